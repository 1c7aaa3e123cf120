import Samples
import Testing

@Suite("The form of an article's file")
struct SampleArticleFormTests {
  @Test("A file says everything once, in order")
  func wellFormed() throws {
    let article = try parsed(
      """
      id: x-y
      outlet: y
      event: x
      before: 1d 3h 20m
      headline: عنوان
      author: سلمى الخطيب
      author: كريم داود
      fact: deaths=2
      fact: injured=3
      ---
      فقرة.

      ## عنوان فرعي

      - بند
      - بند آخر

      | السلعة | اليوم |
      | بصل | ٣ |

      [read-also: a-b]

      [edit: 2h 10m]
      fact: deaths=4
      ---
      فقرة أخرى.
      """)
    #expect(article.publication == -(27 * 3600 + 20 * 60))
    #expect(article.editions[0].authors == ["سلمى الخطيب", "كريم داود"])
    #expect(
      article.editions[0].pieces == [
        .paragraph("فقرة."), .heading("عنوان فرعي"), .list(["بند", "بند آخر"]),
        .table([["السلعة", "اليوم"], ["بصل", "٣"]]), .readAlso("a-b"),
      ])
    #expect(article.editions[1].after == 7800)
    #expect(article.editions[1].headline == "عنوان")
    #expect(article.editions[1].facts == ["deaths": "4", "injured": "3"])
  }

  @Test(
    "A mistake is refused with its line",
    arguments: [
      ("id: x-y\noutlet: y\nevent: x\nheadline: ع\n---\nفقرة.", "before"),
      ("id: x-z\noutlet: y\nevent: x\nbefore: 1h\nheadline: ع\n---\nفقرة.", "name"),
      ("id: x-y\noutlet: y\nevent: x\nbefore: 1h\n---\nفقرة.", "headline"),
      ("id: x-y\noutlet: y\nevent: x\nbefore: 1h\nheadline: ع\ncolour: أحمر\n---\nفقرة.", "key"),
      ("id: x-y\noutlet: y\nevent: x\nbefore: 1w\nheadline: ع\n---\nفقرة.", "duration"),
      ("id: x-y\noutlet: y\nevent: x\nbefore: 1h\nheadline: ع", "---"),
      ("id: x-y\noutlet: y\nevent: x\nbefore: 1h\nheadline: ع\n---\n", "body"),
      ("id: x-y\noutlet: y\nevent: x\nbefore: 1h\nheadline: ع\n---\nسطر\nسطر.", "paragraph"),
      ("id: x-y\noutlet: y\nevent: x\nbefore: 1h\nheadline: ع\n---\n| أ | ب |\n| ج |", "cells"),
      ("id: x-y\noutlet: y\nevent: x\nbefore: 1h\nheadline: ع\ncopy-of: a-b\n---\nف.", "kind"),
    ])
  func malformed(text: String, word: String) throws {
    let problem = #expect(throws: MalformedSample.self) { try parsed(text) }
    #expect(problem?.fault.contains(word) == true, "\(problem?.description ?? "none")")
    #expect(problem?.file == "x-y")
  }

  private func parsed(_ text: String) throws(MalformedSample) -> SampleArticle {
    try SampleArticle(parsing: Array(text.utf8), named: "x-y")
  }
}
