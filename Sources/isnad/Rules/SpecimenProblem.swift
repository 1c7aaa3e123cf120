import News

/// What keeps a rule from being proved on its pages.
enum SpecimenProblem {
  /// A rule that no page proves.
  case ruleWithoutPage(String)
  /// A page without its rule.
  case pageWithoutRule(page: String, missing: String)
  /// A page without what is expected of it.
  case pageWithoutExpectation(page: String, missing: String)
  /// A file that expects nothing.
  case emptyExpectation(String)
  /// A file of expectations that can't be written.
  case unwritableExpectation(String)
}

extension SpecimenProblem: Problem {
  var code: ProblemCode {
    if case .unwritableExpectation = self { .storeUnwritable } else { .ruleMalformed }
  }

  var description: String {
    switch self {
    case .ruleWithoutPage(let rule):
      "\(rule).json has no page to prove it. Save one of the outlet's pages beside it as \(rule).html."
    case .pageWithoutRule(let page, let missing):
      "\(page) has no rule \(missing). Write it, or call the page by its rule's name."
    case .pageWithoutExpectation(let page, let missing):
      "\(page) has no \(missing). Write {\"url\": \"https://…\"} into it, then run with --record."
    case .emptyExpectation(let file):
      "\(file) expects nothing. Run with --record, then read whether it is right."
    case .unwritableExpectation(let file):
      "\(file) can't be written. Check the folder's permissions."
    }
  }
}
