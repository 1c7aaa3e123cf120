import News

/// How a page was read, as lines for a terminal: `+` in front of what was kept, `*` of
/// what was taken as a fact, `-` of what was dropped.
public enum ExplanationText {
  /// One line for the page, one for each block.
  ///
  /// - Parameters:
  ///   - explanation: how it was read.
  ///   - name: what the page is called.
  ///   - isColoured: whether signs and reasons are coloured for a terminal.
  /// - Returns: lines, each with its end.
  public static func text(
    of explanation: PageExplanation, called name: String, isColoured: Bool = false
  ) -> String {
    var text = "\(name): \(ExplanationPage.summary(of: explanation))\n"
    let width = explanation.blocks.map(\.reason.count).max() ?? 0
    for block in explanation.blocks {
      let reason =
        block.reason + String(repeating: " ", count: max(0, width - block.reason.count))
      let sign = block.isKept ? "+" : block.isFact ? "*" : "-"
      let colour = block.isKept ? "32" : block.isFact ? "34" : "2"
      let head = "\(sign) \(padded(weight(block.weight))) \(reason)"
      let words = block.text.unicodeScalars.prefix(longestWords)
      let tail = block.text.unicodeScalars.count > longestWords ? "\u{2026}" : ""
      text += isColoured ? "\u{1B}[\(colour)m\(head)\u{1B}[0m" : head
      text += "  " + String(words) + tail + "\n"
    }
    return text
  }

  private static let longestWords = 70

  /// A weight to one place after the point.
  static func weight(_ weight: Double) -> String {
    guard weight.isFinite, abs(weight) < 1e6 else { return "?" }
    let tenths = Int((weight * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  private static func padded(_ text: String) -> String {
    String(repeating: " ", count: max(0, 5 - text.count)) + text
  }
}
