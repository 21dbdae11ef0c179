/// What the approver of a template read, kept so that a later change can be shown beside it.
package struct ApprovedWords: Hashable, Sendable {
  package let wording: Wording
  package let speaker: Answerers

  package init(wording: Wording, speaker: Answerers) {
    self.wording = wording
    self.speaker = speaker
  }
}

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
  /// What was approved, for people to read; nil where the ledger did not keep it yet.
  ///
  /// Whether the approval holds is for the digests alone to say.
  package let words: ApprovedWords?

  package init(
    template: String,
    wordingDigest: String,
    clauseDigests: [ClauseReference: String],
    approver: String,
    date: CalendarDate,
    expiry: CalendarDate? = nil,
    words: ApprovedWords? = nil
  ) {
    self.template = template
    self.wordingDigest = wordingDigest
    self.clauseDigests = clauseDigests
    self.approver = approver
    self.date = date
    self.expiry = expiry
    self.words = words
  }

  /// Returns the approval with the words of a template, where it lacks them and they are what it was given for.
  package func keepingWords(of template: Template) -> Approval {
    guard words == nil, template.id == self.template, template.digest == wordingDigest else {
      return self
    }
    return Approval(
      template: self.template,
      wordingDigest: wordingDigest,
      clauseDigests: clauseDigests,
      approver: approver,
      date: date,
      expiry: expiry,
      words: ApprovedWords(wording: template.wording, speaker: template.speaker)
    )
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
