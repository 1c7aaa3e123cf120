/// Every setting there is: its name in the file, what it is for, and what it is if nobody says.
///
/// The environment's name of `fetch.pause` is `ISNAD_FETCH_PAUSE`; a flag of the same meaning
/// wins over both.
enum SettingKey: String, CaseIterable {
  case data
  case host
  case port
  case zone
  case logLevel = "log.level"
  case samples
  case fetchContact = "fetch.contact"
  case fetchAllow = "fetch.allow"
  case fetchPause = "fetch.pause"
  case fetchPatience = "fetch.patience"
  case fetchWidth = "fetch.width"
  case collectShortest = "collect.shortest"
  case collectLongest = "collect.longest"

  /// The name of the environment variable.
  var variable: String {
    "ISNAD_" + rawValue.uppercased().replacing(".", with: "_")
  }

  /// The value if nobody says otherwise, as it would be written in the file.
  var standard: String {
    switch self {
    case .data: ""
    case .host: "127.0.0.1"
    case .port: "8080"
    case .zone: ""
    case .logLevel: "notice"
    case .samples: "no"
    case .fetchContact: ""
    case .fetchAllow: ""
    case .fetchPause: "1"
    case .fetchPatience: "30"
    case .fetchWidth: "32"
    case .collectShortest: "120"
    case .collectLongest: "21600"
    }
  }

  /// What it is for, one line a line of comment.
  var explanation: [String] {
    switch self {
    case .data:
      [
        "The folder that holds everything the desk knows. Empty: `isnad` in the XDG data",
        "directory ($XDG_DATA_HOME, else ~/.local/share).",
      ]
    case .host:
      [
        "The address that pages are served on. There is no login yet: on anything but loopback,",
        "everyone who can reach this machine reads along, and `serve` warns of it.",
      ]
    case .port:
      ["The port that pages are served on, 0 to 65535; 0 takes any that is free."]
    case .zone:
      [
        "The time zone of readers who have chosen none, by its IANA name: Asia/Riyadh.",
        "Empty: GMT.",
      ]
    case .logLevel:
      ["How much the log tells: trace, debug, info, notice, warning, error, critical."]
    case .samples:
      [
        "Whether `serve` starts the sample outlets and reads them: yes or no. Their news is",
        "invented; `isnad remove --samples` takes it out again.",
      ]
    case .fetchContact:
      [
        "A web page or an address of mail that tells outlets who runs this robot; it stands in",
        "the User-Agent. Empty: the project's name alone.",
      ]
    case .fetchAllow:
      [
        "Hosts or address ranges that may be fetched although they are private, parted by commas:",
        "10.1.2.0/24, intranet.example. Everything else that is private or loopback is refused.",
      ]
    case .fetchPause:
      ["Seconds between two requests to one host, from 0.5 to 60."]
    case .fetchPatience:
      ["Seconds after which a fetch is given up, from 5 to 300."]
    case .fetchWidth:
      ["How many hosts are asked at the same time, from 1 to 512."]
    case .collectShortest:
      ["Seconds that a lively feed is left alone at least, from 1 to 86400."]
    case .collectLongest:
      ["Seconds after which a quiet feed is visited at the latest, from 60 to 604800."]
    }
  }
}
