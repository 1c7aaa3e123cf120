/// A television station's site: insets between the paragraphs, the credit last, boxes everywhere.
struct ChannelLayout: PageLayout {
  func page(_ parts: PageParts, on site: SiteView) -> Markup {
    """
    <!DOCTYPE html>
    <html dir="rtl" lang="ar-AE" class="no-js">
    <head>
    <meta http-equiv="Content-Type" content="text/html; charset=utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <title>\(parts.title)</title>
    <link rel="shortcut icon" href="/favicon.ico">
    \(site.feedLink)
    \(parts.head)
    <style>\(raw: Self.style)</style>
    </head>
    <body>
    <div class="topbar"><a href="/about">تردد القناة</a> <a href="/about">البث المباشر</a></div>
    <div class="nav-wrap"><a class="brand" href="/">الضفتان</a>
    <ul class="nav">
    \(site.menu.map { "<li class=\"nav-item\"><a href=\"\($0.address)\">\($0.title)</a></li>" as Markup })
    </ul></div>
    <div class="page-grid">
    <div class="page-main">
    \(parts.main)
    </div>
    <div class="page-side">
    <div class="box live"><h4>على الهواء الآن</h4><p>برنامج «ضفة ثالثة» مع رولا الحايك</p></div>
    <div class="box"><h4>الأكثر مشاهدة</h4>
    \(site.mostRead.map { Self.card($0, site) })
    </div>
    <div class="box ad" data-slot="side-300x250"><small>إعلان</small><p>سيارات «فرس النهر» الجديدة.. جرّبها اليوم</p></div>
    </div>
    </div>
    <div class="footer"><ul><li><a href="/about">عن القناة</a></li><li><a href="/about">أعلن معنا</a></li>
    <li><a href="/about">سياسة الخصوصية</a></li></ul>
    <p>حقوق النشر محفوظة لقناة الضفتين</p><p class="sample-notice">\(site.confession)</p></div>
    <div class="cookie-bar">نستخدم ملفات تعريف الارتباط لتحسين تجربتك. <button>موافق</button></div>
    <script>window.dataLayer=window.dataLayer||[];dataLayer.push({page:"news"});</script>
    </body>
    </html>

    """
  }

  func article(_ truth: SampleTruth, on site: SiteView) -> Markup {
    let body = BodyMarkup.pieces(of: truth, on: site) { link in
      """
      <div class="read-more-inline"><span>اقرأ أيضاً:</span> \
      <a href="\(link.address)">\(link.title)</a></div>
      """
    }
    let time = site.outlet.printedTime(published: truth.published, modified: truth.modified)
    let credit = truth.credit.map { "<p class=\"source\">المصدر: \($0)</p>" as Markup }
    return """
      <div class="story">
      <div class="story-head">
      \(truth.section.map { "<a class=\"tag\" href=\"\(site.path(ofSection: $0))\">\($0)</a>" as Markup })
      <h1>\(truth.headline)</h1>
      <div class="story-info"><span class="update-time">\(time)</span>
      <span class="reading">مدة القراءة: دقيقتان</span></div>
      <div class="social"><button>مشاركة</button><button>حفظ</button><button>نسخ الرابط</button></div>
      </div>
      \(Self.picture(of: truth))
      <div class="story-content" itemprop="none">
      \(body)
      \(credit)
      </div>
      <div class="keywords">كلمات مفتاحية: \(Self.keywords(of: truth, site))</div>
      <div class="app-banner">حمّل تطبيق «الضفتان» لتصلك الأخبار أولاً بأول</div>
      </div>
      <div class="more-stories"><h3>قد يهمك أيضاً</h3>
      \(site.related(to: truth).map { Self.card($0, site) })
      </div>
      """
  }

  func teaser(_ truth: SampleTruth, on site: SiteView) -> Markup { Self.card(truth, site) }

  private static func card(_ truth: SampleTruth, _ site: SiteView) -> Markup {
    let link = site.link(to: truth)
    return """
      <div class="card"><a href="\(link.address)" title="\(link.title)"><span class="thumb"></span>\
      <span class="card-title">\(link.title)</span></a></div>
      """
  }

  private static func picture(of truth: SampleTruth) -> Markup? {
    truth.article.image.map { image in
      """
      <div class="main-img"><img src="\(SamplePicture.path(of: image.name))" alt="\(image.caption)">
      <div class="img-caption">\(image.caption) - \(image.credit)</div></div>
      """
    }
  }

  private static func keywords(of truth: SampleTruth, _ site: SiteView) -> Markup {
    guard let section = truth.section else { return "أخبار" }
    return "<a href=\"\(site.path(ofSection: section))\">#\(section)</a>"
  }

  private static let style = """
    *{box-sizing:border-box}body{margin:0;background:#f4f4f6;font:16px/1.7 Tahoma,sans-serif}
    .topbar{background:#111;padding:4px 16px}.topbar a{color:#bbb;margin-left:12px}
    .nav-wrap{background:#8b1e2d;padding:8px 16px}.brand{color:#fff;font-size:26px}
    .nav{display:flex;flex-wrap:wrap;list-style:none;gap:14px;padding:0}.nav a{color:#fff}
    .page-grid{display:flex;flex-wrap:wrap;gap:20px;max-width:1140px;margin:20px auto;padding:0 12px}
    .page-main{flex:3 1 480px;background:#fff;padding:20px}.page-side{flex:1 1 260px}
    .box{background:#fff;padding:12px;margin-bottom:16px}.card{border-bottom:1px solid #ddd;padding:8px 0}
    .read-more-inline{border-right:4px solid #8b1e2d;padding:8px 12px;background:#f8eef0;margin:16px 0}
    .cookie-bar{position:fixed;bottom:0;right:0;left:0;background:#333;color:#fff;padding:8px}
    img{max-width:100%}.footer{background:#111;color:#aaa;padding:16px}
    """
}
