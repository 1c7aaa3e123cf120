import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// A real headless Chromium, driven by the W3C WebDriver protocol through chromedriver.
final class Browser {
  private let driver: Process
  private let profile: ScratchFolder
  private let base: String
  private var session = ""
  /// The browser's own process, which outlives a driver that is killed.
  private var chromium: pid_t?

  /// Whether Debian's browser and its driver are there; `make test` installs them.
  static let isInstalled =
    FileManager.default.isExecutableFile(atPath: "/usr/bin/chromedriver")
    && FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium")

  /// Starts a browser.
  ///
  /// - Parameter port: the driver's port; tests that run side by side take different ones.
  /// - Throws: ``JourneyFailure`` if the browser doesn't start.
  init(port: Int) async throws {
    profile = try ScratchFolder()
    base = "http://127.0.0.1:\(port)"
    driver = Process()
    driver.executableURL = URL(filePath: "/usr/bin/chromedriver")
    driver.arguments = ["--port=\(port)", "--log-level=OFF"]
    driver.standardOutput = FileHandle.nullDevice
    driver.standardError = FileHandle.nullDevice
    try driver.run()
    let options: [String: Any] = [
      "binary": "/usr/bin/chromium",
      "args": [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--user-data-dir=\(profile.path)/profile", "--lang=ar",
      ],
    ]
    let capabilities: [String: Any] = [
      "capabilities": [
        "alwaysMatch": [
          "goog:chromeOptions": options, "goog:loggingPrefs": ["browser": "ALL"],
        ]
      ]
    ]
    // The driver needs a moment to listen; there is no other sign of it.
    for attempt in 0..<100 {
      do {
        let answer = try await post("/session", capabilities) as? [String: Any]
        session = answer?["sessionId"] as? String ?? ""
        let granted = answer?["capabilities"] as? [String: Any]
        chromium = (granted?["goog:processID"] as? Int).map(pid_t.init)
        break
      } catch  where attempt < 99 {
        try await Task.sleep(for: .milliseconds(100))
      }
    }
    if session.isEmpty { throw JourneyFailure(description: "chromedriver gave no session") }
  }

  deinit {
    // Asked politely, chromedriver has been seen to wait for ever on a lock of its own.
    Foundation.kill(driver.processIdentifier, SIGKILL)
    if let chromium { Foundation.kill(chromium, SIGKILL) }
    driver.waitUntilExit()
  }

  /// Ends the browser.
  func quit() async {
    do {
      _ = try await request("DELETE", "/session/\(session)", nil)
      chromium = nil
    } catch {
      // Then it is killed with the driver.
    }
  }

  /// Opens a page on a window of that width.
  func open(_ address: String, width: Int, height: Int = 900) async throws {
    try await command(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600])
    _ = try await post("/session/\(session)/url", ["url": address])
  }

  /// What an expression of JavaScript gives.
  func value(of expression: String) async throws -> Any? {
    try await post(
      "/session/\(session)/execute/sync", ["script": "return \(expression)", "args": [Any]()])
  }

  /// Errors and warnings on the console since the last call.
  func consoleComplaints() async throws -> [String] {
    let entries = try await post("/session/\(session)/se/log", ["type": "browser"])
    return (entries as? [[String: Any]] ?? []).compactMap { entry in
      ["SEVERE", "WARNING"].contains(entry["level"] as? String) ? entry["message"] as? String : nil
    }
  }

  /// Switches scripts of pages off or on.
  func setScripts(areOff: Bool) async throws {
    try await command("Emulation.setScriptExecutionDisabled", ["value": areOff])
  }

  /// How far the page's content runs over the window's width, in pixels; works without script.
  func sidewaysOverflow() async throws -> Double {
    let metrics = try await command("Page.getLayoutMetrics", [:]) as? [String: Any]
    func width(_ name: String, _ key: String) -> Double {
      ((metrics?[name] as? [String: Any])?[key] as? NSNumber)?.doubleValue ?? .infinity
    }
    return width("cssContentSize", "width") - width("cssLayoutViewport", "clientWidth")
  }

  /// The page's markup as the browser has it; works without script.
  func markup() async throws -> String {
    let document = try await command("DOM.getDocument", ["depth": 0]) as? [String: Any]
    let root = (document?["root"] as? [String: Any])?["nodeId"] as? Int ?? 0
    let outer = try await command("DOM.getOuterHTML", ["nodeId": root]) as? [String: Any]
    return outer?["outerHTML"] as? String ?? ""
  }

  @discardableResult
  private func command(_ name: String, _ parameters: [String: Any]) async throws -> Any? {
    try await post(
      "/session/\(session)/goog/cdp/execute", ["cmd": name, "params": parameters])
  }

  private func post(_ path: String, _ body: [String: Any]) async throws -> Any? {
    try await request("POST", path, body)
  }

  private func request(_ method: String, _ path: String, _ body: [String: Any]?) async throws
    -> Any?
  {
    var request = HTTPClientRequest(url: base + path)
    request.method = .RAW(value: method)
    request.headers.add(name: "Content-Type", value: "application/json")
    if let body {
      request.body = .bytes(ByteBuffer(bytes: try JSONSerialization.data(withJSONObject: body)))
    }
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(60))
    let bytes = try await response.body.collect(upTo: 64 << 20)
    let answer =
      try JSONSerialization.jsonObject(with: Data(Array(bytes.readableBytesView))) as? [String: Any]
    guard response.status == .ok else {
      let message = (answer?["value"] as? [String: Any])?["message"] as? String
      throw JourneyFailure(description: "\(method) \(path): \(message ?? "no answer")")
    }
    return answer?["value"] is NSNull ? nil : answer?["value"]
  }
}
