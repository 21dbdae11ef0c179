package import Content
import Foundation
import ReplyCheck
package import SourceDiagnostics

/// Grades replies that nobody types at the prompt: lines of text, or records.
package struct CheckRun {
  private let workplace: Workplace
  private let language: Language

  package init(workplace: Workplace, language: Language) {
    self.workplace = workplace
    self.language = language
  }

  /// Grades every line of a text that is not empty.
  ///
  /// - Parameters:
  ///   - source: A reply a line.
  ///   - authority: What the operator who said them may settle.
  /// - Returns: The findings as diagnostics with carets, and whether a rule was broken.
  package func text(of source: SourceFile, authority: Authority) -> (text: String, isClean: Bool) {
    let renderer = DiagnosticRenderer(language: language)
    var isClean = true
    var lines: [String] = []
    for (index, line) in source.lines.enumerated() where !line.trimmingSpaces.isEmpty {
      let context = ReplyContext(authority: authority)
      let judgement = workplace.checker.check(line, in: context)
      isClean = isClean && judgement.violations.isEmpty
      let wordings = betterWordings(insteadOf: judgement, in: context)
      let scalars = Array(line.unicodeScalars)
      for finding in judgement.findings {
        let diagnostic = diagnostic(for: finding, wordings, line: index + 1, of: source)
        lines.append(renderer.text(for: diagnostic, line: scalars))
      }
    }
    return (lines.joined(separator: "\n"), isClean)
  }

  /// Grades every line of a text that is not empty, and writes a record for each, named by its number from 1.
  package func records(of source: SourceFile, authority: Authority) -> (
    lines: [String], isClean: Bool
  ) {
    var isClean = true
    let lines = source.lines.enumerated().filter { !$0.element.trimmingSpaces.isEmpty }
      .map { index, line in
        let context = ReplyContext(authority: authority)
        let (record, isRecordClean) = record(id: String(index + 1), of: line, in: context)
        isClean = isClean && isRecordClean
        return record
      }
    return (lines, isClean)
  }

  /// Grades a record of a reply.
  ///
  /// - Parameter line: A JSON object with `id`, `customer`, `authority` and `utterance`.
  /// - Returns: The answer as a line of JSON and whether no rule was broken; nil where the line is no such record.
  package func answer(to line: [UInt8]) -> (line: String, isClean: Bool)? {
    // What is wrong with the record is told by its line's number, where the caller knows it.
    guard let record = try? JSONDecoder().decode(ReplyRecord.self, from: Data(line)) else {
      return nil
    }
    let context = ReplyContext(
      customer: record.customer ?? "",
      authority: record.authority ?? .none
    )
    return self.record(id: record.id, of: record.utterance, in: context)
  }

  private func record(id: String?, of words: String, in context: ReplyContext) -> (String, Bool) {
    let judgement = workplace.checker.check(words, in: context)
    let wordings = betterWordings(insteadOf: judgement, in: context)
    let findings = judgement.findings.map { finding in
      let template = finding.violation.flatMap { wordings[$0]?.id }
      return FindingRecord(finding, template: template, language: language)
    }
    let record = JudgementRecord(
      id: Nullable(id),
      acts: judgement.acts,
      violations: judgement.violations,
      findings: findings
    )
    return (JSONLine.text(of: record), judgement.violations.isEmpty)
  }

  /// Returns the wording to say instead by violation, since all findings of one have the same.
  private func betterWordings(
    insteadOf judgement: Judgement,
    in context: ReplyContext
  ) -> [Violation: Template] {
    var wordings: [Violation: Template] = [:]
    for violation in judgement.violations {
      wordings[violation] = judgement.findings.first { $0.violation == violation }
        .flatMap { workplace.betterWording(insteadOf: $0, in: context) }
    }
    return wordings
  }

  private func diagnostic(
    for finding: Finding,
    _ wordings: [Violation: Template],
    line: Int,
    of source: SourceFile
  ) -> Diagnostic {
    let name = finding.violation.map {
      LocalizedText("\($0.japaneseName)：", en: "\($0.rawValue): ")
    }
    let clause = finding.clause.map { "（\($0)）" } ?? ""
    let better = better(for: finding, wordings).map { "\(Texts.better[language])：「\($0)」" } ?? ""
    return Diagnostic(
      rule: finding.rule,
      severity: finding.violation == nil ? .note : .error,
      message: LocalizedText(
        "\(name?.japanese ?? "")\(finding.message.japanese)\(clause)\(better)",
        en: "\(name?.english ?? "")\(finding.message.english)\(clause)\(better)"
      ),
      file: source.path,
      range: SourceRange(
        line: line,
        columns: (finding.range.lowerBound + 1)..<(finding.range.upperBound + 1)
      )
    )
  }

  /// Returns what would have been right: the words said right, else an approved wording.
  private func better(for finding: Finding, _ wordings: [Violation: Template]) -> String? {
    finding.correction
      ?? finding.violation.flatMap { wordings[$0] }.map { workplace.shown($0.wording) }
  }
}

/// A reply as a caller writes it down.
private struct ReplyRecord: Decodable {
  let id: String?
  let customer: String?
  let authority: Authority?
  let utterance: String
}
