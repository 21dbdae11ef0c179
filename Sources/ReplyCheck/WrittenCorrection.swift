import SourceDiagnostics

/// What a rule says instead, as its file says it; few rules of many ever need theirs.
struct WrittenCorrection: Sendable {
  let line: WrittenLine
  /// The value with every list that it names put in.
  let text: String

  /// Returns the corrections that the line stands for.
  func corrections() throws(CorrectionParser.Fault) -> [Rule.Correction] {
    try CorrectionParser().corrections(in: text[...])
  }

  /// Returns what is wrong with the line, or nil.
  func diagnostic(in file: String) -> Diagnostic? {
    do {
      _ = try corrections()
      return nil
    } catch {
      let fault: RuleFault =
        switch error {
        case .noArrow: .noArrow
        case .noVerb(let words): .noVerb(words)
        case .phrase(let fault): .pattern(.phrase(fault))
        }
      return Messages.diagnostic(fault, file, line.range)
    }
  }
}
