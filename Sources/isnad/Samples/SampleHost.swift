import ArabicText
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import News
import Samples
import ServiceLifecycle
import Store

/// The sample outlets as sites on loopback, each at an address of its own.
struct SampleHost: Service {
  /// Where the sample outlets are; nothing else of loopback may be fetched for their sake.
  static let range = "127.31.7.0/24"
  /// The port they listen on unless another is asked for.
  static let port = 8090

  let sites: [SampleSite]
  let addresses: [String: WebAddress]
  let now: @Sendable () -> Moment
  let onReady: @Sendable () async -> Void

  /// - Parameters:
  ///   - start: when their news begins.
  ///   - port: the port all of them listen on.
  ///   - now: the clock.
  ///   - onReady: called once all of them listen.
  init(
    start: Moment, port: Int = Self.port, now: @escaping @Sendable () -> Moment = wallClock,
    onReady: @escaping @Sendable () async -> Void = {}
  ) {
    let addresses = Self.addresses(port: port)
    let clock = SampleClock(start: start)
    sites = SampleOutlet.all.map { SampleSite(outlet: $0, addresses: addresses, clock: clock) }
    self.addresses = addresses
    self.now = now
    self.onReady = onReady
  }

  /// The front page of every sample outlet, by slug.
  static func addresses(port: Int = Self.port) -> [String: WebAddress] {
    var addresses: [String: WebAddress] = [:]
    for (index, outlet) in SampleOutlet.all.enumerated() {
      addresses[outlet.slug] = WebAddress("http://127.31.7.\(index + 1):\(port)/")
    }
    return addresses
  }

  /// A host for a desk: sample outlets added to its store, their news going on where it was.
  ///
  /// News of more than twenty hours ago is taken out and begun anew: a demonstration is of today.
  ///
  /// - Returns: nothing if the sites are served already, by another process.
  static func prepared(
    for settings: Settings, store: any NewsStore, port: Int
  ) async throws -> SampleHost? {
    let now = wallClock()
    let kept = SampleStart(in: settings.data)
    var start = kept.moment
    if let old = start, now.seconds(since: old) > 20 * 3600 || now < old {
      for outlet in try await store.outlets() where outlet.isSample {
        try await store.remove(outlet.id)
      }
      start = nil
    }
    let begun = start ?? now
    if start == nil { kept.keep(begun) }
    for outlet in SampleOutlet.all {
      guard let home = addresses(port: port)[outlet.slug],
        let feed = WebAddress(outlet.feedPath, relativeTo: home)
      else { continue }
      try await store.add(outlet.outlet(at: home), feeds: [feed], due: now)
    }
    guard !Loopback.answers(at: "127.31.7.1", port: port) else { return nil }
    return SampleHost(start: begun, port: port)
  }

  func run() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      let listening = Listening(all: sites.count, then: onReady)
      for site in sites {
        guard let address = addresses[site.outlet.slug] else { continue }
        group.addTask { try await serve(site, at: address, listening: listening) }
      }
      try await group.waitForAll()
    }
  }

  private func serve(_ site: SampleSite, at address: WebAddress, listening: Listening) async throws
  {
    let responder = CallbackResponder<BasicRequestContext> { request, _ in
      let validators = Validators(
        entityTag: request.headers[.ifNoneMatch], lastModified: request.headers[.ifModifiedSince])
      let answer = site.answer(
        path: request.uri.path, query: request.uri.query, at: now(), validators: validators)
      if answer.delay > .zero { try await Task.sleep(for: answer.delay) }
      var fields = HTTPFields()
      for header in answer.headers {
        if let name = HTTPField.Name(header.name) { fields[name] = header.value }
      }
      return Response(
        status: .init(code: answer.status), headers: fields,
        body: .init(byteBuffer: ByteBuffer(bytes: answer.bytes)))
    }
    var quiet = Logger(label: "isnad.samples") { _ in SwiftLogNoOpLogHandler() }
    quiet.logLevel = .critical
    try await Application(
      responder: responder,
      configuration: .init(
        address: .hostname(address.host, port: address.effectivePort), serverName: nil),
      onServerRunning: { _ in await listening.one() }, logger: quiet
    ).run()
  }
}

/// Counts sites that listen, and says so once all do.
private actor Listening {
  private var missing: Int
  private let then: @Sendable () async -> Void

  init(all: Int, then: @escaping @Sendable () async -> Void) {
    missing = all
    self.then = then
  }

  func one() async {
    missing -= 1
    if missing == 0 { await then() }
  }
}

/// Looks whether something listens on an address of this machine.
private enum Loopback {
  static func answers(at host: String, port: Int) -> Bool {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    guard inet_pton(AF_INET, host, &address.sin_addr) == 1 else { return false }
    // Loopback answers at once, one way or the other.
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }
}

/// When the sample news of a data folder began, kept in a file beside the store.
struct SampleStart {
  private let file: String

  init(in folder: String) { file = folder + "/samples-began" }

  /// The kept moment; nothing if there is none.
  var moment: Moment? {
    // No file, or one that says nothing, is a first start.
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return nil }
    return KnownTime(String(text.prefix { !$0.isNewline }))?.earliest
  }

  func keep(_ moment: Moment) {
    do {
      try (KnownTime(moment).text + "\n").write(toFile: file, atomically: true, encoding: .utf8)
    } catch {
      Complaint.say(
        "The start of the sample news can't be kept in \(file): it begins anew next time.")
    }
  }

  /// Forgets it; the sample news begins anew.
  func forget() {
    // There is nothing to forget where there is no file.
    try? FileManager.default.removeItem(atPath: file)
  }
}
