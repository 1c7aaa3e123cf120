import ArabicText
import Extraction
import News

/// One thing to read an article out of.
struct PageInput: Laned {
  enum Content {
    /// A page; `repair` is what had to be mended to have it.
    case page([UInt8], PageContext, repair: String?)
    /// An address to be fetched.
    case address(WebAddress)
    /// It can't be had.
    case problem(any Problem)
  }

  /// What its line of output begins with: `file` or `url`.
  let name: [JSONValue.Member]
  /// What it is called in sentences.
  let called: String
  let content: Content

  init(file: String, _ content: Content) {
    name = [.init("file", .string(file))]
    called = file
    self.content = content
  }

  init(url: String, _ content: Content) {
    name = [.init("url", .string(url))]
    called = url
    self.content = content
  }

  /// A fetch counts for an ordinary page before it is known how large the page is.
  var weight: Int {
    switch content {
    case .page(let bytes, _, _): bytes.count + 512
    case .address: 2 << 20
    case .problem: 512
    }
  }

  var isRemote: Bool {
    if case .address = content { true } else { false }
  }
}

/// Things to read, one after another.
protocol PageSequence {
  mutating func next() -> PageInput?
}

/// What every page of a call has in common.
struct PageDefaults {
  let address: WebAddress?
  let fetchedAt: Moment?
  /// The file that the explanation is written to: no page, even where it stands in a folder of pages.
  let explanation: FileIdentity?
}
