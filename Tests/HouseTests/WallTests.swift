import Foundation
import Testing

/// Reads the sources: what the compiler can't hold is held here.
@Suite("The walls of the house")
struct WallTests {
  static let pureRooms = [
    "ArabicText", "News", "Extraction", "Analysis", "Stories", "Samples",
  ]

  @Test("A pure room has no async, no actor, no clock, no chance and no file", arguments: pureRooms)
  func pureRoomTouchesNothing(room: String) throws {
    let forbidden = [
      " async ", " await ", " actor ", "Task {", "Date()", "Date.now", "ContinuousClock",
      "SystemRandomNumberGenerator", ".random(", "FileManager", "import Foundation\n",
      "import Glibc\n", "import NIO", "import Logging", " print(",
    ]
    let files = try Source.files(under: "Sources/\(room)")
    try #require(!files.isEmpty)
    for file in files where !file.isGenerated {
      for word in forbidden {
        #expect(!file.code.contains(word), "\(file.name) has \(word)")
      }
    }
  }

  @Test("No source holds an invisible direction mark")
  func directionMarksAreEscaped() throws {
    let invisible: [ClosedRange<UInt32>] = [
      0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF...0xFEFF,
    ]
    let files = try Source.files(under: "Sources") + Source.files(under: "Tests")
    try #require(files.count > 50)
    for file in files {
      let found = file.text.unicodeScalars.first { scalar in
        invisible.contains { $0.contains(scalar.value) }
      }
      #expect(found == nil, "\(file.name) has U+\(String(found?.value ?? 0, radix: 16))")
    }
  }

  @Test("No folder is called for what it isn't: Utils, Helpers, Manager, Common, Misc")
  func namesSayWhatTheyAre() throws {
    let empty = ["Util", "Helper", "Manager", "Common", "Misc"]
    for file in try Source.files(under: "Sources") {
      for word in empty {
        #expect(!file.name.contains(word), "\(file.name)")
      }
    }
  }

  @Test("No file names a path or a tool of one machine")
  func nothingOfOneMachine() throws {
    let files = try Source.files(under: "Sources") + Source.files(under: "Tests")
    for file in files where !file.name.hasSuffix("WallTests.swift") {
      #expect(!file.text.contains("/work/"), "\(file.name)")
      #expect(!file.text.contains("/root/"), "\(file.name)")
    }
  }
}

/// A source file.
private struct Source {
  let name: String
  let text: String

  /// Whether a table in it was written by a program.
  var isGenerated: Bool { text.contains("Generated from") }

  /// The text without comments: what a comment says of clocks is no clock.
  var code: String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.drop { $0 == " " }.hasPrefix("//") }
      .joined(separator: "\n")
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func files(under folder: String) throws -> [Source] {
    let place = root.appending(path: folder)
    let found = FileManager.default.enumerator(at: place, includingPropertiesForKeys: nil)
    var files: [Source] = []
    while let file = found?.nextObject() as? URL {
      guard ["swift", "txt", "css", "opml"].contains(file.pathExtension) else { continue }
      let name = String(file.path().dropFirst(root.path().count))
      files.append(Source(name: name, text: try String(contentsOf: file, encoding: .utf8)))
    }
    return files
  }
}
