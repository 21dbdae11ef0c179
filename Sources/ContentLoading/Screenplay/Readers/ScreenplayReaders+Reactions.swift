import Content
import SourceDiagnostics

extension ScreenplayReaders {
  /// Returns the reaction of a `###` heading.
  func reaction(_ block: OutlineBlock) -> ReactionDraft {
    reaction(block, in: .reaction)
  }

  /// Returns the reaction of a `###` heading in a place that allows some keys.
  func reaction(_ block: OutlineBlock, in place: ItemPlace) -> ReactionDraft {
    var reaction = heading(block.heading)
    let items = items.items(block.lines, in: place)
    for item in items {
      switch item.key {
      case .modelReply: reaction.modelReplies += quotations.words(item.value).map { [$0] } ?? []
      case .moodChange: add(moodChanges(item.value), to: &reaction)
      case .mark: reaction.marks += marks(item.value)
      case .suppression:
        reaction.suppressions += report.suppression(item.value).map { [$0] } ?? []
      case .advice: reaction.advice.append(item.value.text)
      case .clauses: reaction.clauses += clauses.clauses(item.value)
      case .transition: reaction.transitions += transition(item.value).map { [$0] } ?? []
      default: reaction.lines += line(item).map { [$0] } ?? []
      }
    }
    if block.lines.isEmpty {
      report.add(.emptyReaction, at: block.heading.range)
    } else if items.count == block.lines.count, !items.contains(where: isAnswer) {
      if reaction.trigger != .state { report.add(.silentReaction, at: block.heading.range) }
    }
    return reaction
  }

  /// Returns whether something is said, seen or changed where the trainee can notice it.
  private func isAnswer(_ item: ScreenplayItem) -> Bool {
    switch item.key {
    case .customer, .supervisor, .narration, .transition: true
    default: false
    }
  }

  // MARK: - Headings

  private func heading(_ heading: TextSlice) -> ReactionDraft {
    let parts: BracketedText
    do {
      parts = try heading.splittingBracket()
    } catch {
      report.add(.bracket(error), at: error.range)
      return ReactionDraft(heading: heading, trigger: nil, conditions: [])
    }
    let conditions = conditions.conditions(parts.bracket)
    let trigger: Reaction.Trigger?
    var bare: [Located<Condition>]? = []
    if parts.head.isEmpty {
      trigger = .state
    } else if parts.head.matches(KnownTerms.otherwise) {
      trigger = .otherwise
    } else if isConditions(parts.head) {
      trigger = .state
      bare = self.conditions.conditions(parts.head)
    } else {
      trigger = self.trigger(parts.head)
    }
    guard let conditions, let bare else {
      return ReactionDraft(heading: heading, trigger: nil, conditions: [])
    }
    return ReactionDraft(heading: heading, trigger: trigger, conditions: bare + conditions)
  }

  /// Returns the trigger of a heading with terms, or nil after reporting what is wrong.
  private func trigger(_ head: TextSlice) -> Reaction.Trigger? {
    let stray = head.split(at: ["+"]).filter {
      terms.knownTerm($0) == nil && conditions.knownCondition($0) != nil
    }
    for part in stray { report.add(.conditionOutsideBracket(part.text), at: part.range) }
    guard stray.isEmpty else { return nil }
    let others = [KnownTerms.otherwise] + names.markNames
    return terms.terms(head, others: others).map { .reply($0.map(\.value)) }
  }

  /// Returns whether a heading consists of conditions alone, sound or not.
  private func isConditions(_ head: TextSlice) -> Bool {
    let parts = head.split(at: ["、", ","])
    if parts.allSatisfy({ terms.knownTerm($0) == nil && conditions.knownCondition($0) != nil }) {
      return true
    }
    let isJoined = head.split(at: ["+"]).count > 1
    return !isJoined && parts.contains(where: conditions.looksLikeComparison)
      && parts.allSatisfy { terms.knownTerm($0) == nil }
  }

  // MARK: - Items

