/// A mistake in one of our own article files.
public struct MalformedSample: Error, Hashable, Sendable {
  /// The file's name, without its ending.
  public let file: String
  /// The line, counted from 1.
  public let line: Int
  /// What is wrong with it.
  public let fault: String
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension MalformedSample: CustomStringConvertible {
  public var description: String { "Articles/\(file).txt, line \(line): \(fault)." }
}
