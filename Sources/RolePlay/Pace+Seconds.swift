package import Content

extension Rubric.Pace {
  /// Returns the simulated seconds that an utterance takes, with the pause of an exchange.
  package func seconds(forMoras moras: Int) -> Int {
    let rate = max(1, morasPerSecond)
    return (max(0, moras) + rate - 1) / rate + secondsPerTurn
  }

  /// Returns the simulated seconds that a line of the case takes, with the pause of an exchange.
  ///
  /// The length is estimated from the writing: two moras for a Chinese character, one for any other letter or
  /// digit, none for small kana that only colour the one before, marks and spaces.
  package func seconds(forLine text: String) -> Int {
    seconds(forMoras: text.unicodeScalars.reduce(0) { $0 + Self.moras(of: $1) })
  }

  /// Returns the simulated seconds that a move takes.
  ///
  /// A hold takes what its argument says, in half-width or full-width digits: 「90」, 「９０秒」, 「2分」, 「1分30秒」;
  /// an argument that says no such thing counts as none. It never takes longer than a day.
  package func seconds(for move: Move, argument: String?) -> Int {
    switch move {
    case .hold: argument.flatMap(Self.duration) ?? secondsPerHold
    case .transfer: secondsPerHold
    case .note, .record, .end: secondsPerTurn
    }
  }

  private static let longestHold = 86_400

  private static func moras(of scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "ゃ", "ゅ", "ょ", "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "ャ", "ュ", "ョ", "ァ", "ィ", "ゥ", "ェ", "ォ": 0
    case "々": 2
    // What nearly every letter of a line is; to look up what a letter is takes much longer.
    case "\u{3041}"..."\u{3096}", "\u{30A1}"..."\u{30FA}": 1
    case "\u{4E00}"..."\u{9FFF}": 2
    default:
      if scalar.properties.isIdeographic {
        2
      } else {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? 1 : 0
      }
    }
  }

  /// Returns the seconds of a length of time such as 「1分30秒」 or 「９０」, or nil where the text is none.
  package static func duration(_ text: String) -> Int? {
    var total = 0
    var number: Int?
    for character in text where !character.isWhitespace {
      if let digit = character.wholeNumberValue, 0...9 ~= digit {
        number = min((number ?? 0) * 10 + digit, longestHold)
      } else if let pending = number, let unit = secondsPerUnit[character] {
        total += pending * unit
        number = nil
      } else {
        return nil
      }
    }
    guard number != nil || total > 0 else { return nil }
    return min(total + (number ?? 0), longestHold)
  }

  private static let secondsPerUnit: [Character: Int] = ["分": 60, "秒": 1, "m": 60, "s": 1]
}
