import ReplyCheck
package import RolePlay
import SourceDiagnostics

extension CheckedReply {
  /// The reply with masked words; what the checker found in the original stays, at the same places.
  package var masked: CheckedReply {
    let words = Masking.masked(text)
    let scalars = Array(words.unicodeScalars)
    return CheckedReply(
      text: words,
      moras: moras,
      judgement: Judgement(
        grounds: judgement.grounds,
        findings: judgement.findings.map { $0.masked(in: scalars) }
      ),
      keyPoints: keyPoints
    )
  }
}

extension Finding {
  /// The finding with masked words; its own are cut out of the whole, where a number may begin before them.
  fileprivate func masked(in scalars: [Unicode.Scalar]) -> Finding {
    var words = String.UnicodeScalarView()
    words.append(contentsOf: scalars[range.clamped(to: scalars.indices)])
    return Finding(
      rule: rule,
      violation: violation,
      severity: severity,
      range: range,
      text: String(words),
      message: LocalizedText(
        Masking.masked(message.japanese),
        en: Masking.masked(message.english)
      ),
      clause: clause,
      correction: correction.map(Masking.masked)
    )
  }
}

extension Event {
  /// The event as a journal may keep it.
  package var masked: Event {
    switch self {
    case .callConnected, .hintTaken: self
    case .operatorSpoke(let reply): .operatorSpoke(reply.masked)
    case .operatorMoved(let move, let argument):
      .operatorMoved(move, argument: argument.map(Masking.masked))
    case .recordWritten(let record): .recordWritten(record.masked)
    }
  }
}

extension CheckedRecord {
  /// The record with masked words; what was found in the original stays.
  fileprivate var masked: CheckedRecord {
    CheckedRecord(
      text: Masking.masked(text),
      labels: labels,
      faults: faults.map { Fault(kind: $0.kind, text: Masking.masked($0.text)) }
    )
  }
}
