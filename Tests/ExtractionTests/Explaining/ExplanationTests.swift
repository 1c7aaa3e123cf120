import ArabicText
import Foundation
import News
import Testing

@testable import Extraction

@Suite("How a page was read can be seen")
struct ExplanationTests {
  @Test("Each block is kept, taken as a fact or dropped, and the article is the same as without")
  func blocks() throws {
    let explanation = try explanation(of: page)
    #expect(
      explanation.article == (try ArticleExtractor().article(in: Array(page.utf8), of: context)))
    let kept = explanation.blocks.filter(\.isKept)
    #expect(kept.count == 3)
    #expect(explanation.keptCount == 3)
    #expect(kept.allSatisfy { $0.text.contains("المتحف") && !$0.isFact })
    let facts = explanation.blocks.filter(\.isFact)
    #expect(facts.contains { $0.text == "افتتاح المتحف بعد ترميمه" })
    #expect(facts.contains { $0.text.contains("12 شباط 2025") })
    let menu = try #require(explanation.blocks.first { $0.text.contains("الرئيسية") })
    #expect(!menu.isKept && !menu.isFact && !menu.reason.isEmpty)
  }

  @Test("What the page says of a fact in other places stands beside what was taken")
  func claims() throws {
    let fields = try explanation(of: page).fields
    let headline = try #require(fields.first { $0.field == .headline })
    #expect(headline.value == "افتتاح المتحف بعد ترميمه")
    #expect(headline.knownFrom != nil)
    let says = Dictionary(uniqueKeysWithValues: headline.claims.map { ($0.place, $0) })
    #expect(says["<h1>"]?.agrees == true)
    #expect(says["<title>"]?.agrees == false)
    #expect(says["<title>"]?.value == "افتتاح المتحف بعد ترميمه | صحيفة المرفأ")
    let language = try #require(fields.first { $0.field == .language })
    #expect(language.value == "ar")
    #expect(language.claims.map(\.agrees) == [false])
    // Neither found nor claimed.
    #expect(!fields.contains { $0.field == .section })
  }

  @Test("A claim that no one believed is shown, and the fact as unknown")
  func refusedClaim() throws {
    let text =
      "<meta property=\"og:url\" content=\"https://example.com/\"><h1>خبر</h1><p>\(prose)</p>"
    let explanation = try explanation(of: text)
    let field = try #require(explanation.fields.first { $0.field == .canonicalURL })
    #expect(field.value == nil)
    #expect(field.claims.contains { $0.place == "og:url" && !$0.agrees })
    #expect(html(of: explanation).contains("<dt>canonicalURL</dt><dd><p><i>unknown</i></p>"))
  }

  @Test(
    "On the page nothing of a page is markup", arguments: ["</p><script>", "'\" onload=", "&lt;b"])
  func escapes(hostile: String) throws {
    let words = hostile.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    let text = "<title>\(words)</title><h1>\(words)</h1><p>\(prose) \(words)</p>"
    let section = html(of: try explanation(of: text), called: hostile)
    #expect(!section.contains("<script"))
    #expect(!section.contains("<b>t") && !section.contains("onload=\""))
    // Every tag is one of ours: none has an attribute that we don't write.
    for tag in section.split(separator: "<").dropFirst() {
      let inside = tag.prefix { $0 != ">" }
      #expect(!inside.contains("'") && !inside.contains("onload"), "\(inside)")
    }
  }

  @Test("Each text runs in its own direction, addresses from left to right")
  func directions() throws {
    let section = html(of: try explanation(of: page), called: "https://example.com/خبر/عن/المتحف")
    #expect(section.contains("<bdi dir=\"ltr\">https://example.com/خبر"))
    #expect(section.contains("<p dir=\"rtl\">افتتاح المتحف"))
    // A name at the beginning doesn't turn an Arabic paragraph.
    #expect(section.contains("<p dir=\"rtl\">CNN قالت"))
  }

  @Test("Dropped blocks in a row are folded, and said how many; kept ones and facts never are")
  func folds() throws {
    let menu = (1...9).map { "<li><a href=\"/\($0)\">باب رقم \($0)</a></li>" }.joined()
    let section = html(of: try explanation(of: "<ul>\(menu)</ul>" + page))
    #expect(section.contains("<details><summary><b>\u{2212}</b> "))
    let folds = section.split(separator: "<details>").dropFirst().map {
      $0.prefix(while: { $0 != "/" })
    }
    #expect(!folds.contains { $0.contains("class=\"kept\"") || $0.contains("class=\"fact\"") })
  }

  @Test("The whole file has one beginning, one end, no script, and no address to load from")
  func wholeFile() throws {
    let sections =
      ExplanationPage.section(of: try explanation(of: page), called: "1.html", number: 1)
      + ExplanationPage.section(failed: "It is <empty>.", called: "2.html", number: 2)
    let entries = [
      ExplanationPage.Entry(number: 1, name: "1.html", outcome: "article"),
      ExplanationPage.Entry(number: 2, name: "2.html", outcome: "not read"),
    ]
    let bytes = ExplanationPage.opening + sections + ExplanationPage.closing(entries)
    let file = String(decoding: bytes, as: UTF8.self)
    #expect(file.contains("default-src 'none'"))
    for word in ["<script", "src=", "url(", "@import", "href=\"http"] {
      #expect(!file.contains(word), "\(word)")
    }
    #expect(file.contains("<a href=\"#page-2\"><bdi dir=\"ltr\">2.html</bdi></a> not read"))
    #expect(file.contains("It is &lt;empty&gt;."))
    let document = MarkupDocument(parsing: bytes, as: .html)
    #expect(document.repairs.kinds.isEmpty, "\(document.repairs.kinds)")
  }

  @Test("Every text colour stands out from its ground by 4.5 to 1, in light and in dark")
  func contrast() throws {
    let style = String(decoding: ExplanationPage.opening, as: UTF8.self)
    let themes = style.components(separatedBy: "prefers-color-scheme: dark")
    try #require(themes.count == 2)
    for theme in themes {
      for (ground, texts) in [
        ("paper", ["ink", "soft", "kept", "fact", "gone", "bad"]), ("kept-wash", ["ink", "kept"]),
      ] {
        let light = try #require(Colour(named: ground, in: theme)).luminance
        for text in texts {
          let other = try #require(Colour(named: text, in: theme)).luminance
          let ratio = (max(light, other) + 0.05) / (min(light, other) + 0.05)
          #expect(ratio >= 4.5, "\(text) on \(ground): \(ratio)")
        }
      }
    }
  }

  @Test("In a terminal the signs stand first, in a column")
  func text() throws {
    let lines = ExplanationText.text(of: try explanation(of: page), called: "1.html")
      .split(separator: "\n").map(String.init)
    #expect(lines.first?.hasPrefix("1.html: article: 3 of ") == true)
    let signs = lines.dropFirst().map { $0.prefix(1) }
    #expect(signs.count { $0 == "+" } == 3)
    #expect(Set(signs).isSubset(of: ["+", "*", "-"]))
    #expect(signs.contains("*") && signs.contains("-"))
    #expect(!lines.contains { $0.contains("\u{1B}") })
  }

  private let prose =
    "CNN قالت إن المتحف فتح أبوابه للزوار صباح اليوم، بعد ترميم دام سنتين، وإن الدخول إليه مجاني."

  private var page: String {
    """
    <!doctype html><html lang="en"><title>افتتاح المتحف بعد ترميمه | صحيفة المرفأ</title>
    <nav><a href="/">الرئيسية</a> <a href="/2">اقتصاد</a></nav>
    <article><h1>افتتاح المتحف بعد ترميمه</h1><p class="date">12 شباط 2025</p>
    <p>\(prose)</p><p>\(prose) وأضافت أن المتحف كبير.</p><p>\(prose) وختمت أن المتحف جميل.</p></article>
    """
  }

  private let context = PageContext(address: WebAddress("https://example.com/news/1"))

  private func explanation(of page: String) throws -> PageExplanation {
    try ArticleExtractor().explained(Array(page.utf8), in: context)
  }

  private func html(of explanation: PageExplanation, called name: String = "1.html") -> String {
    String(
      decoding: ExplanationPage.section(of: explanation, called: name, number: 1), as: UTF8.self)
  }
}

/// A colour of a style sheet.
private struct Colour {
  /// Relative luminance as WCAG 2 counts it.
  let luminance: Double

  /// The first colour that a theme calls so.
  init?(named name: String, in theme: String) {
    guard let start = theme.range(of: "--\(name): #")?.upperBound else { return nil }
    let digits = theme[start...].prefix { $0.isHexDigit }
    let long = digits.count == 3 ? digits.flatMap { [$0, $0] } : Array(digits)
    guard long.count == 6, let number = UInt32(String(long), radix: 16) else { return nil }
    func linear(_ shift: UInt32) -> Double {
      let value = Double(number >> shift & 0xFF) / 255
      return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    luminance = 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
  }
}
