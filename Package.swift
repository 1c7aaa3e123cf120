// swift-tools-version: 6.2
import PackageDescription

// The manifest is the diagram of the house: a room is one line, and what it may enter stands
// beside it. See docs/architecture.md.

let house: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func room(
  _ name: String, mayEnter rooms: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(name: name, dependencies: rooms, resources: resources, swiftSettings: house)
}

func tests(
  of name: String, with rooms: [Target.Dependency] = [], excluding: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: rooms, exclude: excluding, swiftSettings: house)
}

let nio: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let posix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let http1: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let tls: Target.Dependency = .product(name: "NIOSSL", package: "swift-nio-ssl")
let httpClient: Target.Dependency = .product(name: "AsyncHTTPClient", package: "async-http-client")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let signals: Target.Dependency = .product(
  name: "UnixSignals", package: "swift-service-lifecycle")
let lifecycle: Target.Dependency = .product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")

let package = Package(
  name: "isnad",
  products: [
    .library(name: "ArabicText", targets: ["ArabicText"]),
    .executable(name: "isnad", targets: ["isnad"]),
  ],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    room("ArabicText"),
    room("News", mayEnter: ["ArabicText"]),
    room("Extraction", mayEnter: ["News", "ArabicText"]),
    room("Analysis", mayEnter: ["News", "ArabicText"]),
    room("Stories", mayEnter: ["Analysis", "News", "ArabicText"]),
    room("Fetching", mayEnter: ["News", "ArabicText", "CZlib", httpClient, tls, nio, http1]),
    room("Store", mayEnter: ["News", "ArabicText"]),
    room("StoreSQLite", mayEnter: ["Store", "News", "ArabicText", grdb]),
    room(
      "Samples", mayEnter: ["News", "ArabicText"], resources: [.embedInCode("Articles")]),
    room(
      "Desk",
      mayEnter: [
        "Stories", "Extraction", "Analysis", "Fetching", "Store", "News", "ArabicText", logging,
      ],
      resources: [.embedInCode("Starters/starter-outlets.opml")]),
    room(
      "Web",
      mayEnter: ["Store", "News", "ArabicText", "CZlib", hummingbird, nio, logging],
      resources: [.embedInCode("Assets/isnad.css"), .embedInCode("Assets/icon.svg")]),
    .executableTarget(
      name: "isnad",
      dependencies: [
        "Desk", "Web", "Samples", "StoreSQLite", "Stories", "Extraction", "Analysis", "Fetching",
        "Store", "News", "ArabicText", arguments, lifecycle, signals, hummingbird, httpTypes,
        logging,
      ],
      swiftSettings: house),
    .executableTarget(
      name: "isnad-bench",
      dependencies: [
        "Desk", "Web", "Samples", "StoreSQLite", "Fetching", "Store", "News", "ArabicText",
        "CZlib", arguments, logging, nio, posix, http1,
      ],
      path: "Benchmarks/IsnadBench", swiftSettings: house),
    .executableTarget(
      name: "markup-bench", dependencies: ["Extraction"], path: "Benchmarks/MarkupBench",
      swiftSettings: house),
    tests(of: "House"),
    tests(
      of: "Journey", with: ["isnad", "Samples", "News", "ArabicText", httpClient, nio, http1]),
    tests(of: "Samples", with: ["Samples", "News", "ArabicText"]),
    tests(of: "ArabicText", with: ["ArabicText"]),
    tests(of: "News", with: ["News", "ArabicText"]),
    tests(
      of: "Extraction", with: ["Extraction", "News", "ArabicText"], excluding: ["Specimens"]),
    tests(of: "Desk", with: ["Desk", "Extraction", "Store", "News", "ArabicText"]),
    tests(of: "Stories", with: ["Stories", "Analysis", "News", "ArabicText"]),
    tests(of: "Fetching", with: ["Fetching", "News", "ArabicText", "CZlib", nio, posix, http1]),
    tests(of: "Web", with: ["Web", "Store", "News", "ArabicText"]),
    tests(of: "StoreContract", with: ["StoreSQLite", "Store", "News", "ArabicText"]),
    tests(of: "StoreSQLite", with: ["StoreSQLite", "Store", "News", "ArabicText", grdb]),
  ],
  swiftLanguageModes: [.v6]
)
