/// Something that had to be mended to read a feed.
enum FeedRepair: Hashable {
  /// It is in another encoding than it says.
  case wrongEncoding
  /// Some bytes meant nothing.
  case undecodable
  /// It was too long, and was cut.
  case tooLong
  /// Something stood before it.
  case junkInFront
  /// It ended before its end.
  case cutShort
  /// Control characters.
  case controlCharacters
  /// `&` that should have been `&amp;`.
  case bareAmpersands
  /// `&nbsp;` and its kin, which only HTML knows.
  case htmlEntities
  /// Prefixes that nobody declared.
  case undeclaredPrefixes
  /// Elements that were never closed, or in the wrong order.
  case brokenNesting
  /// Too many elements, attributes or levels.
  case tooMuchMarkup
  /// Markup that stood unescaped where text was expected.
  case nakedMarkup
  /// Text that had been escaped twice.
  case escapedTwice
  /// Texts that had passed through two encodings.
  case garbled
  /// Items outside the channel, or inside other items.
  case misplacedItems
  /// More items than are read.
  case tooManyItems
  /// Texts longer than are kept.
  case longTexts
  /// Times that nobody could read.
  case unreadableTimes
  /// Times in words, or in figures no program writes.
  case unusualTimes
  /// Clock times without a zone.
  case zonelessTimes
  /// Links that are no web addresses.
  case unusableLinks
  /// JSON that breaks its own rules.
  case brokenJSON

  /// What is said of it.
  var sentence: String {
    switch self {
    case .wrongEncoding: "The encoding it names isn't the one it is written in."
    case .undecodable: "Some bytes mean nothing in its encoding."
    case .tooLong: "It is longer than is read; the rest was left out."
    case .junkInFront: "Something stands before the feed begins."
    case .cutShort: "It breaks off before its end."
    case .controlCharacters: "It holds control characters, which were left out."
    case .bareAmpersands: "Some ampersands aren't escaped."
    case .htmlEntities: "It uses entities that only HTML knows."
    case .undeclaredPrefixes: "It uses prefixes it doesn't declare."
    case .brokenNesting: "Some elements aren't closed, or not in order."
    case .tooMuchMarkup: "It is nested too deep or has too many elements; some were left out."
    case .nakedMarkup: "Some texts hold markup that isn't escaped."
    case .escapedTwice: "Some texts are escaped twice."
    case .garbled: "Some texts had been garbled by two encodings, and were restored."
    case .misplacedItems: "Some items stand where none should."
    case .tooManyItems: "It has more items than are read; the rest was left out."
    case .longTexts: "Some texts are longer than are kept, and were cut."
    case .unreadableTimes: "Some times can't be read."
    case .unusualTimes: "Some times aren't written as the format asks."
    case .zonelessTimes: "Some times name no zone; the outlet's own is taken where it is known."
    case .unusableLinks: "Some links aren't web addresses."
    case .brokenJSON: "Its JSON breaks the rules of JSON."
    }
  }
}

/// What was mended in one feed, in the order it was met.
struct FeedRepairs {
  private var noted: [FeedRepair] = []

  /// Notes a repair, once.
  mutating func note(_ repair: FeedRepair) {
    if !noted.contains(repair) { noted.append(repair) }
  }

  /// Takes over what decoding had to mend.
  mutating func note(_ text: DecodedText) {
    for repair in text.repairs {
      switch repair {
      case .wrongLabel: note(.wrongEncoding)
      case .undecodable: note(.undecodable)
      case .encodedTooOften: note(.wrongEncoding)
      // The words are what they were.
      case .presentationForms: break
      case .nuls: note(.controlCharacters)
      case .tooLong: note(.tooLong)
      }
    }
  }

  /// Takes over what the parser had to mend.
  mutating func note(_ markup: MarkupRepairs) {
    for repair in markup.kinds {
      switch repair {
      case .cutAtByteLimit: note(.tooLong)
      case .cutAtNodeLimit, .flattened, .droppedAttribute: note(.tooMuchMarkup)
      case .duplicateAttribute, .unclosedElement, .strayEndTag, .misnested: note(.brokenNesting)
      case .truncated: note(.cutShort)
      case .controlCharacter: note(.controlCharacters)
      case .bareAmpersand: note(.bareAmpersands)
      case .undeclaredEntity: note(.htmlEntities)
      case .undeclaredPrefix: note(.undeclaredPrefixes)
      case .junkBeforeDeclaration: note(.junkInFront)
      }
    }
  }

  /// What is said of them.
  var sentences: [String] { noted.map(\.sentence) }
}
