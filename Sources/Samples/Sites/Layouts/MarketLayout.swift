/// A business paper's site, made by a program of 2010: numbered controls, a ticker, no digit that
/// isn't Arabic-Indic.
struct MarketLayout: PageLayout {
  func page(_ parts: PageParts, on site: SiteView) -> Markup {
    """
    <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
    <html xmlns="http://www.w3.org/1999/xhtml" dir="rtl" lang="ar">
    <head id="ctl00_Head1">
    <meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
    <title>\(parts.title)</title>
    <link rel="shortcut icon" href="/favicon.ico" />
    \(site.feedLink)
    \(parts.head)
    <style type="text/css">\(raw: Self.style)</style>
    </head>
    <body>
    <form name="aspnetForm" method="post" action="/" id="aspnetForm">
    <input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUKLTY4NzM5MTY2NWRk" />
    <div id="ctl00_pnlTicker" class="ticker">\(Self.ticker)</div>
    <div id="ctl00_Header"><a id="ctl00_lnkHome" href="/"><span class="logo">السوق</span></a>
    <span class="slogan">اقتصاد البلاد في صحيفة</span></div>
    <table id="ctl00_Menu1" class="menu"><tr>
    \(site.menu.map { "<td><a class=\"ctl00_Menu1_1\" href=\"\($0.address)\">\($0.title)</a></td>" as Markup })
    </tr></table>
    <table class="layout"><tr valign="top"><td class="mainCell">
    \(parts.main)
    </td><td class="sideCell">
    <div class="sideBox"><div class="sideTitle">الأكثر قراءة</div><ul>
    \(site.items(site.mostRead))
    </ul></div>
    <div class="sideBox"><div class="sideTitle">أسعار الصرف</div><table class="rates">
    <tr><td>دولار</td><td>٣٫٦٧</td></tr><tr><td>يورو</td><td>٣٫٩٨</td></tr></table></div>
    <div class="sideBox ads"><span>إعلان</span><p>شركة «ميزان» للتأمين: أمانك حسابنا</p></div>
    </td></tr></table>
    <div id="ctl00_Footer"><a href="/about">من نحن</a> | <a href="/about">للإعلان</a> | <a href="/about">الأرشيف</a>
    <br />جميع الحقوق محفوظة لصحيفة السوق<br />\(site.confession)</div>
    </form>
    </body>
    </html>

    """
  }

  func article(_ truth: SampleTruth, on site: SiteView) -> Markup {
    let body = BodyMarkup.pieces(of: truth, on: site) { link in
      "<p class=\"seeAlso\">طالع أيضاً: <a href=\"\(link.address)\">\(link.title)</a></p>"
    }
    let authors = truth.authors.map { author -> Markup in
      "<span id=\"ctl00_cphMain_lblAuthor\" class=\"author\">كتب: \(author)</span>"
    }
    return """
      <div id="ctl00_cphMain_pnlArticle">
      <span class="path"><a href="/">الرئيسية</a> &gt; \(site.sectionAnchor(of: truth))</span>
      <h1 id="ctl00_cphMain_lblTitle">\(truth.headline)</h1>
      \(truth.subtitle.map { "<h2 id=\"ctl00_cphMain_lblSub\" class=\"subTitle\">\($0)</h2>" as Markup })
      <div class="info">\(Self.byline(authors))<span id="ctl00_cphMain_lblDate" class="artDate">\
      \(site.time(of: truth))</span></div>
      <div class="icons"><a href="#">طباعة</a> <a href="#">إرسال</a> <a href="#">حفظ</a></div>
      <div id="ctl00_cphMain_divBody" class="artBody">
      \(body)
      </div>
      <div class="rate">قيّم الخبر: <a href="#">★</a><a href="#">★</a><a href="#">★</a> \
      عدد التقييمات: \(site.digits(String(site.count(of: truth, upTo: 80))))</div>
      </div>
      <div id="ctl00_cphMain_pnlRelated"><div class="sideTitle">مواضيع ذات صلة</div><ul>
      \(site.items(site.related(to: truth)))
      </ul></div>
      """
  }

  func teaser(_ truth: SampleTruth, on site: SiteView) -> Markup {
    """
    <div class="listItem"><span class="listDate">\(site.time(of: truth))</span>
    <div class="listTitle">\(site.anchor(truth))</div><div class="listText">\(site.summary(of: truth))</div></div>
    """
  }

  private static func byline(_ authors: [Markup]) -> Markup {
    authors.isEmpty ? "" : "\(authors) | "
  }

  private static let ticker: Markup = """
    مؤشر بورصة النخيل ٤١٢٣٫٥ ▲ ٠٫٤٪ | مؤشر المرسى ٢٠٨٧٫١ ▼ ٠٫٢٪ | خام الصخرة ٧٢٫٣
    """

  private static let style = """
    body{font-family:Tahoma,Arial;margin:0;background:#f7f3ea;color:#222;line-height:1.8}
    .ticker{background:#1c1c1c;color:#9fd39f;padding:4px 12px}.logo{font-size:40px;color:#7a1f1f}
    .menu{background:#7a1f1f;width:100%}.menu a{color:#fff}.layout{width:100%}.mainCell{width:74%;padding:12px;background:#fff}
    .sideCell{padding:12px}.artBody table{border-collapse:collapse}.artBody td,.artBody th{border:1px solid #bbb;padding:4px 12px}
    .sideTitle{border-bottom:2px solid #7a1f1f;font-weight:bold}#ctl00_Footer{background:#ddd;padding:10px;text-align:center}
    """
}
