extension BodyReader {
  /// Whether a block leads to the rules an outlet has for its readers, as notices under an article do.
  func isPolicy(_ block: PageBlock) -> Bool {
    block.links.contains { index in
      let address = outline.links[index].address.utf8
      return address.count < 300 && Self.namesPolicy(address)
    }
  }

  /// Whether the words of an address say that it leads to the outlet's rules.
  private static func namesPolicy(_ address: String.UTF8View) -> Bool {
    var hash = NameHash.seed
    var isAboutRules = false
    var isAboutReaders = false
    // «policy» alone is a section of the news.
    func namesRules() -> Bool {
      if policyWords.contains(hash) { return true }
      isAboutRules = isAboutRules || ruleWords.contains(hash)
      isAboutReaders = isAboutReaders || readerWords.contains(hash)
      hash = NameHash.seed
      return isAboutRules && isAboutReaders
    }
    for byte in address {
      let lower = NameHash.lowercased(byte)
      if lower &- 0x61 < 26 {
        hash = NameHash.adding(lower, to: hash)
      } else if namesRules() {
        return true
      }
    }
    return namesRules()
  }

  private static let policyWords = hashes(["privacy", "terms", "guidelines"])
  private static let ruleWords = hashes(["policy", "conditions"])
  private static let readerWords = hashes([
    "comment", "comments", "cookie", "cookies", "use", "user",
  ])

  private static func hashes(_ words: [String]) -> [UInt32] { words.map { NameHash.of($0.utf8) } }
}
