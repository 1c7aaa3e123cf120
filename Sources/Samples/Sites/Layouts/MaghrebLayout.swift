import ArabicText

/// A Maghrebi daily on a blog program: microdata, relative times in the lists, readers' comments.
struct MaghrebLayout: PageLayout {
  func page(_ parts: PageParts, on site: SiteView) -> Markup {
    """
    <!DOCTYPE html>
    <html dir="rtl" lang="ar">
    <head>
    <meta charset="UTF-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>\(parts.title)</title>
    <link rel="icon" href="/favicon.svg" />
    \(site.feedLink)
    \(parts.head)
    <style>\(raw: Self.style)</style>
    </head>
    <body class="single rtl">
    <header id="masthead" class="site-header"><a class="site-title" href="/">الأفق</a>
    <p class="site-description">يومية أطلسية جامعة</p>
    <nav class="main-navigation"><ul class="menu">
    \(site.menu.map { "<li class=\"menu-item\"><a href=\"\($0.address)\">\($0.title)</a></li>" as Markup })
    </ul></nav></header>
    <div id="primary" class="content-area">
    \(parts.main)
    </div>
    <div id="secondary" class="widget-area">
    <section class="widget widget_recent"><h2 class="widget-title">آخر المستجدات</h2><ul>
    \(site.truths.prefix(5).map { Self.recent($0, site) })
    </ul></section>
    <section class="widget widget_ad"><span>إشهار</span><p>اتصالات «أطلس»: خطوط بلا حدود</p></section>
    </div>
    <footer class="site-footer"><a href="/about">هيئة التحرير</a> · <a href="/about">للإشهار</a> · \
    <a href="/about">اتصلوا بنا</a><p>جميع الحقوق محفوظة للأفق</p><p>\(site.confession)</p></footer>
    </body>
    </html>

    """
  }

  func article(_ truth: SampleTruth, on site: SiteView) -> Markup {
    let body = BodyMarkup.pieces(of: truth, on: site) { link in
      "<p class=\"read-too\">اقرأوا أيضاً: <a href=\"\(link.address)\">\(link.title)</a></p>"
    }
    let comments = Self.comments(on: truth, site)
    return """
      <article class="post type-post" itemscope itemtype="https://schema.org/NewsArticle">
      <meta itemprop="mainEntityOfPage" content="\(site.address(of: truth))" />
      <meta itemprop="datePublished" content="\(Self.iso(truth.published, site))" />
      <meta itemprop="dateModified" content="\(Self.iso(truth.touched, site))" />
      <header class="entry-header"><h1 class="entry-title" itemprop="headline">\(truth.headline)</h1>
      <div class="entry-meta">\(Self.byline(of: truth)) <span class="posted-on">\(site.time(of: truth))</span> \
      <span class="cat-links">\(site.sectionAnchor(of: truth))</span> \
      <a href="#comments">\(comments.isEmpty ? "لا تعليقات" : "\(comments.count) تعليقات")</a></div></header>
      <div class="entry-content" itemprop="articleBody">
      \(body)
      </div>
      \(truth.credit.map { "<p class=\"entry-source\">المصدر: \($0)</p>" as Markup })
      <footer class="entry-footer"><div class="sharedaddy">شارك المقال: <a href="https://share.example/post">نقرة</a>
      <a href="https://chat.example/send">رسالة</a></div></footer>
      </article>
      <div class="related-posts"><h3>مقالات ذات صلة</h3><ul>
      \(site.related(to: truth).map { Self.recent($0, site) })
      </ul></div>
      <div id="comments" class="comments-area"><h2 class="comments-title">التعليقات</h2><ol class="comment-list">
      \(comments)
      </ol><form class="comment-form" action="/about"><textarea name="comment"></textarea><button>انشر التعليق</button></form></div>
      """
  }

  func teaser(_ truth: SampleTruth, on site: SiteView) -> Markup {
    """
    <article class="post-teaser"><h2 class="entry-title">\(site.anchor(truth))</h2>
    <span class="ago">\(Self.age(of: truth, site))</span>
    <div class="entry-summary"><p>\(site.summary(of: truth))</p></div></article>
    """
  }

  private static func recent(_ truth: SampleTruth, _ site: SiteView) -> Markup {
    "<li>\(site.anchor(truth)) <span class=\"ago\">\(age(of: truth, site))</span></li>"
  }

  private static func age(of truth: SampleTruth, _ site: SiteView) -> String {
    RelativeTime.words(secondsAgo: site.now.seconds(since: truth.published))
  }

  private static func iso(_ moment: Moment, _ site: SiteView) -> String {
    MachineTime.iso(moment, site.outlet.zone)
  }

  private static func byline(of truth: SampleTruth) -> Markup {
    guard !truth.authors.isEmpty else { return "<span class=\"author\">الأفق</span>" }
    return """
      <span class="author vcard" itemprop="author" itemscope itemtype="https://schema.org/Person">بقلم: \
      <a href="/about" itemprop="url"><span itemprop="name">\(truth.authors.joined(separator: "، "))</span></a></span>
      """
  }

  /// What readers wrote; one article alone moved them to.
  private static func comments(on truth: SampleTruth, _ site: SiteView) -> [Markup] {
    guard truth.id == "fuel-atlasia-ufuq" else { return [] }
    let words = [
      ("قارئ من الواحات", "عسى أن تنخفض الأسعار بالسرعة نفسها حين تتراجع كلفة الاستيراد."),
      ("سميرة", "وماذا عن تذاكر الحافلات؟ ننتظر جواباً واضحاً من الوزارة لا بلاغاً آخر."),
      ("ولد القصبة", "مقال متوازن، شكراً للأفق."),
    ]
    return words.enumerated().map { index, comment in
      let age = site.now.seconds(since: truth.published) / Int64(index + 2)
      return """
        <li class="comment"><cite class="fn">\(comment.0)</cite> \
        <span class="comment-date">\(RelativeTime.words(secondsAgo: age))</span>
        <p>\(comment.1)</p></li>
        """
    }
  }

  private static let style = """
    body{font-family:"Noto Naskh Arabic",Georgia,serif;margin:0 auto;max-width:1100px;padding:0 14px;line-height:1.9}
    .site-title{font-size:2.6rem;color:#1d4e5f}.menu{display:flex;flex-wrap:wrap;gap:14px;list-style:none;padding:0}
    .ago,.posted-on,.cat-links{color:#777;font-size:.85rem}.widget,.related-posts{background:#f2f5f6;padding:12px;margin:16px 0}
    .comment{border-bottom:1px solid #ddd}.site-footer{background:#1d4e5f;color:#e7f0f3;padding:16px}.site-footer a{color:#fff}
    """
}
