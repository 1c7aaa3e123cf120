import Testing

@testable import Fetching

@Suite("Ranges that someone allows")
struct AddressRangeTests {
  @Test(
    "A range covers what lies in it",
    arguments: [
      ("127.20.0.0/16", "127.20.255.1"), ("10.1.2.3", "10.1.2.3"), ("0.0.0.0/0", "8.8.8.8"),
      ("fd00::/8", "fdab::1"), ("::/0", "::1"), ("::1", "::1"),
      ("fd00:1:2:3::/64", "fd00:1:2:3:f::1"),
    ])
  func covers(range: String, address: String) throws {
    let inside = try #require(NetworkAddress(address))
    #expect(try AddressRange(range).covers(inside, host: "h"), "\(range)")
  }

  @Test(
    "A range covers nothing else",
    arguments: [
      ("127.20.0.0/16", "127.21.0.1"), ("10.1.2.3", "10.1.2.4"), ("fd00::/8", "fe00::1"),
      ("0.0.0.0/0", "::1"), ("fd00:1:2:3::/64", "fd00:1:2:4::1"), ("127.0.0.0/30", "127.0.0.4"),
    ])
  func excludes(range: String, address: String) throws {
    let outside = try #require(NetworkAddress(address))
    #expect(try !AddressRange(range).covers(outside, host: "h"), "\(range)")
  }

  @Test("A name covers its host wherever that is, and no other host there")
  func coversHosts() throws {
    let range = try AddressRange("Intranet.example")
    #expect(range.covers(.v4(0x0A00_0001), host: "intranet.example"))
    #expect(!range.covers(.v4(0x0A00_0001), host: "other.example"))
  }

  @Test(
    "What isn't a range is refused, with a sentence",
    arguments: [
      "", "127.20.0.0/33", "127.20.0.1/16", "127.20/16", "127.1", "0x7f.0.0.1", "10.0.0.0/8/8",
      "10.0.0.0/", "10.0.0.0/-1", "::/129", "fd00::1/8", "a b", "http://x", "host:80", "a/b",
      "10.0.0.0/8\u{0}",
    ])
  func refuses(text: String) {
    #expect(throws: MalformedAddressRange.self) { try AddressRange(text) }
    #expect(MalformedAddressRange(text: text).description.contains("intranet.example"))
  }
}
