/// What the words in dates of programs mean.
extension MachineDateWord {
  private static let months: [UInt64: Int] = {
    let names: [StaticString] = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    var months: [UInt64: Int] = [:]
    for (index, name) in names.enumerated() {
      months[MachineDateWord(name).firstThree] = index + 1
    }
    return months
  }()

  private static let weekdays: Set<UInt64> = {
    let names: [StaticString] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    return Set(names.map { MachineDateWord($0).firstThree })
  }()

  private static let fillers: Set<MachineDateWord> = [
    MachineDateWord("t"), MachineDateWord("st"), MachineDateWord("nd"), MachineDateWord("rd"),
    MachineDateWord("th"), MachineDateWord("of"), MachineDateWord("at"), MachineDateWord("etc"),
    MachineDateWord("d"),
  ]

  // Minutes ahead of GMT. The Gulf's and the Levant's stand beside RFC 822's.
  private static let zones: [MachineDateWord: Int] = [
    MachineDateWord("ut"): 0, MachineDateWord("gmt"): 0, MachineDateWord("utc"): 0,
    MachineDateWord("z"): 0, MachineDateWord("wet"): 0, MachineDateWord("west"): 60,
    MachineDateWord("bst"): 60, MachineDateWord("cet"): 60, MachineDateWord("met"): 60,
    MachineDateWord("cest"): 120, MachineDateWord("mest"): 120, MachineDateWord("mesz"): 120,
    MachineDateWord("mez"): 60, MachineDateWord("eet"): 120, MachineDateWord("eest"): 180,
    MachineDateWord("cat"): 120, MachineDateWord("eat"): 180, MachineDateWord("sast"): 120,
    MachineDateWord("msk"): 180, MachineDateWord("trt"): 180, MachineDateWord("ksa"): 180,
    MachineDateWord("idt"): 180, MachineDateWord("irst"): 210, MachineDateWord("irdt"): 270,
    MachineDateWord("gst"): 240, MachineDateWord("pkt"): 300, MachineDateWord("ist"): 330,
    MachineDateWord("aft"): 270, MachineDateWord("wib"): 420, MachineDateWord("sgt"): 480,
    MachineDateWord("hkt"): 480, MachineDateWord("awst"): 480, MachineDateWord("jst"): 540,
    MachineDateWord("kst"): 540, MachineDateWord("aest"): 600, MachineDateWord("aedt"): 660,
    MachineDateWord("acst"): 570, MachineDateWord("acdt"): 630, MachineDateWord("nzst"): 720,
    MachineDateWord("nzdt"): 780, MachineDateWord("nst"): -210, MachineDateWord("ndt"): -150,
    MachineDateWord("ast"): -240, MachineDateWord("at"): -240, MachineDateWord("adt"): -180,
    MachineDateWord("est"): -300, MachineDateWord("et"): -300, MachineDateWord("edt"): -240,
    MachineDateWord("cst"): -360, MachineDateWord("ct"): -360, MachineDateWord("cdt"): -300,
    MachineDateWord("mst"): -420, MachineDateWord("mt"): -420, MachineDateWord("mdt"): -360,
    MachineDateWord("pst"): -480, MachineDateWord("pt"): -480, MachineDateWord("pdt"): -420,
    MachineDateWord("akst"): -540, MachineDateWord("akdt"): -480, MachineDateWord("hst"): -600,
    MachineDateWord("brt"): -180, MachineDateWord("art"): -180, MachineDateWord("clt"): -240,
    // RFC 822's letters have the wrong sign (RFC 1123, section 5.2.14), but readers agree on them.
    MachineDateWord("a"): -60, MachineDateWord("m"): -720, MachineDateWord("n"): 60,
    MachineDateWord("y"): 720,
  ]

  /// The month a word names, by its first three letters.
  static func month(_ word: MachineDateWord) -> Int? { months[word.firstThree] }

  /// The zone a word names, in minutes ahead of GMT.
  static func zone(_ word: MachineDateWord, isEastern: Bool) -> Int? {
    // In the Gulf and the Levant these two mean Riyadh's and Jerusalem's time.
    if isEastern, word == MachineDateWord("ast") { return 180 }
    if isEastern, word == MachineDateWord("ist") { return 120 }
    return zones[word]
  }

  /// Whether it names a day of the week in English.
  var isWeekday: Bool { length >= 3 && Self.weekdays.contains(firstThree) }

  /// Whether it says nothing.
  var isFiller: Bool { Self.fillers.contains(self) }
}
