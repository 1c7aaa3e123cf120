import Dispatch
import Foundation

/// Ends the program in order when it is told to: Ctrl-C, or a polite kill.
final class Interruption {
  private var sources: [any DispatchSourceSignal] = []

  /// Asks `writer` to end the program between two answers.
  ///
  /// A writer that can't, because nobody takes what it writes, is given two seconds.
  init(of writer: AnswerWriter) {
    // A reader that left is then told by the write itself.
    signal(SIGPIPE, SIG_IGN)
    let queue = DispatchQueue(label: "isnad.extract.signals")
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        queue.asyncAfter(deadline: .now() + .seconds(2)) { exit(128 + number) }
        Task { await writer.stop(by: number) }
      }
      source.resume()
      sources.append(source)
    }
  }
}
