/// What the words in `class`, `id`, `role` and `itemprop` say an element is for.
struct ContainerRole: OptionSet, Hashable {
  let rawValue: UInt32

  static let navigation = ContainerRole(rawValue: 1 << 0)
  static let related = ContainerRole(rawValue: 1 << 1)
  static let comments = ContainerRole(rawValue: 1 << 2)
  static let share = ContainerRole(rawValue: 1 << 3)
  static let promotion = ContainerRole(rawValue: 1 << 4)
  static let footer = ContainerRole(rawValue: 1 << 5)
  static let sidebar = ContainerRole(rawValue: 1 << 6)
  static let tags = ContainerRole(rawValue: 1 << 7)
  static let author = ContainerRole(rawValue: 1 << 8)
  static let date = ContainerRole(rawValue: 1 << 9)
  static let caption = ContainerRole(rawValue: 1 << 10)
  static let body = ContainerRole(rawValue: 1 << 11)
  static let headline = ContainerRole(rawValue: 1 << 12)
  static let subtitle = ContainerRole(rawValue: 1 << 13)
  static let hidden = ContainerRole(rawValue: 1 << 14)
  static let source = ContainerRole(rawValue: 1 << 15)
  static let section = ContainerRole(rawValue: 1 << 16)
  static let modified = ContainerRole(rawValue: 1 << 17)
  /// Who the writer is, in sentences.
  static let biography = ContainerRole(rawValue: 1 << 18)
  static let imageCredit = ContainerRole(rawValue: 1 << 19)
  /// Words that say "body" only beside one of ``story``: `content`, `text`.
  static let text = ContainerRole(rawValue: 1 << 20)
  /// Words that say "body" only beside one of ``text``: `article`, `story`.
  static let story = ContainerRole(rawValue: 1 << 21)

  /// The first paragraph, as often as a summary of the text.
  static let lead = ContainerRole(rawValue: 1 << 23)
  /// What lies over the page: sign in, pay.
  static let overlay = ContainerRole(rawValue: 1 << 24)
  /// A running report, or a post of one.
  static let liveReport = ContainerRole(rawValue: 1 << 28)
  /// What a reader is asked to fill in, with the words around it.
  static let form = ContainerRole(rawValue: 1 << 25)
  /// A part of the page that its system can put anywhere: mostly into side columns.
  static let widget = ContainerRole(rawValue: 1 << 26)
  /// What the outlet asks leave for.
  static let consent = ContainerRole(rawValue: 1 << 27)
  /// Boxes around pictures.
  static let figure = ContainerRole(rawValue: 1 << 22)

  /// What is never part of an article's text.
  static let aside: ContainerRole = [
    .navigation, .related, .comments, .share, .promotion, .footer, .sidebar, .tags, .hidden,
    .overlay, .biography, .form, .widget, .consent,
  ]

  /// What is never said of several paragraphs.
  static let small: ContainerRole = [
    .author, .date, .modified, .caption, .headline, .subtitle, .lead, .source, .section,
    .imageCredit, .figure,
  ]

  /// What inline elements are asked for.
  static let inline: ContainerRole = [.author, .date, .modified, .source, .caption, .section]

  /// Reads one attribute's words; `articleBody`, `article-body` and `article_body` are alike.
  static func read(_ value: ArraySlice<UInt8>) -> ContainerRole {
    let words = Self.words
    let hiddenNames = Self.hiddenNames
    var roles: ContainerRole = []
    var name: ContainerRole = []
    var hash = NameHash.seed
    var whole = NameHash.seed
    // The word before and this one, as one: `news-letter-box` holds a `newsletter`.
    var pair = NameHash.seed
    var length = 0
    var wordCount = 0
    var beganAtHump = false
    var previous: UInt8 = 0x20
    // Systems make names like `hJpRRP`; what stands between their capitals is no word.
    func close(atHump: Bool = false) {
      if length > 3 || (length > 0 && !atHump && !beganAtHump) {
        name.formUnion(words[hash])
      }
      if length > 0 {
        wordCount += 1
        if wordCount > 1 { name.formUnion(words[pair]) }
        pair = hash
      }
      beganAtHump = atHump
      hash = NameHash.seed
      length = 0
    }
    func closeName() {
      close()
      if wordCount > 2 { name.formUnion(words[whole]) }
      // `field-label-hidden` and `overflow-hidden` hide nothing.
      name.formUnion(hiddenNames[whole])
      if name.isSuperset(of: [.story, .text]) { name.insert(.body) }
      // `article-content-sidebar` is no body, `post-title-link` no headline of this page.
      if !name.isDisjoint(with: .aside) { name.remove([.body, .headline, .subtitle]) }
      roles.formUnion(name)
      name = []
      whole = NameHash.seed
      pair = NameHash.seed
      wordCount = 0
    }
    let span = value.span
    for index in 0..<min(span.count, 2048) {
      let byte = span[index]
      let lower = NameHash.lowercased(byte)
      let isLetter = lower &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
      if isLetter {
        let isHump = lower != byte && previous &- 0x61 < 26
        if isHump { close(atHump: true) }
        hash = NameHash.adding(lower, to: hash)
        whole = NameHash.adding(lower, to: whole)
        if wordCount > 0 { pair = NameHash.adding(lower, to: pair) }
        length += 1
      } else if byte <= 0x20 {
        closeName()
      } else {
        close()
      }
      previous = byte
    }
    closeName()
    return roles
  }

