public import Samples
public import Testing

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension SampleArticle: CustomTestStringConvertible {
  public var testDescription: String { id }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension SampleOutlet: CustomTestStringConvertible {
  public var testDescription: String { slug }
}
