import Assist
import Content
import ReplyCheck
import SourceDiagnostics

/// Sets what to do for the customer on the line for a screen, in the order in which it is needed.
struct AssistRendering {
  let workplace: Workplace
  let language: Language
  let wrapper: LineWrapper
  let style: Style

  /// Returns the kinds, who settles the matter, what is due, and the words.
  func text(for answer: AssistAnswer, kinds: [KindGround]) -> String {
    var lines: [String] = []
    if answer.moment.isEmergency {
      lines.append(style(.bad, wrapper.wrap(Texts.emergency[language])))
    }
    lines.append(self.kinds(kinds, in: answer.moment.words))
    if !answer.moment.isBesideMatters { lines.append(settlement(answer.moment.settlement)) }
    lines.append(duties(of: answer))
    guard let composition = answer.composition else {
      return (lines + [wrapper.wrap(Texts.noWordingNow[language])]).joined(separator: "\n")
    }
    let ids = answer.wordings.map(\.id)
    lines.append(wording(composition, Texts.sayThis, numberedBy: ids))
    for other in answer.alternatives {
      let tones = Set(other.templates.map(\.tone))
      let isOtherTone = tones != Set(composition.templates.map(\.tone))
      let label = isOtherTone ? Texts.otherTone(tones) : Texts.orThis
      lines.append(wording(other, label, numberedBy: ids))
    }
    return lines.joined(separator: "\n")
  }

  private func kinds(_ grounds: [KindGround], in words: String) -> String {
    guard !grounds.isEmpty else {
      return line(Texts.kindLabel, Texts.noKind[language], .heading)
    }
    let scalars = Array(words.unicodeScalars)
    let named = grounds.map { ground in
      var shown = String.UnicodeScalarView()
      shown.append(contentsOf: scalars[ground.range.clamped(to: scalars.indices)])
      return "\(Texts.name(of: ground.kind)[language])「\(String(shown))」"
    }
    return line(
      Texts.kindLabel,
      named.joined(separator: language == .japanese ? "、" : ", "),
      .heading
    )
  }

  /// Returns who settles a matter, in one line with its clauses.
  func settlement(_ settlement: Settlement) -> String {
    let clauses = settlement.clauses.map(\.description).joined(separator: " ")
    let text = Texts.settlement(settlement)[language]
    return line(
      Texts.settlementLabel,
      clauses.isEmpty ? text : "\(text)（\(clauses)）",
      settlement.authority == .full ? .good : .advice
    )
  }

  private func duties(of answer: AssistAnswer) -> String {
    let acts = answer.mustDo.map { Texts.name(of: .act($0))[language] }
    var text = acts.joined(separator: language == .japanese ? "・" : ", ")
    if let call = answer.moment.call {
      text += "　" + Texts.clock(call, limits: workplace.limits)[language]
    }
    return line(Texts.dutyLabel, text, .heading)
  }

  /// Returns words, below them the wordings with the numbers by which they are taken.
  private func wording(
    _ composition: Composition,
    _ label: LocalizedText,
    numberedBy all: [String]
  ) -> String {
    var lines = [line(label, "「\(composition.text)」", nil)]
    let ids = composition.templates.map { template in
      all.firstIndex(of: template.id).map { "\($0 + 1). \(template.id)" } ?? template.id
    }
    lines.append(style(.faint, wrapper.wrap(ids.joined(separator: "　"), first: "    ")))
    let gaps = composition.templates.flatMap(\.wording.placeholders).filter {
      workplace.facts[$0] == nil && !Workplace.callGaps.contains($0)
    }
    if !gaps.isEmpty {
      var seen: Set<String> = []
      let names = gaps.filter { seen.insert($0).inserted }
      lines.append(style(.advice, wrapper.wrap(Texts.exampleGaps(names)[language], first: "    ")))
    }
    return lines.joined(separator: "\n")
  }

  private func line(_ label: LocalizedText, _ text: String, _ role: Style.Role?) -> String {
    let wrapped = wrapper.wrap(text, first: label[language])
    return role.map { style($0, wrapped) } ?? wrapped
  }
}
