import News
import Testing

@Suite("Web addresses")
struct WebAddressTests {
  @Test(
    "A host is read as the socket will read it",
    arguments: [
      ("http://127.1/", "127.0.0.1"), ("http://0x7f.0.0.1", "127.0.0.1"),
      ("http://0177.0.0.01", "127.0.0.1"), ("http://2130706433", "127.0.0.1"),
      ("http://0x7F000001", "127.0.0.1"), ("http://017700000001", "127.0.0.1"),
      ("http://127.0.0.1.", "127.0.0.1"), ("http://%30x7f.1", "127.0.0.1"),
      ("http://１２７．１", "127.0.0.1"), ("http://[::FFFF:127.0.0.1]", "[::ffff:7f00:1]"),
      ("http://[1:0:0:2:0:0:0:3]", "[1:0:0:2::3]"), ("http://[0:0:1:0:0:1:0:0]", "[::1:0:0:1:0:0]"),
      ("http://[::]", "[::]"), ("http://EXAMPLE.com", "example.com"),
      ("http://ex%41mple.com", "example.com"), ("http://ｅｘａｍｐｌｅ。ｃｏｍ", "example.com"),
      ("http://a\u{00AD}b.com", "ab.com"), ("http://example.com.", "example.com."),
      ("http://BÜCHER.de", "xn--bcher-kva.de"), ("http://Bu\u{0308}cher.de", "xn--bcher-kva.de"),
      ("http://faß.de", "xn--fa-hia.de"), ("http://☃.net", "xn--n3h.net"),
      ("http://مثال.إختبار", "xn--mgbh0fb.xn--kgbechtv"),
      ("http://ا\u{0654}.com", "xn--igb.com"), ("http://أ.com", "xn--igb.com"),
      ("http://نامه\u{200C}ای.com", "xn--mgba3gch31f060k.com"),
      ("http://XN--MGBH0FB.com", "xn--mgbh0fb.com"), ("http://foo.1a", "foo.1a"),
    ])
  func readsHosts(text: String, host: String) {
    #expect(WebAddress(text)?.host == host, "\(text)")
  }

  @Test(
    "What can't be a host is refused",
    arguments: [
      "http://", "http://1.2.3.4.5", "http://256.1.1.1", "http://4294967296", "http://1.2.3.08",
      "http://foo.0x4", "http://foo.09", "http://[::1", "http://[1::2::3]",
      "http://[1:2:3:4:5:6:7]",
      "http://[::1.2.3]", "http://[fe80::1%25eth0]", "http://[]", "http://a b", "http://a|b",
      "http://a%00b", "http://a%2fb", "http://a^b", "http://%ff.com", "http://\u{FFFD}.com",
      "http://a\u{202E}b", "http://\u{200E}a", "http://a\u{200D}b", "http://a\u{200C}b",
      "http://\u{0301}a.com", "http://xn--", "http://xn--a", "http://xn--é", "http://١٢٣.com",
      "http://aع.com", "http://h:65536", "http://h:8a", "http://user@h", "http://u:p@h",
      "ftp://example.com", "javascript:alert(1)", "mailto:a@b.example", "", "example.com",
    ])
  func refusesHosts(text: String) {
    #expect(WebAddress(text) == nil, "\(text)")
  }

  @Test(
    "Paths and queries are encoded, and dots resolved",
    arguments: [
      ("http://h", "http://h/"), ("http://h//a", "http://h//a"),
      ("http:\\\\h\\a\\b", "http://h/a/b"),
      ("http://h/a/./b/../c", "http://h/a/c"), ("http://h/%2e%2E/x", "http://h/x"),
      ("http://h/a/..", "http://h/"), ("http://h/a b?c d'", "http://h/a%20b?c%20d%27"),
      ("http://h/خبر?ص=١", "http://h/%D8%AE%D8%A8%D8%B1?%D8%B5=%D9%A1"),
      ("http://h/a%zz%", "http://h/a%zz%"), ("http://h/#f", "http://h/"),
      ("http://h?a#b", "http://h/?a"),
      ("https://h:443/", "https://h/"), ("http://h:00080/", "http://h/"),
      ("http://h:443", "http://h:443/"),
      ("\u{00} http://h/\tx\n ", "http://h/x"), ("http:h/a", "http://h/a"),
      ("http://:@h/", "http://h/"),
    ])
  func encodesPaths(text: String, whole: String) {
    #expect(WebAddress(text)?.text == whole, "\(text)")
  }