  private static let words = RoleTable(list)

  private static let list: [(ContainerRole, String)] = [
    (
      .navigation,
      """
      nav navbar navigation menu menus submenu breadcrumb breadcrumbs topbar toolbar pager pagination
      paging pagenavi sitemap masthead ticker newsticker newsbar skip headerbar mainmenu
      toc tableofcontents
      """
    ),
    (
      .related,
      """
      related relatednews relatedposts relatedarticles relatedstories recommended recommend
      recommendation recommendations suggested suggestions readalso alsoread seealso readmore
      morenews moreon similar popular mostread mostviewed mostpopular trending latest latestnews
      lastnews teaser teasers promo outbrain taboola yarpp readnext upnext relatedlinks relatedpost
      relatedarticle relatedcontent relatedlink relatedtopics furtherreading
      """
    ),
    (
      .comments,
      """
      comment comments commentlist commentform commentsrules disqus respond reply replies discussion
      feedback fbcomments livefyre kommentare commentaires comentarios voting poll
      """
    ),
    (
      .share,
      """
      share shares sharing sharebar sharebox sharethis addthis addtoany social socials sociallinks
      socialmedia follow followus print printfriendly bookmark bookmarks toolbox tools sharedaddy
      shortlink
      """
    ),
    (
      .promotion,
      """
      ad ads adv advert adverts advertisement advertising adsense adslot adbox adunit banner banners
      sponsor sponsored sponsors newsletter newsletters subscribe subscription signup download
      appstore appstores disclosure affiliate donate donation
      """
    ),
    (.overlay, "paywall popup modal lightbox overlay"),
    (.consent, "cookie cookies consent gdpr onetrust cmp"),
    (.footer, "footer foot bottombar copyright copyrights colophon disclaimer legal"),
    (.sidebar, "sidebar sidebars aside rail sidecol sidecolumn complementary"),
    (.widget, "widget widgets"),
    (.tags, "tags tag taglist tagcloud keywords hashtags hashtag topics labels"),
    (
      .author,
      """
      author authors byline writer writers reporter journalist contributor authorname creator
      kateb columnist
      """
    ),
    (
      .date,
      """
      date dates datetime time timestamp published publish pubdate publishdate posted postdate
      postmetadata postmeta entrymeta metadata datepublished datecreated created articledate newsdate
      storydate entrydate tarikh tarih datum
      """
    ),
    (.modified, "updated modified lastupdate lastmodified datemodified updatedate update"),
    (
      .caption,
      """
      caption captions figcaption imagecaption photocaption wpcaption imgcaption bildunterschrift
      bilduntertitel bildtext legende didascalia piefoto
      """
    ),
    (
      .biography,
      """
      bio biography authorbio authorbox authorinfo aboutauthor abouttheauthor authordescription
      authorprofile authorabout aboutwriter
      """
    ),
    (
      .body,
      """
      articlebody storybody newsbody entrycontent postcontent articlecontent storycontent
      newscontent articletext storytext newstext bodytext maincontent contentbody fulltext
      contentdetail itemfulltext newsdetail newsdetails articledetails
      """
    ),
    (.story, "article story post entry news detail details single item blog khabar"),
    (.text, "body content contents text paragraphs paragraph description prose"),
    (
      .headline,
      """
      headline headlines title maintitle articletitle posttitle entrytitle storytitle newstitle
      heading
      """
    ),
    (
      .subtitle,
      """
      subtitle subheadline subheading deck standfirst dek subhead subtit
      """
    ),
    (.lead, "lead lede summary intro excerpt introtext abstract leadtext"),
    (.source, "source sources sourcename newssource sourceorganization agency"),
    (.section, "section category categories rubric kicker articlesection"),
    (
      .figure,
      "image images img photo photos picture pic figure thumb thumbnail media gallery slider poster"
    ),
    (
      .liveReport,
      """
      liveblog liveblogs livecoverage liveupdates liveticker liveblogpost liveblogposts livepost
      liveposts liveentry livefeed liveblogposting
      """
    ),
    (.imageCredit, "credit credits photocredit imagecredit imgcredit copyright photographer"),
  ]

  private static let hiddenNames = RoleTable([
    (.hidden, "hidden hide invisible visuallyhidden sronly screenreader screenreadertext"),
    (.hidden, "screenreaderonly offscreen elementinvisible"),
  ])
}
