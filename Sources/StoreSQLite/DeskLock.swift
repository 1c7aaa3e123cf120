import ArabicText
import News
import Store

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The claim of one process to be the desk; the system takes it back when the process ends, however
/// it ends.
final class DeskLock: Sendable {
  private let file: Int32

  /// Takes the claim.
  ///
  /// - Throws: ``Store/StoreProblem/taken(by:in:)`` with what the other desk wrote of itself.
  init(on folder: DataFolder, as name: String) throws(StoreProblem) {
    let file = open(folder.deskLock, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw .refused(by: errno, in: folder.path) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      let holder = Self.content(of: file)
      close(file)
      guard code == EWOULDBLOCK else { throw .refused(by: code, in: folder.path) }
      throw .taken(by: holder, in: folder.path)
    }
    let since = KnownTime(Moment(secondsSince1970: Int64(time(nil)))).text
    let words = Array("process \(getpid()), \(name), since \(since)\n".utf8)
    // What stands in the file is for people; the claim holds without it.
    _ = ftruncate(file, 0)
    _ = pwrite(file, words, words.count, 0)
    self.file = file
  }

  deinit { close(file) }

  private static func content(of file: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 400)
    let count = pread(file, &bytes, bytes.count, 0)
    let words = bytes.prefix(max(count, 0)).prefix { $0 >= 0x20 }
    return words.isEmpty ? "another process" : String(decoding: words, as: UTF8.self)
  }
}
