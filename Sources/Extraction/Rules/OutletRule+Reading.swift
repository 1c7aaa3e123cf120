import ArabicText
import News

extension OutletRule {
  /// Reads a rule file.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - file: its name, for what is said of a mistake.
  /// - Throws: ``MalformedRule`` with the place of the first mistake.
  public init(reading bytes: [UInt8], named file: String) throws(MalformedRule) {
    do throws(PlacedFault) {
      let base = String(file.split(separator: "/").last ?? Substring(file))
      let name = base.hasSuffix(".json") ? String(base.dropLast(5)) : base
      guard Self.isName(name) else { throw PlacedFault(at: 0, fault: .badName(base)) }
      let root = try PlacedJSONReader.read(bytes)
      var reader = RuleReader(bytes: bytes)
      self = try reader.rule(named: name, in: root)
    } catch {
      throw MalformedRule(file: file, bytes: bytes, at: error)
    }
  }

  /// Letters, digits and hyphens: what stands behind a full stop names a specimen.
  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 100
      && name.unicodeScalars.allSatisfy {
        $0 == "-" || $0 == "_" || $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
  }
}

/// Makes a rule of a file's values, each checked once.
struct RuleReader {
  private let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Hosts, paths and selectors of one key.
  private static let mostOfAKey = 50

  private static let keys =
    ["about", "hosts", "paths", "from", "until", "validBy", "kinds"]
    + OutletRule.Key.allCases.map(\.rawValue)

  mutating func rule(
    named name: String, in root: PlacedJSON
  ) throws(PlacedFault) -> OutletRule {
    let members = try Self.members(of: root, as: "the file", among: Self.keys)
    func value(_ key: String) -> PlacedJSON? { members.first { $0.name == key }?.value }
    var rule = OutletRule(
      name: name,
      about: try value("about").map { about throws(PlacedFault) in
        try text(about, "about")
      })
    guard let hosts = value("hosts") else {
      throw PlacedFault(at: root.start, fault: .missingKey("hosts"))
    }
    for item in try list(hosts, "hosts") {
      let text = try text(item, "hosts")
      guard let host = HostPattern(text) else {
        throw PlacedFault(at: item.start, fault: .badHost(text))
      }
      rule.hosts.append(host)
    }
    if let paths = value("paths") { rule.paths = try self.paths(paths) }
    rule.from = try value("from").map { item throws(PlacedFault) in try day(item, "from") }
    rule.until = try value("until").map { item throws(PlacedFault) in try day(item, "until") }
    if let from = rule.from, let until = rule.until, until < from {
      throw PlacedFault(at: value("until")?.start ?? 0, fault: .endsBeforeItBegins)
    }
    if let item = value("validBy") {
      rule.validBy = try word(item, "validBy", among: OutletRule.ValidBy.allCases)
    }
    if let kinds = value("kinds") { rule.kinds = try self.kinds(kinds) }
    for key in OutletRule.Key.allCases {
      guard let item = value(key.rawValue) else { continue }
      rule.sources[key] = try source(item, of: key, into: &rule)
    }
    guard !rule.sources.isEmpty || !rule.kinds.isEmpty else {
      throw PlacedFault(at: root.start, fault: .saysNothing)
    }
    return rule
  }

  // MARK: Values

  static func members(
    of value: PlacedJSON, as key: String, among known: [String]
  ) throws(PlacedFault) -> [PlacedJSON.Member] {
    guard case .object(let members) = value.content else {
      throw PlacedFault(
        at: value.start, fault: .wrongKind(key: key, wanted: "an object", found: value.kindName))
    }
    for member in members where !known.contains(member.name) {
      let nearest = known.min { $0.edits(to: member.name) < $1.edits(to: member.name) }
      let isNear = nearest.map { $0.edits(to: member.name) <= max(1, $0.utf8.count / 3) } ?? false
      throw PlacedFault(
        at: member.start,
        fault: .unknownKey(member.name, nearest: isNear ? nearest : nil, known: known))
    }
    return members
  }

  private func text(_ value: PlacedJSON, _ key: String) throws(PlacedFault) -> String {
    guard let text = value.string else {
      throw PlacedFault(
        at: value.start, fault: .wrongKind(key: key, wanted: "a text", found: value.kindName))
    }
    return text
  }

  /// A list, or one value that stands for a list of one.
  private func list(_ value: PlacedJSON, _ key: String) throws(PlacedFault) -> [PlacedJSON] {
    guard case .array(let values) = value.content else { return [value] }
    guard !values.isEmpty else {
      throw PlacedFault(
        at: value.start, fault: .wrongKind(key: key, wanted: "something", found: "an empty list"))
    }
    guard values.count <= Self.mostOfAKey else {
      throw PlacedFault(at: value.start, fault: .tooMany("values of “\(key)”", Self.mostOfAKey))
    }
    return values
  }

