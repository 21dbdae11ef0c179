import Foundation
import TestSupport

/// Measures how fast the program comes up at a terminal and how much memory it holds.
///
/// The yardstick is the same program asked for its version only, which loads the libraries and no content.
@main
enum Benchmark {
  private static let runs = 20

  static func main() throws {
    let program = URL(fileURLWithPath: CommandLine.arguments[0])
      .deletingLastPathComponent().appendingPathComponent("otai").path
    let content = FileManager.default.currentDirectoryPath
    let start = try Start(program: program, content: content)
    var toPrompt: [Double] = []
    var toVersion: [Double] = []
    var memory: [Double] = []
    // In turn, so that a slow moment of the machine falls on both.
    for _ in 0..<runs {
      toVersion.append(try start.millisecondsToVersion())
      let prompt = try start.atPrompt()
      toPrompt.append(prompt.milliseconds)
      memory.append(prompt.peakMegabytes)
    }
    print("\(runs) runs, milliseconds: minimum, median, maximum")
    print(row("start to prompt", toPrompt))
    print(row("start to version (yardstick)", toVersion))
    print("peak resident memory at the prompt, MB")
    print(row("at the prompt", memory))
  }

  private static func row(_ name: String, _ values: [Double]) -> String {
    let sorted = values.sorted()
    let middle = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    let figures = [sorted[0], middle, sorted[sorted.count - 1]].map { String(format: "%8.1f", $0) }
    return name.padding(toLength: 30, withPad: " ", startingAt: 0) + figures.joined()
  }
}
