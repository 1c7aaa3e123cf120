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
    var attempt = 1
    while let fetcher {
      switch await fetcher.fetch(FetchRequest(address, for: .page)) {
      case .page(let page, _, _):
        var name: [JSONValue.Member] = [.init("url", .string(page.address.text))]
        if page.address != address { name.append(.init("requested", .string(input.called))) }
        let repair = page.isTruncated ? "The page broke off on its way." : nil
        return read(
          page.bytes, PageContext(of: page), repair, of: name, called: input.called,
          number: number)
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
        return failed(problem, of: input.name, called: input.called, number)
      case .unchanged: break
      }
      break
    }
    return failed(
      UnreadableFile(name: input.called), of: input.name, called: input.called, number)
  }

  private func read(
    _ bytes: [UInt8], _ context: PageContext, _ repair: String?, of name: [JSONValue.Member],
    called: String, number: Int
  ) -> PageAnswer {
    var answer = PageAnswer(called: called)
    do throws(UnreadablePage) {
      var explanation: PageExplanation?
      var article: Article
      if explains || makesSection {
        let found = try extractor.explained(bytes, in: context)
        explanation = found
        article = found.article
      } else {
        article = try extractor.article(in: bytes, of: context)
      }
      if let repair {
        article.repairs.append(repair)
        answer.complaints += "\(called): \(repair)\n"
      }
      if isJSON {
        var members = name + ArticleJSON.members(of: article)
        if explains, let explanation {
          members.append(.init("explanation", ExplanationJSON.value(of: explanation)))
        }
        answer.output = JSONValue.object(members).bytes
      } else {
        answer.output = Array(ArticleText.text(of: article, as: format).utf8)
      }
      answer.output.append(0x0A)
      if let explanation { explain(explanation, in: &answer, number: number) }
      return answer
    } catch {
      return failed(error, of: name, called: called, number)
    }
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
