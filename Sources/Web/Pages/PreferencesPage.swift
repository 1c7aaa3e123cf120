/// What readers choose once: language, clock, appearance, digits.
struct PreferencesPage: Page {
  /// Where to go back to when done.
  let origin: LocalPath
  /// Whether choices were just saved.
  let wasSaved: Bool

  var place: Frame.Place? { .preferences }

  func title(for visit: Visit) -> String {
    visit.words.preferencesTitle + " · " + visit.words.siteName
  }

  func content(for visit: Visit) -> HTML {
    let words = visit.words
    return main(.id("main"), .class("plain")) {
      h1 { "\(words.preferencesTitle)" }
      if wasSaved {
        p(.class("notice"), .role("status")) {
          "\(words.saved) "
          a(.href(origin)) { "\(words.backToReading)" }
        }
      }
      p(.class("say")) { "\(words.preferencesLead)" }
      form(.class("asking"), .method("post"), .action(Route.preferences.path)) {
        input(.type("hidden"), .name("to"), .value(origin.text))
        zones(for: visit)
        options(
          "language", words.languageLabel, InterfaceLanguage.allCases, visit.reader.language
        ) { words.name(of: $0) }
        options("theme", words.themeLabel, Theme.allCases, visit.reader.theme) {
          words.name(of: $0)
        }
        options(
          "digits", words.digitsLabel, Digits.allCases, visit.reader.digits, hint: words.digitsHint
        ) { words.name(of: $0) }
        p(.class("submit")) { button { "\(words.save)" } }
      }
    }
  }

  private func zones(for visit: Visit) -> HTML {
    let words = visit.words
    let current = visit.reader.zone.name
    return div(.class("field")) {
      p { label(.for("zone")) { "\(words.zoneLabel)" } }
      select(.id("zone"), .name("zone"), .described(by: "zone-hint")) {
        if OfferedZone(rawValue: current) == nil {
          option(.value(current), .selected) { "\(visit.plain(current))" }
        }
        for zone in OfferedZone.allCases {
          option(.value(zone.rawValue), zone.rawValue == current ? .selected : nil) {
            "\(words.name(of: zone))"
          }
        }
      }
      p(.id("zone-hint"), .class("hint")) { "\(words.zoneHint)" }
    }
  }

  private func options<Choice: RawRepresentable<String> & Equatable>(
    _ name: String, _ label: String, _ choices: [Choice], _ chosen: Choice, hint: String? = nil,
    words: (Choice) -> String
  ) -> HTML {
    fieldset {
      legend { "\(label)" }
      p(.class("radios")) {
        for choice in choices {
          Tag("label")() {
            input(
              .type("radio"), .name(name), .value(choice.rawValue),
              choice == chosen ? .checked : nil)
            " "
            bdi { "\(words(choice))" }
          }
        }
      }
      if let hint { p(.class("hint")) { "\(hint)" } }
    }
  }
}