  private func moodChanges(_ value: TextSlice) -> [Located<MoodChange>] {
    value.split(at: ["、", ","]).compactMap { part in
      guard let (name, rest) = names.moods.prefix(of: part) else {
        let name = part[0..<part.prefixLength { $0 != "+" && $0 != "-" }].trimmed
        report.addUnknown(.unknownMood(name.text), name, among: names.moods.names)
        return nil
      }
      guard let change = rest.leadingNumber, change.isSigned, change.rest.isEmpty else {
        report.add(.malformedMoodChange(name), at: part.range)
        return nil
      }
      return Located(value: MoodChange(mood: name, amount: change.value), range: part.range)
    }
  }

  private func add(_ changes: [Located<MoodChange>], to reaction: inout ReactionDraft) {
    for change in changes {
      let mood = change.value.mood
      if let earlier = reaction.moodChanges.first(where: { $0.value.mood == mood }) {
        let fault = ScreenplayFault.duplicateMoodChange(mood)
        report.add(fault, at: change.range, notes: [(.firstHere, earlier.range)])
      } else {
        reaction.moodChanges.append(change)
      }
    }
  }

  private func marks(_ value: TextSlice) -> [Located<String>] {
    value.split(at: ["、", ","]).compactMap { part in
      guard let name = names.marks[part] else {
        report.add(.emptyValue(ItemKey.mark.rawValue), at: part.range)
        return nil
      }
      return Located(value: name, range: part.range)
    }
  }

  private func transition(_ value: TextSlice) -> TransitionDraft? {
    let parts: BracketedText
    do {
      parts = try value.splittingBracket()
    } catch {
      report.add(.bracket(error), at: error.range)
      return nil
    }
    if let scene = Self.nextCall(parts.head) {
      return nextCall(scene, parts.bracket, in: value)
    }
    let destination = destination(parts.head)
    guard let conditions = conditions.conditions(parts.bracket) else {
      return TransitionDraft(destination: nil, conditions: [], range: parts.head.range)
    }
    return TransitionDraft(
      destination: destination,
      conditions: conditions,
      range: parts.head.range
    )
  }

  /// Returns the scene of `次の電話：折り返し`, or nil where the words lead elsewhere.
  private static func nextCall(_ head: TextSlice) -> TextSlice? {
    let colon = head.prefixLength { $0 != ":" }
    guard colon < head.count, head[0..<colon].matches("次の電話") else { return nil }
    return head.dropping(first: colon + 1).trimmed
  }

  /// Reads `次の電話：折り返し（翌営業日10時、信頼40以上）`: in the bracket the time comes first.
  private func nextCall(
    _ head: TextSlice,
    _ bracket: TextSlice?,
    in value: TextSlice
  ) -> TransitionDraft? {
    guard let bracket, let first = bracket.split(at: ["、", ","]).first,
      let time = NextCallReader.time(first)
    else {
      report.add(.malformedNextCall, at: bracket?.range ?? value.end)
      return nil
    }
    let rest = bracket.dropping(first: bracket.prefixLength { $0 != "、" && $0 != "," } + 1)
    let isConditional = bracket.split(at: ["、", ","]).count > 1
    let conditions = conditions.conditions(isConditional ? rest.trimmed : nil)
    guard let scene = names.scenes[head] else {
      report.addUnknown(.unknownScene(head.text), head, among: names.scenes.names)
      return TransitionDraft(destination: nil, conditions: [], range: head.range)
    }
    return TransitionDraft(
      destination: conditions == nil ? nil : .nextCall(scene: scene, time),
      conditions: conditions ?? [],
      range: head.range
    )
  }

  private func destination(_ head: TextSlice) -> Transition.Destination? {
    let colon = head.prefixLength { $0 != ":" }
    if colon < head.count, head[0..<colon].matches(ScreenplaySection.endings.rawValue) {
      let name = head.dropping(first: colon + 1).trimmed
      if let ending = names.endings[name] { return .ending(ending) }
      let fault = ScreenplayFault.unknownEnding(name.text)
      return report.addUnknown(fault, name, among: names.endings.names).map { .ending($0) }
    }
    if let scene = names.scenes[head] { return .scene(scene) }
    if let ending = names.endings[head] {
      report.add(.endingWithoutPrefix(ending), at: head.range, suggestions: ["結末：\(ending)"])
      return .ending(ending)
    }
    let known = names.scenes.names + names.endings.names.map { "結末：\($0)" }
    let nearest = report.addUnknown(.unknownScene(head.text), head, among: known)
    return nearest.flatMap { names.scenes.names.contains($0) ? .scene($0) : nil }
  }
}
