extension MarkupArena {
  /// How a piece of text is decoded.
  struct DecodingRules {
    /// Where references are understood; nil where they stand for themselves.
    var references: CharacterReference.Place?
    /// What becomes of a NUL: left out, or U+FFFD.
    var keepsPlaceOfNUL = true

    /// Text of a page.
    static let text = DecodingRules(references: .htmlText, keepsPlaceOfNUL: false)
    /// The value of an attribute of a page.
    static let attribute = DecodingRules(references: .htmlAttribute)
    /// `title` and `textarea`.
    static let escapableRawText = DecodingRules(references: .htmlText)
    /// Scripts, styles, comments, names.
    static let raw = DecodingRules(references: nil)
    /// Text and attributes of a feed.
    static let xml = DecodingRules(references: .xml, keepsPlaceOfNUL: false)
    /// CDATA and comments of a feed.
    static let xmlRaw = DecodingRules(references: nil, keepsPlaceOfNUL: false)
  }

  /// The range of a piece of text once decoded: of the source itself if nothing stands against it.
  mutating func text(
    from start: Int, to end: Int, traits: TextTraits, by rules: DecodingRules,
    in bytes: Span<UInt8>
  ) -> (start: Int32, length: Int32) {
    let matters: TextTraits =
      rules.references == nil
      ? [.carriageReturns, .nuls, .controls] : [.references, .carriageReturns, .nuls, .controls]
    guard !traits.isDisjoint(with: matters) else {
      return (Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: end &- start))
    }
    let place = decoded.count
    var index = start
    var kept = start
    let dropsControls = traits.contains(.controls)
    while index < end {
      if !dropsControls {
        index = bytes.positionToDecode(from: index, to: end)
        guard index < end else { break }
      }
      let byte = bytes[index]
      switch byte {
      case 0x26:
        guard let rule = rules.references else { break }
        guard
          let reference = CharacterReference(at: index, before: end, in: bytes, place: rule)
        else {
          repairs.note(.bareAmpersand)
          break
        }
        decoded.append(contentsOf: source[kept..<index])
        append(reference, by: rule)
        index = reference.next
        kept = index
        continue
      case 0x0D:
        decoded.append(contentsOf: source[kept..<index])
        decoded.append(0x0A)
        index &+= index &+ 1 < end && bytes[index &+ 1] == 0x0A ? 2 : 1
        kept = index
        continue
      case 0x00:
        decoded.append(contentsOf: source[kept..<index])
        if rules.keepsPlaceOfNUL { decoded.append(contentsOf: [0xEF, 0xBF, 0xBD]) }
        repairs.note(.controlCharacter)
        index &+= 1
        kept = index
        continue
      case 0x01...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F:
        guard dropsControls else { break }
        decoded.append(contentsOf: source[kept..<index])
        repairs.note(.controlCharacter)
        index &+= 1
        kept = index
        continue
      default: break
      }
      index &+= 1
    }
    decoded.append(contentsOf: source[kept..<end])
    return (
      Int32(truncatingIfNeeded: source.count &+ place),
      Int32(truncatingIfNeeded: decoded.count &- place)
    )
  }

  private mutating func append(_ reference: CharacterReference, by place: CharacterReference.Place)
  {
    if place == .xml {
      if reference.isHTMLName { repairs.note(.undeclaredEntity) }
      let value = reference.first
      if value < 0x20, value != 0x09, value != 0x0A, value != 0x0D {
        repairs.note(.controlCharacter)
        return
      }
    }
    decoded.appendUTF8(of: reference.first)
    if reference.second != 0 { decoded.appendUTF8(of: reference.second) }
  }
}
