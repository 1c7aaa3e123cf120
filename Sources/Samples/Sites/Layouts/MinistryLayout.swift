/// A government's portal: Hijri dates, tools for reading, and no word for machines.
struct MinistryLayout: PageLayout {
  func page(_ parts: PageParts, on site: SiteView) -> Markup {
    """
    <!DOCTYPE html>
    <html lang="ar" dir="rtl">
    <head>
    <meta charset="UTF-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(parts.title)</title>
    <link rel="icon" href="/favicon.svg">
    \(site.feedLink)
    \(parts.head)
    <style>\(raw: Self.style)</style>
    </head>
    <body>
    <div class="gov-strip">موقع حكومي رسمي تابع لحكومة سهلان</div>
    <header class="gov-header"><div class="today">\(site.outlet.printedTime(published: site.now))</div>
    <a class="gov-logo" href="/">بوابة سهلان الحكومية</a>
    <div class="tools"><button>تكبير الخط</button><button>تباين عالٍ</button><button>استمع</button></div>
    <nav class="gov-nav"><ul>
    \(site.menu.map { "<li><a href=\"\($0.address)\">\($0.title)</a></li>" as Markup })
    <li><a href="/about">الخدمات الإلكترونية</a></li></ul></nav></header>
    <div class="container">
    \(parts.main)
    </div>
    <section class="feedback"><p>هل كانت هذه الصفحة مفيدة؟</p><button>نعم</button><button>لا</button></section>
    <footer class="gov-footer"><ul><li><a href="/about">عن البوابة</a></li><li><a href="/about">سياسة الخصوصية</a></li>
    <li><a href="/about">خريطة الموقع</a></li></ul><p>الخط الموحد للخدمات الحكومية: 19199</p>
    <p>\(site.confession)</p></footer>
    </body>
    </html>

    """
  }

  func article(_ truth: SampleTruth, on site: SiteView) -> Markup {
    let body = BodyMarkup.pieces(of: truth, on: site) { link in
      "<p><a href=\"\(link.address)\">\(link.title)</a></p>"
    }
    return """
      <ol class="crumbs"><li><a href="/">الرئيسية</a></li><li>المركز الإعلامي</li>
      <li>\(site.sectionAnchor(of: truth))</li></ol>
      <div class="page-head"><h1 class="page-title">\(truth.headline)</h1>
      <div class="publish-date"><i class="icon-calendar"></i> \(site.time(of: truth))</div></div>
      <div class="row"><div class="col-main"><div class="text-content">
      \(body)
      </div>
      <div class="page-tools"><a href="#">طباعة</a> <a href="#">تنزيل بصيغة محمولة</a></div></div>
      <div class="col-side"><h3>بيانات أخرى</h3><ul>
      \(site.items(site.related(to: truth)))
      </ul></div></div>
      """
  }

  func teaser(_ truth: SampleTruth, on site: SiteView) -> Markup {
    """
    <div class="statement"><span class="publish-date">\(site.time(of: truth))</span>
    <h3>\(site.anchor(truth))</h3></div>
    """
  }

  private static let style = """
    body{font-family:"Noto Sans Arabic",Tahoma,sans-serif;margin:0;color:#23302a;line-height:1.9}
    .gov-strip{background:#f3f3f3;padding:4px 20px;font-size:.8rem}.gov-header{background:#14573c;color:#fff;padding:14px 20px}
    .gov-logo{color:#fff;font-size:1.6rem}.gov-nav ul,.crumbs,.gov-footer ul{display:flex;flex-wrap:wrap;gap:16px;list-style:none;padding:0}
    .gov-nav a{color:#dff0e6}.container{max-width:1040px;margin:auto;padding:20px}.row{display:flex;flex-wrap:wrap;gap:24px}
    .col-main{flex:3 1 420px}.col-side{flex:1 1 220px}.gov-footer{background:#23302a;color:#cfd8d3;padding:20px}
    """
}
