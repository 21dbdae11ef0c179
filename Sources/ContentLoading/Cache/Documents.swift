import Content
import SourceDiagnostics

/// What a company's documents say, with the placeholders and the rubric that stand beside its wordings.
struct Documents {
  let policies: [Policy]
  let knowledge: CompanyKnowledge
  let placeholders: [Placeholder]
  let rubric: Rubric

  init(
    policies: [Policy],
    knowledge: CompanyKnowledge,
    placeholders: [Placeholder],
    rubric: Rubric
  ) {
    self.policies = policies
    self.knowledge = knowledge
    self.placeholders = placeholders
    self.rubric = rubric
  }

  /// What the cache keeps of documents without faults.
  static let product = ContentCache.Product.content("documents", format: "otai documents 1")

  /// Takes what was kept.
  init(_ holder: any HeldBytes) throws(CacheReader.Fault) {
    var reader = try CachedEntries(holder).reader(at: 0)
    policies = try reader.list { (reader) throws(CacheReader.Fault) in
      try Policy(from: &reader)
    }
    knowledge = try CompanyKnowledge(from: &reader)
    placeholders = try reader.list { (reader) throws(CacheReader.Fault) in
      Placeholder(
        name: try reader.text(),
        example: try reader.text(),
        explanation: try reader.text()
      )
    }
    rubric = try Rubric(from: &reader)
  }

  /// All of it, the same for the same documents.
  var bytes: [UInt8] {
    var writer = CacheWriter()
    writer.beginEntry()
    writer.add(policies) { $1.write(to: &$0) }
    knowledge.write(to: &writer)
    writer.add(placeholders) { writer, placeholder in
      for text in [placeholder.name, placeholder.example, placeholder.explanation] {
        writer.add(text)
      }
    }
    rubric.write(to: &writer)
    return writer.bytes
  }
}

// MARK: Policies

extension Policy {
  fileprivate func write(to writer: inout CacheWriter) {
    for text in [id, title, file] { writer.add(text) }
    writer.add(owner) { $0.add($1) }
    writer.add(version) { $0.add($1) }
    writer.add(effectiveDate) { $1.write(to: &$0) }
    writer.add(isPublic ? 1 : 0)
    writer.add(preamble) { $1.write(to: &$0) }
    writer.add(clauses) { $1.write(to: &$0) }
  }

  fileprivate init(from reader: inout CacheReader) throws(CacheReader.Fault) {
    let (id, title, file) = (try reader.text(), try reader.text(), try reader.text())
    self.init(
      id: id,
      title: title,
      owner: try reader.optional { (reader) throws(CacheReader.Fault) in try reader.text() },
      version: try reader.optional { (reader) throws(CacheReader.Fault) in try reader.text() },
      effectiveDate: try reader.optional { (reader) throws(CacheReader.Fault) in
        try CalendarDate(from: &reader)
      },
      isPublic: try reader.number() == 1,
      preamble: try reader.list { (reader) throws(CacheReader.Fault) in
        try Block(from: &reader)
      },
      clauses: try reader.list { (reader) throws(CacheReader.Fault) in
        try Clause(from: &reader)
      },
      file: file
    )
  }
}

extension Clause {
  fileprivate func write(to writer: inout CacheWriter) {
    reference.write(to: &writer)
    writer.add(heading)
    writer.add(level)
    writer.add(body) { $1.write(to: &$0) }
    writer.add(digest)
    range.write(to: &writer)
  }

  fileprivate init(from reader: inout CacheReader) throws(CacheReader.Fault) {
    self.init(
      reference: try ClauseReference(from: &reader),
      heading: try reader.text(),
      level: try reader.number(),
      body: try reader.list { (reader) throws(CacheReader.Fault) in try Block(from: &reader) },
      digest: try reader.text(),
      range: try SourceRange(from: &reader)
    )
  }
}

extension Block {
  fileprivate func write(to writer: inout CacheWriter) {
    switch self {
    case .paragraph(let text):
      writer.add(0)
      writer.add(text)
    case .quotation(let text):
      writer.add(1)
      writer.add(text)
    case .code(let text):
      writer.add(2)
      writer.add(text)
    case .item(let marker, let depth, let text):
      writer.add(3)
      writer.add(marker)
      writer.add(depth)
      writer.add(text)
    case .table(let header, let rows):
      writer.add(4)
      writer.add(header) { $0.add($1) }
      writer.add(rows) { writer, cells in writer.add(cells) { $0.add($1) } }
    }
  }

