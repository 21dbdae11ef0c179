import Content

extension Call {
  /// Says what lines there are to say now, each with its time.
  ///
  /// Every stage direction whose conditions hold is shown. Of a speaker's lines one is said: of the first whose
  /// conditions hold and of those with the same conditions, which are variants of it, the seed picks one, and not the one
  /// that it gave the last time. Everything comes in the order of the file, a variant in the place of the first.
  mutating func say(_ lines: [Line]) -> [Effect] {
    var heard: Set<Line.Speaker> = []
    var effects: [Effect] = []
    for line in lines where state.meets(line.conditions) {
      if line.speaker == .narration {
        effects.append(.say(.narration, line.text))
      } else if heard.insert(line.speaker).inserted {
        let said = pick(
          among: lines.filter {
            $0.speaker == line.speaker && Set($0.conditions) == Set(line.conditions)
          }
        )
        effects.append(.say(said.speaker, said.text))
      }
    }
    for case .say(let speaker, let text) in effects where speaker != .narration {
      state.elapsedSeconds += rubric.pace.seconds(forLine: text)
    }
    return effects
  }

  /// Keeps what the customer said in these effects, if anything, as what they said last.
  mutating func noteCustomerLines(in effects: [Effect]) {
    let lines = effects.compactMap { effect in
      if case .say(.customer, let text) = effect { text } else { nil }
    }
    state.isCustomerBrokenOff = lines.last?.breaksOff ?? false
    guard let first = lines.first else { return }
    lastCustomerLine = lines.dropFirst().reduce(first) { spoken, line in
      spoken.last.map(Self.sentenceEnds.contains) == true ? spoken + line : spoken + "。" + line
    }
  }

  private static let sentenceEnds: Set<Character> = ["。", "！", "？", "!", "?"]

  /// Picks one of several lines that would all be right, but not the one picked the last time.
  private mutating func pick(among variants: [Line]) -> Line {
    let fresh = variants.filter { $0 != lastPicked[variants] }
    let choices = fresh.isEmpty ? variants : fresh
    guard variants.count > 1 else { return choices[0] }
    pickCount += 1
    let picked = choices[Int(SeededNumbers.number(pickCount, from: seed) % UInt64(choices.count))]
    lastPicked[variants] = picked
    return picked
  }
}
