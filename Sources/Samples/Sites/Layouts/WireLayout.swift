/// A national agency's site: plain, structured, an advertisement in the text.
struct WireLayout: PageLayout {
  func page(_ parts: PageParts, on site: SiteView) -> Markup {
    """
    <!DOCTYPE html>
    <html lang="ar" dir="rtl">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(parts.title)</title>
    <link rel="icon" href="/favicon.svg" type="image/svg+xml">
    \(site.feedLink)
    \(parts.head)
    <style>\(raw: Self.style)</style>
    </head>
    <body>
    <header class="site-header">
    <a class="logo" href="/">\(site.outlet.name)</a>
    <nav class="main-nav" aria-label="الأقسام"><ul>
    \(site.menu.map { "<li><a href=\"\($0.address)\">\($0.title)</a></li>" as Markup })
    </ul></nav>
    <form class="search" action="/about"><input name="q" placeholder="ابحث في الأخبار"></form>
    </header>
    <div class="ticker"><strong>آخر الأخبار</strong>
    \(site.truths.prefix(3).map(site.anchor))
    </div>
    <div class="columns">
    <main id="content">
    \(parts.main)
    </main>
    <aside class="sidebar">
    <section class="widget most-read"><h3>الأكثر قراءة</h3><ol>
    \(site.items(site.mostRead))
    </ol></section>
    <section class="widget newsletter"><h3>النشرة البريدية</h3>
    <p>اشترك لتصلك أهم الأخبار في نشرة واحدة كل صباح.</p>
    <form action="/about"><input type="email" placeholder="بريدك الإلكتروني"><button>اشترك</button></form>
    </section>
    </aside>
    </div>
    <footer class="site-footer">
    <p><a href="/about">من نحن</a> | <a href="/about#contact">اتصل بنا</a> |
    <a href="\(site.outlet.feedPath)">خدمة RSS</a></p>
    <p>جميع الحقوق محفوظة لوكالة السهل للأنباء</p>
    <p class="sample">\(site.confession)</p>
    </footer>
    </body>
    </html>

    """
  }

  func article(_ truth: SampleTruth, on site: SiteView) -> Markup {
    var body = BodyMarkup.pieces(of: truth, on: site) { link in
      "<p class=\"inset\"><a href=\"\(link.address)\">\(link.title)</a></p>"
    }
    body.insert(Self.advertisement, at: min(2, body.count))
    return """
      <div class="breadcrumb"><a href="/">الرئيسية</a> / \(site.sectionAnchor(of: truth))</div>
      <article class="news-item">
      <h1 class="news-title">\(truth.headline)</h1>
      <div class="news-meta"><span class="date">\(site.time(of: truth))</span>
      <span class="views">عدد القراءات: \(site.count(of: truth, upTo: 9000))</span></div>
      \(Self.share(truth, site))
      \(Self.figure(of: truth))
      <div class="news-body">
      \(body)
      </div>
      </article>
      <section class="related"><h3>مواد ذات صلة</h3><ul>
      \(site.items(site.related(to: truth)))
      </ul></section>
      """
  }

  func teaser(_ truth: SampleTruth, on site: SiteView) -> Markup {
    """
    <div class="teaser"><h2>\(site.anchor(truth))</h2>
    <span class="date">\(site.outlet.printedTime(published: truth.published))</span>
    <p>\(site.summary(of: truth))</p></div>
    """
  }

  private static func share(_ truth: SampleTruth, _ site: SiteView) -> Markup {
    let address = PercentEncoding.encoded(site.address(of: truth))
    return """
      <div class="share"><span>شارك الخبر:</span>
      <a href="https://share.example/post?u=\(address)" rel="nofollow">منصة نقرة</a>
      <a href="https://chat.example/send?u=\(address)" rel="nofollow">تطبيق رسالة</a>
      <a href="#" class="print">طباعة</a></div>
      """
  }

  private static func figure(of truth: SampleTruth) -> Markup? {
    truth.article.image.map { image in
      """
      <figure><img src="\(SamplePicture.path(of: image.name))" alt="" width="640" height="360">
      <figcaption>\(image.caption) <span class="credit">(\(image.credit))</span></figcaption></figure>
      """
    }
  }

  private static let advertisement: Markup = """
    <div class="ad-slot" id="div-ad-1042"><span>إعلان</span>
    <a href="https://ads.example/c/77"><b>مصرف السنابل</b> قرض البيت الأول بلا دفعة أولى</a></div>
    """

  private static let style = """
    body{font-family:"Noto Naskh Arabic",Tahoma,sans-serif;margin:0;color:#222;line-height:1.8}
    .site-header{background:#0d3b5c;padding:12px 24px}.logo{color:#fff;font-size:1.6em}
    .main-nav ul{display:flex;gap:16px;list-style:none;margin:0;padding:0;flex-wrap:wrap}
    .main-nav a{color:#cfe0ea}.ticker{background:#f2e9d8;padding:6px 24px}
    .columns{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,1fr);gap:24px;padding:24px}
    .ad-slot{background:#eee;text-align:center;padding:12px;margin:16px 0}
    .site-footer{background:#222;color:#ccc;padding:16px 24px}.sample{color:#fc6}
    @media(max-width:700px){.columns{display:block}}img{max-width:100%;height:auto}
    """
}
