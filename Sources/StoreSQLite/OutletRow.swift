import ArabicText
import GRDB
import News
import Store

/// An outlet as its table keeps it.
enum OutletRow {
  /// Its columns, of a table named `o`.
  static let columns =
    "o.slug, o.name, o.latin_name, o.country, o.languages, o.kind, o.home, o.zone, o.is_sample"

  static func outlet(_ columns: inout Columns) throws -> Outlet {
    let id = try columns.outletID()
    var outlet = Outlet(id: id, name: try columns.text())
    outlet.latinName = try columns.optionalText()
    outlet.country = try columns.optionalText()
    outlet.languages = try columns.text().split(separator: " ").compactMap {
      Language(String($0))
    }
    outlet.kind = Outlet.Kind(rawValue: try columns.text()) ?? .unknown
    outlet.home = try columns.optionalAddress()
    outlet.zone = try columns.optionalText()
    outlet.isSample = try columns.truth()
    return outlet
  }

  /// Its number in the database; nothing if it isn't there.
  static func number(of id: OutletID, in db: Database) throws -> Int64? {
    try db.number("SELECT number FROM outlets WHERE slug = ?", [id.slug])
  }

  /// Adds it, or fills in what wasn't known of it.
  ///
  /// What is known stays: a second `add` of an outlet is there for its feeds.
  static func add(_ outlet: Outlet, to db: Database) throws -> Int64 {
    try db.run(
      """
      INSERT INTO outlets
        (slug, name, latin_name, country, languages, kind, home, zone, is_sample)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (slug) DO UPDATE SET
        name = iif(name = slug, excluded.name, name),
        latin_name = coalesce(latin_name, excluded.latin_name),
        country = coalesce(country, excluded.country),
        languages = iif(languages = '', excluded.languages, languages),
        kind = iif(kind = 'unknown', excluded.kind, kind),
        home = coalesce(home, excluded.home),
        zone = coalesce(zone, excluded.zone)
      """,
      [
        outlet.id.slug, outlet.name.storable, outlet.latinName?.storable,
        outlet.country?.storable, outlet.languages.map(\.tag).joined(separator: " "),
        outlet.kind.rawValue, outlet.home?.text, outlet.zone?.storable, outlet.isSample,
      ])
    guard let number = try number(of: outlet.id, in: db) else {
      throw Refusal(reason: "the outlet \(outlet.id.slug) wasn't kept")
    }
    return number
  }
}
