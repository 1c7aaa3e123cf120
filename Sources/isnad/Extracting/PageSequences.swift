import ArabicText
import Extraction
import Fetching
import Foundation
import News

/// One file, or standard input.
struct OneFile: PageSequence {
  private var name: String?
  private let defaults: PageDefaults

  init(_ name: String, _ defaults: PageDefaults) {
    self.name = name
    self.defaults = defaults
  }

  mutating func next() -> PageInput? {
    guard let file = name else { return nil }
    name = nil
    return Self.input(file, address: defaults.address, fetchedAt: defaults.fetchedAt)
  }

  static func input(_ file: String, address: WebAddress?, fetchedAt: Moment?) -> PageInput {
    guard let bytes = InputFile.bytes(of: file) else {
      return PageInput(file: file, .problem(UnreadableFile(name: file)))
    }
    return PageInput(
      file: file,
      .page(bytes, PageContext(address: address, fetchedAt: fetchedAt ?? wallClock()), repair: nil))
  }
}

/// One address.
struct OneAddress: PageSequence {
  private var text: String?

  init(_ text: String) { self.text = text }

  mutating func next() -> PageInput? {
    guard let text else { return nil }
    self.text = nil
    return Self.input(text)
  }

  static func input(_ text: String) -> PageInput {
    PageInput(
      url: text, WebAddress(text).map { .address($0) } ?? .problem(MalformedAddress(text: text)))
  }
}

/// The pages of a folder and of the folders in it, those in web archives too.
struct FolderPages: PageSequence {
  private let name: String
  private var walk: FolderWalk
  private let defaults: PageDefaults
  private var archive: ArchivePages?
  private var isEmpty = true
  /// Files that are no pages.
  private(set) var passedOver = PassedOver()

  init(_ name: String, _ defaults: PageDefaults) {
    self.name = name
    self.defaults = defaults
    walk = FolderWalk(name, except: defaults.explanation)
  }

  mutating func next() -> PageInput? {
    while true {
      if let page = archive?.next() { return page }
      archive = nil
      guard let found = walk.next() else {
        guard isEmpty else { return nil }
        isEmpty = false
        return PageInput(file: name, .problem(InputProblem.emptyFolder(name)))
      }
      switch found {
      case .page(let path):
        isEmpty = false
        return OneFile.input(path, address: defaults.address, fetchedAt: defaults.fetchedAt)
      case .archive(let path):
        isEmpty = false
        archive = ArchivePages(path)
      case .other(let path): passedOver.add(path)
      case .closed(let path):
        isEmpty = false
        return PageInput(file: path, .problem(InputProblem.closedFolder(path)))
      }
    }
  }
}

/// Files in folders that are no pages.
struct PassedOver: Sendable {
  private(set) var count = 0
  private(set) var first: [String] = []

  mutating func add(_ path: String) {
    count += 1
    if first.count < 8 { first.append(path) }
  }

  mutating func add(_ other: PassedOver) {
    count += other.count
    first += other.first.prefix(8 - first.count)
  }

  /// How many and which; nothing if there were none.
  var sentence: String? {
    guard count > 0 else { return nil }
    let rest = count > first.count ? " and \(count - first.count) more" : ""
    let files = count == 1 ? "1 file that is no page" : "\(count) files that are no pages"
    return "Passed over \(files): \(first.joined(separator: ", "))\(rest)."
  }
}

/// The pages of a web archive.
struct ArchivePages: PageSequence {
  private let name: String
  private let file: ArchiveFile?
  private let reader: WARCReader?
  private var isEmpty = true
  private var isOver = false

  init(_ name: String) {
    self.name = name
    file = ArchiveFile(name)
    reader = file.map { file in WARCReader { file.bytes(atMost: $0) } }
  }

