/// How someone reads: what the cookies say, or else what their browser and the settings do.
struct Reader: Hashable, Sendable {
  var language: InterfaceLanguage
  var zone: ReaderZone
  var theme: Theme
  var digits: Digits

  init(
    language: InterfaceLanguage = .arabic, zone: ReaderZone = .gmt, theme: Theme = .automatic,
    digits: Digits = .latin
  ) {
    self.language = language
    self.zone = zone
    self.theme = theme
    self.digits = digits
  }

  /// The reader who sent a request.
  init(of request: WebRequest, settings: WebSettings) {
    func kept(_ cookie: Cookie) -> String? {
      request.cookie(cookie.name(isSecure: settings.isBehindTLS))
    }
    language =
      kept(.language).flatMap(InterfaceLanguage.init(rawValue:))
      ?? InterfaceLanguage(accepting: request.headers["accept-language"])
    zone = ReaderZone(kept(.zone).flatMap { PercentEncoding.decoded($0) } ?? settings.zone)
    theme = kept(.theme).flatMap(Theme.init(rawValue:)) ?? .automatic
    digits = kept(.digits).flatMap(Digits.init(rawValue:)) ?? .latin
  }

  /// The reader who sent the form of preferences; what it leaves out stays.
  func choosing(_ form: FormFields) -> Reader {
    Reader(
      language: form["language"].flatMap(InterfaceLanguage.init(rawValue:)) ?? language,
      zone: form["zone"].map { ReaderZone($0) } ?? zone,
      theme: form["theme"].flatMap(Theme.init(rawValue:)) ?? theme,
      digits: form["digits"].flatMap(Digits.init(rawValue:)) ?? digits)
  }

  /// What keeps these choices in the reader's browser.
  func cookies(isSecure: Bool) -> [String] {
    [
      Cookie.language.field(language.rawValue, isSecure: isSecure),
      Cookie.zone.field(PercentEncoding.encoded(zone.name), isSecure: isSecure),
      Cookie.theme.field(theme.rawValue, isSecure: isSecure),
      Cookie.digits.field(digits.rawValue, isSecure: isSecure),
    ]
  }
}

/// What a reader's browser keeps for us: choices only, nothing that tells readers apart.
enum Cookie: String, Hashable, Sendable, CaseIterable {
  case language, zone, theme, digits

  /// The name it has in the browser; behind TLS one that no other host can set.
  func name(isSecure: Bool) -> String { isSecure ? "__Host-" + rawValue : rawValue }

  /// The header field that sets it, for a year.
  func field(_ value: String, isSecure: Bool) -> String {
    "\(name(isSecure: isSecure))=\(value); Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax"
      + (isSecure ? "; Secure" : "")
  }
}
