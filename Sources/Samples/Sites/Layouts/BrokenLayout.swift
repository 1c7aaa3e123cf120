import News

/// A small site whose tags don't match: no `<body>`, identifiers twice, `&` as it fell, paragraphs
/// never closed.
struct BrokenLayout: PageLayout {
  func page(_ parts: PageParts, on site: SiteView) -> Markup {
    """
    <html dir=rtl>
    <head>
    <title>\(parts.title)
    </title>
    <meta charset=utf-8>
    \(site.feedLink)
    <style>#content{width:70%;float:right}#side{width:25%;float:left}</style>
    </head>
    <div id=top><a href=/><b>موقع النهر الإخباري</a></b> | أخبار & تقارير
    <ul id=menu>
    \(site.menu.map { "<li><a href=\"\($0.address)\">\($0.title)</a>" as Markup })
    </ul>
    <div id=content>
    \(parts.main)
    </div>
    </span>
    <div id=content class=side>
    <b>الأكثر قراءة
    <ul>
    \(site.mostRead.map { "<li>\(Self.anchor($0))" as Markup })
    </ul>
    <center><a href=https://ads.example/c/5><font color=red>أعلن هنا & اربح</font></center>
    </div>
    <div id=footer><p>حقوق النشر محفوظة &copy; موقع النهر<p><a href=/about>اتصل بنا</a>
    <p>\(site.confession)
    </div></div></table>

    """
  }

  func article(_ truth: SampleTruth, on site: SiteView) -> Markup {
    """
    <h1 id=title><font size=5 color=navy>\(truth.headline)</h1>
    <div id=date>التاريخ: \(site.time(of: truth)) | المشاهدات: \(site.count(of: truth, upTo: 4000))
    <div id=share><a href="https://share.example/post?u=1&t=2">انشر</a> <a href="#">أرسل</a>
    </div>
    <div id=text>
    \(Self.body(of: truth))
    <p align=center><img src=/favicon.ico width=1 height=1>
    <h3 id=title>أخبار أخرى</h3>
    <ul>
    \(site.related(to: truth).map { "<li>\(Self.anchor($0))" as Markup })
    </ul>
    """
  }

  func teaser(_ truth: SampleTruth, on site: SiteView) -> Markup {
    "<p><b>\(site.anchor(truth))</b><br>\(site.summary(of: truth))<hr>"
  }

  /// A link with a parameter too many behind a bare `&`, and its tag closed twice.
  private static func anchor(_ truth: SampleTruth) -> Markup {
    "<a href=\(truth.path)&from=side>\(truth.headline)</a></a>"
  }

  private static func body(of truth: SampleTruth) -> [Markup] {
    truth.blocks.enumerated().map { index, block in
      let opening: Markup = index == 1 ? "<p><span class=txt><b>" : "<p>"
      return "\(opening)\(block.text)"
    }
  }
}
