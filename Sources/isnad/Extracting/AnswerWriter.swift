import ArgumentParser
import Extraction
import Foundation
import News

/// Writes answers down, one after another on a queue of its own: a reader that is slow holds up the
/// reading, and nothing else.
actor AnswerWriter {
  private let executor = QueueExecutor(named: "isnad.extract.writer")
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  private var output = Output()
  private var progress: PageProgress
  private var page: ExplanationFile?
  private var failures: Set<Int32> = []

  /// - Parameters:
  ///   - progress: how far we came is said in this form.
  ///   - page: takes how the pages were read.
  init(progress: PageProgress.Form, page: ExplanationFile?) {
    self.progress = PageProgress(progress)
    self.page = page
  }

  /// Says how many pages there will be.
  func expect(_ total: Int?) { progress.total = total }

  /// Writes one answer, in whole lines.
  func write(_ answer: PageAnswer) {
    if !answer.complaints.isEmpty {
      progress.clear()
      FileHandle.standardError.write(Data(answer.complaints.utf8))
    }
    output.write(answer.output)
    page?.add(answer)
    if let failure = answer.failure { failures.insert(failure.exitCode.rawValue) }
    progress.note(failed: answer.failure != nil)
  }

  /// Says what was done, and how the program should end: nothing if all was read.
  func end(passedOver: PassedOver) -> ExitCode? {
    progress.clear()
    page?.end()
    if let sentence = passedOver.sentence { Complaint.say(sentence) }
    let isWorthTelling = progress.form != .none || progress.failed > 0
    if isWorthTelling, progress.read + progress.failed > 1 { Complaint.say(progress.summary()) }
    guard progress.failed > 0 else { return nil }
    if progress.read > 0 { return .someFailed }
    // Only where all failed alike, and only by others' fault, is there more to say than «unusable».
    let codes: [ExitCode] = [.outOfReach, .tryAgain]
    return codes.first { failures == [$0.rawValue] } ?? .unusableInput
  }

  /// Ends the program between two answers, because it was told to.
  func stop(by signal: Int32) -> Never {
    progress.clear()
    page?.end()
    Complaint.say("Stopped. " + progress.summary())
    exit(128 + signal)
  }
}
