import ArabicText
import News
import Testing

@testable import Fetching

/// A fetcher that may ask the servers of tests, and none else on this machine.
func fetcher(
  allowing ranges: [String] = ["127.30.0.0/16"],
  adjust: (inout FetchSettings) -> Void = { _ in },
  lookup: @escaping HostResolver.Lookup = HostResolver.ask
) throws -> PoliteFetcher {
  let contact = try #require(WebAddress("https://desk.example/robot"))
  var settings = FetchSettings(contact: contact, allowed: try ranges.map { try AddressRange($0) })
  settings.privatePause = .zero
  adjust(&settings)
  return PoliteFetcher(settings: settings, lookup: lookup) {
    Moment(secondsSince1970: 1_000_000)
  }
}

/// Runs `body` with a fetcher, and ends it.
func withFetcher(
  allowing ranges: [String] = ["127.30.0.0/16"],
  adjust: (inout FetchSettings) -> Void = { _ in },
  lookup: @escaping HostResolver.Lookup = HostResolver.ask,
  body: (PoliteFetcher) async throws -> Void
) async throws {
  let fetcher = try fetcher(allowing: ranges, adjust: adjust, lookup: lookup)
  do {
    try await body(fetcher)
  } catch {
    await fetcher.shutdown()
    throw error
  }
  await fetcher.shutdown()
}

/// How one fetch by a fetcher of its own ends.
func outcome(
  at text: String, for purpose: FetchRequest.Purpose = .page, validators: Validators = .none,
  adjust: (inout FetchSettings) -> Void = { _ in },
  lookup: @escaping HostResolver.Lookup = HostResolver.ask
) async throws -> FetchOutcome {
  let fetcher = try fetcher(adjust: adjust, lookup: lookup)
  let request = FetchRequest(try address(text), for: purpose, validators: validators)
  let outcome = await fetcher.fetch(request)
  await fetcher.shutdown()
  return outcome
}

/// The page at an address; nothing if there is none.
func page(
  at text: String, adjust: (inout FetchSettings) -> Void = { _ in }
) async throws -> Page? {
  guard case .page(let page, _, _) = try await outcome(at: text, adjust: adjust) else { return nil }
  return page
}

/// What is wrong with an address; nothing if it answers.
func problem(
  at text: String, adjust: (inout FetchSettings) -> Void = { _ in },
  lookup: @escaping HostResolver.Lookup = HostResolver.ask
) async throws -> FetchProblem? {
  guard
    case .refused(let problem, _) = try await outcome(at: text, adjust: adjust, lookup: lookup)
  else { return nil }
  return problem
}

/// An address that a test knows to be right.
func address(_ text: String) throws -> WebAddress {
  try #require(WebAddress(text), "\(text)")
}
