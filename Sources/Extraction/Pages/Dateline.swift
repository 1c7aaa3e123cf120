/// Where a report was filed from, as it stands before its first words: «النخيل (السهل) - »,
/// «القاهرة - رويترز - », "LONDON, Feb 12 (Reuters) - ".
struct Dateline: Equatable {
  /// «دمشق، سوريا»; nothing where only an agency stands there: "(CNN) --".
  var place: String?
  /// The agency or outlet beside it.
  var agency: String?
  /// The writer beside it.
  var author: String?
  /// Where in the paragraph's UTF-8 the report itself begins.
  var end: Int

  /// How many bytes of a paragraph a dateline may fill.
  private static let reach = 200

  /// Reads the head of a first paragraph; nothing if it begins with the report itself.
  ///
  /// - Parameters:
  ///   - paragraph: the first paragraph.
  ///   - ownNames: what the outlet calls itself.
  init?(opening paragraph: String, ownNames: [WordPrint] = []) {
    let head = Array(paragraph.utf8.prefix(Self.reach))
    guard let (piece, mark) = Self.piece(of: head, from: 0) else { return nil }
    guard let first = Self.reading(piece, partedBy: mark, ownNames: ownNames) else { return nil }
    self = first
    end = mark.end
    guard mark.kind != .bracket else { return }
    if mark.kind == .slash {
      guard takeAgency(behindSlash: head, ownNames: ownNames) else { return nil }
      return
    }
    // «القاهرة - محمد علي:», «القاهرة - رويترز - »: a second piece, if it is as short.
    guard let (second, next) = Self.piece(of: head, from: mark.end), next.kind != .bracket else {
      takeRestOfLine(paragraph, head, ownNames: ownNames)
      return
    }
    let name = CreditLine.bare(second.text)
    let words = WordPrint(name, limit: 6)
    // «القاهرة - (د ب أ): »
    if let bracket = second.bracket.map(CreditLine.bare), words.isEmpty, CreditLine.isKnown(bracket)
    {
      agency = agency ?? bracket
      end = next.end
      return
    }
    guard second.bracket == nil, (1...5).contains(words.count) else { return }
    if CreditLine.isKnown(name) || ownNames.contains(where: { $0.isSame(as: words) })
      || Self.isQuoted(second.text)
    {
      agency = agency ?? name
      end = next.end
    } else if next.kind == .colon, words.count <= 2,
      ownNames.contains(where: { $0.shared(with: words) == words.count })
    {
      // An outlet that calls itself by a part of its name: «المرسى - مُرجان: …».
      agency = agency ?? name
      end = next.end
    } else if next.kind == .colon || next.kind == .dash, (2...4).contains(words.count),
      Self.mayBeName(words), Byline.isName(name),
      !second.text.utf8.contains(where: { (0x30...0x39).contains($0) })
    {
      author = name
      end = next.end
    }
  }

  /// «القاهرة/ الأناضول/ », «دبي / 12 فبراير / وام / »: between slashes a known name must stand.
  private mutating func takeAgency(behindSlash head: [UInt8], ownNames: [WordPrint]) -> Bool {
    for _ in 0..<2 {
      guard let (piece, mark) = Self.piece(of: head, from: end), piece.bracket == nil,
        mark.kind != .bracket
      else { return false }
      end = mark.end
      while end < head.count, head[end] == 0x20 { end += 1 }
      let name = CreditLine.bare(piece.text)
      if CreditLine.isKnown(name)
        || ownNames.contains(where: { $0.isSame(as: WordPrint(name, limit: 8)) })
      {
        agency = name
        return true
      }
      guard CreditLine.bare(Self.cutAtDate(piece.text)).isEmpty, !name.isEmpty else { return false }
    }
    return false
  }

  /// A whole line «القاهرة - فلان», «الرياض: «الشرق الأوسط»».
  private mutating func takeRestOfLine(
    _ paragraph: String, _ head: [UInt8], ownNames: [WordPrint]
  ) {
    guard place != nil, paragraph.utf8.count < 120 else { return }
    let tail = paragraph.bytes(from: end, to: paragraph.utf8.count)
    let name = CreditLine.bare(tail)
    let words = WordPrint(name, limit: 6)
    guard (1...4).contains(words.count), !Self.endsSentence(tail) else { return }
    if CreditLine.isKnown(name) || ownNames.contains(where: { $0.isSame(as: words) })
      || Self.isQuoted(tail)
    {
      agency = agency ?? name
    } else if words.count >= 2, Self.mayBeName(words), Byline.isName(name) {
      author = name
    } else {
      return
    }
    end = paragraph.utf8.count
  }

