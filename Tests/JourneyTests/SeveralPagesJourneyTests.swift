import ArabicText
import Foundation
import News
import Testing

@Suite("An article on several pages, read from its address")
struct SeveralPagesJourneyTests {
  @Test("Three pages become one article in their order, unless one page is asked for")
  func threePages() throws {
    let server = try ScriptedServer { path, _ in
      switch path {
      case "/story": page("الأولى", ["/story/2", "/story/3"])
      case "/story/2": page("الثانية", ["/story", "/story/3"])
      case "/story/3": page("الثالثة", ["/story", "/story/2"])
      default: missing
      }
    }
    let whole = try read(server.origin + "/story")
    #expect(whole.halls == ["الأولى", "الثانية", "الثالثة"])
    #expect(whole.repairs.contains("Joined from 3 pages."))
    #expect(whole.complaints.isEmpty && whole.status == 0, "\(whole.complaints)")
    let alone = try read(server.origin + "/story", "--one-page")
    #expect(alone.halls == ["الأولى"])
    #expect(!alone.repairs.contains { $0.contains("Joined") })
    let explained = try read(server.origin + "/story", "--explain")
    #expect(explained.halls == whole.halls)
    #expect(explained.complaints.contains("الأولى") && !explained.complaints.contains("الثانية"))
  }

  @Test("A pager that leads in a circle is walked once")
  func circle() throws {
    let server = try ScriptedServer { path, times in
      switch path {
      case "/story": page(times == 0 ? "الأولى" : "الأولى من جديد", ["/story/2"])
      case "/story/2": page(times == 0 ? "الثانية" : "الثانية من جديد", ["/story/3"])
      case "/story/3": answer("302 Found", "Location: /story/2\r\n")
      // Every further number of a page gets the last one again.
      case "/tale": page("الرابعة", ["/tale?page=2"])
      case "/robots.txt": missing
      default: page("الخامسة", (3...30).map { "/tale?page=\($0)" })
      }
    }
    let sentBack = try read(server.origin + "/story")
    #expect(sentBack.halls == ["الأولى", "الثانية"])
    #expect(sentBack.repairs.contains("Joined from 2 pages."))
    let repeated = try read(server.origin + "/tale")
    #expect(repeated.halls == ["الرابعة", "الخامسة"])
    #expect(repeated.repairs.contains("Joined from 2 pages."))
    #expect(sentBack.complaints + repeated.complaints == "")
  }

  @Test("A second page that is missing is told, and costs nothing of the first")
  func missingPage() throws {
    let server = try ScriptedServer { path, _ in
      path == "/story" ? page("الأولى", ["/story/2", "/story/3"]) : missing
    }
    let found = try read(server.origin + "/story")
    #expect(found.status == 0)
    #expect(found.halls == ["الأولى"])
    #expect(found.complaints.contains("/story/2 (HTTP 404)"), "\(found.complaints)")
    #expect(found.repairs.contains { $0.hasPrefix("The next page could not be read") })
  }

  @Test("A later page that broke off on its way is told of the whole")
  func brokenOff() throws {
    let server = try ScriptedServer { path, _ in
      switch path {
      case "/story": page("الأولى", ["/story/2"])
      case "/story/2": page("الثانية", ["/story"], fields: "Content-Length: 90000\r\n")
      default: missing
      }
    }
    let found = try read(server.origin + "/story")
    #expect(found.halls == ["الأولى", "الثانية"], "\(found.complaints)")
    #expect(found.repairs.contains("The page broke off on its way."), "\(found.repairs)")
  }

  @Test("The next number is another story where headline and time say so")
  func otherStory() throws {
    let server = try ScriptedServer { path, _ in
      switch path {
      case "/news/1": page("الأولى", ["/news/2"])
      case "/news/2": page("الثانية", ["/news/1"], headline: "أمطار غزيرة على الساحل")
      default: missing
      }
    }
    let found = try read(server.origin + "/news/1")
    #expect(found.halls == ["الأولى"])
    #expect(found.complaints.contains("seems to be no part"), "\(found.complaints)")
  }
}

/// What a call made of an address.
private struct Found {
  /// The halls of the museum that its text tells of, in order.
  let halls: [String]
  let repairs: [String]
  let complaints: String
  let status: Int32
}

private func read(_ address: String, _ options: String...) throws -> Found {
  let process = try IsnadProcess(
    ["extract", "--json", address, "--fetch-allow", "127.0.0.1"] + options)
  let run = process.ended()
  let article = try #require(
    JSONValue(parsing: Array(run.output.utf8.prefix { $0 != 0x0A })), "\(run.complaints)")
  let text = article["text"]?.string ?? ""
  let halls = text.split(separator: "القاعة ").dropFirst().map {
    String($0.prefix { $0 != "،" })
  }
  return Found(
    halls: halls, repairs: article["repairs"]?.elements.compactMap(\.string) ?? [],
    complaints: run.complaints, status: run.status)
}

private func answer(_ status: String, _ fields: String = "", _ body: String = "") -> [UInt8] {
  Array("HTTP/1.1 \(status)\r\nConnection: close\r\n\(fields)\r\n\(body)".utf8)
}

private let missing = answer("404 Not Found")

/// A page about one hall of a museum, with a pager under its text.
private func page(
  _ hall: String, _ pager: [String], headline: String = "افتتاح المتحف", fields: String = ""
) -> [UInt8] {
  let links = pager.map { "<a href=\"\($0)\">\($0.suffix(1))</a>" }.joined(separator: " ")
  return answer(
    "200 OK", "Content-Type: text/html; charset=utf-8\r\n" + fields,
    """
    <!doctype html><title>\(headline)</title><article><h1>\(headline)</h1>
    <p>قال مدير المتحف إن القاعة \(hall)، وهي من أقدم قاعات المدينة، فتحت أبوابها للزوار صباح اليوم
    بعد ترميم دام سنتين وشارك فيه عشرات من أهل الحرفة.</p>
    <p>وأضاف أن زوار ما سماه ركن \(hall) سيجدون فيه خرائط ورسائل لم تعرض من قبل، وأن الدخول سيبقى
    مجانا حتى نهاية الشهر.</p>
    <div>\(links)</div></article>
    """)
}
