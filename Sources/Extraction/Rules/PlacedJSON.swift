import News

/// A value of JSON that knows where it stands in its file, so that a mistake can be shown.
struct PlacedJSON {
  indirect enum Content {
    case object([Member])
    case array([PlacedJSON])
    case string(String)
    case other(JSONValue)
  }

  struct Member {
    let name: String
    /// Where the name begins, in bytes.
    let start: Int
    let value: PlacedJSON
  }

  let content: Content
  /// Where it begins, in bytes.
  let start: Int
  /// One past its last byte.
  let end: Int

  /// What kind of value it is, in English with its article.
  var kindName: String {
    switch content {
    case .object: "an object"
    case .array: "a list"
    case .string: "a text"
    case .other(.null): "null"
    case .other(.bool): "true or false"
    case .other: "a number"
    }
  }

  var string: String? {
    guard case .string(let text) = content else { return nil }
    return text
  }

  /// The same without places.
  var value: JSONValue {
    switch content {
    case .object(let members): .object(members.map { .init($0.name, $0.value.value) })
    case .array(let values): .array(values.map(\.value))
    case .string(let text): .string(text)
    case .other(let value): value
    }
  }
}

/// A mistake in a rule file, and the byte it stands at.
struct PlacedFault: Error {
  let at: Int
  let fault: RuleFault
}

/// Reads JSON strictly, keeping places: for files that people write.
///
/// Texts and numbers are found here and decoded by ``JSONValue``, so that both read them alike.
struct PlacedJSONReader {
  private let bytes: [UInt8]
  private var at = 0

  /// Bytes of the largest file that is read.
  static let largest = 256 << 10
  /// Values inside values.
  private static let deepest = 16

  static func read(_ bytes: [UInt8]) throws(PlacedFault) -> PlacedJSON {
    guard bytes.count <= largest else {
      throw PlacedFault(at: 0, fault: .tooLarge(most: largest))
    }
    var reader = PlacedJSONReader(bytes: bytes)
    if let bad = reader.firstMalformedByte {
      throw PlacedFault(at: bad, fault: .notUTF8)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.at = 3 }
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.at == bytes.count else { throw reader.unexpected("the end of the file") }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var firstMalformedByte: Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      let letter = bytes[index..<min(index + length, bytes.count)]
      guard lead < 0x80 || String(validating: letter, as: UTF8.self) != nil else { return index }
      index += length
    }
    return nil
  }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || (0x09...0x0D).contains(byte) { at += 1 }
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard next == byte else { return false }
    at += 1
    return true
  }

  private func unexpected(_ wanted: String) -> PlacedFault {
    let found: String
    if at < bytes.count {
      let lead = bytes[at]
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      found = "“\(String(decoding: bytes[at...].prefix(length), as: UTF8.self))”"
    } else {
      found = "the end of the file"
    }
    return PlacedFault(at: at, fault: .syntax(wanted: wanted, found: found))
  }

  private mutating func value(depth: Int) throws(PlacedFault) -> PlacedJSON {
    skipBlanks()
    let start = at
    guard depth < Self.deepest else { throw PlacedFault(at: at, fault: .tooDeep(Self.deepest)) }
    let content: PlacedJSON.Content
    switch next {
    case UInt8(ascii: "{"): content = .object(try members(depth: depth))
    case UInt8(ascii: "["): content = .array(try values(depth: depth))
    case UInt8(ascii: "\""): content = .string(try text())
    default: content = .other(try word())
    }
    return PlacedJSON(content: content, start: start, end: at)
  }

  private mutating func members(depth: Int) throws(PlacedFault) -> [PlacedJSON.Member] {
    at += 1
    var members: [PlacedJSON.Member] = []
    if skip(UInt8(ascii: "}")) { return [] }
    repeat {
      skipBlanks()
      let start = at
      guard next == UInt8(ascii: "\"") else { throw unexpected("a key in quotation marks") }
      let name = try text()
      guard skip(UInt8(ascii: ":")) else { throw unexpected("a colon after the key “\(name)”") }
      let value = try value(depth: depth + 1)
      guard !members.contains(where: { $0.name == name }) else {
        throw PlacedFault(at: start, fault: .doubledKey(name))
      }
      guard members.count < 500 else { throw PlacedFault(at: start, fault: .tooMany("keys", 500)) }
      members.append(PlacedJSON.Member(name: name, start: start, value: value))
    } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "}")) else { throw unexpected("a comma or “}”") }
    return members
  }

  private mutating func values(depth: Int) throws(PlacedFault) -> [PlacedJSON] {
    at += 1
    var values: [PlacedJSON] = []
    if skip(UInt8(ascii: "]")) { return [] }
    repeat { values.append(try value(depth: depth + 1)) } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "]")) else { throw unexpected("a comma or “]”") }
    return values
  }

  private mutating func text() throws(PlacedFault) -> String {
    let start = at
    at += 1
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw unexpected("a quotation mark that ends the text") }
      at += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    guard at < bytes.count else {
      throw PlacedFault(at: start, fault: .unclosedText)
    }
    at += 1
    guard let text = JSONValue(parsing: Array(bytes[start..<at]))?.string else {
      throw PlacedFault(at: start, fault: .badEscape)
    }
    return text
  }

  private mutating func word() throws(PlacedFault) -> JSONValue {
    let start = at
    while let byte = next, byte > 0x20, ![0x2C, 0x5D, 0x7D, 0x3A, 0x22, 0x5B, 0x7B].contains(byte) {
      at += 1
    }
    let piece = Array(bytes[start..<at])
    guard !piece.isEmpty, let value = JSONValue(parsing: piece) else {
      at = start
      throw unexpected("a value")
    }
    return value
  }
}

extension PlacedJSON {
  /// Where a place inside a text's own words stands in the file: escapes are longer there.
  ///
  /// - Parameters:
  ///   - offset: bytes from the beginning of the decoded text.
  ///   - bytes: the file.
  /// - Returns: the byte of the file.
  func place(ofText offset: Int, in bytes: [UInt8]) -> Int {
    var decoded = 0
    var at = start + 1
    while at < end - 1, decoded < offset {
      guard bytes[at] == UInt8(ascii: "\\"), at + 1 < end else {
        decoded += 1
        at += 1
        continue
      }
      guard bytes[at + 1] == UInt8(ascii: "u") else {
        decoded += 1
        at += 2
        continue
      }
      var length = 6
      if bytes[at...].starts(with: "\\uD".utf8) || bytes[at...].starts(with: "\\ud".utf8),
        at + 6 < end, bytes[at + 6] == UInt8(ascii: "\\")
      {
        length = 12
      }
      let piece = [0x22] + bytes[at..<min(at + length, end)] + [0x22]
      decoded += max(1, JSONValue(parsing: Array(piece))?.string?.utf8.count ?? 1)
      at += length
    }
    return min(at, max(start, end - 1))
  }
}
