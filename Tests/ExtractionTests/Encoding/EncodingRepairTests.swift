import Testing

@testable import Extraction

/// Our own sentences, encoded in what they may be written in, and read back.
@Suite("Any label, any encoding: the words come out as they were meant")
struct EncodingRepairTests {
  static let arabic = DecodedTextTests.sentence
  static let russian = """
    Мэрия сообщила, что старый мост через реку будет закрыт для грузовых машин с утра воскресенья, \
    и призвала водителей пользоваться объездной дорогой, пока идут работы.
    """
  static let hebrew = """
    העירייה הודיעה כי הגשר הישן שמעל הנהר ייסגר למשאיות החל מיום ראשון בבוקר, והעבודות יימשכו \
    שלושה שבועות.
    """
  static let greek = """
    Ο δήμος ανακοίνωσε ότι η παλιά γέφυρα πάνω από τον ποταμό θα κλείσει για τα φορτηγά από το πρωί \
    της Κυριακής και οι εργασίες θα διαρκέσουν τρεις εβδομάδες.
    """
  static let french = """
    L’été dernier, la ville a été très fréquentée, à côté du théâtre, où la scène répète déjà la \
    pièce écrite par une élève du lycée.
    """

  @Test(
    "Without a label the letters tell the encoding",
    arguments: [
      (russian, TextEncoding.windows1251), (russian, .koi8r), (russian, .ibm866),
      (russian, .iso88595), (russian, .macCyrillic), (hebrew, .windows1255),
      (greek, .windows1253), (french, .windows1252), (arabic, .windows1256), (arabic, .iso88596),
    ])
  func tellsByLetters(sentence: String, encoding: TextEncoding) throws {
    let source = try #require(EncodedText.bytes(of: sentence, in: encoding))
    let text = DecodedText(source)
    #expect(String(decoding: text.bytes, as: UTF8.self) == sentence, "\(text.encoding)")
  }

