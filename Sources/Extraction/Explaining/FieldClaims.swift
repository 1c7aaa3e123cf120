import ArabicText
import News

extension PageReading {
  /// The article with all that led to it.
  var explained: PageExplanation {
    PageExplanation(
      article: article, blocks: explainedBlocks, fields: Article.Field.allCases.compactMap(field))
  }

  /// The blocks, with the one that prints the time of publication marked as a fact: it is found by the
  /// survey of dates, which asks no verdict.
  private var explainedBlocks: [BlockExplanation] {
    var blocks = explanation
    guard let printed = article.published?.printed, !printed.isEmpty,
      let index = blocks.firstIndex(where: { !$0.isKept && $0.text.contains(printed) }),
      !blocks[index].isFact
    else { return blocks }
    blocks[index] = BlockExplanation(
      isKept: false, isFact: true, reason: "a date", weight: blocks[index].weight,
      text: blocks[index].text)
    return blocks
  }

  /// One fact; nothing if neither the article nor the page has anything of it.
  private func field(_ field: Article.Field) -> FieldExplanation? {
    let value = article.shown(field)
    let claims = claims(of: field).compactMap { place, text in
      text.flatMap { text -> FieldExplanation.Claim? in
        let shown = String(text.unicodeScalars.prefix(Self.longestClaim))
        guard !shown.isEmpty else { return nil }
        return FieldExplanation.Claim(
          place: place, value: shown, agrees: agrees(text, with: value, on: field))
      }
    }
    guard value != nil || !claims.isEmpty else { return nil }
    return FieldExplanation(
      field: field, value: value, knownFrom: article.knownFrom[field], claims: claims)
  }

  private static let longestClaim = 300

  private func agrees(_ claim: String, with value: String?, on field: Article.Field) -> Bool {
    guard let value else { return false }
    switch field {
    case .published: return KnownTime(claim).map { $0 == article.published?.time } ?? false
    case .modified: return KnownTime(claim).map { $0 == article.modified?.time } ?? false
    case .canonicalURL, .images: return address(claim)?.displayText == value
    case .language: return Language(claim) == article.language
    default: return claim == value
    }
  }

  /// Where pages say something of a fact, the best places first.
  private func claims(of field: Article.Field) -> [(place: String, text: String?)] {
    switch field {
    case .headline:
      [
        ("<h1>", firstHeading), ("og:title", head["og:title"]),
        ("twitter:title", head["twitter:title"]),
        ("JSON-LD headline", head.data.headline), ("<title>", head.title),
      ]
    case .subtitle:
      [
        ("og:description", head["og:description"]), ("description", head["description"]),
        ("JSON-LD description", head.data.description),
      ]
    case .authors:
      [
        ("JSON-LD author", joined(head.data.authors)), ("author", head["author"]),
        ("article:author", head["article:author"]), ("dc.creator", head["dc.creator"]),
        ("byline", joined(body.bylines.map { outline.blocks[$0].text })),
      ]
    case .published:
      [
        ("JSON-LD datePublished", head.data.published),
        ("article:published_time", head["article:published_time"]),
        ("datepublished", head["datepublished"]), ("date", head["date", "dc.date"]),
        ("a script's date", head.scriptedDay),
      ]
    case .modified:
      [
        ("JSON-LD dateModified", head.data.modified),
        ("article:modified_time", head["article:modified_time"]),
        ("og:updated_time", head["og:updated_time"]), ("datemodified", head["datemodified"]),
      ]
    case .section:
      [("JSON-LD articleSection", head.data.section), ("article:section", head["article:section"])]
    case .language:
      [
        ("<html lang>", head.language), ("og:locale", head["og:locale"]),
        ("JSON-LD inLanguage", head.data.language), ("Content-Language", context.contentLanguage),
      ]
    case .canonicalURL:
      [
        ("rel=canonical", head.canonical), ("og:url", head["og:url"]),
        ("JSON-LD url", head.data.address), ("asked for", context.address?.text),
      ]
    case .text: [("JSON-LD articleBody", head.data.body.first)]
    case .images:
      [("og:image", head["og:image"]), ("JSON-LD image", head.data.images.first?.url)]
    case .credit, .dateline: []
    }
  }

  private var firstHeading: String? {
    outline.blocks.first { outline.boxes[$0.box].tag == .h1 }?.text
  }

  private func joined(_ names: [String]) -> String? {
    names.isEmpty ? nil : names.joined(separator: ", ")
  }
}

extension Article {
  /// A fact as one line of text; of the body and the pictures, how much there is.
  fileprivate func shown(_ field: Field) -> String? {
    switch field {
    case .headline: headline
    case .subtitle: subtitle
    case .authors: authors.isEmpty ? nil : authors.joined(separator: ", ")
    case .published: published?.time.text
    case .modified: modified?.time.text
    case .credit: credit
    case .dateline: dateline
    case .section: section
    case .language: language == .unknown ? nil : language.tag
    case .canonicalURL: canonicalURL?.displayText
    case .text: blocks.isEmpty ? nil : "\(blocks.count) blocks"
    case .images: images.first?.url.displayText
    }
  }
}
