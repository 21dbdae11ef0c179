import Assist
import Content
import Records
import ReplyCheck
import RolePlay
import SourceDiagnostics

extension Session {
  /// Takes wordings of the last search, or by name: fills them, puts them in order, checks, shows and copies them.
  ///
  /// - Parameter argument: Numbers of the last search, identifiers or titles, parted by spaces or 、.
  func takeWordings(_ argument: String) {
    guard !argument.isEmpty else { return notify(Texts.nothingToTake) }
    guard let templates = picked(argument) else { return }
    for template in templates {
      if let reason = obstacle(to: template) {
        return notify(Texts.notToBeTaken(template.title, reason))
      }
    }
    let ordered = Composer.inNaturalOrder(templates)
    guard let values = values(for: ordered),
      let composition = Composition(saying: ordered, filledWith: values)
    else { return }
    give(composition)
  }

  /// Returns the numbers of a line that holds nothing else and names hits of the last search; nil for any other line.
  func hitNumbers(in line: String) -> String? {
    let parts = Self.parts(of: line)
    let areHits = parts.allSatisfy { part in
      Int(part).map { (1...max(1, lastHits.count)).contains($0) } ?? false
    }
    return lastHits.isEmpty || parts.isEmpty || !areHits ? nil : line
  }

  private static func parts(of line: String) -> [String] {
    line.commandFolded.split { $0.isWhitespace || "、，,・+".contains($0) }.map(String.init)
  }

  /// Returns the templates that a person names, each once; nil, with a notice, where a name is unknown.
  private func picked(_ argument: String) -> [Template]? {
    let all = workplace.library.templates
    if let template = all.first(where: { $0.title == argument }) { return [template] }
    var templates: [Template] = []
    for part in Self.parts(of: argument) {
      let template: Template
      if let number = Int(part) {
        guard lastHits.indices.contains(number - 1) else {
          notify(Texts.noSuchHit(String(part.prefix(40)), count: lastHits.count))
          return nil
        }
        template = lastHits[number - 1]
      } else if let found = all.first(where: { $0.id.commandFolded == part || $0.title == part }) {
        template = found
      } else {
        let nearest = NearestNames.nearest(to: part, among: all.map(\.id))
        notify(Texts.unknownTemplate(String(part.prefix(40)), nearest: nearest))
        return nil
      }
      if !templates.contains(template) { templates.append(template) }
    }
    return templates
  }

  /// Returns why a wording may not be given out, or nil.
  private func obstacle(to template: Template) -> LocalizedText? {
    let status = workplace.library.approvalStatus(of: template, on: workplace.today)
    if let reason = Texts.status(status) { return reason }
    return template.speaker.include(speaker) || authority == .full
      ? nil : Texts.speaker(template.speaker)
  }

  private var authority: Authority {
    switch place {
    case .desk, .record: .none
    case .call(let live): live.call.authority
    }
  }

  // MARK: Gaps

  /// Returns a value for every gap: what is known, and what the person says; nil where they give up.
  private func values(for templates: [Template]) -> [String: String]? {
    var values = workplace.facts
    if case .call(let live) = place {
      values.merge(workplace.certain(in: live.call)) { $1 }
    }
    let placeholders = workplace.library.placeholders
    var names: [String] = []
    for name in templates.flatMap(\.wording.placeholders) where !names.contains(name) {
      names.append(name)
    }
    for name in names where values[name] == nil {
      guard let value = ask(name, placeholders.first { $0.name == name }) else {
        notify(Texts.takingGivenUp)
        return nil
      }
      // What corrects an answer is about its customer; what was typed for a gap alone may come up again.
      if !answeredGaps.correct(name, to: value) { givenValues[name] = value }
      values[name] = value
    }
    return values
  }

  /// Asks for what goes into a gap, beginning with what the answer at hand says, else with what was typed last; nil where the person
  /// gives up.
  ///
  /// The example is shown and nothing more: it is nobody's answer.
  private func ask(_ name: String, _ placeholder: Placeholder?) -> String? {
    if let explanation = placeholder?.explanation, !explanation.isEmpty {
      notify(LocalizedText("\(name)：\(explanation)", en: "\(name): \(explanation)"))
    }
    let prompt = Texts.gapPrompt(name, example: placeholder?.example)[language]
    while true {
      let input = console.readLine(
        prompt: style.prompt(PrintableText.escaping(prompt)),
        initial: answeredGaps[name] ?? givenValues[name] ?? ""
      )
      guard case .line(let line) = input else { return nil }
      switch ShellInput(line: line) {
      case .text(let text): return text
      case .empty: notify(Texts.gapMustBeFilled)
      // Whoever types a command wants something else.
      case .command, .unknownCommand: return nil
      }
    }
  }

  // MARK: Giving out

  private func give(_ composition: Composition) {
    let isOpen = composition.templates.allSatisfy { $0.speaker == .everyone }
    let context: ReplyContext
    switch place {
    case .desk, .record: context = ReplyContext(authority: isOpen ? .none : .full)
    case .call(let live): context = live.call.replyContext
    }
    let judgement = workplace.checker.check(composition.text, in: context)
    lastJudgement = .checked(composition.text, judgement, context)
    show(nil, "「\(composition.text)」")
    guard judgement.violations.isEmpty else {
      let rendering = JudgementRendering(
        workplace: workplace,
        language: language,
        wrapper: wrapper,
        style: style
      )
      console.write(rendering.text(for: judgement, of: composition.text, in: context))
      return notify(Texts.notCopied)
    }
    let acts = judgement.acts.map { language == .japanese ? $0.japaneseName : $0.rawValue }
    show(.good, Texts.checkedClean(acts)[language])
    let kinds: [CustomerKind]
    switch place {
    case .desk, .record: kinds = []
    case .call(let live): kinds = live.call.rolePlay.customerKinds
    }
    let ids = composition.templates.map(\.id)
    keep { try $0.keepTaken(ids, kinds: kinds, isPractice: isInCall, on: $1, at: $2) }
    knownUsage = nil
    if let clipboard = surroundings.clipboard {
      notify(clipboard.copy(composition.text) ?? Texts.copied)
    }
  }
}
