import Extraction
import Foundation

/// The cases of html5lib's `tokenizer` folder.
///
/// Where the standard names errors of parsing we report none, so those are not compared.
enum TokenCases {
  private static let states: [String: TokenSpecimen.State] = [
    "Data state": .data, "RCDATA state": .escapableRawText, "RAWTEXT state": .rawText,
    "Script data state": .script, "PLAINTEXT state": .plainText, "CDATA section state": .cdata,
  ]

  /// Tries every case of a file, in each of the states it names.
  static func results(ofFile path: String) throws -> CaseResults {
    var results = CaseResults(file: "tokenizer/" + (path as NSString).lastPathComponent)
    let file = try JSONDecoder().decode(
      CaseFile.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    for test in file.tests ?? [] {
      for state in test.initialStates ?? ["Data state"] {
        let name = "\(test.description), \(state)"
        guard let state = states[state] else {
          results.leaveOut(name, because: "a state we don't know")
          continue
        }
        guard let input = test.unescaped(test.input), let expected = test.tokens else {
          results.leaveOut(name, because: "half a surrogate pair is no text in UTF-8")
          continue
        }
        let specimen = TokenSpecimen(
          html: input, in: state, after: test.lastStartTag ?? "")
        results.note(name, passed: specimen.tokens == expected)
      }
    }
    for test in file.xmlViolationTests ?? [] {
      results.leaveOut(
        test.description, because: "asks for a tree changed to suit XML, which we don't write")
    }
    return results
  }
}

private struct CaseFile: Decodable {
  let tests: [TokenCase]?
  let xmlViolationTests: [TokenCase]?
}

/// One case as the file has it.
private struct TokenCase: Decodable {
  let description: String
  let input: String
  let output: [[Part]]
  let initialStates: [String]?
  let lastStartTag: String?
  let doubleEscaped: Bool?

  /// A member of a token.
  enum Part: Decodable {
    case text(String)
    case attributes([String: String])
    case flag(Bool)
    case none

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if value.decodeNil() {
        self = .none
      } else if let flag = try? value.decode(Bool.self) {
        // The kinds of a member are tried in turn; the last one's error is the one that counts.
        self = .flag(flag)
      } else if let text = try? value.decode(String.self) {
        self = .text(text)
      } else {
        self = .attributes(try value.decode([String: String].self))
      }
    }
  }

  /// The tokens that must come out; nil if they can't be written in UTF-8.
  var tokens: [TokenSpecimen.Token]? {
    var tokens: [TokenSpecimen.Token] = []
    for parts in output {
      guard let token = token(of: parts) else { return nil }
      tokens.append(token)
    }
    return tokens
  }

  private func token(of parts: [Part]) -> TokenSpecimen.Token? {
    guard case .text(let kind)? = parts.first else { return nil }
    switch kind {
    case "Character": return text(parts, 1).map(TokenSpecimen.Token.text)
    case "Comment": return text(parts, 1).map(TokenSpecimen.Token.comment)
    case "EndTag": return text(parts, 1).map { .endTag(name: $0) }
    case "StartTag":
      guard let name = text(parts, 1), parts.count > 2, case .attributes(let pairs) = parts[2]
      else { return nil }
      var attributes: [[UInt8]: [UInt8]] = [:]
      for (name, value) in pairs {
        guard let name = unescaped(name), let value = unescaped(value) else { return nil }
        attributes[name] = value
      }
      return .startTag(name: name, attributes: attributes, isSelfClosing: isTrue(parts, 3))
    case "DOCTYPE":
      return .doctype(
        name: text(parts, 1), publicID: text(parts, 2), systemID: text(parts, 3),
        isBroken: !isTrue(parts, 4))
    default: return nil
    }
  }

  private func text(_ parts: [Part], _ place: Int) -> [UInt8]? {
    guard place < parts.count, case .text(let text) = parts[place] else { return nil }
    return unescaped(text)
  }

  private func isTrue(_ parts: [Part], _ place: Int) -> Bool {
    guard place < parts.count, case .flag(let flag) = parts[place] else { return false }
    return flag
  }

  /// A string as the case means it, in UTF-8; nil if it has half a surrogate pair.
  func unescaped(_ text: String) -> [UInt8]? {
    guard doubleEscaped == true else { return Array(text.utf8) }
    var units: [UInt16] = []
    var rest = Array(text.utf16)[...]
    while let unit = rest.popFirst() {
      if unit == 0x5C, rest.first == 0x75,
        let value = UInt16(String(decoding: rest.dropFirst().prefix(4), as: UTF16.self), radix: 16)
      {
        units.append(value)
        rest = rest.dropFirst(5)
      } else {
        units.append(unit)
      }
    }
    return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
  }
}
