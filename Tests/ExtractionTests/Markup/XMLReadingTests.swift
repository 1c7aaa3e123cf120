import Testing

@testable import Extraction

@Suite("Feeds become trees")
struct XMLReadingTests {
  @Test("A clean feed is read as written, case kept")
  func readsCleanFeed() {
    let feed = """
      <?xml version="1.0"?><rss version="2.0"><channel><pubDate>اليوم</pubDate>\
      <guid isPermaLink="false">٧</guid><link/>x<br></br><![CDATA[<p>نص & نص</p>]]></channel></rss>
      """
    #expect(
      outline(feed, as: .xml) == """
        <?> rss{version=2.0}(channel(pubDate("اليوم") guid{isPermaLink=false}("٧") link "x" br \
        [<p>نص & نص</p>]))
        """)
    #expect(MarkupDocument(parsing: Array(feed.utf8), as: .xml).repairs.isEmpty)
  }

  @Test("Names are found in whatever case a feed writes them")
  func toleratesCase() throws {
    let feed = "<rss><CHANNEL><ITEM><TITLE ISPERMALINK=no>أ</Title></ITEM></CHANNEL></rss>"
    let document = MarkupDocument(parsing: Array(feed.utf8), as: .xml)
    let title = try #require(
      document.descendants(of: document.root).first { document.isElement($0, named: "title") })
    #expect(document.name(of: title) == "TITLE")
    #expect(document.attribute("ispermalink", of: title) == "no")
    #expect(document.tag(of: title) == .title)
  }

  @Test(
    "Vocabularies are found by address, by prefix, and by what a prefix always means",
    arguments: [
      ("<a:x xmlns:a='http://search.yahoo.com/mrss/'/>", MarkupNamespace.media),
      ("<a:x xmlns:a='HTTPS://search.yahoo.com/mrss'/>", .media),
      ("<media:x/>", .media), ("<DC:date/>", .dublinCore),
      ("<content:encoded xmlns:content='http://wrong.example/'/>", .content),
      ("<feed xmlns='http://www.w3.org/2005/Atom'/>", .atom), ("<item/>", .none),
      ("<q:x/>", .other), ("<q:x xmlns:q='urn:q'/>", .other), ("<xml:x/>", .xml),
    ])
  func findsNamespaces(feed: String, namespace: MarkupNamespace) throws {
    let document = MarkupDocument(parsing: Array(feed.utf8), as: .xml)
    let element = try #require(document.documentElement)
    #expect(document.namespace(of: element) == namespace)
  }

  @Test("A prefix means what the innermost element that declares it says, and only inside it")
  func scopesNamespaces() {
    let feed = """
      <r xmlns='http://www.w3.org/2005/Atom'><a xmlns='urn:other'><b/></a><c/><d xmlns=''><e/></d>\
      <f xmlns='urn:x'/><g/></r>
      """
    let document = MarkupDocument(parsing: Array(feed.utf8), as: .xml)
    let found = document.descendants(of: document.root).map { node in
      document.name(of: node) + ":\(document.namespace(of: node))"
    }
    #expect(
      found == [
        "r:atom", "a:other", "b:other", "c:atom", "d:none", "e:none", "f:other", "g:atom",
      ])
  }

  @Test("Local names and prefixes are told apart")
  func splitsNames() throws {
    let document = MarkupDocument(parsing: Array("<Media:Content:x/>".utf8), as: .xml)
    let element = try #require(document.documentElement)
    #expect(document.prefix(of: element) == "Media")
    #expect(document.localName(of: element) == "Content:x")
  }

  @Test("PHP's warnings before the declaration are passed")
  func skipsJunk() {
    let feed = "\n<br />\n<b>Warning</b>: x in <b>/rss.php</b>\n<?xml version='1.0'?><rss>أ</rss>"
    #expect(outline(feed, as: .xml) == "<?> rss(\"أ\")")
    #expect(
      MarkupDocument(parsing: Array(feed.utf8), as: .xml).repairs.kinds == [.junkBeforeDeclaration])
  }

  @Test("A declaration inside a feed isn't its beginning")
  func keepsFeedBeforeDeclaration() {
    #expect(outline("<rss><a>أ</a><?xml?></rss>", as: .xml) == "rss(a(\"أ\") <?>)")
  }

  @Test("What a document type declares is never expanded")
  func defusesEntityBombs() {
    let feed = """
      <?xml version="1.0"?><!DOCTYPE r [ <!ENTITY a "ha>ha]"> <!-- ]> ' -->
      <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"> <!ENTITY x SYSTEM "file:///etc/passwd">
      ]><r>&b;&x;أ</r>
      """
    #expect(outline(feed, as: .xml) == "<?> <!doctype> r(\"&b;&x;أ\")")
  }

  @Test(
    "Markup a feed forgot to escape doesn't swallow what follows",
    arguments: [
      ("<d><p>أ<br>ب<img src=x></d><l>ج</l>", "d(p(\"أ\" br(\"ب\" img{src=x}))) l(\"ج\")"),
      ("<d>أ</p>ب</d><l/>", "d(\"أ\" \"ب\") l"),
      ("<d>أ < ب <ب> & ج</d>", "d(\"أ < ب <ب> & ج\")"),
      ("<a><b>أ</a><c>ب", "a(b(\"أ\")) c(\"ب\")"),
      ("<a/></rss><b/>", "a b"),
      ("<a><!-- أ ></a>", "a(<! أ >)"), ("<a x='1>أ</a>", "a(\"أ\")"),
      ("<a><![CDATA[أ", "a([أ])"), ("<a>أ</a", "a(\"أ\")"), ("<a>أ<b", "a(\"أ\")"),
    ])
  func mendsStructure(feed: String, tree: String) {
    #expect(outline(feed, as: .xml) == tree)
  }

  @Test("Control characters are left out; direction marks stay")
  func dropsControls() {
    let feed = "<t a='\u{1}أ&#8;'>\u{200F}أ\u{B}ب\u{7F}\u{200E}</t>"
    #expect(outline(feed, as: .xml) == "t{a=أ}(\"\u{200F}أب\u{200E}\")")
    #expect(MarkupDocument(parsing: Array(feed.utf8), as: .xml).repairs[.controlCharacter] == 4)
  }
}
