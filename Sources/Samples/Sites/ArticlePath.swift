import ArabicText

extension SampleOutlet {
  /// Where an article's page is: each outlet numbers and names its pages in its own way, and an
  /// edit never moves one.
  func path(of article: SampleArticle, published: Moment) -> String {
    let day = localTime(published).day
    let number = Self.number(of: article)
    let words = Self.slug(of: article.editions[0].headline)
    let folder = Self.folder(day)
    switch layout {
    case .wire: return "/ar/news/\(number).html"
    case .bulletin: return "/post/\(number)"
    case .gazette: return "/article/\(folder)/\(words)"
    case .channel: return "/news/\(number)/\(words)"
    case .post: return "/\(folder)/\(words)"
    case .market: return "/Article.aspx?id=\(number)"
    case .ministry: return "/ar/statements/\(number)"
    case .maghreb: return "/\(folder)/\(number)/"
    case .tables: return "/news_details.php?lng=arabic&sid=\(number)"
    case .broken: return "/?p=\(number)"
    case .hashed: return "/n/\(String(Self.hash(of: article), radix: 36))"
    case .blog: return "/posts/\(article.id)"
    }
  }

  private static func folder(_ day: GregorianDay) -> String {
    let date = KnownTime(day: day, precision: .day).text
    return date.split(separator: "-").joined(separator: "/")
  }

  /// Six digits that stay the same when articles are added; a test holds them apart.
  static func number(of article: SampleArticle) -> Int {
    100_000 + Int(hash(of: article) % 900_000)
  }

  /// FNV-1a, 64 bits, of the article's name.
  static func hash(of article: SampleArticle) -> UInt64 {
    article.id.utf8.reduce(0xcbf2_9ce4_8422_2325) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
  }

  private static func slug(of headline: String) -> String {
    let words = headline.lowercased().split { !$0.isLetter && !$0.isNumber }
    return PercentEncoding.encoded(words.prefix(8).joined(separator: "-"))
  }
}

/// Letters as addresses carry them (RFC 3986, section 2.1).
enum PercentEncoding {
  /// Every byte but the unreserved ones in hexadecimal digits.
  static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    var encoded = String.UnicodeScalarView()
    for byte in text.utf8 {
      let scalar = Unicode.Scalar(byte)
      if scalar.isASCII,
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "-._~".unicodeScalars.contains(scalar)
      {
        encoded.append(scalar)
      } else {
        encoded.append(contentsOf: ["%", digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      }
    }
    return String(encoded)
  }

  /// The bytes that a path or query stands for; `%` before anything else stays as it is.
  static func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%"), let high = nibble(rest.first),
        let low = nibble(rest.dropFirst().first)
      else {
        bytes.append(byte)
        continue
      }
      bytes.append(high << 4 | low)
      rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func nibble(_ byte: UInt8?) -> UInt8? {
    guard let byte else { return nil }
    switch byte {
    case 0x30...0x39: return byte - 0x30
    case 0x41...0x46: return byte - 0x37
    case 0x61...0x66: return byte - 0x57
    default: return nil
    }
  }
}
