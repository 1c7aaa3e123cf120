public import Samples
public import Testing

extension SampleArticle: CustomTestStringConvertible {
  public var testDescription: String { id }
}

extension SampleOutlet: CustomTestStringConvertible {
  public var testDescription: String { slug }
}
