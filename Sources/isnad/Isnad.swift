import ArgumentParser
import Hummingbird

@main
struct Isnad: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "isnad")
}
