import Testing

@testable import Fetching

@Suite("The guard of addresses")
struct AddressGuardTests {
  @Test(
    "Nobody is led into this machine or a private network",
    arguments: [
      "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.255.255",
      "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.88.99.1",
      "192.168.1.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1",
      "239.1.1.1", "240.0.0.1", "255.255.255.255", "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1",
      "::ffff:10.0.0.1", "::ffff:0:127.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b:1::1", "2002:7f00:1::",
      "2002:a00:1::1", "2001::1", "2001:db8::1", "3fff::1", "fc00::1", "fd12::1", "fe80::1",
      "fec0::1", "ff02::1", "100::1", "4000::1",
    ])
  func refuses(text: String) throws {
    let address = try #require(NetworkAddress(text))
    let verdict = AddressGuard(allowed: []).verdict(on: [address], of: "h")
    #expect(verdict == .refused(address.plain), "\(text)")
  }

  @Test(
    "The open Internet is open",
    arguments: [
      "8.8.8.8", "100.63.255.255", "100.128.0.1", "126.255.255.255", "128.0.0.1", "172.15.0.1",
      "172.32.0.1", "192.0.1.1", "223.255.255.255", "2001:4860:4860::8888", "2a00::1",
      "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:808:808::1", "2001:200::1",
    ])
  func opens(text: String) throws {
    let address = try #require(NetworkAddress(text))
    #expect(AddressGuard(allowed: []).verdict(on: [address], of: "h") == .open(address.plain))
  }

  @Test("One private address among open ones refuses the host")
  func refusesMixtures() throws {
    let open = try #require(NetworkAddress("8.8.8.8"))
    let closed = try #require(NetworkAddress("10.0.0.1"))
    let guardian = AddressGuard(allowed: [])
    #expect(guardian.verdict(on: [open, closed], of: "h") == .refused(closed))
    #expect(guardian.verdict(on: [closed, open], of: "h") == .refused(closed))
  }

  @Test("What was allowed on purpose is allowed, and known as private")
  func allows() throws {
    let guardian = AddressGuard(allowed: [try AddressRange("127.20.0.0/16")])
    let inside = try #require(NetworkAddress("127.20.0.1"))
    let trap = try #require(NetworkAddress("127.66.66.66"))
    let wrapped = try #require(NetworkAddress("::ffff:127.20.0.1"))
    #expect(guardian.verdict(on: [inside], of: "h") == .allowed(inside))
    #expect(guardian.verdict(on: [wrapped], of: "h") == .allowed(inside))
    #expect(guardian.verdict(on: [inside, trap], of: "h") == .refused(trap))
    #expect(guardian.verdict(on: [], of: "h") == nil)
  }

  @Test(
    "An address has one spelling here; the odd ones are names",
    arguments: [
      "127.1", "0x7f.0.0.1", "0177.0.0.1", "2130706433", "1.2.3.4.5", "::g", "fe80::1%lo", "",
    ])
  func readsOneSpelling(text: String) {
    #expect(NetworkAddress(text) == nil)
  }
}
