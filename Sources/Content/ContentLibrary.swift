package import SourceDiagnostics

/// Everything that was loaded, and every fault that was found on the way.
package struct ContentLibrary: Sendable {
  /// A case that was found; one with errors cannot be started.
  package struct RolePlayEntry: Hashable, Sendable {
    package let id: String
    package let number: String
    package let title: String
    package let file: String
    /// The case, or nil where it has errors.
    package let rolePlay: RolePlay?

    package init(id: String, number: String, title: String, file: String, rolePlay: RolePlay?) {
      self.id = id
      self.number = number
      self.title = title
      self.file = file
      self.rolePlay = rolePlay
    }
  }

  /// Sorted by identifier.
  package let policies: [Policy]
  package let knowledge: CompanyKnowledge
  /// In the order of the files' names, then of the file.
  package let templates: TemplateList
  package let placeholders: [Placeholder]
  /// By the identifier of the template.
  package var approvals: [String: Approval] { deferredApprovals.value }
  private let deferredApprovals: Deferred<[String: Approval]>
  package let rubric: Rubric
  /// Sorted by file.
  package let characters: [CustomerCharacter]
  /// Sorted by number, then identifier.
  package let rolePlays: [RolePlayEntry]
  /// Sorted by file, position, rule.
  package private(set) var diagnostics: [Diagnostic]
  /// The sources that diagnostics point into, by path.
  package private(set) var sources: [String: SourceFile]
  /// Which content the wordings were read from; nil where they had faults or are not kept.
  package let version: ContentVersion?

  /// Creates a library; the approvals are made when somebody first asks for one.
  package init(
    policies: [Policy] = [],
    knowledge: CompanyKnowledge = CompanyKnowledge(),
    templates: TemplateList = [],
    placeholders: [Placeholder] = [],
    approvals: Deferred<[String: Approval]> = Deferred([:]),
    rubric: Rubric = Rubric(),
    characters: [CustomerCharacter] = [],
    rolePlays: [RolePlayEntry] = [],
    diagnostics: [Diagnostic] = [],
    sources: [String: SourceFile] = [:],
    version: ContentVersion? = nil
  ) {
    self.policies = policies
    self.knowledge = knowledge
    self.templates = templates
    self.placeholders = placeholders
    deferredApprovals = approvals
    self.rubric = rubric
    self.characters = characters
    self.rolePlays = rolePlays
    self.diagnostics = diagnostics
    self.sources = sources
    self.version = version
  }

  /// Returns the same content with other faults, and with the sources into which these point.
  package func with(diagnostics: [Diagnostic], sources: [String: SourceFile]) -> ContentLibrary {
    var library = self
    library.diagnostics = diagnostics
    library.sources = sources
    return library
  }

  /// Returns a clause, or nil where no policy has it.
  package func clause(_ reference: ClauseReference) -> Clause? {
    policies.first { $0.id == reference.policy }?.clauses.first { $0.reference == reference }
  }

  /// Returns the errors inside the entry of a template, in the order of the file.
  package func errors(in template: Template) -> [Diagnostic] {
    diagnostics.filter {
      $0.severity == .error && $0.file == template.file
        && template.lines.contains($0.range.start.line)
    }
  }

  /// Returns whether a template may be suggested on a day.
  ///
  /// One that cites no clause, or a clause that does not exist, rests on nothing: no approval of it holds.
  ///
  /// - Parameters:
  ///   - template: A template of this library.
  ///   - date: The day on which it would be suggested.
  /// - Returns: Only `approved` ones may be suggested.
  package func approvalStatus(of template: Template, on date: CalendarDate) -> ApprovalStatus {
    guard let approval = approvals[template.id] else { return .draft }
    let wordingChanged = approval.wordingDigest != template.digest
    let cited = Set(template.clauses).union(approval.clauseDigests.keys)
    let changed = cited.filter { reference in
      guard let digest = clause(reference)?.digest else { return true }
      return approval.clauseDigests[reference] != digest
    }
    if wordingChanged || !changed.isEmpty || template.clauses.isEmpty {
      return .stale(wordingChanged: wordingChanged, clauses: changed.sorted())
    }
    if let expiry = approval.expiry, expiry < date { return .expired(on: expiry) }
    return .approved
  }
}
