import Testing

@testable import Extraction

@Suite("Bytes become text")
struct DecodedTextTests {
  /// Our own sentence, long enough for letters to tell what they are.
  static let sentence = """
    أعلنت بلدية النخيل أن الجسر القديم على نهر الزمرد سيغلق أمام المركبات الثقيلة ابتداء من صباح \
    الأحد المقبل، وقالت إن أعمال الصيانة تستمر ثلاثة أسابيع، ودعت السائقين إلى استخدام الطريق الدائري.
    """

  @Test("A page in UTF-8 stays as it is")
  func keepsUTF8() {
    let source = Array(Self.sentence.utf8)
    let text = DecodedText(source, declared: "text/html; charset=utf-8")
    #expect(text.bytes == source)
    #expect(text.encoding == .utf8)
    #expect(text.repairs.isEmpty)
  }

  @Test(
    "UTF-8 stays UTF-8 whatever the label says",
    arguments: [
      "windows-1256", "ISO-8859-1", "text/xml; charset=utf-16", "koi8-r", "no-such-thing",
    ])
  func believesBytes(label: String) {
    let text = DecodedText(Array(Self.sentence.utf8), declared: label)
    #expect(string(text) == Self.sentence)
    #expect(text.repairs == [.wrongLabel])
  }

  @Test(
    "windows-1256 is read under its label, under a wrong one, and without one",
    arguments: [
      "text/html; charset=windows-1256", "cp1256", "text/xml; charset=UTF-8", "iso-8859-1",
      "windows-1252", "text/html", nil,
    ])
  func readsWindows1256(label: String?) throws {
    let text = DecodedText(try bytes(of: Self.sentence, in: .windows1256), declared: label)
    #expect(string(text) == Self.sentence)
    #expect(text.encoding == .windows1256)
  }

  @Test("A feed that calls windows-1256 UTF-8 is read, and the wrong label noted")
  func notesWrongLabel() throws {
    let feed = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><title>\(Self.sentence)</title>"
    let text = DecodedText(try bytes(of: feed, in: .windows1256))
    #expect(string(text) == feed)
    #expect(text.evidence == .letters)
    #expect(text.repairs == [.wrongLabel])
  }

  @Test("ISO-8859-6 is told from windows-1256 by its letters", arguments: ["iso-8859-6", nil])
  func readsISO88596(label: String?) throws {
    let text = DecodedText(try bytes(of: Self.sentence, in: .iso88596), declared: label)
    #expect(string(text) == Self.sentence)
    #expect(text.encoding == .iso88596)
  }

  @Test(
    "Persian and Urdu in windows-1256 are read too",
    arguments: [
      "شهردار گفت پل قدیمی از صبح یکشنبه به روی خودروهای سنگین بسته می شود".replacingYeh,
      "وزير نے کہا کہ پل اتوار کی صبح سے بند رہے گا اور کام تين ہفتے جاري رہے گا".replacingYeh,
    ])
  func readsPersianAndUrdu(sentence: String) throws {
    let text = DecodedText(try bytes(of: sentence, in: .windows1256))
    #expect(string(text) == sentence)
  }

  @Test(
    "What isn't Arabic isn't made Arabic",
    arguments: [
      (
        TextEncoding.windows1252, "L’été dernier, la ville a été très fréquentée, à côté du théâtre"
      ),
      (.windows1251, "Мэрия сообщила, что старый мост будет закрыт для грузовиков в воскресенье"),
      (.koi8r, "Мэрия сообщила, что старый мост будет закрыт для грузовиков в воскресенье"),
      (.windows1254, "Belediye, eski köprünün pazar günü ağır araçlara kapatılacağını açıkladı"),
    ])
  func leavesOthers(encoding: TextEncoding, sentence: String) throws {
    let source = try bytes(of: sentence, in: encoding)
    let labelled = DecodedText(source, declared: encoding.rawValue)
    #expect(string(labelled) == sentence)
    #expect(labelled.repairs.isEmpty)
    #expect(![.windows1256, .iso88596].contains(DecodedText(source).encoding))
  }

  @Test("latin1 means windows-1252, as on the whole web")
  func readsLatin1AsWindows1252() {
    let text = DecodedText([0x93, 0x63, 0x61, 0x66, 0xE9, 0x94], declared: "ISO-8859-1")
    #expect(string(text) == "\u{201C}café\u{201D}")
  }

  @Test(
    "The label inside the page counts when HTTP has none",
    arguments: [
      "<meta charset=windows-1251>", "<META CHARSET = 'Windows-1251'>",
      "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">",
      "<!-- <meta charset=koi8-r> --><head><title>x</title><meta charset=\"cp1251\"/>",
      "<?xml version='1.0' encoding='windows-1251'?>",
    ])
  func findsDeclaration(head: String) throws {
    let page = head + "Старый мост будет закрыт"
    let text = DecodedText(try bytes(of: page, in: .windows1251))
    #expect(string(text) == page)
    #expect(text.evidence == .declaration)
  }

