/// The media types of answers.
enum MediaType {
  static let html = "text/html; charset=utf-8"
  static let text = "text/plain; charset=utf-8"
}

/// What every answer says besides its content.
enum Headers {
  private static let policy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    + "require-trusted-types-for 'script'"

  private static let always: [(name: String, value: String)] = [
    ("content-security-policy", policy),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    (
      "permissions-policy",
      "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), "
        + "fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), "
        + "payment=(), picture-in-picture=(), publickey-credentials-get=(), "
        + "screen-wake-lock=(), usb=(), xr-spatial-tracking=()"
    ),
    ("vary", "Accept-Language, Cookie, Accept-Encoding"),
  ]

  /// Adds what every answer says, and compresses what is worth it.
  static func complete(
    _ answer: inout WebAnswer, for request: WebRequest, isBehindTLS: Bool
  ) {
    if answer.header("content-encoding") == nil, answer.body.count > 1_024,
      Compression.isAccepted(by: request.headers["accept-encoding"])
    {
      let small = Compression.gzip(answer.body, .fast)
      if !small.isEmpty, small.count < answer.body.count {
        answer.body = small
        answer.headers.append(("content-encoding", "gzip"))
      }
    }
    for header in always where answer.header(header.name) == nil { answer.headers.append(header) }
    if isBehindTLS {
      answer.headers.append(("strict-transport-security", "max-age=31536000"))
    }
  }
}
