/// The record that a wording, with the clauses it rests on, was cleared.
package struct Approval: Hashable, Sendable {
  /// The identifier of the template.
  package let template: String
  package let wordingDigest: String
  /// The digests of the clauses that the template cited, by reference.
  package let clauseDigests: [ClauseReference: String]
  package let approver: String
  package let date: CalendarDate
  /// The last day on which it holds; nil where it does not end.
  package let expiry: CalendarDate?

  package init(
    template: String,
    wordingDigest: String,
    clauseDigests: [ClauseReference: String],
    approver: String,
    date: CalendarDate,
    expiry: CalendarDate? = nil
  ) {
    self.template = template
    self.wordingDigest = wordingDigest
    self.clauseDigests = clauseDigests
    self.approver = approver
    self.date = date
    self.expiry = expiry
  }
}

/// Whether a template may be suggested.
package enum ApprovalStatus: Hashable, Sendable {
  case approved
  /// The wording or one of these clauses is no longer what was approved; where neither is, no clause is cited.
  case stale(wordingChanged: Bool, clauses: [ClauseReference])
  case expired(on: CalendarDate)
  case draft

  /// The name that JSON output uses.
  package var name: String {
    switch self {
    case .approved: "approved"
    case .stale: "stale"
    case .expired: "expired"
    case .draft: "draft"
    }
  }
}
