/// What costs memory while it is held.
protocol Weighed: Sendable {
  /// Bytes, roughly.
  var weight: Int { get }
}

/// What is worked on: by the processor, or mostly by waiting for others.
protocol Laned: Weighed {
  /// Whether it waits for the network most of its time.
  var isRemote: Bool { get }
}

/// Works on many things side by side and gives the answers in the order of the things.
///
/// No more is held at once than the bounds say, whatever takes how long: when one thing is slow, the
/// others wait behind it, and nothing more is read until it is done.
struct OrderedWindow: Sendable {
  /// How many are worked on at once by the processor.
  var jobs: Int
  /// How many are waited for at once.
  var fetches: Int
  /// How many are held at once, from being read to being given.
  var most = 512
  /// How many bytes are held at once, one thing more apart.
  var mostBytes = 128 << 20

  private enum Event<Question: Sendable, Answer: Sendable>: Sendable {
    case question(Question?)
    case answer(Int, Answer)
  }

  /// Asks for things until there are no more, and gives the answer to each.
  ///
  /// - Parameters:
  ///   - next: the next thing; nothing at the end. It is asked for one thing at a time.
  ///   - answer: the answer to a thing, and to which in order, from 0.
  ///   - give: takes the answers, in order; the next one waits until it returns.
  func run<Question: Laned, Answer: Weighed>(
    next: @escaping @Sendable () async -> Question?,
    answer: @escaping @Sendable (Int, Question) async -> Answer,
    give: (Answer) async -> Void
  ) async {
    await withTaskGroup(of: Event<Question, Answer>.self) { group in
      var ledger = Ledger()
      var ready: [(number: Int, question: Question)] = []
      var answered: [Int: Answer] = [:]
      var isAsking = false
      var isAtEnd = false
      while true {
        if !isAtEnd, !isAsking, ready.count <= jobs, mayHoldMore(ledger) {
          isAsking = true
          group.addTask { .question(await next()) }
        }
        while let first = ready.first, hasRoom(for: first.question, in: ledger) {
          ready.removeFirst()
          ledger.start(first.number, first.question)
          group.addTask { .answer(first.number, await answer(first.number, first.question)) }
        }
        guard let event = await group.next() else { return }
        switch event {
        case .question(nil):
          isAsking = false
          isAtEnd = true
        case .question(let question?):
          isAsking = false
          ready.append((ledger.read, question))
          ledger.take(question)
        case .answer(let number, let answer):
          ledger.finish(number, answer)
          answered[number] = answer
          while let due = answered.removeValue(forKey: ledger.given) {
            await give(due)
            ledger.give(due)
          }
        }
      }
    }
  }

  private func mayHoldMore(_ ledger: Ledger) -> Bool {
    let held = ledger.read - ledger.given
    return held == 0 || (held < most && ledger.bytes < mostBytes)
  }

  private func hasRoom(for question: some Laned, in ledger: Ledger) -> Bool {
    question.isRemote ? ledger.waitedFor < fetches : ledger.workedOn < jobs
  }

  /// What is held, and where.
  private struct Ledger {
    private(set) var read = 0
    private(set) var given = 0
    private(set) var bytes = 0
    private(set) var workedOn = 0
    private(set) var waitedFor = 0
    private var open: [Int: (weight: Int, isRemote: Bool)] = [:]

    mutating func take(_ question: some Laned) {
      read += 1
      bytes += question.weight
    }

    mutating func start(_ number: Int, _ question: some Laned) {
      open[number] = (question.weight, question.isRemote)
      if question.isRemote { waitedFor += 1 } else { workedOn += 1 }
    }

    mutating func finish(_ number: Int, _ answer: some Weighed) {
      guard let question = open.removeValue(forKey: number) else { return }
      if question.isRemote { waitedFor -= 1 } else { workedOn -= 1 }
      bytes += answer.weight - question.weight
    }

    mutating func give(_ answer: some Weighed) {
      given += 1
      bytes -= answer.weight
    }
  }
}
