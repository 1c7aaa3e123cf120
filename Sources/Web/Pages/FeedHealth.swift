import ArabicText
import News
import Store

/// How a feed does, told to someone who can do something about it.
enum FeedHealth: Hashable, Sendable {
  case healthy
  case neverVisited
  case failing(RecordedProblem)
  case paused
  case gone

  init(_ feed: FeedRecord) {
    switch feed.state {
    case .paused: self = .paused
    case .gone: self = .gone
    case .active:
      if let problem = feed.problem {
        self = .failing(problem)
      } else {
        self = feed.lastTried == nil ? .neverVisited : .healthy
      }
    }
  }

  /// Whether someone should look at it.
  var needsAttention: Bool {
    switch self {
    case .failing, .gone: true
    case .healthy, .neverVisited, .paused: false
    }
  }

  /// Its name in words.
  func name(in words: any Wording) -> String {
    switch self {
    case .healthy: words.healthy
    case .neverVisited: words.neverVisited
    case .failing: words.failing
    case .paused: words.paused
    case .gone: words.gone
    }
  }
}

/// What can be typed about an outlet that doesn't do well.
enum Remedy: Hashable, Sendable {
  case pause, resume, remove, addAnew

  /// What suits a feed in this state.
  static func suiting(_ feed: FeedRecord) -> [Remedy] {
    switch FeedHealth(feed) {
    case .healthy, .neverVisited: []
    case .paused: [.resume, .remove]
    case .gone: [.addAnew, .remove]
    case .failing(let problem): suiting(problem.code)
    }
  }

  private static func suiting(_ code: ProblemCode) -> [Remedy] {
    switch code {
    // These pass by themselves.
    case .hostSlow, .hostBusy, .hostFailing, .feedEmpty: [.pause]
    case .hostUnreachable, .hostUntrusted, .answerBroken, .pageEmpty: [.pause, .remove]
    // These want another address.
    case .addressMalformed, .hostUnknown, .redirectsEndless, .pageMissing, .pageGone,
      .feedUnrecognised, .feedNotFound, .pageNotMarkup, .answerTooLarge:
      [.addAnew, .remove]
    default: [.pause, .remove]
    }
  }

  /// The command to type.
  func command(for outlet: OutletID, home: WebAddress?) -> String {
    switch self {
    case .pause: "isnad pause \(outlet.slug)"
    case .resume: "isnad resume \(outlet.slug)"
    case .remove: "isnad remove \(outlet.slug)"
    case .addAnew: "isnad add \(home?.text ?? "https://www.example.com")"
    }
  }
}

// The health of feeds as pages show it.
extension Visit {
  /// A feed with its state, and what to do if it fails.
  func health(of feed: FeedRecord, home: WebAddress?) -> HTML {
    let state = FeedHealth(feed)
    return li(.class("feed")) {
      p {
        span(.class(state.needsAttention ? "tag doubt" : "tag")) { "\(state.name(in: words))" }
        " "
        a(.class("address"), .href(feed.address), .rel("noreferrer")) {
          bdi(.dir(.leftToRight)) { "\(feed.address.text)" }
        }
      }
      p(.class("meta")) {
        span { feed.lastGood.map { words.lastGood(when($0)) } ?? "\(words.neverGood)" }
        if feed.state == .active { span { words.nextVisit(whenAhead(feed.due)) } }
        span { say(words.articles(feed.articleCount)) }
        if feed.waitingCount > 0 { span { say(words.waitingPages(feed.waitingCount)) } }
      }
      advice(for: feed, state, home: home)
    }
  }

  private func advice(for feed: FeedRecord, _ state: FeedHealth, home: WebAddress?) -> HTML {
    let remedies = Remedy.suiting(feed)
    return HTMLBuilder.buildArray([
      feed.problem.map { explain($0, failures: feed.failures) } ?? .nothing,
      remedies.isEmpty
        ? .nothing
        : p(.class("commands")) {
          "\(words.onCommandLine) "
          for remedy in remedies {
            code(.dir(.leftToRight)) { "\(remedy.command(for: feed.outlet, home: home))" }
            " "
          }
        },
      // The button stands with the failure it may mend.
      state.needsAttention && feed.state == .active
        ? form(.method("post"), .action(Route.refresh(feed.outlet).path)) {
          button { "\(words.refresh)" }
        } : .nothing,
    ])
  }

  /// A problem in the reader's words, with the sentence that was recorded.
  func explain(_ problem: RecordedProblem, failures: Int = 0) -> HTML {
    let told = words.words(for: problem.code)
    return div(.class("problem")) {
      p {
        b { say(told.happened) }
        " "
        if failures > 0 { small { say("(" + words.failures(failures) + ")") } }
      }
      p {
        b { "\(words.whatToDo)" }
        " "
        say(told.remedy)
      }
      details {
        summary { "\(words.asRecorded)" }
        p(.lang(.english), .dir(.leftToRight)) {
          Isolation.markup(problem.sentence, in: .leftToRight)
        }
        p(.class("meta")) { when(problem.at) }
      }
    }
  }
}
