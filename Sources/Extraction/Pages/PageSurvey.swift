import News

/// What stands on a page besides running text, counted: clocks over posts, pictures, players,
/// cards of other stories, doors.
///
/// - Complexity: O(n) in the blocks, boxes and pictures of the page.
struct PageSurvey {
  /// The posts of a running report.
  private(set) var posts = Posts()
  /// Pictures of this page: not those of menus and side columns, nor those that lead elsewhere.
  private(set) var pictures = 0
  /// How many pictures of a row the page counts: «3 / 12».
  private(set) var counted = 0
  /// Letters of the kept text that don't stand under a picture.
  private(set) var freeLetters = 0
  /// Letters of the kept text.
  private(set) var letters = 0
  /// The longest stretch of kept text that no linked headline breaks, in letters.
  private(set) var longestStretch = 0
  /// Whether most of the kept text is one long stretch, as nothing but an article has it.
  var isUnbroken: Bool { longestStretch >= 1_200 && longestStretch * 10 >= letters * 6 }
  /// Linked headlines among and behind the text.
  private(set) var titles = 0
  /// Linked headlines with a line under them that holds a number, behind the text.
  private(set) var cards = 0
  /// Links that say no more than «التفاصيل».
  private(set) var moreLinks = 0
  /// Whether a film or a recording stands where the text begins.
  private(set) var hasPlayer = false
  /// Whether a password is asked for where the text should be.
  private(set) var hasDoor = false
  /// Whether a line says that the rest is for members.
  private(set) var hasWall = false
  /// Whether the words of a box say that it holds a running report.
  private(set) var hasLiveBox = false

  /// What stands under times of day.
  struct Posts {
    var count = 0
    /// Letters under the times, and on the whole page outside menus.
    var letters = 0
    var allLetters = 0
    /// Pairs of times one after the other, and how many of them go back in time.
    var pairs = 0
    var backward = 0
    /// Times that stand alone in their line, with no day beside them.
    var alone = 0

    /// Whether most of the text stands under the times.
    var isMost: Bool { letters * 10 >= allLetters * 6 }
    /// Whether the newest stands first, as in nothing but a running report.
    var isNewestFirst: Bool { pairs >= 4 && backward * 10 >= pairs * 8 }
  }

  init(_ outline: PageOutline, body: BodyReader, address: WebAddress?) {
    let start = body.headline?.block ?? 0
    let lastKept = body.verdicts.lastIndex(where: \.isKept)
    countLines(outline, body, from: start, behind: lastKept ?? start)
    countPosts(outline, body, from: start)
    countPictures(outline, body, from: start)
    hasPlayer = outline.embeds.contains { embed in
      guard body.trusted[embed.box].isDisjoint(with: .aside),
        embed.block <= (body.verdicts.firstIndex(where: \.isKept) ?? lastKept ?? .max)
      else { return false }
      return embed.tag == .video || Self.isPlayer(embed.address)
    }
    hasDoor = outline.doors.contains { door in
      let isBehind = door.block > start || body.headline?.block == nil
      return isBehind && body.trusted[door.box].isDisjoint(with: Self.notDoors)
        && !Self.isForComments(door.block, body)
    }
    hasLiveBox = outline.boxes.contains { $0.roles.contains(.liveReport) }
  }

  private static let notDoors: ContainerRole = [
    .navigation, .comments, .footer, .sidebar, .share, .hidden,
  ]

  /// Sites let readers sign in under a story, to comment.
  private static func isForComments(_ block: Int, _ body: BodyReader) -> Bool {
    (max(0, block - 4)..<max(block, 0)).contains {
      body.announcements[$0]?.label == .comments
    }
  }

  private static func isPlayer(_ address: String) -> Bool {
    let words = address.prefix(500).lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.contains { playerWords.contains(String($0)) }
  }

  private static let playerWords: Set<String> = [
    "video", "videos", "player", "players", "embed", "watch", "mp4", "m3u8", "youtube", "vimeo",
    "dailymotion", "jwplayer", "brightcove", "tv", "aparat",
  ]

  // MARK: Lines

  private mutating func countLines(
    _ outline: PageOutline, _ body: BodyReader, from start: Int, behind last: Int
  ) {
    var stretch = 0
    let blocks = outline.blocks
    for index in start..<max(start, blocks.count) {
      let block = blocks[index]
      let roles = body.trusted[block.box]
      if body.verdicts[index].isKept {
        letters += block.letters
        stretch += block.letters
        longestStretch = max(longestStretch, stretch)
      }
      if block.letters <= 240, block.linkShare < 0.6, index > start,
        roles.isDisjoint(with: [.navigation, .comments, .footer]),
        PageSign.signs(in: block.text, limit: 24).contains(.wall)
      {
        hasWall = true
      }
      guard roles.isDisjoint(with: .aside), block.linkShare > 0.55 else { continue }
      if Self.isTitle(block) {
        // Names in a text are links, too, but not lines of their own.
        titles += 1
        if block.letters >= 20, !block.endsSentence { stretch = 0 }
        if index > last, roles.isDisjoint(with: [.related, .widget]), hasDate(index, in: blocks) {
          cards += 1
        }
      }
      if block.words <= 3, block.linkShare > 0.8,
        PageSign.signs(in: block.text, limit: 4).contains(.more)
      {
        moreLinks += 1
      }
    }
  }