  @Test(
    "UTF-16 and UTF-32 are read with their mark and without",
    arguments: [
      TextEncoding.utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian,
    ], [true, false])
  func readsWideUnits(encoding: TextEncoding, hasMark: Bool) throws {
    let feed = "<?xml version=\"1.0\"?><rss><title>الجسر 𐎠 مغلق</title></rss>"
    let text = DecodedText(try bytes(of: (hasMark ? "\u{FEFF}" : "") + feed, in: encoding))
    #expect(string(text) == feed)
    #expect(text.encoding == encoding)
    #expect(text.evidence == (hasMark ? .byteOrderMark : .bytes))
  }

  @Test("A lone surrogate and half a unit become one replacement each")
  func mendsUTF16() {
    let text = DecodedText([0xFF, 0xFE, 0x3C, 0x00, 0x00, 0xD8, 0x3E, 0x00, 0x41])
    #expect(string(text) == "<\u{FFFD}>\u{FFFD}")
    #expect(text.repairs == [.undecodable(2)])
  }

  @Test("The byte order mark is taken off")
  func dropsMark() {
    let text = DecodedText([0xEF, 0xBB, 0xBF] + Array("<rss>الجسر".utf8))
    #expect(string(text) == "<rss>الجسر")
    #expect(text.evidence == .byteOrderMark)
  }

  @Test("A feed cut inside a letter keeps all before it")
  func mendsCutLetter() {
    let source = Array(Self.sentence.utf8)
    let cut = source.firstIndex(of: 0xD8).map { $0 + 1 } ?? 0
    for label in ["utf-8", "windows-1256"] {
      let text = DecodedText(Array((source + source)[..<(source.count + cut)]), declared: label)
      #expect(text.encoding == .utf8)
      #expect(string(text).hasSuffix("\u{FFFD}"))
      #expect(text.repairs.contains(.undecodable(1)))
    }
  }

  @Test("A few bytes of another encoding don't spoil a page in UTF-8")
  func mendsPastedBytes() {
    let source = Array(Self.sentence.utf8) + [0x93, 0xE9, 0x20, 0x94] + Array(Self.sentence.utf8)
    let text = DecodedText(source)
    #expect(string(text) == Self.sentence + "\u{FFFD}\u{FFFD} \u{FFFD}" + Self.sentence)
    #expect(text.repairs == [.undecodable(3)])
  }

  @Test("NULs are left out and counted")
  func dropsNULs() {
    let source = Array(Self.sentence.utf8)
    let text = DecodedText([0] + source + [0, 0])
    #expect(string(text) == Self.sentence)
    #expect(text.repairs == [.nuls(3)])
  }

  @Test("What is ill-formed in UTF-8 becomes what the standard library makes of it")
  func agreesWithStandardLibrary() {
    var random = Soup(seed: 7)
    for _ in 0..<600 {
      let letters = Array(Self.sentence.utf8.prefix(64))
      var source = letters
      for _ in 0..<4 {
        let hard: [UInt8] = [
          0xED, 0xA0, 0x80, 0xF4, 0x90, 0xE0, 0x80, 0xC0, 0xFF, 0xF0, 0x9F, 0x41,
        ]
        source.insert(hard[random.next(hard.count)], at: random.next(source.count))
      }
      #expect(UTF8Reading.mended(source) == Array(String(decoding: source, as: UTF8.self).utf8))
      let isValid = String(validating: source, as: UTF8.self) != nil
      #expect((UTF8Reading(source.span).illFormed == 0) == isValid)
    }
  }

  @Test("Too long a text is cut, and said so")
  func cutsLongText() {
    let text = DecodedText(Array(repeating: 0x61, count: 100), limit: 10)
    #expect(text.bytes.count == 10)
    #expect(text.repairs == [.tooLong])
  }

  @Test("Any bytes give valid UTF-8")
  func survivesAnything() {
    var random = Soup(seed: 11)
    for round in 0..<500 {
      let source = (0..<random.next(200)).map { _ in
        round.isMultiple(of: 3) ? UInt8(random.next(4)) : UInt8(random.next(256))
      }
      let text = DecodedText(source, declared: round.isMultiple(of: 2) ? "utf-16" : nil)
      #expect(String(validating: text.bytes, as: UTF8.self) != nil)
      #expect(!text.bytes.contains(0))
    }
  }

  private func string(_ text: DecodedText) -> String {
    String(decoding: text.bytes, as: UTF8.self)
  }

  /// Writes a text in an encoding.
  private func bytes(of text: String, in encoding: TextEncoding) throws -> [UInt8] {
    if let unit = encoding.wideUnit {
      let values: [UInt32] =
        unit.bytes == 2 ? text.utf16.map { UInt32($0) } : text.unicodeScalars.map(\.value)
      return values.flatMap { value in
        let bytes = (0..<unit.bytes).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
        return unit.isBigEndian ? bytes.reversed() : bytes
      }
    }
    let upper = try #require(encoding.upperHalf)
    return try text.unicodeScalars.map { scalar in
      if scalar.isASCII { return UInt8(scalar.value) }
      let index = upper.firstIndex { UInt32($0) == scalar.value }
      return 0x80 + UInt8(try #require(index, "\(scalar) has no byte in \(encoding)"))
    }
  }
}

extension String {
  /// windows-1256 has no Persian yeh; pages in it use the Arabic one.
  fileprivate var replacingYeh: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\u{06CC}" ? "\u{064A}" : $0 }))
  }
}
