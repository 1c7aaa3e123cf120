import Dispatch

/// Runs an actor's jobs one after another on a queue of its own, so that a read or a write that blocks
/// holds up no other task.
final class QueueExecutor: SerialExecutor {
  private let queue: DispatchQueue

  init(named name: String) { queue = DispatchQueue(label: name) }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { [executor = asUnownedSerialExecutor()] in job.runSynchronously(on: executor) }
  }
}
