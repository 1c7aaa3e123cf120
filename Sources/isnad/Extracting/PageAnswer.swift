import ArabicText
import ArgumentParser
import Extraction
import Fetching
import Foundation
import News

/// What reading one page gives.
struct PageAnswer: Weighed {
  let called: String
  /// For standard output, line ends and all.
  var output: [UInt8] = []
  /// For standard error, line ends and all.
  var complaints = ""
  /// Its section of the explanation page, if one is written.
  var section: [UInt8] = []
  /// What became of it, in a few words.
  var outcome = ""
  /// The code of the problem, if it could not be read.
  var failure: ProblemCode?

  var weight: Int { output.count + complaints.utf8.count + section.count + 512 }
}

/// Reads articles out of pages, and writes them down as one call wants them.
struct PageAnswering: Sendable {
  let isJSON: Bool
  let format: ArticleFormat
  /// Whether each answer says why its blocks were kept or dropped.
  let explains: Bool
  /// Whether the explanation is coloured for a terminal.
  let isColoured: Bool
  /// Whether a section of the explanation page is made.
  let makesSection: Bool
  /// Whether an article that was fetched is joined of all its pages.
  let joinsPages: Bool
  let fetcher: PoliteFetcher?
  let extractor: ArticleExtractor

  /// How often a host that is busy is asked, and how long it may ask us to wait.
  private static let mostAttempts = 3
  private static let longestWait: Duration = .seconds(60)

  /// The answer to an input.
  func answer(_ number: Int, to input: PageInput) async -> PageAnswer {
    switch input.content {
    case .page(let bytes, let context, let repair):
      read(bytes, context, repair, of: input.name, called: input.called, number: number)
    case .problem(let problem): failed(problem, of: input.name, called: input.called, number)
    case .address(let address): await fetched(address, for: input, number: number)
    }
  }

  private func fetched(
    _ address: WebAddress, for input: PageInput, number: Int
  ) async -> PageAnswer {
    switch await page(at: address, called: input.called) {
    case .refused(let problem):
      return failed(problem, of: input.name, called: input.called, number)
    case .page(let page):
      var name: [JSONValue.Member] = [.init("url", .string(page.address.text))]
      if page.address != address { name.append(.init("requested", .string(input.called))) }
      do throws(UnreadablePage) {
        let repair = page.isTruncated ? Self.brokenOff : nil
        guard joinsPages else {
          return read(
            page.bytes, PageContext(of: page), repair, of: name, called: input.called,
            number: number)
        }
        var pages = ArticlePages(try part(page), at: page.address, requested: address)
        await fetchAll(&pages)
        var explanation: PageExplanation?
        if explains || makesSection {
          explanation = try extractor.explained(page.bytes, in: PageContext(of: page))
        }
        return written(
          Reading(article: pages.article, explanation: explanation),
          [repair, pages.end?.sentence].compactMap(\.self), of: name, called: input.called,
          number: number)
      } catch {
        return failed(error, of: name, called: input.called, number)
      }
    }
  }

  /// Fetches the pages behind the first one, one after another.
  private func fetchAll(_ pages: inout ArticlePages) async {
    while let address = pages.next() {
      switch await page(at: address, called: address.text) {
      case .refused(let problem): pages.stop(problem)
      case .page(let page):
        do throws(UnreadablePage) {
          pages.take(try part(page), at: page.address, requested: address)
        } catch {
          pages.stop(error)
        }
      }
    }
  }

  /// What asking an address comes to.
  private enum Fetched {
    case page(Page)
    case refused(any Problem)
  }

  private func page(at address: WebAddress, called: String) async -> Fetched {
    var attempt = 1
    while let fetcher {
      switch await fetcher.fetch(FetchRequest(address, for: .page)) {
      case .page(let page, _, _): return .page(page)
      case .refused(let problem, let wait):
        // A host that asks for a short pause gets it: in a list, all its other pages hang on that.
        if problem.code == .hostBusy, let wait, wait <= Self.longestWait,
          attempt < Self.mostAttempts
        {
          attempt += 1
          // Cancelled only when the program ends.
          try? await Task.sleep(for: max(wait, .milliseconds(10)))
          continue
        }
        return .refused(problem)
      case .unchanged: break
      }
      break
    }
    return .refused(UnreadableFile(name: called))
  }

  private static let brokenOff = "The page broke off on its way."

