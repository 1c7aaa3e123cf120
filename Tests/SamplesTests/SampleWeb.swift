import ArabicText
import Foundation
import News
import Samples
import Testing

/// All sample sites at one moment, each at an address of its own, read as a browser reads them.
struct SampleWeb {
  let clock: SampleClock
  let now: Moment
  private let addresses: [String: WebAddress]
  private let sites: [String: SampleSite]

  /// The sites `hours` after their start, on a fixed day.
  init(hours: Int64 = 0) {
    clock = Self.clock
    now = clock.start.advanced(bySeconds: hours * 3600)
    addresses = Self.addresses
    sites = Self.sites
  }

  // 2026-11-24T11:05:00Z, made once: the same sites answer at any hour.
  private static let clock = SampleClock(start: Moment(secondsSince1970: 1_795_518_300))

  private static let addresses = Dictionary(
    uniqueKeysWithValues: SampleOutlet.all.enumerated().compactMap { index, outlet in
      WebAddress("http://127.0.0.\(index + 2):\(8100 + index)/").map { (outlet.slug, $0) }
    })

  private static let sites = Dictionary(
    uniqueKeysWithValues: SampleOutlet.all.map { outlet in
      (outlet.slug, SampleSite(outlet: outlet, addresses: addresses, clock: clock))
    })

  func site(of outlet: SampleOutlet) throws -> SampleSite {
    try #require(sites[outlet.slug])
  }

  func home(of outlet: SampleOutlet) throws -> WebAddress {
    try #require(addresses[outlet.slug])
  }

  /// What has appeared so far at one outlet.
  func truths(of outlet: SampleOutlet) -> [SampleTruth] {
    SampleArticle.all.filter { $0.outlet == outlet.slug }
      .compactMap { SampleTruth($0, by: clock, at: now) }
  }

  func answer(
    _ path: String, of outlet: SampleOutlet, validators: Validators = .none
  ) throws -> SampleAnswer {
    let address = try #require(WebAddress(path, relativeTo: home(of: outlet)), "\(path)")
    return try site(of: outlet).answer(
      path: address.path, query: address.query, at: now, validators: validators)
  }

  /// What any of the sites answers at an address; nothing if the address is none of theirs.
  func answer(at address: WebAddress) -> SampleAnswer? {
    guard let slug = addresses.first(where: { $0.value.origin == address.origin })?.key
    else { return nil }
    return sites[slug]?.answer(path: address.path, query: address.query, at: now)
  }

  func text(_ path: String, of outlet: SampleOutlet) throws -> String {
    let answer = try answer(path, of: outlet)
    return try decoded(answer.bytes, of: outlet)
  }

  func decoded(_ bytes: [UInt8], of outlet: SampleOutlet) throws -> String {
    guard outlet.encoding == .windows1256 else {
      return try #require(String(validating: bytes, as: UTF8.self))
    }
    // Foundation's own table of the code page, not ours.
    let arabic = String.Encoding(rawValue: 0x8000_0506)
    return try #require(String(data: Data(bytes), encoding: arabic))
  }
}

/// A page taken apart as far as the tests need it.
struct ReadPage {
  private let markup: [UInt8]

  init(markup: String) { self.markup = Array(markup.utf8) }

  /// What its `href` and `src` say, references resolved.
  var links: [String] {
    ["href=", "src="].flatMap { values(of: $0).map(Self.resolved) }
  }

  /// Its words, scripts and styles left out, blanks drawn together.
  var words: String {
    var bare: [UInt8] = []
    var rest = markup[...]
    var isHidden = false
    while let byte = rest.first {
      if byte == UInt8(ascii: "<") {
        let tag = rest.prefix { $0 != UInt8(ascii: ">") }
        let name = String(
          decoding: tag.dropFirst().prefix { $0 > 0x40 || $0 == 0x2F }, as: UTF8.self)
        if ["script", "style", "title"].contains(name.lowercased()) { isHidden = true }
        if ["/script", "/style", "/title"].contains(name.lowercased()) { isHidden = false }
        rest = rest.dropFirst(tag.count + 1)
        bare.append(0x20)
      } else {
        if !isHidden { bare.append(byte) }
        rest = rest.dropFirst()
      }
    }
    let words = Array(bare.split { $0 <= 0x20 }.joined(separator: [0x20]))
    return Self.resolved(String(decoding: words, as: UTF8.self))
  }

  /// The values of an attribute, quoted or ending at a blank or `>`.
  private func values(of attribute: String) -> [String] {
    let name = Array((" " + attribute).utf8)
    var values: [String] = []
    for index in markup.indices where markup[index] == UInt8(ascii: "=") {
      let start = index - name.count + 1
      guard start >= 0, markup[start...index].map(lowercase) == name else { continue }
      let value = markup[(index + 1)...]
      let text =
        value.first == UInt8(ascii: "\"")
        ? value.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
        : value.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
      values.append(String(decoding: text, as: UTF8.self))
    }
    return values
  }

  private func lowercase(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  static func resolved(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing("&quot;", with: "\"").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }
}

extension String {
  /// Whether it has another in it, byte for byte.
  func has(_ other: String) -> Bool {
    Data(utf8).range(of: Data(other.utf8)) != nil
  }
}
