/// What a reader's browser asks for, as far as pages care.
struct WebRequest: Sendable {
  /// What is to be done.
  enum Method: Hashable, Sendable {
    case get, head, post, other
  }

  let method: Method
  /// The path as it came, percent-encoded.
  let path: String
  /// Path and query as they came.
  let target: String
  /// What stands after `?`.
  let query: FormFields
  /// Header fields by their lower-case names.
  let headers: [String: String]
  /// The body, where there may be one.
  let body: [UInt8]

  /// A request for `target`, which is a path with or without a query.
  init(
    _ method: Method = .get, _ target: String, headers: [String: String] = [:], body: [UInt8] = []
  ) {
    self.method = method
    self.target = target
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = parts.first.map(String.init) ?? "/"
    query = FormFields(parts.count > 1 ? String(parts[1]) : "")
    self.headers = headers
    self.body = body
  }

  /// The fields of a form that was sent.
  var form: FormFields { FormFields(String(decoding: body, as: UTF8.self)) }

  /// The value of a cookie; nothing if it wasn't sent.
  func cookie(_ name: String) -> String? {
    for pair in (headers["cookie"] ?? "").split(separator: ";") {
      let trimmed = pair.drop { $0 == " " }
      if trimmed.hasPrefix(name + "=") { return String(trimmed.dropFirst(name.utf8.count + 1)) }
    }
    return nil
  }

  /// Whether the browser says that one of our own pages sent it.
  ///
  /// Browsers say so by `Sec-Fetch-Site`, older ones by `Origin`. What sends neither is no browser,
  /// and carries no reader's cookies unknowingly.
  var comesFromOurPages: Bool {
    if let site = headers["sec-fetch-site"] { return site == "same-origin" || site == "none" }
    guard let origin = headers["origin"] else { return true }
    guard let host = headers["host"]?.lowercased(), !host.isEmpty else { return false }
    return ["http://" + host, "https://" + host].contains(origin.lowercased())
  }
}

/// Names and values of a query or a form (`application/x-www-form-urlencoded`).
struct FormFields: Hashable, Sendable {
  private let pairs: [(name: String, value: String)]
  private static let most = 2_000

  init(_ text: String) {
    pairs = text.split(separator: "&", maxSplits: Self.most).prefix(Self.most).map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (
        PercentEncoding.decoded(parts[0], plusIsBlank: true) ?? "",
        parts.count > 1 ? PercentEncoding.decoded(parts[1], plusIsBlank: true) ?? "" : ""
      )
    }
  }

  /// The first value of that name.
  subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }

  /// Every value of that name, in order.
  func all(_ name: String) -> [String] { pairs.lazy.filter { $0.name == name }.map(\.value) }

  static func == (left: FormFields, right: FormFields) -> Bool {
    left.pairs.elementsEqual(right.pairs) { $0 == $1 }
  }

  func hash(into hasher: inout Hasher) {
    for pair in pairs {
      hasher.combine(pair.name)
      hasher.combine(pair.value)
    }
  }
}

/// Percent-encoding as addresses have it.
enum PercentEncoding {
  /// The text that was encoded; nothing if it isn't UTF-8.
  static func decoded(_ text: some StringProtocol, plusIsBlank: Bool = false) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let high = digit(rest.first),
        let low = digit(rest.dropFirst().first)
      {
        rest = rest.dropFirst(2)
        bytes.append(high << 4 | low)
      } else {
        bytes.append(byte == UInt8(ascii: "+") && plusIsBlank ? 0x20 : byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// `text` with everything but letters, digits and `-._~` encoded.
  static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        bytes.append(byte)
      default: bytes.append(contentsOf: [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8?) -> UInt8? {
    switch byte {
    case .some(let byte) where (0x30...0x39).contains(byte): byte - 0x30
    case .some(let byte) where (0x61...0x66).contains(byte | 0x20): (byte | 0x20) - 0x57
    default: nil
    }
  }
}