  /// What was read out of one page, or joined of several.
  private struct Reading {
    var article: Article
    var explanation: PageExplanation?
  }

  private func reading(
    _ bytes: [UInt8], _ context: PageContext
  ) throws(UnreadablePage) -> Reading {
    guard explains || makesSection else {
      return Reading(article: try extractor.article(in: bytes, of: context))
    }
    let found = try extractor.explained(bytes, in: context)
    return Reading(article: found.article, explanation: found)
  }

  /// A fetched page as one of several.
  private func part(_ page: Page) throws(UnreadablePage) -> ArticlePart {
    let part = try extractor.part(in: page.bytes, of: PageContext(of: page))
    guard page.isTruncated else { return part }
    var article = part.article
    article.repairs.append(Self.brokenOff)
    return ArticlePart(article: article, next: part.next)
  }

  private func read(
    _ bytes: [UInt8], _ context: PageContext, _ repair: String?, of name: [JSONValue.Member],
    called: String, number: Int
  ) -> PageAnswer {
    do throws(UnreadablePage) {
      var reading = try reading(bytes, context)
      if let repair { reading.article.repairs.append(repair) }
      return written(
        reading, repair.map { [$0] } ?? [], of: name, called: called, number: number)
    } catch {
      return failed(error, of: name, called: called, number)
    }
  }

  private func written(
    _ reading: Reading, _ mendings: [String], of name: [JSONValue.Member], called: String,
    number: Int
  ) -> PageAnswer {
    var answer = PageAnswer(called: called)
    for mending in mendings { answer.complaints += "\(called): \(mending)\n" }
    if isJSON {
      var members = name + ArticleJSON.members(of: reading.article)
      if explains, let explanation = reading.explanation {
        members.append(.init("explanation", ExplanationJSON.value(of: explanation)))
      }
      answer.output = JSONValue.object(members).bytes
    } else {
      answer.output = Array(ArticleText.text(of: reading.article, as: format).utf8)
    }
    answer.output.append(0x0A)
    if let explanation = reading.explanation { explain(explanation, in: &answer, number: number) }
    return answer
  }

  private func explain(
    _ explanation: PageExplanation, in answer: inout PageAnswer, number: Int
  ) {
    answer.outcome = ExplanationPage.summary(of: explanation)
    if explains {
      answer.complaints += ExplanationText.text(
        of: explanation, called: answer.called, isColoured: isColoured)
    }
    if makesSection {
      answer.section = ExplanationPage.section(
        of: explanation, called: answer.called, number: number + 1)
    }
  }

  private func failed(
    _ problem: any Problem, of name: [JSONValue.Member], called: String, _ number: Int
  ) -> PageAnswer {
    var answer = PageAnswer(called: called, outcome: "not read", failure: problem.code)
    let sentence = problem.description
    if isJSON {
      answer.output = JSONValue.object(name + [ProblemJSON.member(problem)]).bytes + [0x0A]
    }
    answer.complaints = (sentence.contains(called) ? "" : called + ": ") + sentence + "\n"
    if makesSection {
      answer.section = ExplanationPage.section(
        failed: sentence, called: called, number: number + 1)
    }
    return answer
  }
}

/// How a page was read, as JSON.
enum ExplanationJSON {
  /// The member `explanation`: fields with what the page claims of them, and blocks.
  static func value(of explanation: PageExplanation) -> JSONValue {
    .object([
      .init("rule", RuleUseJSON.value(of: explanation.rule)),
      .init("fields", .array(explanation.fields.map(value(of:)))),
      .init(
        "blocks",
        .array(
          explanation.blocks.map { block in
            .object([
              .init("kept", .bool(block.isKept)), .init("fact", .bool(block.isFact)),
              .init("reason", .string(block.reason)),
              .init("weight", .number((block.weight * 10).rounded() / 10)),
              .init("text", .string(block.text)),
            ])
          })),
    ])
  }

  private static func value(of field: FieldExplanation) -> JSONValue {
    .object([
      .init("field", .string(field.field.rawValue)), .init("value", .optional(field.value)),
      .init("knownFrom", .optional(field.knownFrom?.rawValue)),
      .init(
        "claims",
        .array(
          field.claims.map { claim in
            .object([
              .init("place", .string(claim.place)), .init("value", .string(claim.value)),
              .init("agrees", .bool(claim.agrees)),
            ])
          })),
    ])
  }
}
