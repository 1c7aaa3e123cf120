public import News

/// What a sample site answers: the server of it has only to send it.
public struct SampleAnswer: Hashable, Sendable {
  /// The status of HTTP.
  public let status: Int
  /// The headers, in order; the length isn't among them.
  public var headers: [SampleHeaderField]
  /// The body.
  public let bytes: [UInt8]
  /// How long the server lets its reader wait, as slow ones do.
  public let delay: Duration

  /// An answer.
  init(
    status: Int = 200, headers: [SampleHeaderField], bytes: [UInt8], delay: Duration = .zero
  ) {
    self.status = status
    self.headers = headers
    self.bytes = bytes
    self.delay = delay
  }

  /// The value of a header; nothing if it isn't there.
  public func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  /// What a reader may come back with to ask whether anything changed.
  public var validators: Validators {
    Validators(entityTag: header("ETag"), lastModified: header("Last-Modified"))
  }
}

/// One header.
public struct SampleHeaderField: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// Its value.
  public let value: String

  /// A header of that name and value.
  init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}
