/// What becomes of an element of foreign markup.
enum SafeElement {
  /// It stays, under this name.
  case kept(TagName)
  /// Its content stays, the element goes.
  case unwrapped
  /// It goes with all it holds.
  case dropped

  /// The one list there is: what it doesn't name is unwrapped.
  ///
  /// Sections become plain boxes, since the landmarks of a page are its own.
  init(_ tag: TagName) {
    self =
      switch tag {
      case .p, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .pre, .ul, .ol, .li, .dl, .dt, .dd,
        .div, .hr, .br, .wbr, .figure, .figcaption, .details, .summary,
        .table, .caption, .colgroup, .col, .thead, .tbody, .tfoot, .tr, .th, .td,
        .a, .img, .abbr, .b, .bdi, .bdo, .cite, .code, .data, .del, .dfn, .em, .i, .ins, .kbd,
        .mark, .q, .rp, .rt, .ruby, .s, .samp, .small, .span, .strong, .sub, .sup, .time, .u,
        .var:
        .kept(tag)
      case .address, .article, .aside, .center, .dialog, .fieldset, .footer, .form, .header,
        .hgroup, .legend, .main, .nav, .search, .section:
        .kept(.div)
      case .dir, .menu: .kept(.ul)
      case .listing, .plaintext, .xmp: .kept(.pre)
      case .strike: .kept(.s)
      case .tt: .kept(.code)
      case .acronym: .kept(.abbr)
      case .applet, .audio, .base, .basefont, .bgsound, .canvas, .datalist, .embed, .frame,
        .frameset, .head, .iframe, .input, .keygen, .link, .math, .meta, .noembed, .noframes,
        .noscript, .object, .optgroup, .option, .param, .script, .select, .source, .style, .svg,
        .template, .textarea, .title, .track, .video:
        .dropped
      default: .unwrapped
      }
  }
}

extension TagName {
  /// The elements a part of a table may stand in; nothing for all other elements.
  var tableParents: [TagName]? {
    switch self {
    case .tr: [.tbody, .thead, .tfoot]
    case .td, .th: [.tr]
    case .tbody, .thead, .tfoot, .caption, .colgroup: [.table]
    case .col: [.colgroup]
    default: nil
    }
  }

  /// What may stand in it directly, where that isn't everything.
  var takesNoText: Bool {
    switch self {
    case .table, .tbody, .thead, .tfoot, .tr, .colgroup: true
    default: false
    }
  }
}