  mutating func next() -> PageInput? {
    guard !isOver else { return nil }
    guard let file, let reader else {
      isOver = true
      return PageInput(file: name, .problem(UnreadableFile(name: name)))
    }
    if let item = reader.next() {
      isEmpty = false
      switch item {
      case .page(let page): return input(page, repair: nil)
      case .mended(let page):
        return input(
          page, repair: "The archive's record gave a false length; it ends where the next begins.")
      case .damaged(let target):
        return PageInput(
          url: target ?? "", .problem(InputProblem.damagedRecord(archive: name, target: target)))
      }
    }
    isOver = true
    if file.isBroken { return PageInput(file: name, .problem(UnreadableFile(name: name))) }
    return isEmpty ? PageInput(file: name, .problem(InputProblem.emptyArchive(name))) : nil
  }

  private func input(_ page: Page, repair: String?) -> PageInput {
    PageInput(url: page.address.text, .page(page.bytes, PageContext(of: page), repair: repair))
  }
}

/// The bytes of an archive's file; closed when nobody reads it any more.
private final class ArchiveFile {
  private let descriptor: Int32
  private(set) var isBroken = false

  init?(_ name: String) {
    descriptor = open(name, O_RDONLY)
    guard descriptor >= 0 else { return nil }
  }

  deinit { close(descriptor) }

  func bytes(atMost most: Int) -> [UInt8] {
    var piece = [UInt8](repeating: 0, count: most)
    while true {
      let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, most) }
      if count < 0, errno == EINTR { continue }
      isBroken = count < 0
      piece.removeLast(most - max(0, count))
      return piece
    }
  }
}

/// A list of addresses, one a line.
///
/// Blank lines, and lines that begin with `#`, are left out.
struct AddressList: PageSequence {
  private let name: String
  private let lines: OpenLines?
  private var isEmpty = true
  private var isOver = false

  init(_ name: String) {
    self.name = name
    lines = OpenLines(name, longest: 16 << 10)
  }

  mutating func next() -> PageInput? {
    guard !isOver else { return nil }
    guard let lines else {
      isOver = true
      return PageInput(file: name, .problem(UnreadableFile(name: name)))
    }
    while let line = lines.next() {
      guard let text = Self.address(in: line) else { continue }
      isEmpty = false
      return OneAddress.input(text)
    }
    isOver = true
    return isEmpty ? PageInput(file: name, .problem(InputProblem.emptyList(name))) : nil
  }

  /// The address on a line; nothing if it is blank or a comment.
  static func address(in line: [UInt8]) -> String? {
    let bytes = line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line[...]
    let trimmed = bytes.drop { $0 <= 0x20 }
    guard let first = trimmed.first, first != UInt8(ascii: "#"),
      let last = trimmed.lastIndex(where: { $0 > 0x20 })
    else { return nil }
    return String(decoding: trimmed[...last], as: UTF8.self)
  }
}

/// Files that are named by lines of JSON: `{"file", "url"?, "fetchedAt"?}`.
struct NamedFiles: PageSequence {
  private let name: String
  private let lines: OpenLines?
  private var isOver = false

  init(_ name: String) {
    self.name = name
    lines = OpenLines(name, longest: 32 << 20)
  }

  mutating func next() -> PageInput? {
    guard let lines else {
      defer { isOver = true }
      return isOver ? nil : PageInput(file: name, .problem(UnreadableFile(name: name)))
    }
    while let line = lines.next() {
      guard !line.isEmpty else { continue }
      guard let value = JSONValue(parsing: line), let file = value["file"]?.string else {
        return PageInput(
          file: "", .problem(MalformedLine(expected: "{\"file\", \"url\"?, \"fetchedAt\"?}")))
      }
      return OneFile.input(
        file, address: (value["url"]?.string).flatMap { WebAddress($0) },
        fetchedAt: (value["fetchedAt"]?.string).flatMap { KnownTime($0) }?.earliest)
    }
    return nil
  }
}

/// Lines of a file that is closed when nobody reads it any more; standard input for `-`.
final class OpenLines {
  private let descriptor: Int32
  private var input: InputLines

  init?(_ name: String, longest: Int) {
    descriptor = name == "-" ? 0 : open(name, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    input = InputLines(of: descriptor, longest: longest)
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  func next() -> [UInt8]? { input.next() }
}

extension PageContext {
  /// What an answer says of its page.
  init(of page: Page) {
    self.init(
      address: page.address, contentType: page.contentType, contentLanguage: page.contentLanguage,
      fetchedAt: page.fetchedAt)
  }
}
