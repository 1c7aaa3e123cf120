@testable import Extraction

/// What is wrong with a tree's links and ranges; empty if nothing is.
func flaws(of document: MarkupDocument) -> [String] {
  var flaws: [String] = []
  var reached = 0
  for node in document.descendants(of: document.root) {
    reached += 1
    guard reached <= document.nodes.count else { return flaws + ["a circle"] }
    let record = document.record(node)
    if record.parent < 0 { flaws.append("\(node) has no parent") }
    let previous = record.previous >= 0 ? document.nodes[Int(record.previous)].next : node.index
    if previous != node.index { flaws.append("\(node) isn't next to the one before it") }
    if record.next < 0, document.nodes[Int(record.parent)].lastChild != node.index {
      flaws.append("\(node) ends its parent's children, but isn't the last")
    }
    let end = Int(record.start) + Int(record.length)
    if record.start < 0 || record.length < 0 || end > document.bytes.count {
      flaws.append("\(node) reaches beyond the bytes")
    } else if String(validating: document.contentBytes(of: node), as: UTF8.self) == nil {
      flaws.append("\(node) isn't valid UTF-8")
    }
    for attribute in document.attributes(of: node)
    where String(validating: attribute.value, as: UTF8.self) == nil {
      flaws.append("an attribute of \(node) isn't valid UTF-8")
    }
  }
  return flaws
}
