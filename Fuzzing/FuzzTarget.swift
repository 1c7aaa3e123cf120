import Foundation

/// What is fed with bytes nobody wrote, by the name under which `scripts/fuzz` runs it.
///
/// Each holds what it reads to a promise beyond not crashing; a broken promise ends the process,
/// and libFuzzer keeps the bytes.
enum FuzzTarget: String, CaseIterable {
  case markup, decoding, sanitising, dates, extraction, feeds

  /// The one this process runs.
  static let chosen: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["ISNAD_FUZZ"] ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
      let names = allCases.map(\.rawValue).joined(separator: ", ")
      fatalError("Set ISNAD_FUZZ to one of \(names); \"\(name)\" is none.")
    }
    return target
  }()

  /// Reads the bytes and checks what came of them.
  func feed(_ bytes: [UInt8]) {
    switch self {
    case .markup: MarkupFuzzing.feed(bytes)
    case .decoding: DecodingFuzzing.feed(bytes)
    case .sanitising: SanitisingFuzzing.feed(bytes)
    case .dates: DateFuzzing.feed(bytes)
    case .extraction: ExtractionFuzzing.feed(bytes)
    case .feeds: FeedFuzzing.feed(bytes)
    }
  }
}

/// Ends the process if a promise is broken.
func promise(_ isKept: Bool, _ sentence: @autoclosure () -> String) {
  guard !isKept else { return }
  fatalError("Broken promise: " + sentence())
}

/// What libFuzzer calls, some thousand times a second.
@_cdecl("LLVMFuzzerTestOneInput")
public func feedOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzTarget.chosen.feed(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