  /// Whether a number stands beside a linked headline, or in the line under it.
  private func hasDate(_ index: Int, in blocks: [PageBlock]) -> Bool {
    if blocks[index].linkShare < 0.95 { return BlockAnnouncement.holdsDigit(blocks[index].text) }
    return index + 1 < blocks.count && blocks[index + 1].linkLetters == 0
      && BlockAnnouncement.holdsDigit(blocks[index + 1].text)
  }

  // MARK: Posts

  private mutating func countPosts(_ outline: PageOutline, _ body: BodyReader, from start: Int) {
    let blocks = outline.blocks
    let isPlain = { (index: Int) in
      body.trusted[blocks[index].box].isDisjoint(with: Self.notPosts)
    }
    var last: Int?
    var index = start + 1
    while index < blocks.count {
      defer { index += 1 }
      guard isPlain(index) else { continue }
      if blocks[index].linkShare < 0.5, blocks[index].words >= 4 {
        posts.allLetters += blocks[index].letters
      }
      guard blocks[index].linkShare < 0.9, let stamp = ClockStamp(blocks[index]) else { continue }
      // A headline that leads elsewhere makes it a list of stories, with the time of each.
      if stamp.isAlone, Self.isTitle(blocks[index - 1]) { continue }
      var letters = stamp.isAlone ? 0 : blocks[index].letters
      var next = index + 1
      while next < blocks.count, next <= index + 40, isPlain(next) {
        let block = blocks[next]
        if Self.isTitle(block) { break }
        if ClockStamp(block) != nil { break }
        if block.linkShare < 0.5 { letters += block.letters }
        next += 1
      }
      guard letters >= 40 else { continue }
      posts.count += 1
      posts.letters += letters
      if stamp.isAlone, !stamp.hasDay { posts.alone += 1 }
      if let minute = stamp.minute {
        if let last {
          posts.pairs += 1
          if minute < last { posts.backward += 1 }
        }
        last = minute
      }
    }
  }

  private static let notPosts: ContainerRole = [
    .navigation, .comments, .footer, .sidebar, .widget, .related, .hidden,
  ]

  /// A headline that is a link, alone or with the date behind it.
  private static func isTitle(_ block: PageBlock) -> Bool {
    if block.linkShare > 0.8 { return block.words >= 3 }
    return block.linkShare > 0.55 && block.linkLetters >= 20 && block.letters < 200
      && block.clauseMarks < 2 && !block.endsSentence
  }

  // MARK: Pictures

  private mutating func countPictures(
    _ outline: PageOutline, _ body: BodyReader, from start: Int
  ) {
    var seen: Set<String> = []
    var under: Set<Int> = []
    for picture in outline.pictures
    where picture.block > start && Self.staysHere(picture.link)
      && body.trusted[picture.box].isDisjoint(with: Self.notPictures)
    {
      guard seen.insert(picture.address).inserted else { continue }
      under.insert(picture.block)
      // The number of the picture may stand between it and its words.
      under.insert(picture.block + 1)
    }
    pictures = seen.count
    // What was not kept counts as well, as far as the pictures go: the text of another layout.
    let end = under.max() ?? 0
    for index in outline.blocks.indices {
      let block = outline.blocks[index]
      let isText =
        body.verdicts[index].isKept
        || (index > start && index < end && block.isProse
          && body.verdicts[index] != .caption
          && body.trusted[block.box].isDisjoint(with: Self.notPictures))
      if isText, !under.contains(index) || block.letters > 400 { freeLetters += block.letters }
    }
    guard pictures > 0 else { return }
    countNumbers(outline, from: start)
    // Paragraphs with a picture before each are no captions: those are short.
    if counted < 3 { freeLetters = max(freeLetters, letters - pictures * Self.captionLetters) }
  }

  private static let captionLetters = 120

  private mutating func countNumbers(_ outline: PageOutline, from start: Int) {
    var counts: [Int: Set<Int>] = [:]
    for index in start..<max(start, outline.blocks.count) {
      guard let count = PictureCount(outline.blocks[index].text) else { continue }
      counts[count.all, default: []].insert(count.number)
    }
    counted = counts.values.map(\.count).max() ?? 0
  }

  private static let notPictures: ContainerRole = [
    .navigation, .comments, .footer, .sidebar, .related, .hidden, .promotion, .author,
  ]

  /// Whether a picture leads nowhere, to itself in full size, or to another one of the row.
  private static func staysHere(_ link: String?) -> Bool {
    guard let link, !link.isEmpty else { return true }
    if link.hasPrefix("#") || link.hasPrefix("?") || link.hasPrefix("javascript:") { return true }
    let path = link.prefix { $0 != "?" && $0 != "#" }.lowercased()
    return [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"].contains { path.hasSuffix($0) }
  }
}