  @Test("A wrong label does no harm, whichever it is", arguments: TextEncoding.allCases)
  func survivesWrongLabel(label: TextEncoding) throws {
    for (sentence, encoding) in [
      (Self.arabic, TextEncoding.windows1256), (Self.arabic, .iso88596), (Self.arabic, .utf8),
      (Self.russian, .utf8), (Self.hebrew, .utf8),
    ] {
      let source = try #require(EncodedText.bytes(of: sentence, in: encoding))
      let text = DecodedText(source, declared: label.rawValue)
      #expect(
        String(decoding: text.bytes, as: UTF8.self) == sentence, "\(encoding) called \(label)")
    }
  }

  @Test(
    "A right label is believed",
    arguments: TextEncoding.allCases.filter { $0.upperHalf != nil || $0 == .utf8 })
  func believesRightLabel(encoding: TextEncoding) {
    // The one in ASCII is there for those that hold none of the others.
    let plain = "The old bridge over the river will be closed to trucks from Sunday."
    for sentence in [Self.arabic, Self.russian, Self.hebrew, Self.greek, Self.french, plain] {
      guard let source = EncodedText.bytes(of: sentence, in: encoding) else { continue }
      let text = DecodedText(source, declared: encoding.rawValue)
      #expect(String(decoding: text.bytes, as: UTF8.self) == sentence, "\(encoding)")
      #expect(text.repairs.isEmpty)
    }
  }

  @Test(
    "UTF-8 decoded once too often, or twice, is undone",
    arguments: [TextEncoding.windows1252, .windows1256, .windows1251], [1, 2])
  func undoesDoubleEncoding(through encoding: TextEncoding, times: Int) {
    for sentence in [Self.arabic, Self.russian] {
      var spoilt = Array(sentence.utf8)
      for _ in 0..<times { spoilt = EncodedText.spoilt(spoilt, through: encoding) }
      let text = DecodedText(spoilt, declared: "utf-8")
      #expect(String(decoding: text.bytes, as: UTF8.self) == sentence)
      #expect(text.repairs == [.encodedTooOften(times)])
    }
  }

  @Test("An article that shows spoilt letters as an example keeps them")
  func keepsExamples() {
    let article = Self.arabic + " «Ø§Ù„Ø¬Ø³Ø±» " + Self.arabic
    let text = DecodedText(Array(article.utf8))
    #expect(text.bytes == Array(article.utf8))
    #expect(text.repairs.isEmpty)
  }

  @Test("Presentation forms become plain letters; signs that mean more stay")
  func spellsForms() {
    let text = DecodedText(Array("ﺍﻟﺠﺴﺮ ﻻ ﷲ ﷺ ﷼".utf8))
    #expect(String(decoding: text.bytes, as: UTF8.self) == "الجسر لا الله ﷺ ﷼")
    #expect(text.repairs == [.presentationForms(7)])
  }

  @Test("East Asian pages are read under their label")
  func readsEastAsian() {
    let cases: [(String, [UInt8], String)] = [
      ("gb2312", [0xC4, 0xE3, 0xBA, 0xC3, 0x41], "你好A"),
      (
        "gb18030", [0x81, 0x30, 0x84, 0x36, 0x94, 0x39, 0xDA, 0x33, 0xC4, 0xE3], "\u{A5}\u{1F4A9}你"
      ),
      ("big5", [0xA7, 0x41, 0xA6, 0x6E], "你好"),
      ("shift_jis", [0x93, 0xFA, 0x96, 0x7B, 0x82, 0xCC, 0xB1], "日本のｱ"),
      ("euc-jp", [0xC6, 0xFC, 0xCB, 0xDC, 0xA4, 0xCE], "日本の"),
      ("euc-kr", [0xC7, 0xD1, 0xB1, 0xB9], "한국"),
      ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B, 0x5C, 0x1B, 0x28, 0x42, 0x41], "日本A"),
    ]
    for (label, source, expected) in cases {
      let text = DecodedText(source, declared: label)
      #expect(String(decoding: text.bytes, as: UTF8.self) == expected, "\(label)")
    }
  }

  @Test("A lead byte before markup swallows nothing")
  func keepsMarkup() {
    for label in ["gb18030", "big5", "euc-jp", "shift_jis", "euc-kr"] {
      let decoding = MultiByteDecoding(
        [0xA4, 0x3C, 0x62, 0x3E], as: TextEncoding(label: label) ?? .utf8)
      #expect(String(decoding: decoding.bytes, as: UTF8.self).hasSuffix("b>"), "\(label)")
    }
  }

  @Test("Any bytes under any label give valid UTF-8 without NULs", arguments: TextEncoding.allCases)
  func survivesAnything(encoding: TextEncoding) {
    var random = Soup(seed: 23)
    for round in 0..<60 {
      let source = (0..<random.next(300)).map { _ in
        UInt8(round.isMultiple(of: 2) ? 0x80 + random.next(128) : random.next(256))
      }
      let text = DecodedText(source, declared: encoding.rawValue)
      #expect(String(validating: text.bytes, as: UTF8.self) != nil)
      #expect(!text.bytes.contains(0))
      if encoding.isMultiByte {
        let raw = MultiByteDecoding(source, as: encoding)
        #expect(String(validating: raw.bytes, as: UTF8.self) != nil)
      }
    }
  }
}

/// Texts as bytes of an encoding.
private enum EncodedText {
  /// Nothing if the encoding lacks one of the letters, or isn't written here.
  static func bytes(of text: String, in encoding: TextEncoding) -> [UInt8]? {
    if encoding == .utf8 { return Array(text.utf8) }
    guard let upper = encoding.upperHalf else { return nil }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        bytes.append(UInt8(scalar.value))
      } else if let index = upper.firstIndex(where: { UInt32($0) == scalar.value }) {
        bytes.append(0x80 + UInt8(index))
      } else {
        return nil
      }
    }
    return bytes
  }

  /// UTF-8 read as another encoding, and written as UTF-8 again.
  static func spoilt(_ source: [UInt8], through encoding: TextEncoding) -> [UInt8] {
    let upper = encoding.upperHalf ?? []
    var result: [UInt8] = []
    for byte in source {
      let scalar = byte < 0x80 ? UInt32(byte) : UInt32(upper[Int(byte & 0x7F)])
      result.appendUTF8(of: scalar == 0xFFFD ? UInt32(byte) : scalar)
    }
    return result
  }
}
