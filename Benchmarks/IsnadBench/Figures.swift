import Foundation
import News

/// What a process has used so far.
struct Usage {
  /// Seconds of processor time, user and system.
  let processor: Double
  /// The most memory that was resident, in megabytes.
  let residentMegabytes: Double

  /// This process.
  static var now: Usage {
    var usage = rusage()
    getrusage(RUSAGE_SELF, &usage)
    func seconds(_ time: timeval) -> Double {
      Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
    }
    return Usage(
      processor: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      residentMegabytes: Double(usage.ru_maxrss) / 1024)
  }
}

/// Prints figures.
enum Figures {
  /// One line of JSON: what was measured, and its figures.
  static func tell(_ what: String, _ figures: KeyValuePairs<String, Double>) {
    let members = figures.map { name, figure in
      JSONValue.Member(name, .number((figure * 1000).rounded() / 1000))
    }
    print(JSONValue.object([.init("what", .string(what))] + members).text)
    fflush(stdout)
  }
}

extension [Double] {
  /// The value under which a share of all lie, from 0 to 1.
  func percentile(_ share: Double) -> Double {
    guard !isEmpty else { return 0 }
    let sorted = sorted()
    return sorted[Swift.min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }
}

/// A folder that is removed at the end.
struct ScratchFolder: ~Copyable {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "isnad-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path()
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
