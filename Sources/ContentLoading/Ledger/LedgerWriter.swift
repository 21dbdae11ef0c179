package import Content

/// Writes the ledger of approvals.
package enum LedgerWriter {
  /// Returns the text of the ledger's file; the same approvals give the same text.
  ///
  /// The entries stand in the order of their templates' identifiers, the clauses of each in the order of their names, so
  /// that a new approval changes only its own lines. Of two approvals of one template the later date is kept.
  ///
  /// - Parameter approvals: The approvals in any order.
  /// - Returns: A file with a comment for whoever opens it.
  package static func text(for approvals: some Sequence<Approval>) -> String {
    var latest: [String: Approval] = [:]
    for approval in approvals {
      if let other = latest[approval.template], approval.date < other.date { continue }
      latest[approval.template] = approval
    }
    var lines = [
      "# 承認の台帳です。「otai approve」が書きます。手で直したら「otai lint」で確かめてください。",
      "# ことばが変わると指紋が合わなくなり、その言い回しは承認を受け直すまで案内に出なくなります。",
      "# 「承認した文面」は、変わったところを並べて見せるための控えです。",
      "形式: \(ApprovalLedger.format)",
    ]
    lines.append(latest.isEmpty ? "承認: []" : "承認:")
    for approval in latest.values.sorted(by: { $0.template < $1.template }) {
      lines += entry(approval)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func entry(_ approval: Approval) -> [String] {
    let clauses = approval.clauseDigests.sorted { $0.key < $1.key }
      .map { "\(scalar($0.key.description)): \(scalar($0.value))" }
      .joined(separator: ", ")
    var lines = [
      "  - 文面: \(scalar(approval.template))",
      "    文面の指紋: \(scalar(approval.wordingDigest))",
    ]
    if let words = approval.words {
      lines.append("    承認した文面: \(scalar(words.wording.source))")
      if words.speaker != .everyone {
        lines.append("    話してよい人: \(scalar(words.speaker.japaneseName))")
      }
    }
    lines += [
      "    条の指紋: {\(clauses)}",
      "    承認者: \(scalar(approval.approver))",
      "    承認日: \(approval.date)",
    ]
    if let expiry = approval.expiry { lines.append("    期限: \(expiry)") }
    return lines
  }

  /// Returns a text as YAML reads it back: bare where that is safe, else in double quotes.
  private static func scalar(_ text: String) -> String {
    if isSafe(text) { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _ where isControl(scalar):
        let digits = String(scalar.value, radix: 16)
        quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Whether a text may stand without quotes.
  static func isSafe(_ text: some StringProtocol) -> Bool {
    guard let first = text.unicodeScalars.first, first != "-", first != "#", first != "~" else {
      return false
    }
    return text.unicodeScalars.allSatisfy(isBare)
      && !(text.utf8.count < 6 && ["null", "true", "false"].contains(text.lowercased()))
  }

  /// Whether a scalar may stand anywhere without quotes but in front.
  static func isBare(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x23, 0x2D, 0x2E, 0x5F, 0x7E: true
    case 0x3005...0x3007, 0x3041...0x3096, 0x30A1...0x30FC, 0x4E00...0x9FFF: true
    default: false
    }
  }

  /// Whether YAML takes the scalar only in another form.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x2029, 0xFEFF, 0xFFFE...0xFFFF: true
    default: false
    }
  }
}
