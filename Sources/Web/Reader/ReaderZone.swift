import ArabicText
import Foundation

/// The zone whose clock a reader goes by.
struct ReaderZone: Hashable, Sendable {
  /// Its IANA name; `GMT` where the reader chose none, or one that doesn't exist.
  let name: String
  private let zone: TimeZone?

  /// GMT, which every page can show.
  static let gmt = ReaderZone("GMT")

  /// The zone of that IANA name; GMT if there is none.
  init(_ name: String) {
    let isPlausible =
      (1...40).contains(name.utf8.count)
      && name.utf8.allSatisfy {
        (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0)
          || [UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+")]
            .contains($0)
      }
    guard isPlausible, !["GMT", "UTC"].contains(name), let zone = TimeZone(identifier: name) else {
      self.name = "GMT"
      self.zone = nil
      return
    }
    self.name = name
    self.zone = zone
  }

  /// Whether it is GMT itself.
  var isGMT: Bool { zone == nil }

  /// Minutes that its clock is ahead of GMT at that moment, summer time counted.
  func offset(at moment: Moment) -> Int {
    guard let zone else { return 0 }
    let date = Date(timeIntervalSince1970: Double(moment.secondsSince1970))
    return zone.secondsFromGMT(for: date) / 60
  }

  /// That moment on its clock.
  func time(at moment: Moment, precision: KnownTime.Precision = .minute) -> KnownTime {
    KnownTime(moment, offset: offset(at: moment), precision: precision)
  }

  /// The first moment of a day on its clock.
  func start(of day: GregorianDay) -> Moment {
    let noon = KnownTime(day: day, offset: 0, precision: .day).earliest
      .advanced(bySeconds: 43_200)
    // The offset at midnight, found from the one at noon: clocks are put forward by night.
    let guess = KnownTime(day: day, offset: offset(at: noon), precision: .day).earliest
    return KnownTime(day: day, offset: offset(at: guess), precision: .day).earliest
  }
}

/// The zones that the preferences offer, by their IANA names.
enum OfferedZone: String, Hashable, Sendable, CaseIterable {
  case gmt = "GMT"
  case makkah = "Asia/Riyadh"
  case jerusalem = "Asia/Jerusalem"
  case gaza = "Asia/Gaza"
  case cairo = "Africa/Cairo"
  case baghdad = "Asia/Baghdad"
  case damascus = "Asia/Damascus"
  case beirut = "Asia/Beirut"
  case amman = "Asia/Amman"
  case kuwait = "Asia/Kuwait"
  case doha = "Asia/Qatar"
  case manama = "Asia/Bahrain"
  case dubai = "Asia/Dubai"
  case muscat = "Asia/Muscat"
  case sanaa = "Asia/Aden"
  case khartoum = "Africa/Khartoum"
  case tripoli = "Africa/Tripoli"
  case tunis = "Africa/Tunis"
  case algiers = "Africa/Algiers"
  case rabat = "Africa/Casablanca"
  case nouakchott = "Africa/Nouakchott"
  case mogadishu = "Africa/Mogadishu"
  case djibouti = "Africa/Djibouti"
  case tehran = "Asia/Tehran"
  case istanbul = "Europe/Istanbul"
  case moscow = "Europe/Moscow"
  case berlin = "Europe/Berlin"
  case paris = "Europe/Paris"
  case london = "Europe/London"
  case newYork = "America/New_York"
  case losAngeles = "America/Los_Angeles"
  case delhi = "Asia/Kolkata"
  case kualaLumpur = "Asia/Kuala_Lumpur"
  case beijing = "Asia/Shanghai"
  case sydney = "Australia/Sydney"
}
