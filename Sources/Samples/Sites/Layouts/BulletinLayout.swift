import ArabicText

/// An official agency's portal: everything in `div`, the site's name as its first heading, today's
/// date in the head of every page.
struct BulletinLayout: PageLayout {
  func page(_ parts: PageParts, on site: SiteView) -> Markup {
    """
    <!DOCTYPE html>
    <html lang="ar" dir="rtl">
    <head>
    <meta charset="utf-8" />
    <meta name="Generator" content="Bulletin 7" />
    <title>\(parts.title)</title>
    <link rel="shortcut icon" href="/favicon.ico" />
    \(site.feedLink)
    \(parts.head)
    <style>\(raw: Self.style)</style>
    </head>
    <body class="html not-logged-in">
    <div id="page">
    <div id="header"><div class="today">\(Self.today(site))</div>
    <h1 id="site-name"><a href="/">\(site.outlet.name)</a></h1>
    <div id="slogan">صوت مُرجان إلى العالم</div></div>
    <div id="navigation" class="menu-block">
    \(site.menu.map { "<div class=\"menu-item\"><a href=\"\($0.address)\">\($0.title)</a></div>" as Markup })
    </div>
    <div id="main-wrapper">
    <div id="content" class="column">
    \(parts.main)
    </div>
    <div class="region region-sidebar">
    <div class="block block-views"><div class="block-title">أهم الأخبار</div><ul>
    \(site.items(site.mostRead))
    </ul></div>
    <div class="block block-weather"><div class="block-title">الطقس في المرسى</div>العظمى 28 - الصغرى 19</div>
    <div class="block block-links"><div class="block-title">روابط رسمية</div>
    <a href="/about">رئاسة الوزراء</a><br /><a href="/about">البرلمان</a></div>
    </div>
    </div>
    <div id="footer"><a href="/about">عن الوكالة</a> - <a href="/about">اشترك في الخدمة</a>
    <div class="copyright">© \(site.outlet.name). يُسمح بالنقل مع ذكر المصدر.</div>
    <div class="notice">\(site.confession)</div></div>
    </div>
    </body>
    </html>

    """
  }

  func article(_ truth: SampleTruth, on site: SiteView) -> Markup {
    let body = BodyMarkup.pieces(of: truth, on: site) { link in
      "<p><a href=\"\(link.address)\">\(link.title)</a></p>"
    }
    return """
      <div class="node node-news clearfix">
      <div class="field-section">\(site.sectionAnchor(of: truth))</div>
      <h2 class="node-title">\(truth.headline)</h2>
      <div class="submitted">نُشر في: \(site.time(of: truth))</div>
      <div class="tools"><a href="#" class="font-plus">تكبير الخط</a>
      <a href="#" class="font-minus">تصغير الخط</a> <a href="#" class="print">طباعة</a></div>
      <div class="content"><div class="field field-name-body"><div class="field-items">
      <div class="field-item even">
      \(body)
      </div></div></div></div>
      <div class="service-links">انشر عبر: <a href="https://share.example/post">نقرة</a>
      <a href="https://chat.example/send">رسالة</a></div>
      </div>
      <div class="block block-related"><div class="block-title">أخبار ذات صلة</div><ul>
      \(site.items(site.related(to: truth)))
      </ul></div>
      """
  }

  func teaser(_ truth: SampleTruth, on site: SiteView) -> Markup {
    """
    <div class="views-row"><div class="views-field-title">\(site.anchor(truth))</div>
    <div class="views-field-created">\(site.time(of: truth))</div></div>
    """
  }

  private static func today(_ site: SiteView) -> String {
    let day = site.outlet.localTime(site.now).day
    let words = DayWords(site.outlet)
    return words.weekday(day) + " " + words.date(day)
  }

  private static let style = """
    body{font-family:Arial,sans-serif;background:#fff;color:#111;margin:0}
    #page{max-width:1000px;margin:auto}#header{border-bottom:3px solid #0a6b5b;padding:10px}
    #navigation{display:flex;flex-wrap:wrap;gap:10px;background:#0a6b5b;padding:8px}
    #navigation a{color:#fff}#main-wrapper{display:flex;flex-wrap:wrap;gap:20px}
    #content{flex:3 1 460px;line-height:1.9}.region-sidebar{flex:1 1 220px}
    .block-title{background:#e5efed;padding:4px 8px;font-weight:bold}#footer{background:#eee;padding:12px}
    """
}