  @Test(
    "A relative address is read from the page it stands on",
    arguments: [
      ("x", "https://h/a/x"), ("../x", "https://h/x"), ("/x", "https://h/x"),
      ("?x", "https://h/a/b?x"),
      ("#x", "https://h/a/b?q"), ("", "https://h/a/b?q"), ("//o/x", "https://o/x"),
      ("///o/x", "https://o/x"), ("https:x", "https://h/a/x"), ("http:x", "http://x/"),
      ("\\\\o\\x", "https://o/x"), ("./", "https://h/a/"),
      ("خبر 1", "https://h/a/%D8%AE%D8%A8%D8%B1%201"),
    ])
  func resolves(text: String, whole: String) throws {
    let base = try #require(WebAddress("https://h/a/b?q"))
    #expect(WebAddress(text, relativeTo: base)?.text == whole)
  }

  @Test(
    "Two spellings of one page have one key",
    arguments: [
      ("http://www.h.example/%d8%a3", "https://h.example/أ"),
      ("http://h.example./a", "http://h.example/a"),
      ("http://h.example/%7Ea?%41=%2f", "http://h.example/~a?A=%2F"),
      ("http://h.example/a?utm_source=x&id=1&fbclid=2", "http://h.example/a?id=1"),
    ])
  func sharesKeys(one: String, other: String) throws {
    let first = try #require(WebAddress(one))
    let second = try #require(WebAddress(other))
    #expect(first.canonicalKey == second.canonicalKey)
  }

  @Test("An escaped slash is not a slash")
  func keepsEscapedSlash() throws {
    let one = try #require(WebAddress("http://h/a%2Fb"))
    let other = try #require(WebAddress("http://h/a/b"))
    #expect(one.canonicalKey != other.canonicalKey)
  }

  @Test(
    "People see letters where letters are meant, and escapes where they hide something",
    arguments: [
      (
        "https://xn--mgbh0fb.xn--kgbechtv:81/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1?%D8%B5=1",
        "https://مثال.إختبار:81/أخبار?ص=1"
      ),
      (
        "http://h/%D8%A3%E2%80%8F%E2%80%AE%20%2F%3Cb%3E",
        "http://h/أ%E2%80%8F%E2%80%AE%20%2F%3Cb%3E"
      ),
      ("http://h/%D8%FF%C0%80%ED%A0%80", "http://h/%D8%FF%C0%80%ED%A0%80"),
      ("http://xn--80ak6aa92e.com/", "http://xn--80ak6aa92e.com/"),
      ("http://xn--e1afmkfd.xn--p1ai/", "http://пример.рф/"),
      ("http://xn--fa-hia.de/", "http://faß.de/"),
      ("http://h/%0a%00%7f", "http://h/%0a%00%7f"),
    ])
  func shows(text: String, shown: String) throws {
    let address = try #require(WebAddress(text))
    #expect(address.displayText == shown)
    #expect(WebAddress(shown)?.canonicalKey == address.canonicalKey)
  }

  @Test("What is kept of an address reads back, however much its escapes lengthen it")
  func readsBackWhatItKeeps() throws {
    let base = try #require(WebAddress("https://sahl.example/" + String(repeating: "a", count: 90)))
    for count in [300, 677, 678, 679, 680, 2_000, 4_000] {
      let path = String(repeating: "س", count: count)
      for address in [
        WebAddress("https://sahl.example/\(path)"), WebAddress(path, relativeTo: base),
      ] {
        guard let address else { continue }
        #expect(WebAddress(address.text) == address, "\(count) letters")
      }
    }
    #expect(WebAddress("https://sahl.example/" + String(repeating: "س", count: 679)) != nil)
    #expect(WebAddress("https://sahl.example/" + String(repeating: "س", count: 680)) == nil)
  }

  @Test("Too long an address is refused, and no bytes bring the reader down")
  func survivesAnything() {
    #expect(WebAddress("http://h/" + String(repeating: "a", count: 4_096)) == nil)
    #expect(WebAddress("http://" + String(repeating: "ع", count: 1_300)) == nil)
    #expect(WebAddress("http://xn--" + String(repeating: "9", count: 3_000)) == nil)
    let pieces = [
      "http://", "https:", "//", "[", "]", "::", "1", "0x", "ff", ".", "%", "%2e", "xn--", "ع", "é",
      "\u{0654}", "\u{200C}", "@", ":", "99999", "?", "#", "\\", " ", "a-", "😀", "\u{FEFF}",
    ]
    var state: UInt64 = 1
    for _ in 0..<20_000 {
      var text = "http://"
      for _ in 0..<8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      guard let address = WebAddress(text) else { continue }
      #expect(WebAddress(address.text) == address, "\(text)")
      #expect(WebAddress(address.displayText)?.canonicalKey == address.canonicalKey, "\(text)")
    }
  }
}
