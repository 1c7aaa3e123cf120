/// How long ago, as Arabic sites say it in their lists.
enum RelativeTime {
  static func words(secondsAgo seconds: Int64) -> String {
    let minutes = Int(max(0, seconds) / 60)
    switch minutes {
    case 0: return "الآن"
    case 1..<60: return "منذ " + counted(minutes, minute)
    case 60..<1440: return "منذ " + counted(minutes / 60, hour)
    default: return "منذ " + counted(minutes / 1440, day)
    }
  }

  /// A unit in the forms that Arabic numbers ask for: one, two, three to ten, eleven and more.
  private struct Unit {
    let one: String
    let two: String
    let few: String
    let many: String
  }

  private static let minute = Unit(one: "دقيقة", two: "دقيقتين", few: "دقائق", many: "دقيقة")
  private static let hour = Unit(one: "ساعة", two: "ساعتين", few: "ساعات", many: "ساعة")
  private static let day = Unit(one: "يوم", two: "يومين", few: "أيام", many: "يوماً")

  private static func counted(_ count: Int, _ unit: Unit) -> String {
    switch count {
    case 1: unit.one
    case 2: unit.two
    case 3...10: "\(count) \(unit.few)"
    default: "\(count) \(unit.many)"
    }
  }
}
