/// A serious daily's site: section, headline, standfirst, byline, and a plea for subscribers
/// between the paragraphs.
struct GazetteLayout: PageLayout {
  func page(_ parts: PageParts, on site: SiteView) -> Markup {
    """
    <!doctype html>
    <html lang="ar" dir="rtl">
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
    <a class="skip" href="#main">إلى المتن</a>
    <header role="banner"><a class="masthead" href="/">المرفأ</a><p class="motto">يومية سياسية مستقلة</p>
    <nav><ul>
    \(site.menu.map { "<li><a href=\"\($0.address)\">\($0.title)</a></li>" as Markup })
    </ul></nav></header>
    <main id="main">
    \(parts.main)
    </main>
    <aside class="rail">
    <section aria-labelledby="mr"><h2 id="mr">الأكثر قراءة</h2><ol>
    \(site.items(site.mostRead))
    </ol></section>
    <section class="paper"><h2>عدد اليوم</h2><p>تصفح النسخة الورقية كاملة بصيغتها المصورة.</p></section>
    </aside>
    <footer role="contentinfo"><ul><li><a href="/about">أسرة التحرير</a></li>
    <li><a href="/about">اكتب إلينا</a></li><li><a href="/about">الاشتراكات</a></li></ul>
    <p>© صحيفة المرفأ، النخيل</p><p><small>\(site.confession)</small></p></footer>
    </body>
    </html>

    """
  }

  func article(_ truth: SampleTruth, on site: SiteView) -> Markup {
    var body = BodyMarkup.pieces(of: truth, on: site) { link in
      """
      <aside class="inline-related"><strong>اقرأ أيضاً</strong>
      <a href="\(link.address)">\(link.title)</a></aside>
      """
    }
    body.insert(Self.plea, at: min(3, body.count))
    return """
      <article>
      <header>
      <p class="kicker">\(site.sectionAnchor(of: truth))</p>
      <h1>\(truth.headline)</h1>
      \(truth.subtitle.map { "<p class=\"standfirst\">\($0)</p>" as Markup })
      <p class="byline">\(Self.byline(of: truth))</p>
      <p class="when"><time datetime="\(MachineTime.iso(truth.published, site.outlet.zone))">\
      \(site.time(of: truth))</time></p>
      \(truth.credit.map { "<p class=\"credit\">المصدر: \($0)</p>" as Markup })
      </header>
      \(Self.figure(of: truth))
      <div class="text">
      \(body)
      </div>
      <footer class="after"><ul class="share"><li><a href="https://share.example/post">انشر</a></li>
      <li><a href="https://chat.example/send">أرسل</a></li><li><a href="#">احفظ للقراءة لاحقاً</a></li></ul></footer>
      </article>
      <section class="more"><h2>في الملف نفسه</h2><ul>
      \(site.items(site.related(to: truth)))
      </ul></section>
      """
  }

  func teaser(_ truth: SampleTruth, on site: SiteView) -> Markup {
    """
    <article class="card"><p class="kicker">\(site.sectionAnchor(of: truth))</p>
    <h2>\(site.anchor(truth))</h2><p>\(truth.subtitle ?? site.summary(of: truth))</p>
    <p class="byline">\(Self.byline(of: truth))</p></article>
    """
  }

  private static func byline(of truth: SampleTruth) -> Markup {
    guard !truth.authors.isEmpty else { return "<span class=\"desk\">المرفأ</span>" }
    return "<a rel=\"author\" href=\"/about\">\(truth.authors.joined(separator: "، "))</a>"
  }

  private static func figure(of truth: SampleTruth) -> Markup? {
    truth.article.image.map { image in
      """
      <figure><img src="\(SamplePicture.path(of: image.name))" alt="\(image.caption)" loading="lazy">
      <figcaption>\(image.caption) <cite>\(image.credit)</cite></figcaption></figure>
      """
    }
  }

  private static let plea: Markup = """
    <div class="subscribe-plea"><p>هذه المادة متاحة لك مجاناً. الصحافة المستقلة مكلفة، \
    فساعدنا على الاستمرار.</p><a href="/about">اشترك في «المرفأ»</a></div>
    """

  private static let style = """
    body{font-family:"Noto Naskh Arabic",serif;max-width:1080px;margin:auto;padding:0 16px;line-height:1.95;color:#1b1b1b}
    .masthead{font-size:3rem;color:#12283c;text-decoration:none}nav ul,.share{display:flex;flex-wrap:wrap;gap:18px;list-style:none;padding:0;border-block:1px solid #12283c}
    h1{font-size:2.1rem;line-height:1.4}.standfirst{font-size:1.2rem;color:#444}.kicker a{color:#9b2226}
    .inline-related,.subscribe-plea{border-inline-start:3px solid #9b2226;padding-inline-start:12px;margin:1.2em 0}
    .skip{position:absolute;top:-40px}img{max-width:100%;height:auto}figcaption{color:#666}footer{margin-top:3em;color:#555}
    """
}
