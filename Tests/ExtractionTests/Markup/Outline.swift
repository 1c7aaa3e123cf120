@testable import Extraction

/// A tree on one line: `html(head body(p{class=lead}("نص")))`.
func outline(_ markup: String, as grammar: MarkupDocument.Grammar = .html) -> String {
  outline(of: MarkupDocument(parsing: Array(markup.utf8), as: grammar))
}

/// What stands in the body of a page, on one line.
func bodyOutline(_ markup: String) -> String {
  let document = MarkupDocument(parsing: Array(markup.utf8), as: .html)
  guard let body = document.body else { return "no body" }
  return document.children(of: body).map { outline(of: $0, in: document) }.joined(separator: " ")
}

/// A whole document on one line.
func outline(of document: MarkupDocument) -> String {
  document.children(of: document.root).map { outline(of: $0, in: document) }
    .joined(separator: " ")
}

/// One node and what is in it, on one line; for small trees only.
func outline(of node: MarkupNode, in document: MarkupDocument) -> String {
  switch document.kind(of: node) {
  case .document: return outline(of: document)
  case .text: return "\"\(document.content(of: node))\""
  case .cdata: return "[\(document.content(of: node))]"
  case .comment: return "<!\(document.content(of: node))>"
  case .doctype: return "<!doctype>"
  case .instruction: return "<?>"
  case .element:
    let attributes = document.attributes(of: node).map { attribute in
      String(decoding: attribute.name, as: UTF8.self) + "="
        + String(decoding: attribute.value, as: UTF8.self)
    }
    let children = document.children(of: node).map { outline(of: $0, in: document) }
    return document.name(of: node)
      + (attributes.isEmpty ? "" : "{\(attributes.joined(separator: " "))}")
      + (children.isEmpty ? "" : "(\(children.joined(separator: " ")))")
  }
}

/// The same random choices in every run.
struct Soup {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// A number from 0 up to but without `limit`.
  mutating func next(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return limit > 0 ? Int(truncatingIfNeeded: state >> 11) % limit : 0
  }

  /// Markup of well-formed and broken pieces, in any order.
  mutating func markup(pieces count: Int) -> String {
    (0..<count).map { _ in Self.pieces[next(Self.pieces.count)] }.joined()
  }

  private static let pieces = [
    "<p>", "</p>", "<div class=\"lead\">", "</div>", "<b>", "</b>", "<i>", "</i>", "<a href=x>",
    "</a>", "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<tbody>", "<caption>",
    "</caption>", "<col>", "<colgroup>", "<ul>", "</ul>", "<li>", "</li>", "<select>", "</select>",
    "<option>", "<svg>", "</svg>", "<math>", "<mi>", "</math>", "<foreignObject>", "<desc>",
    "<title>", "</title>", "<script>", "</script>", "<style>", "</style>", "<textarea>",
    "</textarea>", "<template>", "</template>", "<form>", "</form>", "<button>", "</button>",
    "<object>", "</object>", "<nobr>", "<h1>", "</h2>", "<body id=b>", "</body>", "<html lang=ar>",
    "</html>", "<head>", "</head>", "<frameset>", "</frameset>", "<noscript>", "</noscript>",
    "<!-- تعليق -->", "<!-->", "<!doctype html>", "<![CDATA[ نص ]]>", "<?php ?>", "<br>", "</br>",
    "<img src='ص.jpg' alt=\"صورة &amp; نص\">", "<x-card>", "</x-card>", "<rss:item>", "</rss:item>",
    "نص ", "الجسر مغلق", "&amp;", "&nbsp;", "&#1575;", "&bogus;", "&", " ", "\n", "\r\n", "\u{0}",
    "<", ">", "</", "\"", "'", "=", "<a b=\"", "<ruby>", "<rt>", "<input type=hidden>", "<hr>",
    "<font color=red>", "</font>", "<pre>\n", "</pre>", "<plaintext", "<dd>", "<dt>", "<dl>",
  ]
}
