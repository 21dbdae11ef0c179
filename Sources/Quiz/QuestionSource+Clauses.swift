import Content
import JapaneseText

extension QuestionSource {
  private static let choiceCount = 4
  private static let gap = "＿＿＿"

  /// Asks of every clause with something to say where that stands; the other choices come from near and far.
  func clauses() -> [Question] {
    let all = policies.flatMap { policy in policy.clauses.map { (clause: $0, policy: policy) } }
    return all.enumerated().compactMap { index, entry -> Question? in
      guard let words = saying(of: entry.clause) else { return nil }
      let near = all.indices.filter { $0 != index && all[$0].policy.id == entry.policy.id }
      let far = all.indices.filter { all[$0].policy.id != entry.policy.id }
      let start = Int(Spelling("\(entry.clause.reference)").key % 997)
      let others = rotated(near, by: start).prefix(1) + rotated(far, by: start * 7)
      let wrong = others.prefix(Self.choiceCount - 1).map { name(of: all[$0]) }
      guard wrong.count == Self.choiceCount - 1 else { return nil }
      let place = start % Self.choiceCount
      var choices = Array(wrong)
      choices.insert(name(of: entry), at: place)
      return Question(
        id: id(.clause, "\(entry.clause.reference)", entry.clause.reference),
        kind: .clause,
        text: Messages.whichClause(words),
        choices: choices,
        answer: .choice(place),
        solution: Messages.whichClause(is: name(of: entry)),
        clause: entry.clause.reference
      )
    }
  }

  /// Leaves a number or somebody who decides out of a sentence; one question a clause.
  func gaps(roles: [String]) -> [Question] {
    policies.flatMap(\.clauses).compactMap { clause in
      for sentence in clause.body.flatMap(sentences) where (15...80).contains(sentence.count) {
        guard let hidden = hidden(in: sentence, roles: roles) else { continue }
        let words = String(sentence[hidden])
        return Question(
          id: id(.gap, "\(clause.reference)", clause.reference),
          kind: .gap,
          text: Messages.gap(
            sentence.replacingCharacters(in: hidden, with: Self.gap),
            of: title(of: clause.reference)
          ),
          answer: .words([words]),
          solution: Messages.answer(is: words),
          clause: clause.reference
        )
      }
      return nil
    }
  }

  /// The first words of a clause that tell something by themselves; nil where there are none.
  private func saying(of clause: Clause) -> String? {
    clause.body.lazy.flatMap(sentences).first { (18...70).contains($0.count) }
  }

  private func name(of entry: (clause: Clause, policy: Policy)) -> String {
    "\(entry.policy.title)　\(entry.clause.heading)"
  }

  private func rotated(_ indices: [Int], by count: Int) -> [Int] {
    guard !indices.isEmpty else { return [] }
    let start = count % indices.count
    return Array(indices[start...] + indices[..<start])
  }

  private func sentences(of block: Block) -> [String] {
    switch block {
    case .paragraph(let text), .item(_, _, let text):
      text.split(separator: "。").map { "\($0)。" }
    case .table, .quotation, .code: []
    }
  }

  private func hidden(in sentence: String, roles: [String]) -> Range<String.Index>? {
    Measure.first(in: sentence)
      ?? roles.lazy.filter { $0.count > 2 }.compactMap { role in
        sentence.onlyRange(of: role)
      }
      .first
  }
}

extension String {
  /// Returns where some words stand, or nil where they do not, or more than once.
  fileprivate func onlyRange(of words: String) -> Range<Index>? {
    let found = indices.filter { self[$0...].hasPrefix(words) }
    guard found.count == 1, let start = found.first else { return nil }
    return start..<index(start, offsetBy: words.count)
  }

  fileprivate func replacingCharacters(in range: Range<Index>, with words: String) -> String {
    self[..<range.lowerBound] + words + self[range.upperBound...]
  }
}

/// Numbers with their units, as clauses state them.
enum Measure {
  /// The units that follow a number which somebody has to know.
  static let units = [
    "営業日", "時間", "週間", "か月", "ヶ月", "箇月", "分", "秒", "日", "回", "件", "円", "年", "名", "人", "通", "つ",
  ]

  /// Returns the first number with its unit that is neither the name of a clause nor a calendar year.
  static func first(in text: String) -> Range<String.Index>? {
    var index = text.startIndex
    while index < text.endIndex {
      guard isDigit(text[index]) else {
        index = text.index(after: index)
        continue
      }
      let digits = text[index...].prefix { isDigit($0) || $0 == "," }
      let isNamed = index > text.startIndex && "第－-/#".contains(text[text.index(before: index)])
      if !isNamed, digits.count < 4 || digits.contains(","),
        let unit = units.first(where: { text[digits.endIndex...].hasPrefix($0) })
      {
        return index..<text.index(digits.endIndex, offsetBy: unit.count)
      }
      index = digits.endIndex
    }
    return nil
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isWholeNumber && character.wholeNumberValue.map { 0...9 ~= $0 } == true
      && !"一二三四五六七八九〇零".contains(character)
  }
}
