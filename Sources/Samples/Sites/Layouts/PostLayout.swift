import ArabicText

/// An English daily's site: semantic elements, times of publication and of update.
struct PostLayout: PageLayout {
  func page(_ parts: PageParts, on site: SiteView) -> Markup {
    """
    <!doctype html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(parts.title)</title>
    <link rel="icon" href="/favicon.svg">
    \(site.feedLink)
    \(parts.head)
    <style>\(raw: Self.style)</style>
    </head>
    <body>
    <header class="masthead"><a href="/">The Harbour Post</a>
    <nav aria-label="Sections"><ul>
    \(site.menu.map { "<li><a href=\"\($0.address)\">\($0.title)</a></li>" as Markup })
    </ul></nav></header>
    <div class="advert" aria-label="Advertisement"><span>Advertisement</span>
    <a href="https://ads.example/c/9">Heron Ferries: the islands from 14 dirhams</a></div>
    <main>
    \(parts.main)
    </main>
    <aside class="secondary"><h2>Most read</h2><ol>
    \(site.items(site.mostRead))
    </ol><h2>The Harbour Briefing</h2><p>The day’s news in your inbox before breakfast.</p>
    <form action="/about"><label>Email <input type="email" name="email"></label> <button>Sign up</button></form></aside>
    <footer><p><a href="/about">About us</a> · <a href="/about">Corrections</a> · <a href="/about">Contact</a></p>
    <p>© The Harbour Post, al-Sakhra</p><p>\(site.confession)</p></footer>
    </body>
    </html>

    """
  }

  func article(_ truth: SampleTruth, on site: SiteView) -> Markup {
    let body = BodyMarkup.pieces(of: truth, on: site) { link in
      "<p class=\"see-also\">Read more: <a href=\"\(link.address)\">\(link.title)</a></p>"
    }
    return """
      <article>
      <header>
      <p class="section">\(site.sectionAnchor(of: truth))</p>
      <h1>\(truth.headline)</h1>
      \(truth.subtitle.map { "<p class=\"dek\">\($0)</p>" as Markup })
      <p class="byline">By \(Self.authors(of: truth))</p>
      <p class="timestamp">\(Self.times(of: truth, on: site))</p>
      </header>
      \(Self.figure(of: truth))
      <div class="share-tools"><button>Share</button><button>Save</button><button>Text size</button></div>
      <div class="article-body">
      \(body)
      </div>
      <p class="standards">Got a story? Write to the newsdesk. <a href="/about">How we report</a></p>
      </article>
      <section class="more-on"><h2>More on this story</h2><ul>
      \(site.items(site.related(to: truth)))
      </ul></section>
      """
  }

  func teaser(_ truth: SampleTruth, on site: SiteView) -> Markup {
    """
    <article class="promo"><h2>\(site.anchor(truth))</h2>
    <p>\(truth.subtitle ?? site.summary(of: truth))</p>
    <p class="meta">\(site.sectionAnchor(of: truth)) · \(truth.authors.joined(separator: ", "))</p></article>
    """
  }

  private static func authors(of truth: SampleTruth) -> Markup {
    guard !truth.authors.isEmpty else { return "The Harbour Post" }
    return "<a rel=\"author\" href=\"/about\">\(truth.authors.joined(separator: " and "))</a>"
  }

  private static func times(of truth: SampleTruth, on site: SiteView) -> Markup {
    let zone = site.outlet.zone
    let published: Markup = """
      <time datetime="\(MachineTime.iso(truth.published, zone))">\(site.time(of: truth))</time>
      """
    guard let modified = truth.modified else { return published }
    let words = DayWords(site.outlet)
    let time = site.outlet.localTime(modified)
    return """
      \(published) <span class="updated">Updated <time datetime="\(MachineTime.iso(modified, zone))">\
      \(words.date(time.day)), \(words.clock(time)) GMT+3</time></span>
      """
  }

  private static func figure(of truth: SampleTruth) -> Markup? {
    truth.article.image.map { image in
      """
      <figure><img src="\(SamplePicture.path(of: image.name))" alt="\(image.caption)">
      <figcaption>\(image.caption). <span class="photo-credit">\(image.credit)</span></figcaption></figure>
      """
    }
  }

  private static let style = """
    body{font:18px/1.6 Georgia,serif;max-width:900px;margin:0 auto;padding:0 16px;color:#222}
    .masthead>a{font-size:2.4rem;color:#102a43;text-decoration:none}nav ul{display:flex;flex-wrap:wrap;gap:16px;list-style:none;padding:0}
    .advert{background:#f4f4f4;text-align:center;padding:12px;font-family:sans-serif}.dek{font-size:1.2rem;color:#555}
    .byline,.timestamp,.meta{font-family:sans-serif;font-size:.85rem;color:#555}img{max-width:100%;height:auto}
    """
}
