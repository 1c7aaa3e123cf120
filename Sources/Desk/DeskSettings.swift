public import Extraction
import News

/// How the desk works.
public struct DeskSettings: Hashable, Sendable {
  /// How many fetches run at the same time, from 1.
  public var width: Int
  /// How long feeds are left alone.
  public var cadence: Cadence
  /// How long sample outlets' feeds are left alone: a demonstration should be seen to move.
  public var sampleCadence: Cadence
  /// How many pages of one outlet may be on lease at a time, from 1.
  public var pagesPerOutlet: Int
  /// How far back articles are compared, in days.
  public var windowDays: Int
  /// How many articles are compared at most.
  public var windowLimit: Int

  /// How the pages of some outlets are read.
  public var rules: OutletRules

  /// Settings; what isn't given suits one small machine.
  public init(
    width: Int = 32, cadence: Cadence = Cadence(shortest: .seconds(120), longest: .seconds(21_600)),
    sampleCadence: Cadence = Cadence(shortest: .seconds(20), longest: .seconds(60)),
    pagesPerOutlet: Int = 2, windowDays: Int = 7, windowLimit: Int = 50_000,
    rules: OutletRules = .none
  ) {
    self.width = max(1, width)
    self.cadence = cadence
    self.sampleCadence = sampleCadence
    self.pagesPerOutlet = max(1, pagesPerOutlet)
    self.windowDays = windowDays
    self.windowLimit = windowLimit
    self.rules = rules
  }

  func cadence(for outlet: Outlet) -> Cadence { outlet.isSample ? sampleCadence : cadence }
}
