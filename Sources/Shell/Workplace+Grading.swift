package import Content
import ReplyCheck
package import SourceDiagnostics

extension Workplace {
  /// Returns a library with what only the checker, the day and a walk through its cases can tell among its diagnostics.
  ///
  /// - Parameters:
  ///   - library: The whole library or a part of it.
  ///   - exploring: Whether every state of every case is walked through, which takes most of the time.
  /// - Returns: The same content with more diagnostics, in order.
  package func graded(_ library: ContentLibrary, exploring: Bool = true) -> ContentLibrary {
    let rolePlays = library.rolePlays.compactMap(\.rolePlay)
    let found =
      wordingDiagnostics(of: library.templates) + expiryDiagnostics(of: library.templates)
      + modelReplyDiagnostics(of: rolePlays)
      + library.knowledge.suppressions.map { diagnostic(of: $0, isUsed: true) }
      + rolePlays.flatMap(keyPointDiagnostics)
      + (exploring ? explorationDiagnostics(of: rolePlays) : [])
    return library.with(
      diagnostics: (library.diagnostics + found).sorted(),
      sources: library.sources
    )
  }

  /// Returns an error for each rule that a wording breaks where it is meant to be said: what is suggested must pass.
  ///
  /// - Parameter templates: Templates of the library.
  /// - Returns: At most one for each template and violation, at the template's heading.
  package func wordingDiagnostics(of templates: some Sequence<Template>) -> [Diagnostic] {
    templates.flatMap { template in
      let context = ReplyContext(
        customer: template.customerExample ?? "",
        authority: template.speaker == .everyone ? .none : .full
      )
      let judgement = checker.check(filledWithExamples(template.wording), in: context)
      let silenced = Set(template.suppressions.map(\.rule))
      let broken = judgement.violations.compactMap { violation in
        judgement.findings.first { $0.violation == violation && !silenced.contains($0.rule) }
          .map { diagnostic(of: $0, violation, in: template) }
      }
      return broken + diagnostics(of: template.suppressions, over: judgement.findings)
    }
  }

  private func diagnostic(
    of finding: Finding,
    _ violation: Violation,
    in template: Template
  ) -> Diagnostic {
    Diagnostic(
      rule: "template-breaks-rule",
      severity: .error,
      message: Texts.templateBreaksRule(
        words: finding.text,
        violation: violation,
        rule: finding.rule,
        reason: finding.message
      ),
      file: template.file,
      range: template.range,
      notes: finding.clause.flatMap(note).map { [$0] } ?? []
    )
  }

  /// Returns a warning for each two key points that the headings of a scene choose between and that cannot be told apart.
  ///
  /// - Parameter rolePlay: A case without errors.
  /// - Returns: At most one for each two points of one scene, at the point all of whose examples hit the other.
  package func keyPointDiagnostics(of rolePlay: RolePlay) -> [Diagnostic] {
    rolePlay.keyPoints.flatMap { point in
      let others = rolePlay.keyPoints.filter { other in
        other.name != point.name && rolePlay.choosesBetween(point.name, other.name)
      }
      return others.compactMap { other in
        hits(of: point, on: other).map { example in
          Diagnostic(
            rule: "key-points-overlap",
            severity: .warning,
            message: Texts.keyPointsOverlap(point.name, other.name, example: example),
            file: rolePlay.file,
            range: point.range,
            notes: [
              Diagnostic.Note(
                Texts.otherKeyPoint(other.name),
                file: rolePlay.file,
                range: other.range
              )
            ]
          )
        }
      }
    }
  }

  /// Returns the first example of a key point where all of them hit another one.
  private func hits(of point: KeyPoint, on other: KeyPoint) -> String? {
    let isHidden = point.examples.allSatisfy { checker.match(other, in: $0).isHit }
    return isHidden ? point.examples.first : nil
  }

  private func note(_ reference: ClauseReference) -> Diagnostic.Note? {
    guard let policy = library.policies.first(where: { $0.id == reference.policy }),
      let clause = library.clause(reference)
    else { return nil }
    return Diagnostic.Note(
      Texts.clauseBehindRule(clause.heading),
      file: policy.file,
      range: clause.range
    )
  }

  /// Returns a warning for each approval that has ended, and a note for each that ends within 30 days.
  private func expiryDiagnostics(of templates: some Sequence<Template>) -> [Diagnostic] {
    templates.compactMap { template in
      switch library.approvalStatus(of: template, on: today) {
      case .draft, .stale: return nil
      case .expired(let day):
        return Diagnostic(
          rule: "expired-approval",
          severity: .warning,
          message: Texts.expiredApproval(template.id, on: day),
          file: template.file,
          range: template.range
        )
      case .approved:
        guard let day = library.approvals[template.id]?.expiry, today.days(until: day) <= 30 else {
          return nil
        }
        return Diagnostic(
          rule: "expiring-approval",
          severity: .note,
          message: Texts.expiringApproval(template.id, on: day),
          file: template.file,
          range: template.range
        )
      }
    }
  }
}

extension RolePlay {
  /// Returns whether different headings of one scene, or of いつでも, ask for two key points, so that which is said decides.
  fileprivate func choosesBetween(_ first: String, _ second: String) -> Bool {
    scenes.map(\.reactions).contains { reactions in
      let names = (reactions + anywhere).map(\.keyPointNames)
      return names.contains { $0.contains(first) && !$0.contains(second) }
        && names.contains { $0.contains(second) && !$0.contains(first) }
    }
  }

  /// The names of the key points that headings of a scene or of いつでも ask for.
  func keyPoints(askedForIn scene: String) -> Set<String> {
    let reactions = (scenes.first { $0.name == scene }?.reactions ?? []) + anywhere
    return Set(reactions.flatMap(\.keyPointNames))
  }
}

extension Reaction {
  /// The names of the key points that the heading asks for.
  fileprivate var keyPointNames: [String] {
    guard case .reply(let terms) = trigger else { return [] }
    return terms.compactMap { if case .keyPoint(let name) = $0 { name } else { nil } }
  }
}
