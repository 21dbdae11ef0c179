import Content
import ReplyCheck
import SourceDiagnostics

extension Workplace {
  /// What a model reply must not break wherever it is said; other rules depend on what the customer said.
  private static let neverRight: Set<Violation> = [.poorKeigo, .insult, .threat, .argument]

  /// Returns a warning for each rule that a model reply breaks under a heading that asks for no violation.
  func modelReplyDiagnostics(of rolePlays: [RolePlay]) -> [Diagnostic] {
    rolePlays.flatMap { rolePlay in
      (rolePlay.scenes.flatMap(\.reactions) + rolePlay.anywhere).flatMap { reaction in
        diagnostics(of: reaction, in: rolePlay)
      }
    }
  }

  private func diagnostics(of reaction: Reaction, in rolePlay: RolePlay) -> [Diagnostic] {
    let findings = reaction.modelReplies.flatMap { reply in
      checker.check(reply, in: ReplyContext(authority: .full)).findings
    }
    let told = diagnostics(of: reaction.suppressions, over: findings)
    guard !reaction.isAboutViolation else { return told }
    let silenced = Set(reaction.suppressions.map(\.rule))
    var seen: Set<String> = []
    return told
      + findings.compactMap { finding -> Diagnostic? in
        guard let violation = finding.violation, Self.neverRight.contains(violation),
          !silenced.contains(finding.rule), seen.insert(finding.rule).inserted
        else { return nil }
        return Diagnostic(
          rule: "model-breaks-rule",
          severity: .warning,
          message: Texts.modelBreaksRule(finding, violation),
          file: rolePlay.file,
          range: reaction.range
        )
      }
  }

  /// Returns a note for each suppression that suppresses something, and a warning for each that does not.
  func diagnostics(
    of suppressions: [RuleSuppression],
    over findings: [Finding]
  ) -> [Diagnostic] {
    let found = Set(findings.map(\.rule))
    return suppressions.map { diagnostic(of: $0, isUsed: found.contains($0.rule)) }
  }

  /// Returns a note that tells of a suppression, or a warning about one that suppresses nothing.
  func diagnostic(of suppression: RuleSuppression, isUsed: Bool) -> Diagnostic {
    Diagnostic(
      rule: isUsed ? "suppressed-finding" : "unused-suppression",
      severity: isUsed ? .note : .warning,
      message: isUsed
        ? Texts.suppressedFinding(suppression) : Texts.unusedSuppression(suppression),
      file: suppression.file,
      range: suppression.range
    )
  }
}

extension Reaction {
  /// Whether the heading waits for a violation, so that its model replies may well break a rule.
  fileprivate var isAboutViolation: Bool {
    guard case .reply(let terms) = trigger else { return false }
    return terms.contains { term in
      if case .violation = term { true } else { false }
    }
  }
}
