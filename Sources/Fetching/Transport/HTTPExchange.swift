import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import News

/// One request and its answer, on a connection to an address that was checked.
struct HTTPExchange: Sendable {
  let pool: ClientPool
  let settings: FetchSettings

  /// What is asked.
  struct Question: Sendable {
    let address: WebAddress
    let place: ClientPool.Place
    let accept: String
    let validators: Validators
    /// The most bytes of a body that are read, as sent.
    let largest: Int
    /// Whether a larger body is cut, rather than refused.
    let mayCut: Bool
  }

  /// Asks, and gives up after `patience`.
  func answer(
    to question: Question, within patience: Duration
  ) async throws(FetchProblem) -> HTTPAnswer {
    let result = await withTaskGroup(of: Result<HTTPAnswer, FetchProblem>?.self) { group in
      group.addTask {
        do throws(FetchProblem) {
          return .success(try await answer(to: question))
        } catch {
          return .failure(error)
        }
      }
      group.addTask {
        // Cancelled as soon as the answer is there; then there is nothing to say.
        try? await Task.sleep(for: patience)
        return Task.isCancelled ? nil : .failure(.tooSlow(question.address))
      }
      var first: Result<HTTPAnswer, FetchProblem>?
      while first == nil, let next = await group.next() { first = next }
      group.cancelAll()
      return first
    }
    guard let result, !Task.isCancelled else { throw .interrupted(question.address) }
    return try result.get()
  }

  private func answer(to question: Question) async throws(FetchProblem) -> HTTPAnswer {
    var isSecondTry = false
    while true {
      guard let (client, isNew) = await pool.take(for: question.place) else {
        throw .interrupted(question.address)
      }
      do {
        let answer = try await answer(of: client, to: question)
        await pool.give(back: client, of: question.place, isGood: !answer.isCut)
        return answer
      } catch {
        await pool.give(back: client, of: question.place, isGood: false)
        if await pool.isClosed { throw .interrupted(question.address) }
        let failure = TransportFailure(error)
        // A kept connection may have been closed by the host while our request was on its way.
        if failure == .closed, !isNew, !isSecondTry, !Task.isCancelled {
          isSecondTry = true
          continue
        }
        throw failure.problem(at: question.address, limit: question.largest)
      }
    }
  }

  private func answer(of client: HTTPClient, to question: Question) async throws -> HTTPAnswer {
    let started = ContinuousClock.now
    let response = try await client.execute(request(for: question), deadline: .distantFuture)
    let isPage = (200..<300).contains(Int(response.status.code))
    // Of what isn't a page only so much is read as lets the connection be used again.
    let largest = isPage ? question.largest : 16 << 10
    let mayCut = !isPage || question.mayCut
    if !mayCut, let length = response.headers.first(name: "Content-Length").flatMap({ Int($0) }),
      length > largest
    {
      throw TransportFailure.tooLarge
    }
    var body: [UInt8] = []
    var isCut = false
    do {
      for try await chunk in response.body {
        let room = largest - body.count
        body.append(contentsOf: chunk.readableBytesView.prefix(room))
        if chunk.readableBytes > room {
          guard mayCut else { throw TransportFailure.tooLarge }
          isCut = true
          break
        }
        try checkSpeed(of: body.count, since: started)
      }
    } catch  where TransportFailure(error) == .closed {
      isCut = true
    }
    // A cancelled body ends without an error, as if it were whole.
    try Task.checkCancellation()
    return HTTPAnswer(
      status: Int(response.status.code), headers: response.headers, body: body, isCut: isCut)
  }

  private func checkSpeed(of count: Int, since start: ContinuousClock.Instant) throws {
    let spent = ContinuousClock.now - start
    guard spent > settings.slowStart else { return }
    guard .seconds(1) * count >= spent * settings.leastSpeed else { throw TransportFailure.slow }
  }

  private func request(for question: Question) -> HTTPClientRequest {
    var request = HTTPClientRequest(url: Self.wireText(of: question.address))
    request.headers.add(name: "User-Agent", value: settings.userAgent)
    request.headers.add(name: "Accept", value: question.accept)
    request.headers.add(name: "Accept-Encoding", value: "gzip, deflate")
    if let tag = question.validators.entityTag {
      request.headers.add(name: "If-None-Match", value: tag)
    }
    if let date = question.validators.lastModified {
      request.headers.add(name: "If-Modified-Since", value: date)
    }
    return request
  }

  /// The address as the client's own reader leaves it alone.
  ///
  /// It knows RFC 3986 only, and would write a lone `%` or `|` in a way of its own.
  static func wireText(of address: WebAddress) -> String {
    var tail = PercentEncoding.mended(address.path)
    if let query = address.query { tail += "?" + PercentEncoding.mended(query) }
    return address.origin + tail
  }
}

extension PercentEncoding {
  /// Text in which what RFC 3986 has no place for is escaped, a `%` without digits too.
  fileprivate static func mended(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let isStray = { (index: Int) in
      index + 2 >= bytes.count || !isHexDigit(bytes[index + 1]) || !isHexDigit(bytes[index + 2])
    }
    guard
      bytes.indices.contains(where: { index in
        strange.contains(bytes[index]) || bytes[index] == UInt8(ascii: "%") && isStray(index)
      })
    else { return text }
    var out: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if strange.contains(byte) || byte == UInt8(ascii: "%") && isStray(index) {
        out += encoded(CollectionOfOne(byte)) { _ in false }
      } else {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static let strange = Set("[]|\\^`{}".utf8)

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}
