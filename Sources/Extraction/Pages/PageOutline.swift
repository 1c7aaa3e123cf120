/// A page as a flat list of blocks in reading order, with the boxes they stand in.
///
/// What comes after works on this list and not on the tree: a page is read once.
struct PageOutline {
  var blocks: [PageBlock] = []
  /// The boxes; each stands after the one it is in, the first holds everything.
  var boxes: [PageBox] = []
  var links: [PageLink] = []
  /// Stressed stretches, in the order of their blocks.
  var runs: [PageRun] = []
  var pictures: [PagePicture] = []
  var embeds: [PageEmbed] = []
  var times: [PageTime] = []
  var marks: [InlineMark] = []
  /// Fields that ask for a password.
  var passwordFields = 0
  /// Whether the page had more blocks than are read.
  var isCut = false

  /// The roles of a box and of all boxes around it.
  func roles(around box: Int) -> ContainerRole { boxes[box].inherited }

  /// Whether box `inner` is `outer` or stands in it.
  func box(_ inner: Int, isIn outer: Int) -> Bool {
    inner == outer || (inner > outer && inner < boxes[outer].end)
  }

  /// The innermost box that holds two blocks.
  func commonBox(of first: Int, _ second: Int) -> Int {
    var left = blocks[first].box
    var right = blocks[second].box
    while left != right, left > 0 || right > 0 {
      // A box stands after the one it is in: the later one can't hold the other.
      if left > right {
        left = max(0, boxes[left].parent)
      } else {
        right = max(0, boxes[right].parent)
      }
    }
    return left
  }

  /// The innermost box around `box`, itself included, of which `holds` is true.
  func ancestor(of box: Int, where holds: (PageBox) -> Bool) -> Int? {
    var current = box
    while current >= 0 {
      if holds(boxes[current]) { return current }
      current = boxes[current].parent
    }
    return nil
  }
}

/// A run of text without a break, as a reader sees it.
struct PageBlock {
  /// What parts it from the block before.
  enum Break { case box, line, blankLine }

  let text: String
  /// How many runs between blanks it has.
  let words: Int
  /// The innermost box it stands in.
  let box: Int
  let precededBy: Break
  /// Scalars that are no blanks.
  let letters: Int
  /// How many of them stand in links.
  let linkLetters: Int
  /// How many of them are bold.
  let boldLetters: Int
  /// Commas, semicolons and full stops of all scripts.
  let clauseMarks: Int
  /// Whether it ends as a sentence ends.
  let endsSentence: Bool
  /// The links in it, as indices into ``PageOutline/links``.
  let links: Range<Int>

  /// The share of its letters that stand in links.
  var linkShare: Double { letters == 0 ? 0 : Double(linkLetters) / Double(letters) }

  /// Whether it reads like running text: long enough, with clauses, and not made of links.
  ///
  /// An address is long, too, but has no words.
  var isProse: Bool {
    linkShare < 0.33 && words >= 4 && letters < words * 25
      && ((letters >= 60 && (clauseMarks > 0 || endsSentence)) || letters >= 110
        || (letters >= 28 && endsSentence && linkShare < 0.1))
  }
}

/// An element that stands by itself on the page.
struct PageBox {
  let parent: Int
  let tag: TagName
  let node: MarkupNode
  /// What its own words say.
  let roles: ContainerRole
  /// What its own words and those of all boxes around it say.
  var inherited: ContainerRole
  /// How many boxes it is in.
  let level: Int
  /// What its element is and is called: boxes that one template made have the same.
  let shape: UInt32
  /// Whether its element has a class.
  var isNamed: Bool { shape & 1 == 1 }
  /// The blocks inside.
  var firstBlock: Int
  var endBlock: Int
  /// One past the last box inside.
  var end: Int
}

struct PageLink {
  let address: String
  let block: Int
  /// Where it stands in the block's UTF-8.
  let start: Int
  let end: Int
}

struct PagePicture {
  let address: String
  /// The block it stands before.
  let block: Int
  let box: Int
}

struct PageEmbed {
  let address: String
  let block: Int
  let box: Int
}

/// A `<time>`, or an element with a time for machines.
struct PageTime {
  let value: String?
  let text: String
  let block: Int
  let box: Int
  let roles: ContainerRole
}

/// An inline element whose words say what it is for.
struct InlineMark {
  let roles: ContainerRole
  let text: String
  let block: Int
  let box: Int
  /// `content` or `datetime`, if it has one.
  let value: String?
}
