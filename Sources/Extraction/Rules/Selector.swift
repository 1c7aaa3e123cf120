/// Which elements of a page are meant: a small part of CSS's selectors.
///
/// One of a comma list: `div.story > p`, read from left to right.
struct Selector: Hashable {
  /// How a part is bound to the one before it.
  enum Bond: Hashable {
    /// It is the first.
    case first
    /// It stands anywhere inside what the part before matched.
    case inside
    /// It stands directly inside what the part before matched.
    case directlyInside
  }

  /// One part: `div.story[data-kind=news]`.
  struct Part: Hashable {
    var bond: Bond
    var type: TypeName?
    var id: [UInt8]?
    var classes: [ClassName] = []
    var attributes: [AttributeTest] = []
    /// Which of the elements of its type it is inside its parent, from 1.
    var place: Int?
  }

  /// The name of an element, in lower case.
  struct TypeName: Hashable {
    let name: String
    /// The name as HTML knows it; ``TagName/other`` for all else.
    let tag: TagName

    init(_ name: String) {
      self.name = name
      tag = TagName.allCases.first { $0 != .other && $0.name == name } ?? .other
    }
  }

  struct ClassName: Hashable {
    let bytes: [UInt8]
    /// To look at the bytes only where they may be the same.
    let hash: UInt32

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      hash = NameHash.of(bytes)
    }
  }

  struct AttributeTest: Hashable {
    enum Relation: Hashable {
      case isThere, equals, hasWord, beginsWith, endsWith, contains
    }

    let name: String
    let nameHash: UInt32
    let relation: Relation
    let value: [UInt8]

    init(name: String, relation: Relation, value: [UInt8]) {
      self.name = name
      nameHash = NameHash.of(name.utf8)
      self.relation = relation
      self.value = value
    }

    /// Whether a value is one that is meant; letters count as they are written.
    func holds(for other: ArraySlice<UInt8>) -> Bool {
      switch relation {
      case .isThere: return true
      case .equals: return other.elementsEqual(value)
      case .beginsWith: return !value.isEmpty && other.starts(with: value)
      case .endsWith: return !value.isEmpty && other.suffix(value.count).elementsEqual(value)
      case .hasWord:
        return other.prefix(Self.reach).split { $0 <= 0x20 }.contains { $0.elementsEqual(value) }
      case .contains:
        guard let first = value.first else { return false }
        let looked = other.prefix(Self.reach)
        var index = looked.startIndex
        while index &+ value.count <= looked.endIndex {
          if looked[index] == first, looked[index...].starts(with: value) { return true }
          index &+= 1
        }
        return false
      }
    }

    /// No more bytes of a value are searched, so that none can hold a core.
    static let reach = 4096
  }

  var parts: [Part]
}

/// What is wrong with a selector.
public enum SelectorFault: Hashable, Sendable {
  /// There is nothing where a selector should be.
  case empty
  /// A combinator or a comma with nothing on one side.
  case dangling(String)
  /// A name is missing after `.`, `#`, `[` or `:`.
  case nameMissing(after: String)
  /// A name that begins with a digit.
  case digitFirst
  /// A bracket that never closes.
  case unclosedBracket
  /// A quotation mark that never closes.
  case unclosedQuote
  /// A value is missing after `=`.
  case valueMissing
  /// Something of CSS that rules don't have.
  case unsupported(String)
  /// A letter that means nothing here.
  case stray(String)
  /// Longer than is read.
  case tooLong(most: Int)

  /// What happened.
  var sentence: String {
    switch self {
    case .empty: "a selector is empty."
    case .dangling(let mark): "a selector has nothing on one side of “\(mark)”."
    case .nameMissing(let mark): "a selector has no name after “\(mark)”."
    case .digitFirst: "a name in a selector begins with a digit."
    case .unclosedBracket: "a selector has a “[” that is never closed."
    case .unclosedQuote: "a value in a selector has no second quotation mark."
    case .valueMissing: "a selector has no value after “=”."
    case .unsupported(let what): "a selector has “\(what)”, which rules don't know."
    case .stray(let letter): "“\(letter)” means nothing here in a selector."
    case .tooLong(let most): "a selector is longer than \(most) bytes."
    }
  }

  /// What to do.
  var advice: String {
    switch self {
    case .empty: "Write one, as “div.story p”, or leave the key out."
    case .dangling: "Write a part on both sides, as “div > p” or “h1, h2”."
    case .nameMissing: "Write one, as “.story”, “#text” or “[itemprop]”."
    case .digitFirst: "Write it as a value: “[class~='2col']”, “[id='2']”."
    case .unclosedBracket: "Close it with “]”."
    case .unclosedQuote: "Close it; inside JSON single ones are easier: “[data-kind='news']”."
    case .valueMissing: "Write one, as “[data-kind='news']”, or leave the “=” out."
    case .unsupported:
      """
      There are: names, “#id”, “.class”, “[attribute]” with =, ~=, ^=, $=, *=, “:first-of-type”, \
      “:nth-of-type(2)”, blanks, “>” and commas.
      """
    case .stray: "Names with other letters stand in quotes: “[class~='a:b']”."
    case .tooLong: "Make several of it, in a list."
    }
  }
}
