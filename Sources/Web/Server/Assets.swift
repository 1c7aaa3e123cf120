import News

/// A file that goes with the pages, under a name that changes with its bytes.
struct Assets: Sendable {
  let bytes: [UInt8]
  /// The same, compressed once.
  let compressed: [UInt8]
  let type: String
  let path: LocalPath
  let digest: String

  private init(_ asset: Route.Asset, _ bytes: [UInt8], type: String) {
    self.bytes = bytes
    self.type = type
    compressed = Compression.gzip(bytes, .smallest)
    var hash = SHA256()
    hash.update(with: bytes)
    digest = hash.hex(bytes: 6)
    path = Route.asset(asset, digest: digest).path
  }

  /// The style sheet.
  static let style = Assets(.style, PackageResources.isnad_css, type: "text/css; charset=utf-8")
  /// The icon: one link of a chain to the next.
  static let icon = Assets(.icon, PackageResources.icon_svg, type: "image/svg+xml; charset=utf-8")

  /// The file of that name.
  static func file(_ asset: Route.Asset) -> Assets {
    switch asset {
    case .style: style
    case .icon: icon
    }
  }
}
