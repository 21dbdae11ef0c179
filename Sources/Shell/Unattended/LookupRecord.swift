import Assist
import Content

/// A wording that a search found, as JSON.
struct LookupRecord: Encodable {
  let id: String
  let title: String
  let wording: String
  let score: Double
  let acts: [Act]
  let clauses: [String]
  let status: String

  init(_ hit: TemplateHit, status: ApprovalStatus) {
    id = hit.template.id
    title = hit.template.title
    wording = hit.template.wording.source
    score = hit.score
    acts = hit.template.acts
    clauses = hit.template.clauses.map(\.description)
    self.status = status.name
  }
}
