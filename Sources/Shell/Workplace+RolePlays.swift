package import Content
package import Records
import ReplyCheck
package import RolePlay
import SourceDiagnostics

extension Workplace {
  /// What asking for a role-play by name gave.
  package enum RolePlayLookup {
    case found(RolePlay)
    /// It is there, but has errors.
    case broken(ContentLibrary.RolePlayEntry)
    /// Nothing has this name; these come nearest.
    case unknown(nearest: [String])
  }

  /// Finds a role-play by its number, its file's name or its title; width and case of letters do not matter.
  ///
  /// A title may be given in part where only one case has it.
  package func rolePlay(named name: String) -> RolePlayLookup {
    guard let entry = rolePlayEntry(named: name) else {
      let names = library.rolePlays.flatMap { [$0.number, $0.id, $0.title] }
      return .unknown(nearest: NearestNames.nearest(to: name, among: names))
    }
    return entry.rolePlay.map(RolePlayLookup.found) ?? .broken(entry)
  }

  private func rolePlayEntry(named name: String) -> ContentLibrary.RolePlayEntry? {
    let wanted = name.commandFolded
    let exact = library.rolePlays.first {
      [$0.id, $0.number, $0.title].map(\.commandFolded).contains(wanted)
    }
    let partial = library.rolePlays.filter { $0.title.commandFolded.contains(wanted) }
    return exact ?? (partial.count == 1 ? partial.first : nil)
  }

  /// Chooses what to play when nothing was named: the first case in which nothing was said yet, then the one passed longest ago.
  ///
  /// - Parameter attempts: What was played before.
  /// - Returns: A case without errors, or nil where there is none.
  package func nextRolePlay(after attempts: [Attempt]) -> RolePlay? {
    let sound = library.rolePlays.compactMap(\.rolePlay)
    let played = Set(attempts.filter(\.isPlayed).map(\.header.rolePlay))
    if let fresh = sound.first(where: { !played.contains($0.id) }) { return fresh }
    func lastPassed(_ rolePlay: RolePlay) -> Int {
      attempts.filter { $0.header.rolePlay == rolePlay.id && $0.result?.passed == true }
        .compactMap(\.result?.ended).max() ?? 0
    }
    return sound.enumerated().min { left, right in
      (lastPassed(left.element), left.offset) < (lastPassed(right.element), right.offset)
    }?.element
  }

  /// What there is to go on with in an attempt.
  enum Resumption {
    /// The call that rings, from which the events lead on, and whether the case may go another way than it did.
    case call(Call, isEdited: Bool)
    /// The case has errors now; it may be mended.
    case broken(ContentLibrary.RolePlayEntry)
    /// The case, the rubric or the table of authority is not the same any more, and it was not kept what came of each turn.
    case changed
    case gone
  }

  /// Finds out whether an open attempt would be the same call now.
  func resumption(of attempt: Attempt) -> Resumption {
    let header = attempt.header
    guard let entry = library.rolePlays.first(where: { $0.id == header.rolePlay }) else {
      return .gone
    }
    guard let rolePlay = entry.rolePlay else { return .broken(entry) }
    let call = call(rolePlay, seed: header.seed, level: header.level ?? .practice)
    let isSame = rolePlay.digest == header.digest && header.basis ?? call.basis == call.basis
    return isSame || attempt.isTraced ? .call(call, isEdited: !isSame) : .changed
  }

  /// Returns the newest of some attempts that can be gone on with, played again; nil where there is none.
  func newestResumable(
    of attempts: [Attempt]
  ) -> (attempt: Attempt, ringing: Call, replay: Replay)? {
    for attempt in attempts.reversed() where attempt.isOpen {
      guard case .call(let call, let isEdited) = resumption(of: attempt) else { continue }
      let replay = Replay(of: attempt, ringing: call, isEdited: isEdited, at: self)
      return (attempt, call, replay)
    }
    return nil
  }

  /// Whether an operator with no special skill may settle a role-play's topic, by the company's table.
  package func authority(overTopicOf rolePlay: RolePlay) -> Authority {
    let topic = library.knowledge.topics.first { $0.name == rolePlay.topic }
    return topic?.answerers == .everyone ? .full : .none
  }

  /// Makes a call that rings.
  package func call(
    _ rolePlay: RolePlay,
    seed: UInt64,
    level: PracticeLevel = .practice
  ) -> Call {
    Call(
      rolePlay: rolePlay,
      topicAuthority: authority(overTopicOf: rolePlay),
      rubric: library.rubric,
      limits: CompanyLimits(library.knowledge.settings),
      calendar: businessCalendar,
      seed: seed,
      level: level
    )
  }

  /// Grades what the operator writes into the record of a call that is over.
  package func record(_ text: String, in call: Call) -> CheckedRecord {
    let own = CheckedRecord.withoutQuotations(text)
    return CheckedRecord(
      text,
      sheet: call.rolePlay.recordSheet,
      judgement: checker.check(own, in: ReplyContext(authority: .full)),
      holdsCardNumber: Masking.holdsCardNumber(text)
    )
  }
}

extension Call {
  /// What is known of the moment for whatever is said next.
  var replyContext: ReplyContext {
    ReplyContext(
      customer: lastCustomerLine,
      authority: authority,
      isAfterWarning: warningCount > 0
    )
  }
}

extension Turn {
  /// What was known of the moment when the operator spoke.
  var replyContext: ReplyContext {
    ReplyContext(customer: customer, authority: authority, isAfterWarning: before.warnings > 0)
  }
}
