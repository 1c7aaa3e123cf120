/// How we read the news, in short.
struct AboutPage: Page {
  var place: Frame.Place? { .about }

  func title(for visit: Visit) -> String {
    visit.words.aboutTitle + " · " + visit.words.siteName
  }

  func content(for visit: Visit) -> HTML {
    main(.id("main"), .class("plain")) {
      h1 { "\(visit.words.aboutTitle)" }
      p(.class("say")) { visit.say(visit.words.aboutLead) }
      for part in visit.words.aboutSections {
        section {
          h2 { visit.say(part.title) }
          for paragraph in part.paragraphs { p { visit.say(paragraph) } }
        }
      }
    }
  }
}
