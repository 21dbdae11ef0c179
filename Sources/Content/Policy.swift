package import SourceDiagnostics

/// A document of the company: a policy, a set of rules, a table of authorities.
package struct Policy: Hashable, Sendable {
  /// The identifier that references use, unique among the policies.
  package let id: String
  package let title: String
  /// Who keeps the document; nil where it does not say.
  package let owner: String?
  package let version: String?
  package let effectiveDate: CalendarDate?
  /// Whether anybody may read the document, so that an operator may name what it says.
  package let isPublic: Bool
  /// What stands before the first clause; may be empty.
  package let preamble: [Block]
  /// The clauses in the order of the document; sub-clauses follow the clause that holds them.
  package let clauses: [Clause]
  /// The path of the file, as diagnostics show it.
  package let file: String

  package init(
    id: String,
    title: String,
    owner: String? = nil,
    version: String? = nil,
    effectiveDate: CalendarDate? = nil,
    isPublic: Bool = false,
    preamble: [Block] = [],
    clauses: [Clause],
    file: String
  ) {
    self.id = id
    self.title = title
    self.owner = owner
    self.version = version
    self.effectiveDate = effectiveDate
    self.isPublic = isPublic
    self.preamble = preamble
    self.clauses = clauses
    self.file = file
  }
}

/// A numbered or named part of a policy.
package struct Clause: Hashable, Sendable {
  package let reference: ClauseReference
  /// The heading as it is shown, with its number and without its `{#id}`.
  package let heading: String
  /// How deep the clause lies: 1 for a clause, 2 for a part of one, and so on.
  package let level: Int
  package let body: [Block]
  /// A digest of heading and body that layout does not change; lower-case hexadecimal.
  package let digest: String
  /// Where the heading stands.
  package let range: SourceRange

  package init(
    reference: ClauseReference,
    heading: String,
    level: Int,
    body: [Block],
    digest: String,
    range: SourceRange
  ) {
    self.reference = reference
    self.heading = heading
    self.level = level
    self.body = body
    self.digest = digest
    self.range = range
  }
}

/// A piece of a document's running text, free of any markup.
package enum Block: Hashable, Sendable {
  case paragraph(String)
  /// An entry of a list; the marker is what a reader sees before it, such as 「1.」 or 「・」, the depth counts from 0.
  case item(marker: String, depth: Int, text: String)
  case table(header: [String], rows: [[String]])
  case quotation(String)
  case code(String)

  /// The words of the block, with cells and rows separated by spaces.
  package var text: String {
    switch self {
    case .paragraph(let text), .quotation(let text), .code(let text): text
    case .item(_, _, let text): text
    case .table(let header, let rows):
      ([header] + rows).map { $0.joined(separator: " ") }.joined(separator: " ")
    }
  }
}
