/// Numbers written in Chinese characters.
enum KanjiNumber {
  private static let digits: [Character: Int] = [
    "〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let scales: [Character: Int] = ["十": 10, "百": 100, "千": 1_000]
  private static let units = Measure.units + ["時", "月", "番", "%", "です", "でございます"]
  private static let groups: [Character: Int] = ["万": 10_000, "億": 100_000_000]

  /// Returns a text with every number in ASCII digits: 「二十四」 and 「2万4千」 become 「24」 and 「24000」, 「5,500」 loses its comma.
  ///
  /// Chinese characters are a number only at the end of the text or before a unit: there is none in 「港一郎」.
  static func replaced(in text: String) -> String {
    var result = ""
    var run: [Character] = []
    func flush(before rest: Substring) {
      let isNumber =
        run.contains(where: isDigit) || rest.isEmpty || units.contains(where: rest.hasPrefix)
      result += isNumber ? value(of: run) : String(run)
      run = []
    }
    for index in text.indices {
      let character = text[index]
      if isPart(character) {
        run.append(character)
      } else if character != "," || run.last.map(isDigit) != true {
        flush(before: text[index...])
        result.append(character)
      }
    }
    flush(before: "")
    return result
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  private static func isPart(_ character: Character) -> Bool {
    isDigit(character) || digits[character] != nil || scales[character] != nil
      || groups[character] != nil
  }

  /// Reads a run of digits and scales; one too long to be a number stays as it is.
  private static func value(of run: [Character]) -> String {
    guard !run.isEmpty else { return "" }
    guard run.contains(where: { scales[$0] != nil || groups[$0] != nil }), run.count < 16 else {
      return String(
        run.map { digits[$0].flatMap { Character("\($0)") } ?? $0 }
      )
    }
    var total = 0
    var group = 0
    var pending: Int?
    for character in run {
      if let digit = digits[character] ?? (isDigit(character) ? character.wholeNumberValue : nil) {
        pending = min((pending ?? 0) * 10 + digit, 99_999_999)
      } else if let scale = scales[character] {
        group += (pending ?? 1) * scale
        pending = nil
      } else if let scale = groups[character] {
        total += max(1, group + (pending ?? 0)) * scale
        group = 0
        pending = nil
      }
    }
    return "\(total + group + (pending ?? 0))"
  }
}
