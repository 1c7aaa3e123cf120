import ArabicText
import News

/// An attribute of an element.
///
/// There is no way to make one that holds style or script.
struct Attribute: Sendable {
  let name: StaticString
  /// Nothing for one that is only there or not, as `open`.
  let value: String?

  fileprivate init(_ name: StaticString, _ value: String?) {
    self.name = name
    self.value = value
  }

  static func `class`(_ name: StaticString) -> Attribute { Attribute("class", name.description) }
  static func id(_ name: String) -> Attribute { Attribute("id", name) }
  static func lang(_ language: Language) -> Attribute { Attribute("lang", language.tag) }
  static func dir(_ direction: Direction) -> Attribute { Attribute("dir", direction.rawValue) }
  static func title(_ words: String) -> Attribute { Attribute("title", words) }

  static func href(_ path: LocalPath) -> Attribute { Attribute("href", path.text) }
  /// A `WebAddress` is `http` or `https` by construction.
  static func href(_ address: WebAddress) -> Attribute { Attribute("href", address.text) }
  /// A place on the same page.
  static func href(to id: String) -> Attribute { Attribute("href", "#" + id) }
  static func rel(_ kind: StaticString) -> Attribute { Attribute("rel", kind.description) }
  static func type(_ type: String) -> Attribute { Attribute("type", type) }
  static func hreflang(_ language: Language) -> Attribute { Attribute("hreflang", language.tag) }

  static func datetime(_ time: KnownTime) -> Attribute { Attribute("datetime", time.text) }
  static func label(_ words: String) -> Attribute { Attribute("aria-label", words) }
  static func labelled(by id: String) -> Attribute { Attribute("aria-labelledby", id) }
  static func described(by id: String) -> Attribute { Attribute("aria-describedby", id) }
  static func current(_ kind: StaticString) -> Attribute {
    Attribute("aria-current", kind.description)
  }
  static func role(_ role: StaticString) -> Attribute { Attribute("role", role.description) }
  static func scope(_ scope: StaticString) -> Attribute { Attribute("scope", scope.description) }
  /// What a cell is of, shown beside it where rows are stacked.
  static func side(_ words: String) -> Attribute { Attribute("data-side", words) }
  static func theme(_ theme: Theme) -> Attribute { Attribute("data-theme", theme.rawValue) }

  static func action(_ path: LocalPath) -> Attribute { Attribute("action", path.text) }
  static func method(_ method: StaticString) -> Attribute {
    Attribute("method", method.description)
  }
  static func name(_ name: String) -> Attribute { Attribute("name", name) }
  static func value(_ value: String) -> Attribute { Attribute("value", value) }
  static func placeholder(_ words: String) -> Attribute { Attribute("placeholder", words) }
  static func autocomplete(_ kind: StaticString) -> Attribute {
    Attribute("autocomplete", kind.description)
  }
  static func `for`(_ id: String) -> Attribute { Attribute("for", id) }
  static func maxlength(_ count: Int) -> Attribute { Attribute("maxlength", String(count)) }
  static let disabled = Attribute("disabled", nil)
  static let required = Attribute("required", nil)
  static let checked = Attribute("checked", nil)
  static let selected = Attribute("selected", nil)
  static let open = Attribute("open", nil)

  static let utf8 = Attribute("charset", "utf-8")
  static func content(_ text: String) -> Attribute { Attribute("content", text) }
  /// A property of the Open Graph.
  static func property(_ name: StaticString) -> Attribute {
    Attribute("property", name.description)
  }
}

/// The way a text runs.
enum Direction: String, Hashable, Sendable {
  case rightToLeft = "rtl"
  case leftToRight = "ltr"

  /// The other way.
  var opposite: Direction { self == .rightToLeft ? .leftToRight : .rightToLeft }

  /// The way a language is written.
  init(of language: Language) { self = language.isRightToLeft ? .rightToLeft : .leftToRight }
}
