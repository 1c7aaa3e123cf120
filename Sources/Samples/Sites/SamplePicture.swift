import ArabicText

/// A drawing of our own, in the place of a photograph.
struct SamplePicture {
  let markup: Markup

  /// The picture under a path of a site; nothing if there is none.
  init?(path: String, of outlet: SampleOutlet) {
    let images = SampleArticle.all.filter { $0.outlet == outlet.slug }.compactMap(\.image)
    guard let image = images.first(where: { Self.path(of: $0.name) == path }) else { return nil }
    markup = Self.drawing(of: image.name)
  }

  static func path(of name: String) -> String { "/images/\(name)" }

  /// The outlet's mark: its first letter on its colour.
  static func icon(of outlet: SampleOutlet) -> Markup {
    let name = outlet.language == .english ? outlet.latinName : outlet.name
    let letter = name.split(separator: " ").last?.drop { $0 == "ا" || $0 == "ل" }.first ?? "*"
    let hue = Int(outlet.slug.utf8.reduce(0) { $0 &* 31 &+ UInt32($1) } % 360)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">\
      <rect width="32" height="32" rx="6" fill="hsl(\(hue) 45% 35%)"/>\
      <text x="16" y="22" font-size="18" text-anchor="middle" fill="#fff">\(String(letter))</text>\
      </svg>
      """
  }

  private static func drawing(of name: String) -> Markup {
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180" width="640" height="360">
    <rect width="320" height="180" fill="\(sky(of: name))"/>
    \(scene(of: name))
    </svg>
    """
  }

  private static func sky(of name: String) -> String {
    switch name {
    case "storm-coast.svg": "#8a97a3"
    case "fire-port.svg": "#e7c9a9"
    case "library-hall.svg", "phone-talks.svg": "#ece4d6"
    default: "#cfe0ea"
    }
  }

  private static func scene(of name: String) -> Markup {
    switch name {
    case "fire-port.svg":
      """
      <path d="M90 110C70 70 120 60 100 20 150 40 130 80 150 110Z" fill="#6b6660" opacity=".7"/>
      <path d="M60 150v-45l40-15v15l40-15v60Z" fill="#7d5a46"/>
      <path d="M96 150c-6-18 8-22 6-38 16 10 14 26 10 38Z" fill="#d9622b"/>
      <path d="M180 150v-60h8v52h60v8Z" fill="#4c5a63"/><path d="M188 90l70 14v6l-70-8Z" fill="#4c5a63"/>
      <rect y="150" width="320" height="30" fill="#42657a"/>
      """
    case "dam-lake.svg":
      """
      <path d="M0 100l70-60 60 50 60-70 130 80v80H0Z" fill="#9aa58a"/>
      <rect y="105" width="320" height="30" fill="#5d93a8"/>
      <path d="M60 105h200l-14 65H74Z" fill="#b9b4a8"/>
      <path d="M110 118h12v52h-12zM154 118h12v52h-12zM198 118h12v52h-12z" fill="#8d897f"/>
      """
    case "border-bridge.svg":
      """
      <rect y="120" width="320" height="60" fill="#5d93a8"/>
      <path d="M0 110h320v12H0Z" fill="#6d6a63"/>
      <path d="M20 122a60 50 0 0 1 120 0M180 122a60 50 0 0 1 120 0" fill="none" stroke="#6d6a63" stroke-width="8"/>
      <path d="M40 88h44v22H40zM84 96h14v14H84zM200 88h44v22h-44zM186 96h14v14h-14z" fill="#a8552f"/>
      """
    case "mosaic.svg":
      """
      <rect x="30" y="20" width="260" height="140" fill="#d9c7a3" stroke="#8a5b3a" stroke-width="10" stroke-dasharray="10 4"/>
      <path d="M40 130q30-16 60 0t60 0 60 0 60 0v24H40Z" fill="#3f7896"/>
      <path d="M140 100q20-40 50-30l14-10-6 18q-6 26-40 32Z" fill="#7c8f3f"/>
      """
    case "library-hall.svg":
      """
      <path d="M20 30h280v130H20Z" fill="#b58d5f"/>
      <path d="M30 40h60v34H30zM100 40h60v34h-60zM170 40h60v34h-60zM240 40h50v34h-50zM30 86h60v34H30zM240 86h50v34h-50z" fill="#5e4330"/>
      <path d="M110 160v-50a50 44 0 0 1 100 0v50Z" fill="#f3ead8"/>
      """
    case "stadium.svg":
      """
      <ellipse cx="160" cy="110" rx="150" ry="64" fill="#8c8f96"/>
      <ellipse cx="160" cy="112" rx="110" ry="42" fill="#4f8a4c"/>
      <path d="M160 70v84" stroke="#fff" stroke-width="2"/>
      <circle cx="160" cy="112" r="16" fill="none" stroke="#fff" stroke-width="2"/>
      """
    case "storm-coast.svg":
      """
      <path d="M0 60q60-40 120-10t110-16 90 10V0H0Z" fill="#5c6670"/>
      <path d="M0 130q30-40 70-10t70-10 70 10 70-14 40 20v54H0Z" fill="#3f6076"/>
      <path d="M0 150q40-20 80 0t80 0 80 0 80 0v30H0Z" fill="#dfe8ec"/>
      """
    case "phone-talks.svg":
      """
      <path d="M40 140q40-70 90-70M280 140q-40-70-90-70" fill="none" stroke="#3f5d73" stroke-width="6"/>
      <circle cx="60" cy="90" r="26" fill="#3f5d73"/><circle cx="260" cy="90" r="26" fill="#8a5b3a"/>
      <path d="M20 170q40-60 80 0ZM220 170q40-60 80 0Z" fill="#4c5a63"/>
      """
    default:
      "<path d=\"M20 90h280\" stroke=\"#7d8b94\" stroke-width=\"3\"/>"
    }
  }
}
