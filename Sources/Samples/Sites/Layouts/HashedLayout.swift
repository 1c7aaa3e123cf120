import News

/// An aggregator's site as a bundler leaves it: hashed class names, one block of text with line
/// breaks, the headline in no heading.
struct HashedLayout: PageLayout {
  func page(_ parts: PageParts, on site: SiteView) -> Markup {
    """
    <!DOCTYPE html><html dir="rtl"><head><meta charSet="utf-8"/>\
    <meta name="viewport" content="width=device-width"/><title>\(parts.title)</title>\
    <link rel="icon" href="/favicon.svg"/>\(site.feedLink)\(parts.head)\
    <style data-emotion="css">\(raw: Self.style)</style></head><body><div id="__next">\
    <div class="css-1k2h8x"><a class="css-9qz0ab" href="/">الميدان</a><div class="css-77hd1p">\
    \(site.menu.map { "<a class=\"css-p0o3mn\" href=\"\($0.address)\">\($0.title)</a>" as Markup })</div></div>\
    <div class="css-5tt2ju">\(parts.main)</div>\
    <div class="css-lq81vz"><div class="css-e4r5t6">الرائج الآن</div>\
    \(site.mostRead.map { Self.row($0, site) })</div>\
    <div class="css-zx31cv"><div>احصل على التطبيق</div><div>فعّل الإشعارات</div></div>\
    <div class="css-f00t3r"><a href="/about">من نحن</a><div>© شبكة الميدان</div>\
    <div>\(site.confession)</div></div></div>\
    <script id="__NEXT_DATA__" type="application/json">{"page":"/n/[id]","buildId":"b7Yx2"}</script>\
    </body></html>

    """
  }

  func article(_ truth: SampleTruth, on site: SiteView) -> Markup {
    """
    <div class="css-2b9d0s"><div class="css-hd1n3t">\(truth.headline)</div>\
    <div class="css-m3t4dt"><span class="css-aa0">\(site.time(of: truth))</span>\
    <span class="css-aa1">المشاركات: \(site.count(of: truth, upTo: 900))</span></div>\
    <div class="css-4dv3rt">إعلان</div>\
    <div class="css-b0dytx">\(Self.text(of: truth))</div>\
    <div class="css-sh4r3s"><button>أعجبني</button><button>شارك</button><button>علّق</button></div></div>\
    <div class="css-r3l4td"><div class="css-e4r5t6">تابع القراءة</div>\
    \(site.related(to: truth).map { Self.row($0, site) })</div>
    """
  }

  func teaser(_ truth: SampleTruth, on site: SiteView) -> Markup { Self.row(truth, site) }

  private static func row(_ truth: SampleTruth, _ site: SiteView) -> Markup {
    "<div class=\"css-r0w1tm\">\(site.anchor(truth))</div>"
  }

  private static func text(of truth: SampleTruth) -> Markup {
    let blocks = truth.blocks.map { Markup.escaped($0.text) }
    return Markup(raw: blocks.joined(separator: "<br/><br/>"))
  }

  private static let style = """
    .css-1k2h8x{background:#1a1a2e;padding:14px}.css-9qz0ab{color:#fff;font-size:24px}.css-p0o3mn{color:#ccd;margin:8px}
    .css-5tt2ju{max-width:720px;margin:auto;padding:16px;font:17px/1.9 Tahoma}.css-hd1n3t{font-size:28px;font-weight:700}
    .css-m3t4dt{color:#888}.css-4dv3rt{background:#eee;padding:20px;text-align:center}.css-r0w1tm{padding:10px 0;border-bottom:1px solid #eee}
    .css-lq81vz,.css-f00t3r,.css-zx31cv{max-width:720px;margin:auto;padding:16px}
    """
}
