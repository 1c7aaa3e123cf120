/// What had to be mended before a page could be read, in words.
extension PageReading {
  /// The repairs of text and tree, each a sentence.
  static func repairs(_ text: DecodedText, _ document: MarkupDocument) -> [String] {
    var repairs: [String] = []
    for repair in text.repairs {
      switch repair {
      case .wrongLabel: repairs.append("The page isn't in the encoding it says; read as another.")
      case .undecodable(let count): repairs.append("\(count) stretches could not be decoded.")
      case .nuls(let count): repairs.append("\(count) NUL characters were left out.")
      case .encodedTooOften(let count):
        repairs.append("The page had been turned into UTF-8 \(count + 1) times; undone.")
      case .presentationForms(let count):
        repairs.append("\(count) presentation forms became plain letters.")
      case .tooLong: repairs.append("The page was longer than may be read, and was cut.")
      }
    }
    for kind in document.repairs.kinds {
      repairs.append(Self.sentence(kind, document.repairs[kind]))
    }
    return repairs
  }

  private static func sentence(_ repair: MarkupRepair, _ count: Int) -> String {
    switch repair {
    case .cutAtByteLimit, .cutAtNodeLimit: "The page was larger than may be read, and was cut."
    case .flattened: "\(count) elements were nested too deep, and were flattened."
    case .droppedAttribute: "\(count) attributes were too many, and were left out."
    case .duplicateAttribute: "\(count) attributes stood twice; the first counts."
    case .unclosedElement: "\(count) elements were never closed."
    case .strayEndTag: "\(count) end tags had nothing to close."
    case .truncated: "The page breaks off inside a tag or comment."
    case .controlCharacter: "\(count) control characters were left out."
    case .bareAmpersand: "\(count) ampersands stood for themselves."
    case .undeclaredEntity: "\(count) names of characters were undeclared."
    case .undeclaredPrefix: "\(count) prefixes were undeclared."
    case .junkBeforeDeclaration: "Something stood before the declaration."
    case .misnested: "\(count) elements were closed in another order than they were opened."
    }
  }
}
