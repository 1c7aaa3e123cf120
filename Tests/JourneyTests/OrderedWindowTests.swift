import Synchronization
import Testing

@testable import isnad

@Suite("Many things at once, answered in order")
struct OrderedWindowTests {
  @Test("While the first one is slow no more is read than may be held", arguments: [1, 2, 5])
  func waitsForTheSlow(jobs: Int) async throws {
    let window = OrderedWindow(jobs: jobs, fetches: 64, most: 10)
    let counter = Counter(upTo: 100)
    let gate = Gate()
    let given = Noted<[Int]>([])
    await window.run(
      next: { counter.next(isRemote: true) },
      answer: { _, thing in
        // Waits until everything that may be read was read.
        if thing.number == 0 { await gate.wait() }
        if thing.number == 9 { await gate.open() }
        return thing
      },
      give: { thing in
        let count = given.changed {
          $0.append(thing.number)
          return $0.count
        }
        if count == 1 { #expect(counter.read == 10) }
        #expect(counter.read - count < 10 + 1)
      })
    #expect(given.changed { $0 } == Array(0..<100))
  }

  @Test("No more bytes are held than may be, one thing more apart")
  func boundsBytes() async {
    let window = OrderedWindow(jobs: 4, fetches: 4, most: 1_000, mostBytes: 1_000)
    let counter = Counter(upTo: 50, weight: 400)
    let given = Noted(0)
    await window.run(
      next: {
        #expect(counter.read - given.changed { $0 } < 4)
        return counter.next(isRemote: false)
      },
      answer: { _, thing in thing },
      give: { _ in given.changed { $0 += 1 } })
    #expect(given.changed { $0 } == 50)
  }

  @Test("One thing larger than all that may be held is still done")
  func takesTheLarge() async {
    let window = OrderedWindow(jobs: 2, fetches: 2, most: 10, mostBytes: 10)
    let counter = Counter(upTo: 3, weight: 5_000)
    let given = Noted<[Int]>([])
    await window.run(
      next: { counter.next(isRemote: false) }, answer: { $1 },
      give: { thing in given.changed { $0.append(thing.number) } })
    #expect(given.changed { $0 } == [0, 1, 2])
  }

  @Test("No more is worked on at once than there are jobs")
  func boundsJobs() async {
    let window = OrderedWindow(jobs: 3, fetches: 1)
    let counter = Counter(upTo: 60)
    let working = Noted((now: 0, most: 0))
    await window.run(
      next: { counter.next(isRemote: false) },
      answer: { _, thing in
        working.changed { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
        await Task.yield()
        working.changed { $0.now -= 1 }
        return thing
      },
      give: { _ in })
    #expect((1...3).contains(working.changed { $0.most }))
  }
}

/// A value that many tasks write down.
private final class Noted<Value: Sendable>: Sendable {
  private let value: Mutex<Value>

  init(_ value: Value) { self.value = Mutex(value) }

  func changed<Result: Sendable>(_ change: @Sendable (inout Value) -> Result) -> Result {
    value.withLock { change(&$0) }
  }
}

/// Things to be counted.
private struct Thing: Laned {
  let number: Int
  let weight: Int
  let isRemote: Bool
}

/// Gives things, and knows how many it gave.
private final class Counter: Sendable {
  private let count: Mutex<Int> = Mutex(0)
  private let end: Int
  private let weight: Int

  init(upTo end: Int, weight: Int = 1) {
    self.end = end
    self.weight = weight
  }

  var read: Int { count.withLock { $0 } }

  func next(isRemote: Bool) -> Thing? {
    count.withLock { count in
      guard count < end else { return nil }
      count += 1
      return Thing(number: count - 1, weight: weight, isRemote: isRemote)
    }
  }
}

/// Holds tasks up until it is opened.
private actor Gate {
  private var isOpen = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func wait() async {
    if isOpen { return }
    await withCheckedContinuation { waiting.append($0) }
  }

  func open() {
    isOpen = true
    for one in waiting { one.resume() }
    waiting = []
  }
}
