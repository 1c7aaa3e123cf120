import ArabicText
import News

/// How one outlet's pages are read, where no general rule can: a data file of its own.
///
/// See docs/outlet-rules.md for every key.
public struct OutletRule: Hashable, Sendable {
  /// The file's name without its ending.
  public let name: String
  /// Why it is needed, for those who come after.
  public let about: String?

  /// What a rule may say of a page; the names are the file's.
  enum Key: String, CaseIterable, Hashable {
    case body, drop, related, headline, subtitle, authors, section, credit, date, modified
  }

  /// Where a value stands.
  struct Source: Hashable {
    /// The selectors, by their number in the program; with their words.
    var lists: [Int] = []
    /// The attribute to read; nothing for the text.
    var attribute: String?
    /// How a date is printed; nothing where any form may stand.
    var form: DateForm?
    /// The zone of its clocks.
    var zone: TimeZoneLaw?
    /// Whether what the page says of the zone is wrong.
    var zoneWins = false
  }

  /// Pages that are never articles.
  struct KindByPath: Hashable {
    let paths: [PathPattern]
    let kind: PageKind
  }

  /// Which time decides whether a rule is valid.
  enum ValidBy: String, CaseIterable, Hashable {
    /// When the page was fetched: outlets print old stories in today's dress.
    case fetched
    /// When the story was published: outlets that leave old pages as they are.
    case published
  }

  var hosts: [HostPattern] = []
  var paths: [PathPattern] = []
  var from: GregorianDay?
  var until: GregorianDay?
  var validBy = ValidBy.fetched
  var kinds: [KindByPath] = []
  var sources: [Key: Source] = [:]
  var program = SelectorProgram()
  /// The words of each list of the program.
  var selectors: [String] = []

  init(name: String, about: String?) {
    self.name = name
    self.about = about
  }

  /// How closely a rule fits an address; nothing if it isn't for it.
  func fit(to address: WebAddress) -> Fit? {
    guard let host = hosts.filter({ $0.matches(address.host) }).max(by: Self.isLooser) else {
      return nil
    }
    let fitting = paths.filter { $0.matches(address) }
    guard paths.isEmpty || !fitting.isEmpty || kind(of: address) != nil else { return nil }
    return Fit(
      isOneHost: !host.isBelow, hostLength: host.host.utf8.count,
      pathWeight: fitting.map(\.weight).max() ?? 0)
  }

  private static func isLooser(_ left: HostPattern, _ right: HostPattern) -> Bool {
    left.isBelow != right.isBelow ? left.isBelow : left.host.utf8.count < right.host.utf8.count
  }

  /// How closely a rule fits; the greater says more.
  struct Fit: Comparable {
    let isOneHost: Bool
    let hostLength: Int
    let pathWeight: Int

    static func < (left: Fit, right: Fit) -> Bool {
      if left.isOneHost != right.isOneHost { return right.isOneHost }
      if left.hostLength != right.hostLength { return left.hostLength < right.hostLength }
      return left.pathWeight < right.pathWeight
    }
  }

  /// Whether it is valid on a day; where none is known, whether it still is.
  func isValid(on day: GregorianDay?) -> Bool {
    guard let day else { return until == nil }
    if let from, day < from { return false }
    if let until, until < day { return false }
    return true
  }

  /// What a page of this address always is, if the rule says so.
  func kind(of address: WebAddress) -> PageKind? {
    kinds.first { $0.paths.contains { $0.matches(address) } }?.kind
  }
}

/// The rules at hand.
public struct OutletRules: Hashable, Sendable {
  /// The rules, by name.
  public let rules: [OutletRule]

  /// No rules: every page is read in the general way.
  public static let none = OutletRules([])

  /// Rules in any order.
  public init(_ rules: [OutletRule]) {
    self.rules = rules.sorted { $0.name < $1.name }
  }

  /// Whether there are none.
  public var isEmpty: Bool { rules.isEmpty }

  /// The rules for an address, whatever their days, the closest first.
  ///
  /// Of two that fit alike the one that began later comes first, then the name decides.
  func rules(for address: WebAddress) -> [OutletRule] {
    let fitting = rules.compactMap { rule in rule.fit(to: address).map { (rule, $0) } }
    return fitting.sorted { left, right in
      if left.1 != right.1 { return left.1 > right.1 }
      let (one, other) = (left.0.from?.daysSince1970 ?? .min, right.0.from?.daysSince1970 ?? .min)
      return one == other ? left.0.name < right.0.name : one > other
    }.map(\.0)
  }
}
