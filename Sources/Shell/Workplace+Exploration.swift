package import Content
import RolePlay
package import SourceDiagnostics

extension Workplace {
  /// Returns what walking through every state of cases proves to be wrong with them.
  package func explorationDiagnostics(of rolePlays: [RolePlay]) -> [Diagnostic] {
    let explorations = Explorations(of: rolePlays, limits: limits)
    return rolePlays.enumerated().flatMap {
      explorationDiagnostics(of: $0.element, explorations[$0.offset])
    }
  }

  private func explorationDiagnostics(
    of rolePlay: RolePlay,
    _ exploration: Exploration?
  ) -> [Diagnostic] {
    guard let exploration else {
      return [
        Diagnostic(
          rule: "exploration-incomplete",
          severity: .warning,
          message: Texts.explorationIncomplete(limit: Exploration.stateLimit),
          file: rolePlay.file,
          range: SourceRange(line: 1, columns: 1..<1)
        )
      ]
    }
    return ExplorationReport(exploration, of: rolePlay).diagnostics
      + wordingDiagnostics(of: rolePlay, exploration)
  }

  /// Returns a warning for each heading with a 手本 that no approved wording makes win where a call comes to its scene.
  private func wordingDiagnostics(
    of rolePlay: RolePlay,
    _ exploration: Exploration
  ) -> [Diagnostic] {
    guard !approvedTemplates.isEmpty else { return [] }
    let calls = exploration.entries.map { call(rolePlay, seed: 1).following($0.approach) }
    return rolePlay.scenes.flatMap { scene in
      let entered = calls.filter { $0.sceneName == scene.name }
      return scene.reactions.compactMap { reaction -> Diagnostic? in
        guard case .reply(let terms) = reaction.trigger, !reaction.modelReplies.isEmpty,
          reaction.advice.isEmpty
        else { return nil }
        let fitting = entered.filter { $0.state.meets(reaction.conditions) }
        guard !fitting.isEmpty,
          fitting.allSatisfy({ composition(of: terms, winning: reaction, in: $0) == nil })
        else { return nil }
        return Diagnostic(
          rule: "no-approved-wording",
          severity: .warning,
          message: Texts.noApprovedWording(terms),
          file: rolePlay.file,
          range: reaction.range
        )
      }
    }
  }
}

/// Tells what an exploration found.
struct ExplorationReport {
  private let exploration: Exploration
  private let rolePlay: RolePlay

  init(_ exploration: Exploration, of rolePlay: RolePlay) {
    self.exploration = exploration
    self.rolePlay = rolePlay
  }

  /// Everything that is wrong, in any order, and a note on states without hope.
  var diagnostics: [Diagnostic] {
    places + calls + headings + scoring + hopeless
  }

  private var places: [Diagnostic] {
    exploration.unreachableScenes.map {
      diagnostic("unreachable-scene", Texts.sceneNeverEntered($0.name), $0.range)
    }
      + exploration.unreachableEndings.map {
        diagnostic("unreachable-ending", Texts.endingNeverReached($0.name), $0.range)
      }
  }

  private var calls: [Diagnostic] {
    let deadEnds = exploration.deadEnds.map { deadEnd in
      let scene = rolePlay.scenes.first { $0.name == deadEnd.scene }
      return diagnostic(
        "dead-end",
        Texts.noWayOut(of: deadEnd.scene),
        scene?.range,
        severity: .error,
        notes: notes(deadEnd.approach)
      )
    }
    let loops = exploration.endlessLoop.map { loop in
      diagnostic(
        "endless-call",
        Texts.endlessCall,
        loop.turns.lazy.compactMap(\.reaction?.range).first ?? range(of: loop.turns.first),
        severity: .error,
        notes: notes(loop.approach) + [note(Texts.fromHereOnForEver, nil)] + notes(loop.turns)
      )
    }
    return deadEnds + (loops.map { [$0] } ?? [])
  }

  private var headings: [Diagnostic] {
    exploration.unwonReactions.map {
      diagnostic("never-won-heading", Texts.headingNeverWins, $0.range)
    }
  }

  private var scoring: [Diagnostic] {
    exploration.unmeetableEntries.map {
      diagnostic("entry-never-met", Texts.entryNeverMet, $0.range)
    }
      + exploration.unmissableEntries.map {
        diagnostic("entry-always-met", Texts.entryAlwaysMet, $0.range)
      }
      + exploration.unsetCriticalMarks.map {
        diagnostic("mark-never-set", Texts.markNeverSet($0), nil)
      }
  }

  private var hopeless: [Diagnostic] {
    guard exploration.hopeless.count > 0 else { return [] }
    return [
      diagnostic(
        "hopeless-states",
        Texts.hopelessStates(exploration.hopeless.count, of: exploration.hopeless.of),
        nil,
        severity: .note
      )
    ]
  }

  private func diagnostic(
    _ rule: String,
    _ message: LocalizedText,
    _ range: SourceRange?,
    severity: Severity = .warning,
    notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    Diagnostic(
      rule: rule,
      severity: severity,
      message: message,
      file: rolePlay.file,
      range: range ?? SourceRange(line: 1, columns: 1..<1),
      notes: notes
    )
  }

  /// Returns a transcript: a note a turn, at the heading that answers it.
  private func notes(_ turns: [Exploration.Turn]) -> [Diagnostic.Note] {
    turns.map { note(Texts.explored($0), $0.reaction?.range ?? range(of: $0)) }
  }

  private func note(_ message: LocalizedText, _ range: SourceRange?) -> Diagnostic.Note {
    Diagnostic.Note(
      message,
      file: rolePlay.file,
      range: range ?? SourceRange(line: 1, columns: 1..<1)
    )
  }

  private func range(of turn: Exploration.Turn?) -> SourceRange? {
    rolePlay.scenes.first { $0.name == turn?.scene }?.range
  }
}