  private func paths(_ value: PlacedJSON) throws(PlacedFault) -> [PathPattern] {
    var paths: [PathPattern] = []
    for item in try list(value, "paths") {
      let text = try text(item, "paths")
      guard let path = PathPattern(text) else {
        throw PlacedFault(at: item.start, fault: .badPath(text))
      }
      paths.append(path)
    }
    return paths
  }

  private func day(_ value: PlacedJSON, _ key: String) throws(PlacedFault) -> GregorianDay {
    let text = try text(value, key)
    guard let time = KnownTime(text), time.precision == .day else {
      throw PlacedFault(at: value.start, fault: .badDay(text))
    }
    return time.day
  }

  private func word<Word: RawRepresentable & CaseIterable>(
    _ value: PlacedJSON, _ key: String, among words: Word.AllCases
  ) throws(PlacedFault) -> Word where Word.RawValue == String {
    let text = try text(value, key)
    guard let word = Word(rawValue: text) else {
      throw PlacedFault(
        at: value.start, fault: .badWord(text, key: key, known: words.map(\.rawValue)))
    }
    return word
  }

  private func kinds(_ value: PlacedJSON) throws(PlacedFault) -> [OutletRule.KindByPath] {
    var kinds: [OutletRule.KindByPath] = []
    for item in try list(value, "kinds") {
      let members = try Self.members(of: item, as: "kinds", among: ["paths", "kind"])
      guard let paths = members.first(where: { $0.name == "paths" })?.value else {
        throw PlacedFault(at: item.start, fault: .missingKey("paths"))
      }
      guard let kind = members.first(where: { $0.name == "kind" })?.value else {
        throw PlacedFault(at: item.start, fault: .missingKey("kind"))
      }
      kinds.append(
        OutletRule.KindByPath(
          paths: try self.paths(paths),
          kind: try word(kind, "kind", among: PageKind.allCases)))
    }
    return kinds
  }

  // MARK: Selectors

  /// `"h1"`, `["h1", "h2.title"]`, or `{"select": …, "attribute": …}`.
  private func source(
    _ value: PlacedJSON, of key: OutletRule.Key, into rule: inout OutletRule
  ) throws(PlacedFault) -> OutletRule.Source {
    var source = OutletRule.Source()
    guard case .object = value.content else {
      source.lists = try selectors(value, key.rawValue, into: &rule)
      return source
    }
    let isBox = key == .body || key == .drop || key == .related
    guard !isBox else {
      throw PlacedFault(
        at: value.start,
        fault: .wrongKind(key: key.rawValue, wanted: "selectors", found: value.kindName))
    }
    let isDate = key == .date || key == .modified
    let members = try Self.members(
      of: value, as: key.rawValue,
      among: ["select", "attribute"] + (isDate ? ["form", "zone", "zoneWins"] : []))
    guard members.contains(where: { $0.name == "select" }) else {
      throw PlacedFault(at: value.start, fault: .missingKey("select"))
    }
    for member in members {
      let item = member.value
      switch member.name {
      case "select": source.lists = try selectors(item, "select", into: &rule)
      case "attribute": source.attribute = try text(item, "attribute").lowercased()
      case "form":
        let form = try text(item, "form")
        guard let read = DateForm(form) else {
          throw PlacedFault(at: item.start, fault: .badForm(form))
        }
        source.form = read
      case "zone":
        let name = try text(item, "zone")
        guard let zone = TimeZoneLaw(named: name) else {
          throw PlacedFault(at: item.start, fault: .badZone(name))
        }
        source.zone = zone
      default:
        guard case .other(.bool(let wins)) = item.content else {
          throw PlacedFault(
            at: item.start,
            fault: .wrongKind(key: "zoneWins", wanted: "true or false", found: item.kindName))
        }
        source.zoneWins = wins
      }
    }
    return source
  }

  private func selectors(
    _ value: PlacedJSON, _ key: String, into rule: inout OutletRule
  ) throws(PlacedFault) -> [Int] {
    var lists: [Int] = []
    for item in try list(value, key) {
      let text = try text(item, key)
      let selectors: [Selector]
      do throws(SelectorReader.Fault) {
        selectors = try SelectorReader.selectors(in: text)
      } catch {
        throw PlacedFault(
          at: item.place(ofText: error.at, in: bytes), fault: .badSelector(error.fault))
      }
      lists.append(rule.program.lists)
      guard rule.program.add(selectors) else {
        throw PlacedFault(at: item.start, fault: .tooManySteps(most: SelectorProgram.most))
      }
      rule.selectors.append(text)
    }
    return lists
  }
}

extension String {
  /// How many letters must be put in, left out or exchanged to make another short word of it.
  fileprivate func edits(to other: String) -> Int {
    let (left, right) = (Array(utf8.prefix(40)), Array(other.utf8.prefix(40)))
    var row = Array(0...right.count)
    for (index, byte) in left.enumerated() {
      var corner = row[0]
      row[0] = index + 1
      for place in right.indices {
        let above = row[place + 1]
        row[place + 1] = Swift.min(
          above + 1, row[place] + 1, corner + (right[place] == byte ? 0 : 1))
        corner = above
      }
    }
    return row[right.count]
  }
}
