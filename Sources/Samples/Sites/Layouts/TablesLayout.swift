import News

/// A portal of 2005: tables in tables, the date in English, a second story below the first.
struct TablesLayout: PageLayout {
  func page(_ parts: PageParts, on site: SiteView) -> Markup {
    """
    <!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
    <HTML DIR="RTL">
    <HEAD>
    <META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1256">
    <META HTTP-EQUIV="Content-Language" CONTENT="ar-sa">
    <TITLE>\(parts.title)</TITLE>
    \(site.feedLink)
    <STYLE TYPE="text/css">
    body,td{font-family:Tahoma,Arial;font-size:14px}a{color:#003366}.hd{color:#ffffff;font-size:24px}
    .title{font-size:20px;color:#990000}.date{color:#666666;font-size:12px}
    </STYLE>
    </HEAD>
    <BODY BGCOLOR="#E8EEF4" TOPMARGIN="0">
    <TABLE WIDTH="98%" ALIGN="center" BORDER="0" CELLPADDING="4" CELLSPACING="0" BGCOLOR="#FFFFFF">
    <TR><TD COLSPAN="3" BGCOLOR="#336699"><FONT CLASS="hd">\(site.outlet.name)</FONT></TD></TR>
    <TR><TD COLSPAN="3" BGCOLOR="#DDE6EE">
    \(site.menu.map { "<A HREF=\"\($0.address)\">\($0.title)</A> |" as Markup })
    <A HREF="/about">اجعلنا صفحتك الأولى</A></TD></TR>
    <TR VALIGN="top">
    <TD WIDTH="18%" BGCOLOR="#F4F4F4"><B>أقسام البوابة</B><BR>
    \(site.menu.map { "» <A HREF=\"\($0.address)\">\($0.title)</A><BR>" as Markup })
    <BR><B>استفتاء</B><BR>هل تتابع أخبار الطقس يومياً؟<BR>
    <INPUT TYPE="radio" NAME="p">نعم <INPUT TYPE="radio" NAME="p">لا<BR>
    <BR><B>عدد الزوار</B><BR>0048213</TD>
    <TD>
    \(parts.main)
    </TD>
    <TD WIDTH="20%" BGCOLOR="#F4F4F4"><B>الأكثر قراءة</B><BR>
    \(site.mostRead.map { "- \(site.anchor($0))<BR>" as Markup })
    <BR><A HREF="https://ads.example/c/12"><FONT COLOR="red">هنا إعلانك</FONT></A></TD>
    </TR>
    <TR><TD COLSPAN="3" ALIGN="center" BGCOLOR="#336699"><FONT COLOR="#FFFFFF">جميع الحقوق محفوظة \
    لبوابة الشاطئ - <A HREF="/about">اتصل بنا</A> - يعرض بأفضل صورة بدقة 1024×768<BR>\
    \(site.confession)</FONT></TD></TR>
    </TABLE>
    </BODY>
    </HTML>

    """
  }

  func article(_ truth: SampleTruth, on site: SiteView) -> Markup {
    """
    <TABLE WIDTH="100%" BORDER="0"><TR><TD>
    <H1 CLASS="title">\(truth.headline)</H1>
    <FONT CLASS="date">\(site.outlet.printedTime(published: truth.published))</FONT>
    <P><A HREF="/about">أرسل إلى صديق</A> | <A HREF="/about">نسخة للطباعة</A></P>
    \(Self.body(of: truth, on: site))
    \(truth.credit.map { "<P>المصدر: \($0)</P>" as Markup })
    \(truth.alsoStory.flatMap { site.story($0) }.map { Self.story($0, on: site) })
    </TD></TR></TABLE>
    """
  }

  func teaser(_ truth: SampleTruth, on site: SiteView) -> Markup {
    """
    <TABLE WIDTH="100%" BORDER="0"><TR><TD><B>\(site.anchor(truth))</B><BR>
    \(site.summary(of: truth)) <A HREF="\(truth.path)">التفاصيل</A><HR SIZE="1"></TD></TR></TABLE>
    """
  }

  private static func body(of truth: SampleTruth, on site: SiteView) -> [Markup] {
    BodyMarkup.pieces(of: truth, on: site) { link in
      "<P><A HREF=\"\(link.address)\">\(link.title)</A></P>"
    }
  }

  /// The other story stands in the same cell, with nothing but its heading to set it apart.
  private static func story(_ truth: SampleTruth, on site: SiteView) -> Markup {
    """
    <P>إقرأ أيضاً:</P>
    <P><B>\(truth.headline)</B></P>
    \(body(of: truth, on: site))
    """
  }
}
