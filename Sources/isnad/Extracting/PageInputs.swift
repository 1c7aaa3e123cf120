import Foundation

/// All inputs of one call, read one after another on a queue of their own.
actor PageInputs {
  /// Where pages come from.
  enum Origin: Sendable {
    /// A file, a folder, an archive or an address.
    case named(String)
    /// A file with an address on each line.
    case addresses(String)
    /// A file with the name of a file on each line.
    case files(String)
  }

  private let executor = QueueExecutor(named: "isnad.extract.inputs")
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  private var origins: ArraySlice<Origin>
  private let defaults: PageDefaults
  private var current: (any PageSequence)?
  /// Files in folders that are no pages, so far.
  private(set) var passedOver = PassedOver()

  init(_ origins: [Origin], defaults: PageDefaults) {
    self.origins = origins[...]
    self.defaults = defaults
  }

  /// The next page, or what stands in for it.
  func next() -> PageInput? {
    while true {
      if let page = current?.next() { return page }
      if let folder = current as? FolderPages { passedOver.add(folder.passedOver) }
      guard let origin = origins.popFirst() else {
        current = nil
        return nil
      }
      current = Self.sequence(of: origin, defaults)
    }
  }

  private static func sequence(of origin: Origin, _ defaults: PageDefaults) -> any PageSequence {
    switch origin {
    case .addresses(let name): AddressList(name)
    case .files(let name): NamedFiles(name)
    case .named(let name) where isAddress(name): OneAddress(name)
    case .named(let name):
      if name != "-", FolderWalk.kind(of: name) == .folder {
        FolderPages(name, defaults)
      } else if PageFileName.kind(of: name) == .archive {
        ArchivePages(name)
      } else {
        OneFile(name, defaults)
      }
    }
  }

  static func isAddress(_ name: String) -> Bool {
    name.hasPrefix("http://") || name.hasPrefix("https://")
  }
}

/// Counts beforehand how many pages there will be.
actor PageCount {
  private let executor = QueueExecutor(named: "isnad.extract.count")
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// How many pages all inputs have; nothing if that can't be known without reading them: of an
  /// archive, or of standard input.
  func count(of origins: [PageInputs.Origin], except own: FileIdentity?) -> Int? {
    var total = 0
    for origin in origins {
      guard let count = count(of: origin, except: own) else { return nil }
      total += count
    }
    return total
  }

  private func count(of origin: PageInputs.Origin, except own: FileIdentity?) -> Int? {
    switch origin {
    case .files("-"), .addresses("-"): return nil
    case .files(let name):
      guard let lines = OpenLines(name, longest: 32 << 20) else { return 1 }
      return count { lines.next().map { !$0.isEmpty } }
    case .addresses(let name):
      guard let lines = OpenLines(name, longest: 16 << 10) else { return 1 }
      return count { lines.next().map { AddressList.address(in: $0) != nil } }
    case .named(let name):
      if PageInputs.isAddress(name) || name == "-" { return 1 }
      guard FolderWalk.kind(of: name) == .folder else {
        return PageFileName.kind(of: name) == .archive ? nil : 1
      }
      var walk = FolderWalk(name, except: own)
      var hasArchive = false
      let pages = count {
        walk.next().map { found in
          if case .archive = found { hasArchive = true }
          if case .page = found { return true }
          return false
        }
      }
      return hasArchive ? nil : pages
    }
  }

  private func count(_ next: () -> Bool?) -> Int? {
    var count = 0
    while let isOne = next() {
      if Task.isCancelled { return nil }
      if isOne { count += 1 }
    }
    return count
  }
}
