/// Names as the standard's tree has them: those of SVG and MathML in their own case.
extension MarkupDocument {
  /// The name of an element; in lower case but for those of SVG that aren't.
  func standardName(of node: MarkupNode) -> String {
    let name = name(of: node)
    guard namespace(of: node) == .svg else { return name }
    return Self.svgElements[name] ?? name
  }

  /// The name of an attribute of an element.
  ///
  /// `prefix` is `xlink`, `xml` or `xmlns` where the standard takes the attribute for one of that
  /// vocabulary, which it does only in SVG and MathML.
  func standardName(
    of attribute: Attribute, in node: MarkupNode
  ) -> (prefix: String?, name: String) {
    let name = String(decoding: attribute.name.map(NameHash.lowercased), as: UTF8.self)
    let namespace = namespace(of: node)
    guard namespace == .svg || namespace == .mathML else { return (nil, name) }
    if name == "xmlns" { return (nil, name) }
    if Self.qualified.contains(name), let colon = name.firstIndex(of: ":") {
      return (String(name[..<colon]), String(name[name.index(after: colon)...]))
    }
    if namespace == .mathML { return (nil, name == "definitionurl" ? "definitionURL" : name) }
    return (nil, Self.svgAttributes[name] ?? name)
  }

  private static func byLowerCase(_ names: String) -> [String: String] {
    Dictionary(
      names.split(separator: " ").map { ($0.lowercased(), String($0)) },
      uniquingKeysWith: { first, _ in first })
  }

  private static let qualified: Set<String> = [
    "xlink:actuate", "xlink:arcrole", "xlink:href", "xlink:role", "xlink:show", "xlink:title",
    "xlink:type", "xml:lang", "xml:space", "xmlns:xlink",
  ]

  private static let svgElements = byLowerCase(
    """
    altGlyph altGlyphDef altGlyphItem animateColor animateMotion animateTransform clipPath \
    feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting \
    feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR \
    feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight \
    feSpecularLighting feSpotLight feTile feTurbulence foreignObject glyphRef linearGradient \
    radialGradient textPath
    """)

  private static let svgAttributes = byLowerCase(
    """
    attributeName attributeType baseFrequency baseProfile calcMode clipPathUnits \
    diffuseConstant edgeMode filterUnits glyphRef gradientTransform gradientUnits kernelMatrix \
    kernelUnitLength keyPoints keySplines keyTimes lengthAdjust limitingConeAngle markerHeight \
    markerUnits markerWidth maskContentUnits maskUnits numOctaves pathLength \
    patternContentUnits patternTransform patternUnits pointsAtX pointsAtY pointsAtZ \
    preserveAlpha preserveAspectRatio primitiveUnits refX refY repeatCount repeatDur \
    requiredExtensions requiredFeatures specularConstant specularExponent spreadMethod \
    startOffset stdDeviation stitchTiles surfaceScale systemLanguage tableValues targetX \
    targetY textLength viewBox viewTarget xChannelSelector yChannelSelector zoomAndPan
    """)
}