  fileprivate init(from reader: inout CacheReader) throws(CacheReader.Fault) {
    switch try reader.number() {
    case 0: self = .paragraph(try reader.text())
    case 1: self = .quotation(try reader.text())
    case 2: self = .code(try reader.text())
    case 3:
      self = .item(
        marker: try reader.text(),
        depth: try reader.number(),
        text: try reader.text()
      )
    case 4:
      self = .table(
        header: try reader.texts(),
        rows: try reader.list { (reader) throws(CacheReader.Fault) in try reader.texts() }
      )
    default: throw CacheReader.Fault()
    }
  }
}

// MARK: Knowledge

extension CompanyKnowledge {
  fileprivate func write(to writer: inout CacheWriter) {
    writer.add(topics) { $1.write(to: &$0) }
    writer.add(discouragedWordings) { writer, wording in
      for text in [wording.phrase, wording.replacement, wording.reason] { writer.add(text) }
      wording.clause.write(to: &writer)
      wording.range.write(to: &writer)
    }
    writer.add(synonyms) { writer, group in
      writer.add(group.word)
      writer.add(group.others) { $0.add($1) }
    }
    writer.add(facts) { writer, fact in
      writer.add(fact.name)
      writer.add(fact.value)
      fact.clause.write(to: &writer)
    }
    writer.add(settings) { writer, setting in
      // A number of any size.
      for text in [setting.name, String(setting.number), setting.unit] { writer.add(text) }
      setting.clause.write(to: &writer)
    }
    writer.add(tastes) { writer, taste in
      writer.add(taste.name)
      writer.add(taste.strictness)
      writer.add(taste.file)
      taste.range.write(to: &writer)
    }
    writer.add(suppressions) { $1.write(to: &$0) }
  }

  fileprivate init(from reader: inout CacheReader) throws(CacheReader.Fault) {
    self.init(
      topics: try reader.list { (reader) throws(CacheReader.Fault) in try Topic(from: &reader) },
      discouragedWordings: try reader.list { (reader) throws(CacheReader.Fault) in
        DiscouragedWording(
          phrase: try reader.text(),
          replacement: try reader.text(),
          reason: try reader.text(),
          clause: try ClauseReference(from: &reader),
          range: try SourceRange(from: &reader)
        )
      },
      synonyms: try reader.list { (reader) throws(CacheReader.Fault) in
        SynonymGroup(word: try reader.text(), others: try reader.texts())
      },
      facts: try reader.list { (reader) throws(CacheReader.Fault) in
        CompanyFact(
          name: try reader.text(),
          value: try reader.text(),
          clause: try ClauseReference(from: &reader)
        )
      },
      settings: try reader.list { (reader) throws(CacheReader.Fault) in
        let name = try reader.text()
        guard let number = Int(try reader.text()) else { throw CacheReader.Fault() }
        return PolicySetting(
          name: name,
          number: number,
          unit: try reader.text(),
          clause: try ClauseReference(from: &reader)
        )
      },
      tastes: try reader.list { (reader) throws(CacheReader.Fault) in
        TasteSetting(
          name: try reader.text(),
          strictness: try reader.value(of: Strictness.self),
          file: try reader.text(),
          range: try SourceRange(from: &reader)
        )
      },
      suppressions: try reader.list { (reader) throws(CacheReader.Fault) in
        try RuleSuppression(from: &reader)
      }
    )
  }
}

extension Topic {
  fileprivate func write(to writer: inout CacheWriter) {
    writer.add(name)
    writer.add(words) { $0.add($1) }
    answerers.write(to: &writer)
    writer.add(decider)
    writer.add(clauses) { $1.write(to: &$0) }
    range.write(to: &writer)
  }

  fileprivate init(from reader: inout CacheReader) throws(CacheReader.Fault) {
    self.init(
      name: try reader.text(),
      words: try reader.texts(),
      answerers: try Answerers(from: &reader),
      decider: try reader.text(),
      clauses: try reader.list { (reader) throws(CacheReader.Fault) in
        try ClauseReference(from: &reader)
      },
      range: try SourceRange(from: &reader)
    )
  }
}
