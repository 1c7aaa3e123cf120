import ArgumentParser
import Foundation
import News

/// The exit codes of every command (those above 1 after BSD's sysexits).
extension ExitCode {
  /// Done, but some inputs failed.
  static let someFailed = ExitCode(1)
  /// Wrong usage.
  static let usage = ExitCode(64)
  /// Nothing usable in the input.
  static let unusableInput = ExitCode(65)
  /// A service is out of reach.
  static let outOfReach = ExitCode(69)
  /// Can't write.
  static let unwritable = ExitCode(73)
  /// Try again later.
  static let tryAgain = ExitCode(75)
}

/// Tells a problem on standard error in one sentence, and ends with the code that fits it.
enum Complaint {
  /// Does something; a problem is told and turned into an exit code.
  static func told<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let problem as any Problem {
      throw told(problem)
    }
  }

  /// Does something; a problem is told and turned into an exit code.
  static func told<Value>(_ work: () async throws -> Value) async throws -> Value {
    do {
      return try await work()
    } catch let problem as any Problem {
      throw told(problem)
    }
  }

  /// Tells a problem; the exit code to throw.
  static func told(_ problem: any Problem) -> ExitCode {
    say(problem.description)
    return problem.code.exitCode
  }

  /// Writes a line to standard error.
  static func say(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}

extension ProblemCode {
  var exitCode: ExitCode {
    switch self {
    case .settingUnknown, .settingMalformed, .addressMalformed, .notFound, .alreadyThere: .usage
    case .storeUnwritable, .diskFull, .storeNewer: .unwritable
    case .deskTaken, .hostBusy, .hostSlow: .tryAgain
    case .hostUnknown, .hostUnreachable, .hostUntrusted, .hostFailing, .addressPrivate,
      .accessDenied, .pageMissing, .pageGone, .robotsRefuse, .portUnavailable, .storeFailed,
      .storeDamaged, .redirectsEndless, .answerBroken, .answerTooLarge:
      .outOfReach
    case .feedUnrecognised, .feedNotFound, .feedEmpty, .ruleMalformed, .pageNotMarkup, .pageEmpty,
      .articleNotFound, .lineMalformed, .fileUnreadable, .opmlUnrecognised:
      .unusableInput
    }
  }
}
