import Foundation
import News

/// What a process has used so far.
struct Usage {
  /// Seconds of processor time, user and system.
  let processor: Double
  /// The most memory that was resident, in megabytes.
  let residentMegabytes: Double

  /// This process.
  static var now: Usage { usage(of: RUSAGE_SELF.rawValue) }

  /// All processes that this one started and that have ended; of memory, the one that had most.
  static var children: Usage { usage(of: RUSAGE_CHILDREN.rawValue) }

  private static func usage(of who: Int32) -> Usage {
    var usage = rusage()
    getrusage(__rusage_who_t(who), &usage)
    func seconds(_ time: timeval) -> Double {
      Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
    }
    return Usage(
      processor: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      residentMegabytes: Double(usage.ru_maxrss) / 1024)
  }

  /// Seconds of processor time that another process has used, user and system.
  static func processor(of process: Int32) -> Double {
    // A process that has ended has used nothing more.
    let text = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    // The name in brackets may hold anything; what follows it is numbers (proc(5)).
    let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
    guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12])
    else { return 0 }
    return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  /// The most memory of another process that was resident, in megabytes.
  static func residentMegabytes(of process: Int32) -> Double {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
    return (Double(line.filter(\.isNumber)) ?? 0) / 1024
  }
}

/// Prints figures.
enum Figures {
  /// Writes a line to standard output at once.
  static func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  /// One line of JSON: what was measured, and its figures.
  static func tell(_ what: String, _ figures: KeyValuePairs<String, Double>) {
    let members = figures.map { name, figure in
      JSONValue.Member(name, .number((figure * 1000).rounded() / 1000))
    }
    say(JSONValue.object([.init("what", .string(what))] + members).text)
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
