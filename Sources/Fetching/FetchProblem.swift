public import News

/// Why a fetch brought nothing.
public enum FetchProblem: Hashable, Sendable {
  /// No name server knows the host.
  case hostUnknown(host: String)
  /// The host is at an address that may not be fetched.
  case addressRefused(host: String, address: String)
  /// The host doesn't answer, or broke off before an answer began; `detail` as the system says it.
  case hostUnreachable(host: String, detail: String)
  /// No trusted connection came about; `detail` as TLS says it.
  case hostUntrusted(host: String, detail: String)
  /// It took longer than ``FetchSettings/patience``, or came slower than allowed.
  case tooSlow(WebAddress)
  /// It has more bytes than are read.
  case tooLarge(WebAddress, limit: Int)
  /// It isn't HTTP, or its compression is broken.
  case broken(WebAddress, detail: String)
  /// Redirects in a circle, too many, or to what is no address.
  case redirectsEndless(WebAddress)
  /// 401, 402, 403, 407, 451.
  case denied(WebAddress, status: Int)
  /// 404.
  case missing(WebAddress)
  /// 410.
  case gone(WebAddress)
  /// 429, or 503 with a time to wait.
  case busy(WebAddress, status: Int)
  /// The host asked for a pause that isn't over: it was not asked.
  case held(WebAddress)
  /// Any other status that is no answer.
  case failing(WebAddress, status: Int)
  /// robots.txt asks us to stay out.
  case robotsRefuse(WebAddress)
  /// robots.txt can't be read, which asks us to stay out for now (RFC 9309, section 2.3.1.4).
  case robotsUnreadable(WebAddress, status: Int)
  /// The desk stopped before the fetch was over: says nothing about the host.
  case interrupted(WebAddress)
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension FetchProblem: Problem {
  public var code: ProblemCode {
    switch self {
    case .hostUnknown: .hostUnknown
    case .addressRefused: .addressPrivate
    case .hostUnreachable, .interrupted: .hostUnreachable
    case .hostUntrusted: .hostUntrusted
    case .tooSlow: .hostSlow
    case .tooLarge: .answerTooLarge
    case .broken: .answerBroken
    case .redirectsEndless: .redirectsEndless
    case .denied: .accessDenied
    case .missing: .pageMissing
    case .gone: .pageGone
    case .busy, .held: .hostBusy
    case .failing, .robotsUnreadable: .hostFailing
    case .robotsRefuse: .robotsRefuse
    }
  }

  public var description: String {
    switch self {
    case .hostUnknown(let host):
      "No host is called \(host). Look for a slip of the pen, or try again later."
    case .addressRefused(let host, let address):
      "\(host) is at \(address), inside a private network or this machine, and wasn't asked. "
        + "If it is yours, add it to the setting fetch.allow."
    case .hostUnreachable(let host, let detail):
      "\(host) can't be reached (\(detail)). The desk will try again."
    case .hostUntrusted(let host, let detail):
      "\(host) couldn't prove who it is (\(detail)). "
        + "Ask the outlet to renew its certificate, or use its http address."
    case .tooSlow(let address):
      "\(address.text) took too long and was given up. The desk will try again."
    case .tooLarge(let address, let limit):
      "\(address.text) is larger than the \(limit / 1_048_576) MB that are read. "
        + "Look for a shorter feed of this outlet."
    case .broken(let address, let detail):
      "\(address.text) gave an answer that can't be read (\(detail)). "
        + "Check with a browser that it is a web address."
    case .redirectsEndless(let address):
      "\(address.text) sends us on again and again. Open it in a browser and add what it ends at."
    case .denied(let address, let status):
      "\(address.text) isn't open to us (HTTP \(status)). Ask the outlet for a public address."
    case .missing(let address):
      "There is nothing at \(address.text) (HTTP 404). Look for its new address."
    case .gone(let address):
      "\(address.text) is gone for good (HTTP 410). The desk won't ask again."
    case .busy(let address, let status):
      "\(address.host) asks us to come back later (HTTP \(status)). The desk will."
    case .held(let address):
      "\(address.host) asked for a pause that isn't over; \(address.text) waits for it."
    case .failing(let address, let status):
      "\(address.text) failed (HTTP \(status)). The desk will try again."
    case .robotsRefuse(let address):
      "The robots.txt of \(address.host) asks robots to stay away from \(address.text). "
        + "Ask the outlet, which can allow the robot isnad."
    case .robotsUnreadable(let address, let status):
      "The robots.txt of \(address.host) can't be read (HTTP \(status)); "
        + "until it can, robots are asked to stay out. The desk will try again."
    case .interrupted(let address):
      "The desk stopped before \(address.text) was fetched."
    }
  }
}
