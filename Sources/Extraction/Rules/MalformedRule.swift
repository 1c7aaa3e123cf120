public import News

/// A rule file, or a specimen of one, that can't be used as it is.
public struct MalformedRule: Hashable, Sendable {
  /// The file, as the caller named it.
  public let file: String
  /// The line of the mistake, from 1.
  public let line: Int
  /// Where in the line it begins, in characters from 1.
  public let column: Int
  /// What is wrong.
  public let fault: RuleFault

  /// A mistake at a byte of a file.
  init(file: String, bytes: [UInt8], at place: PlacedFault) {
    self.file = file
    fault = place.fault
    var line = 1
    var column = 1
    for byte in bytes.prefix(max(0, place.at)) {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    self.line = line
    self.column = column
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension MalformedRule: Problem {
  public var code: ProblemCode { .ruleMalformed }
  public var description: String {
    "\(file), line \(line), column \(column): \(fault.sentence) \(fault.advice)"
  }
}

/// What can be wrong with a rule file.
public enum RuleFault: Hashable, Sendable {
  /// The file is larger than is read.
  case tooLarge(most: Int)
  /// Bytes that are no UTF-8.
  case notUTF8
  /// Something else stands where JSON wants a thing.
  case syntax(wanted: String, found: String)
  /// A text without its second quotation mark.
  case unclosedText
  /// A backslash followed by what JSON doesn't know.
  case badEscape
  /// Values nested deeper than any rule needs.
  case tooDeep(Int)
  /// More of something than is read.
  case tooMany(String, Int)
  /// A key that stands twice.
  case doubledKey(String)
  /// A key that no rule has; with those it may be.
  case unknownKey(String, nearest: String?, known: [String])
  /// A key that must be there.
  case missingKey(String)
  /// A value of another kind than its key wants.
  case wrongKind(key: String, wanted: String, found: String)
  /// A selector that can't be read.
  case badSelector(SelectorFault)
  /// A rule with more selectors than are matched in one walk.
  case tooManySteps(most: Int)
  /// A host that can't be one.
  case badHost(String)
  /// A pattern of paths that can't match anything.
  case badPath(String)
  /// A day that isn't one.
  case badDay(String)
  /// A rule that ends before it begins.
  case endsBeforeItBegins
  /// A word that isn't one of those allowed for a key.
  case badWord(String, key: String, known: [String])
  /// A zone that isn't known.
  case badZone(String)
  /// A form of dates that can't be read.
  case badForm(String)
  /// A time that isn't one.
  case badTime(String)
  /// An address that isn't one.
  case badAddress(String)
  /// A rule that says nothing to be done.
  case saysNothing
  /// A name of a file that can't be a rule's name.
  case badName(String)

  /// What happened.
  var sentence: String {
    switch self {
    case .tooLarge(let most): "the file is larger than \(most >> 10) KB."
    case .notUTF8: "the bytes here aren't UTF-8."
    case .syntax(let wanted, let found): "\(wanted) is missing; there is \(found)."
    case .unclosedText: "the text that begins here never ends."
    case .badEscape: "the text has a backslash before something JSON doesn't know."
    case .tooDeep(let most): "values are nested more than \(most) deep."
    case .tooMany(let what, let most): "there are more than \(most) \(what)."
    case .doubledKey(let key): "the key “\(key)” stands here a second time."
    case .unknownKey(let key, _, _): "there is no key “\(key)” here."
    case .missingKey(let key): "the key “\(key)” is missing."
    case .wrongKind(let key, let wanted, let found): "“\(key)” takes \(wanted), not \(found)."
    case .badSelector(let fault): fault.sentence
    case .tooManySteps(let most):
      "the rule's selectors have more than \(most) parts in all (each “div.x” is one)."
    case .badHost(let text): "“\(text)” isn't a host."
    case .badPath(let text): "“\(text)” isn't a pattern of paths."
    case .badDay(let text): "“\(text)” isn't a day."
    case .endsBeforeItBegins: "the rule ends before it begins."
    case .badWord(let text, let key, _): "“\(text)” is nothing that “\(key)” can be."
    case .badZone(let text): "the zone “\(text)” isn't known."
    case .badForm(let text): "“\(text)” isn't a form of dates."
    case .badTime(let text): "“\(text)” isn't a time."
    case .badAddress(let text): "“\(text)” isn't a web address."
    case .saysNothing: "the rule selects nothing and names no kinds."
    case .badName(let name): "“\(name)” can't be the name of a rule."
    }
  }

  /// What to do.
  var advice: String {
    switch self {
    case .tooLarge: "Split it into one file a rule."
    case .notUTF8: "Save the file as UTF-8."
    case .syntax: "Look for a comma, a bracket or a quotation mark too many or too few before it."
    case .unclosedText: "Close it with a quotation mark on the same line."
    case .badEscape: "Write \\\" for a quotation mark, \\\\ for a backslash."
    case .tooDeep: "A rule needs four levels at most."
    case .tooMany: "Leave some out."
    case .doubledKey: "Keep one of the two; several selectors of a key stand in one list."
    case .unknownKey(_, let nearest, let known):
      nearest.map { "Did you mean “\($0)”?" }
        ?? "Those there are: \(known.joined(separator: ", "))."
    case .missingKey(let key): "Add it: \(Self.examples[key] ?? "see docs/outlet-rules.md")."
    case .wrongKind(let key, _, _):
      "Write \(Self.examples[key] ?? "it as docs/outlet-rules.md says")."
    case .badSelector(let fault): fault.advice
    case .tooManySteps: "Shorten the selectors: “.text” says as much as “html body div .text”."
    case .badHost: "Write “news.example”, or “*.news.example” for the hosts below it."
    case .badPath: "Begin it with “/” or “*”, as “/story/*”; “*” stands for any letters."
    case .badDay: "Write it as 2024-05-31."
    case .endsBeforeItBegins: "Exchange the days of “from” and “until”."
    case .badWord(_, _, let known): "Write one of: \(known.joined(separator: ", "))."
    case .badZone: "Write an IANA name as Asia/Amman, or an offset as +03:00."
    case .badForm:
      "Write it as d/M/y H:m, yyyyMMdd, unix or unix-ms; letters in '…' stand for themselves."
    case .badTime: "Write it as 2026-11-24T12:00Z."
    case .badAddress: "Write it whole, as https://news.example/story/1."
    case .saysNothing: "Give it a “body”, a “drop”, a field or “kinds”."
    case .badName: "Call the file by letters, digits and hyphens alone, as harbour-news.json."
    }
  }

  private static let examples = [
    "hosts": "\"hosts\": [\"news.example\"]", "paths": "\"paths\": [\"/story/*\"]",
    "from": "\"from\": \"2024-05-31\"", "until": "\"until\": \"2024-05-31\"",
    "kinds": "\"kinds\": [{\"paths\": [\"/tag/*\"], \"kind\": \"index\"}]",
    "kind": "\"kind\": \"index\"", "select": "\"select\": \"span.when\"",
    "body": "\"body\": \"div.story\"", "drop": "\"drop\": [\".promo\", \".share\"]",
    "date": "\"date\": {\"select\": \"span.when\", \"zone\": \"Asia/Amman\"}",
    "url": "\"url\": \"https://news.example/story/1\"",
    "article": "\"article\": {\"headline\": \"…\", \"text\": \"…\"}",
  ]
}
