import JapaneseText

/// Judges what somebody answered, kindly: any writing or reading of the right words will do.
package struct AnswerJudge {
  /// How an answer was.
  package enum Grade: String, Hashable, Codable, Sendable {
    case right
    /// The numbers or most of the words are right, something is missing.
    case nearly
    case wrong
  }

  private let reading: (String) -> String

  /// Creates a judge.
  ///
  /// - Parameter reading: Reads a text out, in katakana or hiragana.
  package init(reading: @escaping (String) -> String) {
    self.reading = reading
  }

  /// Judges an answer.
  ///
  /// - Parameters:
  ///   - answer: What was typed.
  ///   - question: What was asked.
  /// - Returns: How it was; an empty answer is wrong.
  package func grade(_ answer: String, to question: Question) -> Grade {
    let given = PlainAnswer(answer)
    guard !given.letters.isEmpty else { return .wrong }
    switch question.answer {
    case .yesOrNo(let isYes): return given.meansYes == isYes ? .right : .wrong
    case .choice(let index): return choose(given, question.choices) == index ? .right : .wrong
    case .words(let accepted):
      let grades = accepted.map { grade(given, against: PlainAnswer($0)) }
      return grades.contains(.right) ? .right : grades.contains(.nearly) ? .nearly : .wrong
    }
  }

  private func choose(_ given: PlainAnswer, _ choices: [String]) -> Int? {
    if given.numbers.count == 1, given.letters == given.numbers[0] {
      return Int(given.numbers[0]).map { $0 - 1 }
    }
    let named = choices.indices.filter { index in
      let choice = PlainAnswer(choices[index]).letters
      return choice == given.letters || (given.letters.count > 2 && choice.contains(given.letters))
    }
    return named.count == 1 ? named[0] : nil
  }

  private func grade(_ given: PlainAnswer, against wanted: PlainAnswer) -> Grade {
    if given.letters == wanted.letters { return .right }
    guard given.numbers == wanted.numbers else {
      let isPart = !given.numbers.isEmpty && given.numbers.allSatisfy(wanted.numbers.contains)
      return isPart ? .nearly : .wrong
    }
    let heard = Kana.soundKey(PlainAnswer(reading(given.letters)).letters)
    let meant = Kana.soundKey(PlainAnswer(reading(wanted.letters)).letters)
    if wanted.numbers.isEmpty {
      // A title before a name, です behind it: what was wanted is in it.
      if given.letters.contains(wanted.letters) { return .right }
      if meant.count > 2, heard.contains(meant) { return .right }
      let slips = EditDistance.between(Array(heard), Array(meant))
      if slips == 0 || slips <= meant.count / 7 { return .right }
      return slips <= meant.count / 3 ? .nearly : .wrong
    }
    let missing = wanted.words.filter { word in
      !given.letters.contains(word) && !heard.contains(Kana.soundKey(reading(word)))
    }
    return missing.isEmpty ? .right : .nearly
  }
}

/// An answer in the one spelling in which answers are compared.
struct PlainAnswer {
  /// Without marks, spaces, polite endings and units; width, case and the numbers' writing made equal.
  let letters: String
  /// The numbers in it, in order, without commas.
  let numbers: [String]

  init(_ text: String) {
    let plain = NormalizedText(text).foldingCase.text
    var spelt = ""
    for character in KanjiNumber.replaced(in: plain)
    where character.isLetter || character.isNumber || "ー○×".contains(character) {
      spelt.append(character)
    }
    for ending in Self.endings where spelt.hasSuffix(ending) && spelt.count > ending.count {
      spelt.removeLast(ending.count)
      break
    }
    letters = spelt
    numbers = spelt.split { !$0.isASCII || !$0.isNumber }.map(String.init)
  }

  /// The part of a fact that has to be known: without what stands in brackets and behind the first sentence.
  static func main(of value: String) -> String {
    let sentence = value.prefix { $0 != "。" }
    return String(sentence.prefix { $0 != "（" && $0 != "(" })
  }

  /// The words besides numbers that carry meaning; units of numbers and particles are not among them.
  var words: [String] {
    letters.split { character in
      character.isNumber || !(character.unicodeScalars.allSatisfy { $0.properties.isIdeographic })
    }
    .map(String.init)
    .filter { $0.count > 1 && !Measure.units.contains($0) }
  }

  /// Whether it says yes; nil where it says neither.
  var meansYes: Bool? {
    let spelt = Kana.hiragana(letters)
    if spelt == "n" || Self.noes.contains(where: spelt.contains) { return false }
    if ["y", "ok"].contains(spelt) || Self.yeses.contains(where: spelt.contains) { return true }
    return nil
  }

  private static let endings = ["でございます", "ございます", "といいます", "ともうします", "と申します", "になります", "です", "だ"]
  private static let noes = [
    "いいえ", "いえ", "だめ", "駄目", "不可", "×", "ばつ", "ない", "ません", "no", "ちがう", "違う", "まずい",
  ]
  private static let yeses = [
    "はい", "よい", "いい", "良い", "可", "○", "まる", "ます", "yes", "ええ", "うん", "大丈夫", "できる", "hai",
  ]
}

/// How many letters have to be changed to make one text of another.
enum EditDistance {
  /// Counts insertions, deletions and replacements (Levenshtein 1966).
  static func between(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let replaced = diagonal + (right[column] == letter ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
