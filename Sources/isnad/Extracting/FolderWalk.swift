import Foundation

/// What stands in a folder and the folders in it, by name: a folder's content where its name stands.
///
/// Links to folders are not followed, so that no circle can be walked.
struct FolderWalk {
  /// A file that was come upon.
  enum Found {
    case page(String)
    case archive(String)
    /// No page by its name or its first bytes.
    case other(String)
    /// A folder that can't be listed, or is nested too deep.
    case closed(String)
  }

  private static let deepest = 64

  /// What is still to be visited of each open folder, last first.
  private var open: [[String]] = []
  private var pending: Found?
  private let own: FileIdentity?

  /// - Parameters:
  ///   - folder: the path of a folder.
  ///   - own: a file that we write ourselves, and that is passed over in silence.
  init(_ folder: String, except own: FileIdentity? = nil) {
    self.own = own
    let path = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    if !enter(path) { pending = .closed(path) }
  }

  mutating func next() -> Found? {
    if let pending {
      self.pending = nil
      return pending
    }
    while !open.isEmpty {
      guard let path = open[open.count - 1].popLast() else {
        open.removeLast()
        continue
      }
      switch Self.kind(of: path, followingLinks: false) {
      case .folder: if open.count >= Self.deepest || !enter(path) { return .closed(path) }
      case .file:
        if let own, FileIdentity(of: path) == own { continue }
        return Self.found(path)
      case .link:
        return Self.kind(of: path, followingLinks: true) == .file
          ? Self.found(path) : .other(path)
      case .other: return .other(path)
      // Gone since, or called by bytes that are no text: reading it will tell.
      case .nothing: return .page(path)
      }
    }
    return nil
  }

  private mutating func enter(_ path: String) -> Bool {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      // Told as a folder that can't be listed.
      return false
    }
    // By bytes: the same order on every machine, in every language.
    let sorted = names.sorted { $1.utf8.lexicographicallyPrecedes($0.utf8) }
    open.append(sorted.map { path + "/" + $0 })
    return true
  }

  private static func found(_ path: String) -> Found {
    switch PageFileName.kind(of: path) {
    case .page: .page(path)
    case .archive: .archive(path)
    case .other: .other(path)
    case .unknown: PageFileName.beginsLikePage(path) ? .page(path) : .other(path)
    }
  }

  /// What a path leads to.
  enum Kind {
    case folder, file, link, other, nothing
  }

  static func kind(of path: String, followingLinks: Bool = true) -> Kind {
    var info = stat()
    guard (followingLinks ? stat(path, &info) : lstat(path, &info)) == 0 else { return .nothing }
    return switch info.st_mode & S_IFMT {
    case S_IFDIR: .folder
    case S_IFREG: .file
    case S_IFLNK: .link
    default: .other
    }
  }
}

/// Which file it is, whatever it is called.
struct FileIdentity: Equatable, Sendable {
  private let device: dev_t
  private let number: ino_t

  /// The file at a path; nothing if there is none.
  init?(of path: String) {
    var info = stat()
    guard stat(path, &info) == 0 else { return nil }
    device = info.st_dev
    number = info.st_ino
  }
}

/// What the name of a file says of its content.
enum PageFileName {
  enum Kind {
    case page, archive, other
    /// No ending, or one that says nothing.
    case unknown
  }

  private static let pages: Set<String> = [
    "html", "htm", "xhtml", "xht", "shtml", "php", "asp", "aspx", "jsp", "cfm", "cgi",
  ]
  private static let others: Set<String> = [
    "css", "js", "mjs", "json", "jsonl", "map", "txt", "md", "csv", "tsv", "pdf", "doc", "docx",
    "xls", "xlsx", "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "ico", "bmp", "mp3", "mp4",
    "webm", "ogg", "wav", "woff", "woff2", "ttf", "otf", "eot", "zip", "gz", "bz2", "xz", "tar",
    "rss", "atom", "rdf", "opml", "py", "sh", "swift", "log", "db", "sqlite",
  ]

  static func kind(of path: String) -> Kind {
    var name = path.split(separator: "/").last.map(String.init)?.lowercased() ?? ""
    guard !name.hasPrefix(".") else { return .other }
    if name.hasSuffix(".warc") || name.hasSuffix(".warc.gz") { return .archive }
    // As mirrors of sites name them: «news.php?id=7».
    if let query = name.firstIndex(of: "?") { name = String(name[..<query]) }
    guard let dot = name.lastIndex(of: ".") else { return .unknown }
    let ending = String(name[name.index(after: dot)...])
    if pages.contains(ending) { return .page }
    return others.contains(ending) ? .other : .unknown
  }

  /// Elements with which pages begin, as far as anything can be told from a beginning.
  private static let openings = [
    "<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<article", "<main", "<div",
    "<p>", "<h1", "<table",
  ].map { Array($0.utf8) }

  /// Whether the first kilobyte of a file looks like HTML.
  static func beginsLikePage(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var head = [UInt8](repeating: 0, count: 1_024)
    let count = head.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    // In two bytes a letter, every other is nought.
    let letters = head.prefix(max(0, count)).filter { $0 != 0 }.map {
      (0x41...0x5A).contains($0) ? $0 | 0x20 : $0
    }
    guard let first = letters.firstIndex(of: 0x3C), first < 16 else { return false }
    return openings.contains { opening in
      letters.indices.contains { letters[$0] == 0x3C && letters[$0...].starts(with: opening) }
    }
  }
}
