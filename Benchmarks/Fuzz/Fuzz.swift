import Foundation
import MeCabTokenizer

/// Feeds random mutations of the regression records to the checker and the matcher of key points.
///
/// `otai-fuzz [--seed N] [--minutes N] [--count N]`: the same seed tries the same texts. It stops at the first text that
/// breaks a promise and prints it; otherwise it prints how many were tried.
@main
enum Fuzz {
  static func main() throws {
    let seed = number(of: "--seed") ?? UInt64.random(in: 0..<1_000_000)
    let minutes = number(of: "--minutes") ?? 10
    let limit = number(of: "--count") ?? UInt64.max
    print("seed \(seed)")
    let fixtures = FileManager.default.currentDirectoryPath + "/Tests/ReplyCheckTests/Fixtures/"
    var mutator = try Mutator(fixtures: fixtures, seed: seed)
    let trial = Trial(tokenizer: try MeCabTokenizer())
    let clock = ContinuousClock()
    let end = clock.now + .seconds(Int(minutes) * 60)
    var count: UInt64 = 0
    var scalars = 0
    while clock.now < end, count < limit {
      let sample = mutator.next()
      scalars += sample.utterance.unicodeScalars.count
      count += 1
      if let fault = trial.fault(of: sample) {
        print("number \(count): \(fault)\n\(sample.json)")
        exit(1)
      }
    }
    print("\(count) texts, \(scalars) scalars, no fault")
  }

  private static func number(of option: String) -> UInt64? {
    let arguments = CommandLine.arguments
    guard let place = arguments.firstIndex(of: option), place + 1 < arguments.count else {
      return nil
    }
    return UInt64(arguments[place + 1])
  }
}
