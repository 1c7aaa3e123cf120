/// Letters that Unicode writes in two ways: as one scalar, or as a base and a mark after it.
///
/// Arabic, Latin and Cyrillic pairs of NFC (Unicode Character Database, version 15), and «ى» or «ی»
/// under a hamza, which look like «ئ» and are meant so.
struct Compositions {
  /// The letter of a base and a mark; nothing if they make none.
  static func letter(base: UInt32, mark: UInt32) -> UInt32? {
    letters[UInt64(base) << 32 | UInt64(mark)]
  }

  /// The base of a Latin or Cyrillic letter with marks, all of them taken off.
  static let bases: [UInt32: UInt32] = {
    var bases: [UInt32: UInt32] = [:]
    for (pair, letter) in letters where letter < 0x0600 || letter > 0x06FF {
      bases[letter] = UInt32(truncatingIfNeeded: pair >> 32)
    }
    return bases.mapValues { base in
      var base = base
      while let lower = bases[base] { base = lower }
      return base
    }
  }()

  private static let letters: [UInt64: UInt32] = {
    var letters: [UInt64: UInt32] = [:]
    for (mark, bases, composed) in pairs {
      for (base, letter) in zip(bases.unicodeScalars, composed.unicodeScalars) {
        letters[UInt64(base.value) << 32 | UInt64(mark)] = letter.value
      }
    }
    return letters
  }()

  /// A mark, bases it may stand on, and the letters they make, in the same order.
  private static let pairs: [(mark: UInt32, bases: String, composed: String)] = [
    (0x0653, "ا", "آ"),
    (0x0654, "اويىیەہے", "أؤئئئۀۂۓ"),
    (0x0655, "ا", "إ"),
    (
      0x0300,
      "AEIOUaeiouÜüNnЕИеиĒēŌōWw",
      "ÀÈÌÒÙàèìòùǛǜǸǹЀЍѐѝḔḕṐṑẀẁ"
    ),
    (
      0x0301,
      "AEIOUYaeiouyCcLlNnRrSsZzÜüGgÅåÆæØøГКгкÇçĒēÏïKkMmÕõŌōPpŨũWw",
      "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǗǘǴǵǺǻǼǽǾǿЃЌѓќḈḉḖḗḮḯḰḱḾḿṌṍṒṓṔṕṸṹẂẃ"
    ),
    (
      0x0302,
      "AEIOUaeiouCcGgHhJjSsWwYyZz",
      "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷẐẑ"
    ),
    (
      0x0303,
      "ANOanoIiUuVv",
      "ÃÑÕãñõĨĩŨũṼṽ"
    ),
    (
      0x0304,
      "AaEeIiOoUuÜüÄäȦȧÆæǪǫÖöÕõȮȯYyGgḶḷṚṛ",
      "ĀāĒēĪīŌōŪūǕǖǞǟǠǡǢǣǬǭȪȫȬȭȰȱȲȳḠḡḸḹṜṝ"
    ),
    (
      0x0306,
      "AaEeGgIiOoUuУИиуȨȩ",
      "ĂăĔĕĞğĬĭŎŏŬŭЎЙйўḜḝ"
    ),
    (
      0x0307,
      "CcEeGgIZzAaOoBbDdFfHhMmNnPpRrSsŚśŠšṢṣTtWwXxYy",
      "ĊċĖėĠġİŻżȦȧȮȯḂḃḊḋḞḟḢḣṀṁṄṅṖṗṘṙṠṡṤṥṦṧṨṩṪṫẆẇẊẋẎẏ"
    ),
    (
      0x0308,
      "AEIOUaeiouyYЕІеіHhÕõŪūWwXxt",
      "ÄËÏÖÜäëïöüÿŸЁЇёїḦḧṎṏṺṻẄẅẌẍẗ"
    ),
    (
      0x030A,
      "AaUuwy",
      "ÅåŮůẘẙ"
    ),
    (
      0x030B,
      "OoUu",
      "ŐőŰű"
    ),
    (
      0x030C,
      "CcDdEeLlNnRrSsTtZzAaIiOoUuÜüGgKkƷʒjHh",
      "ČčĎďĚěĽľŇňŘřŠšŤťŽžǍǎǏǐǑǒǓǔǙǚǦǧǨǩǮǯǰȞȟ"
    ),
    (
      0x030F,
      "AaEeIiOoRrUu",
      "ȀȁȄȅȈȉȌȍȐȑȔȕ"
    ),
    (
      0x0311,
      "AaEeIiOoRrUu",
      "ȂȃȆȇȊȋȎȏȒȓȖȗ"
    ),
    (
      0x031B,
      "OoUu",
      "ƠơƯư"
    ),
    (
      0x0323,
      "BbDdHhKkLlMmNnRrSsTtVvWwZz",
      "ḄḅḌḍḤḥḲḳḶḷṂṃṆṇṚṛṢṣṬṭṾṿẈẉẒẓ"
    ),
    (
      0x0324,
      "Uu",
      "Ṳṳ"
    ),
    (
      0x0325,
      "Aa",
      "Ḁḁ"
    ),
    (
      0x0326,
      "SsTt",
      "ȘșȚț"
    ),
    (
      0x0327,
      "CcGgKkLlNnRrSsTtEeDdHh",
      "ÇçĢģĶķĻļŅņŖŗŞşŢţȨȩḐḑḨḩ"
    ),
    (
      0x0328,
      "AaEeIiUuOo",
      "ĄąĘęĮįŲųǪǫ"
    ),
    (
      0x032D,
      "DdEeLlNnTtUu",
      "ḒḓḘḙḼḽṊṋṰṱṶṷ"
    ),
    (
      0x032E,
      "Hh",
      "Ḫḫ"
    ),
    (
      0x0330,
      "EeIiUu",
      "ḚḛḬḭṴṵ"
    ),
    (
      0x0331,
      "BbDdKkLlNnRrTtZzh",
      "ḆḇḎḏḴḵḺḻṈṉṞṟṮṯẔẕẖ"
    ),
  ]
}
