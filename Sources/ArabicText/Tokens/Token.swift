/// A word, number or mark of a text.
public struct Token: Hashable, Sendable {
  /// What a token is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A word in Arabic or any other letters but Latin ones; its tatweel and marks belong to it.
    case word
    /// A word in Latin letters, with the digits that stick to it: `CNN`, `G20`, `don't`.
    case latin
    /// Digits of any set, with grouping and decimal marks between them: `1,250.50`, «٣٫٥».
    case number
    /// A web or mail address.
    case address
    /// A handle or hashtag: `@name`, «#وسم_آخر».
    case handle
    /// A quotation mark: « » “ ” " ‹ › and their like.
    case quote
    /// Any other mark or symbol, one scalar.
    case mark
  }

  /// Where it stands in the text.
  public let span: TextSpan
  /// What it is.
  public let kind: Kind
  /// Where its bytes stand in the text's UTF-8.
  let bytes: Range<Int>
}

/// The tokens of a text, in order; blanks and invisible marks between them are left out.
///
/// «لـCNN» is two tokens, «COVID-19» three: scripts and hyphens divide.
public struct Tokens: Sendable {
  /// The text that was read.
  public let text: String
  private let tokens: [Token]

  /// Reads the tokens of a text.
  ///
  /// - Complexity: O(n).
  public init(_ text: String) {
    self.text = text
    let utf8 = text.utf8
    tokens = TokenScanner.tokens(in: utf8.span)
  }

  /// The characters of a token, as they are printed.
  public func string(of token: Token) -> Substring {
    let utf8 = text.utf8
    guard token.bytes.upperBound <= utf8.count else { return "" }
    let start = utf8.index(utf8.startIndex, offsetBy: token.bytes.lowerBound)
    return text[start..<utf8.index(start, offsetBy: token.bytes.count)]
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Tokens: RandomAccessCollection {
  public var startIndex: Int { tokens.startIndex }
  public var endIndex: Int { tokens.endIndex }
  public subscript(position: Int) -> Token { tokens[position] }
}
