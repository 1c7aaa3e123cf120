import News
import Testing

@Suite("JSON")
struct JSONValueTests {
  @Test("What is written is read back")
  func roundTrip() throws {
    let value = JSONValue.object([
      .init("نص", .string("سطر\nو\"اقتباس\" و\\ و\u{1}")), .init("n", .integer(-42)),
      .init("d", .number(1.5)), .init("a", .array([.null, .bool(true), .strings(["ب"])])),
    ])
    #expect(JSONValue(parsing: value.bytes) == value)
  }

  @Test("Escapes, surrogates and lone surrogates")
  func escapes() {
    #expect(JSONValue(parsing: Array(#""\u0628\ud83d\ude00\ud83d""#.utf8)) == .string("ب😀\u{FFFD}"))
  }

  @Test(
    "Anything else is refused",
    arguments: ["", "{", "[1,", "{\"a\":}", "tru", "\"abc", "1 2", "{\"a\" 1}", "[1,]", "\"a\nb\""])
  func refuses(text: String) {
    #expect(JSONValue(parsing: Array(text.utf8)) == nil)
  }

  @Test("Pages' JSON is forgiven a comma too many and a raw line end")
  func lenient() {
    #expect(
      JSONValue(parsing: Array("{\"a\":\"b\nc\",}".utf8), lenient: true)?["a"]?.string == "b\nc")
  }

  @Test("A hundred thousand open brackets are refused, not followed")
  func depth() {
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    #expect(JSONValue(parsing: deep) == nil)
  }

  @Test("Cut anywhere, it is refused without a crash")
  func truncated() {
    let whole = Array(#"{"a":[1,2.5,{"b":"\u0628"}],"c":null}"#.utf8)
    for end in 0..<whole.count {
      #expect(JSONValue(parsing: Array(whole[..<end])) == nil)
    }
  }
}