  private static func endsSentence(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last else { return false }
    return last == "." || last == "؟" || last == "!" || last == "۔"
  }

  private static func isQuoted(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { $0 != " " }) else { return false }
    return first == "«" || first == "\"" || first == "“"
  }

  // MARK: Pieces

  private struct Piece {
    /// What stands before the mark, without the bracket.
    let text: String
    /// What stands in the bracket at its end.
    let bracket: String?
  }

  private struct Mark {
    enum Kind { case dash, doubleDash, colon, slash, bracket }
    let kind: Kind
    let end: Int
  }

  /// The text up to the first mark that parts a dateline from a report.
  private static func piece(of head: [UInt8], from start: Int) -> (Piece, Mark)? {
    var index = start
    var bracket: Range<Int>?
    var textEnd: Int?
    while index < head.count {
      let byte = head[index]
      if byte == UInt8(ascii: "("), bracket == nil {
        guard let close = head[index...].firstIndex(of: UInt8(ascii: ")")) else { return nil }
        bracket = (index + 1)..<close
        textEnd = index
        index = close + 1
        continue
      }
      if let mark = mark(in: head, at: index) {
        let isHyphen = mark.kind == .dash && !isBlank(head, index - 1) && !isBlank(head, mark.end)
        if !isHyphen {
          let end = skipMarks(head, from: mark.end)
          let kind =
            head[index..<end].count { $0 == UInt8(ascii: "-") } > 1 ? .doubleDash : mark.kind
          return (
            Piece(
              text: string(head, start, textEnd ?? index),
              bracket: bracket.map { string(head, $0.lowerBound, $0.upperBound) }),
            Mark(kind: kind, end: end)
          )
        }
      }
      if let bracket, byte != 0x20 {
        // The report begins right after the bracket: «ڈبلن (اردو پوائنٹ ۔ 12 مئی 2024ء) دوسرے».
        return (
          Piece(
            text: string(head, start, textEnd ?? index),
            bracket: string(head, bracket.lowerBound, bracket.upperBound)),
          Mark(kind: .bracket, end: index)
        )
      }
      if byte == UInt8(ascii: "\n") { return nil }
      index += 1
    }
    return nil
  }

  private static func mark(in head: [UInt8], at index: Int) -> Mark? {
    switch head[index] {
    case UInt8(ascii: "-"): return Mark(kind: .dash, end: index + 1)
    case UInt8(ascii: ":"): return Mark(kind: .colon, end: index + 1)
    case UInt8(ascii: "/"): return Mark(kind: .slash, end: index + 1)
    case 0xE2 where index + 2 < head.count && head[index + 1] == 0x80:
      return (0x92...0x95).contains(head[index + 2]) ? Mark(kind: .dash, end: index + 3) : nil
    // A tatweel between blanks serves as a dash.
    case 0xD9 where index + 1 < head.count && head[index + 1] == 0x80:
      return isBlank(head, index - 1) ? Mark(kind: .dash, end: index + 2) : nil
    default: return nil
    }
  }

  private static func isBlank(_ head: [UInt8], _ index: Int) -> Bool {
    index < 0 || index >= head.count || head[index] == 0x20
  }

  private static func skipMarks(_ head: [UInt8], from start: Int) -> Int {
    var index = start
    while index < head.count {
      if head[index] == 0x20 {
        index += 1
      } else if let mark = mark(in: head, at: index), mark.kind != .slash {
        index = mark.end
      } else {
        break
      }
    }
    return index
  }

  private static func string(_ head: [UInt8], _ start: Int, _ end: Int) -> String {
    start < end ? String(decoding: head[start..<end], as: UTF8.self) : ""
  }

  // MARK: Reading

  private static func reading(
    _ piece: Piece, partedBy mark: Mark, ownNames: [WordPrint]
  ) -> Dateline? {
    var dateline = Dateline(place: nil, agency: nil, author: nil, end: mark.end)
    let text = cutAtDate(piece.text)
    let words = WordPrint(text, limit: 7)
    if let bracket = piece.bracket {
      guard (1...8).contains(WordPrint(bracket, limit: 9).count) || holdsYear(bracket) else {
        return nil
      }
      let name = CreditLine.bare(cutAtDate(bracket))
      let isSource =
        CreditLine.isKnown(name)
        || ownNames.contains { own in own.shared(with: WordPrint(name)) == own.count }
      // Without a dash behind it a bracket must say more than a bracket in a sentence does.
      guard mark.kind != .bracket || holdsYear(bracket) || isSource else { return nil }
      guard words.count <= 5, words.isEmpty || mayBePlace(words, in: text) else { return nil }
      guard mark.kind != .colon || isSource else { return nil }
      dateline.agency = name.isEmpty ? nil : name
    } else {
      guard (1...4).contains(words.count), !words.isCut else { return nil }
      let isPlace = isKnownPlace(words)
      guard isPlace || mark.kind != .slash else { return nil }
      if !isPlace {
        let name = CreditLine.bare(text)
        let isOwn = ownNames.contains { $0.isSame(as: words) }
        if isOwn || CreditLine.isKnown(name) {
          // «المدينة نيوز :- بلغت»: the outlet or an agency alone.
          dateline.agency = name
          return dateline
        }
        guard mark.kind != .colon, words.count <= 2, mayBePlace(words, in: text) else { return nil }
      }
    }
    let place = CreditLine.bare(withoutPreposition(text))
    dateline.place = place.isEmpty ? nil : place
    return dateline.place == nil && dateline.agency == nil ? nil : dateline
  }

  /// «الدوحة في 12 فبراير»: what leads to the date isn't the place's either.
  private static func withoutPreposition(_ text: String) -> String {
    let words = text.split(separator: " ")
    guard words.count > 1, let last = words.last, last == "في" || last == "in" || last == "le"
    else {
      return text
    }
    return words.dropLast().joined(separator: " ")
  }

  /// "LONDON, Feb 12": the date is no part of the place.
  private static func cutAtDate(_ text: String) -> String {
    let utf8 = Array(text.utf8)
    guard let digit = utf8.firstIndex(where: { (0x30...0x39).contains($0) }) else {
      return arabicDigit(in: text).map { text.bytes(from: 0, to: $0) } ?? text
    }
    let before = text.bytes(from: 0, to: digit)
    // The month stands before its day in English, after a comma.
    if let comma = before.utf8.lastIndex(of: UInt8(ascii: ",")), before.utf8[comma...].count < 14 {
      return String(before[..<comma])
    }
    return before
  }

  private static func arabicDigit(in text: String) -> Int? {
    var offset = 0
    for scalar in text.unicodeScalars {
      if (0x0660...0x0669).contains(scalar.value) || (0x06F0...0x06F9).contains(scalar.value) {
        return offset
      }
      offset += UTF8.width(scalar)
    }
    return nil
  }

  private static func holdsYear(_ text: String) -> Bool {
    var run = 0
    for scalar in text.unicodeScalars {
      if scalar.properties.numericType == .decimal {
        run += 1
        if run == 4 { return true }
      } else {
        run = 0
      }
    }
    return false
  }

  private static func mayBePlace(_ words: WordPrint, in text: String) -> Bool {
    // In Latin letters a place has capitals: "Two hostages — an American …" has none.
    let utf8 = Array(text.utf8)
    guard
      words.words.allSatisfy({ !(0x61...0x7A).contains(utf8[$0.start]) || $0.end - $0.start < 4 })
    else { return false }
    guard let first = words.words.first, let last = words.words.last else { return false }
    return !PlaceWords.neverOpening.contains(first.hash)
      && !PlaceWords.neverClosing.contains(last.hash)
  }

  private static func mayBeName(_ words: WordPrint) -> Bool {
    words.words.allSatisfy {
      !PlaceWords.neverOpening.contains($0.hash) && !PlaceWords.neverClosing.contains($0.hash)
    }
  }

  private static func isKnownPlace(_ words: WordPrint) -> Bool {
    let hashes = words.hashes
    return (1...min(3, max(1, hashes.count))).contains { length in
      length <= hashes.count && PlaceWords.places.contains(Array(hashes[..<length]))
        && hashes.count - length <= 2
    }
  }
}

extension Dateline {
  private init(place: String?, agency: String?, author: String?, end: Int) {
    self.place = place
    self.agency = agency
    self.author = author
    self.end = end
  }
}
