/// A radio's sports blog: the day alone is printed, the hour stands in the markup.
struct BlogLayout: PageLayout {
  func page(_ parts: PageParts, on site: SiteView) -> Markup {
    """
    <!DOCTYPE html>
    <html lang="ar" dir="rtl">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1.0">
    <title>\(parts.title)</title>
    <link rel="icon" href="/favicon.svg">
    \(site.feedLink)
    \(parts.head)
    <style>\(raw: Self.style)</style>
    </head>
    <body class="post-template">
    <header class="gh-head"><a class="gh-head-logo" href="/">إذاعة الملاعب</a>
    <nav class="gh-head-menu"><ul class="nav">
    \(site.menu.map { "<li class=\"nav-item\"><a href=\"\($0.address)\">\($0.title)</a></li>" as Markup })
    </ul></nav><button class="listen">استمع إلى البث</button></header>
    <main class="gh-main">
    \(parts.main)
    </main>
    <section class="gh-subscribe"><h3>لا تفوّت صافرة</h3><p>ملخص الجولة في بريدك صباح كل اثنين.</p>
    <form action="/about"><input type="email" placeholder="بريدك"><button>سجّلني</button></form></section>
    <footer class="gh-foot"><a href="/about">عن الإذاعة</a><p>إذاعة الملاعب، النخيل</p><p>\(site.confession)</p></footer>
    </body>
    </html>

    """
  }

  func article(_ truth: SampleTruth, on site: SiteView) -> Markup {
    let body = BodyMarkup.pieces(of: truth, on: site) { link in
      "<div class=\"bookmark-card\"><a href=\"\(link.address)\">\(link.title)</a></div>"
    }
    return """
      <article class="gh-article post">
      <header class="gh-article-header">
      <span class="gh-article-tag">\(site.sectionAnchor(of: truth))</span>
      <h1 class="gh-article-title">\(truth.headline)</h1>
      \(truth.subtitle.map { "<p class=\"gh-article-excerpt\">\($0)</p>" as Markup })
      <aside class="gh-article-meta"><h4 class="gh-author">\(truth.authors.joined(separator: "، "))</h4>
      <time datetime="\(MachineTime.iso(truth.published, site.outlet.zone))">\(site.time(of: truth))</time></aside>
      \(Self.figure(of: truth))
      </header>
      <section class="gh-content gh-canvas">
      <div class="audio-player"><button>▶</button> استمع إلى التقرير بصوت المعلق</div>
      \(body)
      </section>
      </article>
      <section class="read-next"><h2>تقارير أخرى</h2><ul>
      \(site.items(site.related(to: truth)))
      </ul></section>
      """
  }

  func teaser(_ truth: SampleTruth, on site: SiteView) -> Markup {
    """
    <article class="gh-card post"><h3>\(site.anchor(truth))</h3>
    <p>\(truth.subtitle ?? site.summary(of: truth))</p><time>\(site.time(of: truth))</time></article>
    """
  }

  private static func figure(of truth: SampleTruth) -> Markup? {
    truth.article.image.map { image in
      """
      <figure class="gh-article-image"><img src="\(SamplePicture.path(of: image.name))" alt="">
      <figcaption>\(image.caption) (\(image.credit))</figcaption></figure>
      """
    }
  }

  private static let style = """
    body{font-family:"Noto Kufi Arabic",Tahoma,sans-serif;margin:0;line-height:1.9;color:#15171a}
    .gh-head{display:flex;flex-wrap:wrap;gap:20px;align-items:center;padding:14px 24px;background:#0f3d2e}
    .gh-head a{color:#fff}.nav{display:flex;flex-wrap:wrap;gap:14px;list-style:none}.gh-main{max-width:760px;margin:auto;padding:20px}
    .audio-player{background:#eef5f1;padding:10px;border-radius:8px}blockquote{border-inline-start:4px solid #0f3d2e;padding-inline-start:14px}
    img{max-width:100%;height:auto}.gh-subscribe,.gh-foot{text-align:center;padding:20px;background:#f5f5f5}
    """
}
