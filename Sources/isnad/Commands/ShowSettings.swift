import ArgumentParser

struct ShowSettings: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings",
    abstract: "Print every setting, what it is for, its value, and where that came from.",
    discussion: "Example: isnad settings > ~/.config/isnad/isnad.conf")

  @OptionGroup var desk: DeskOptions

  func run() throws {
    print(try desk.read().commented, terminator: "")
  }
}
