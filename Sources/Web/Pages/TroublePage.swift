import News

/// A page that says why there is nothing to read, and where to go from here.
struct TroublePage: Page {
  /// What stands in the way.
  enum Trouble: Hashable, Sendable {
    case notFound
    case gone
    case failed(ProblemCode)
    case refused
    case badRequest
    case method
  }

  let trouble: Trouble

  func title(for visit: Visit) -> String {
    words(in: visit.words).title + " · " + visit.words.siteName
  }

  func head(for visit: Visit) -> HTML { meta(.name("robots"), .content("noindex")) }

  func content(for visit: Visit) -> HTML {
    let words = words(in: visit.words)
    return main(.id("main"), .class("plain")) {
      h1 { "\(words.title)" }
      p(.class("say")) { visit.say(words.lead) }
      if case .failed(let code) = trouble {
        let problem = visit.words.words(for: code)
        p { visit.say(problem.happened + " " + problem.remedy) }
      }
      p(.class("acts")) {
        a(.class("act"), .href(Route.front.path)) { "\(visit.words.toTheFrontPage)" }
        if case .failed = trouble { a(.href(visit.address)) { "\(visit.words.tryAgain)" } }
      }
    }
  }

  /// The status it is answered with.
  var status: WebAnswer.Status {
    switch trouble {
    case .notFound: .notFound
    case .gone: .gone
    case .failed: .failed
    case .refused: .forbidden
    case .badRequest: .badRequest
    case .method: .methodNotAllowed
    }
  }

  private func words(in words: any Wording) -> (title: String, lead: String) {
    switch trouble {
    case .notFound: (words.notFoundTitle, words.notFoundLead)
    case .gone: (words.goneTitle, words.goneLead)
    case .failed: (words.failedTitle, words.failedLead)
    case .refused: (words.refusedTitle, words.refusedLead)
    case .badRequest: (words.badRequestTitle, words.badRequestLead)
    case .method: (words.methodTitle, words.methodLead)
    }
  }
}
