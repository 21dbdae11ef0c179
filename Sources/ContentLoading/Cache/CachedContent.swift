import Content
import SourceDiagnostics

/// What is slow to read of a content folder without faults.
struct CachedContent {
  static let product = ContentCache.Product.content("content", format: "otai content cache 5")

  let templates: TemplateList
  /// In the order of the ledger.
  let approvals: Deferred<[Approval]>

  init(templates: TemplateList, approvals: [Approval]) {
    self.templates = templates
    self.approvals = Deferred(approvals)
  }

  /// Takes what was kept; templates and approvals are made from it when they are asked for.
  init(_ holder: any HeldBytes) throws(CacheReader.Fault) {
    let entries = try CachedEntries(holder)
    guard entries.entryCount > 0 else { throw CacheReader.Fault() }
    // The last entry holds all approvals, the others a template each.
    let source = CachedTemplates(entries, count: entries.entryCount - 1)
    approvals = Deferred {
      do throws(CacheReader.Fault) {
        var reader = try entries.reader(at: source.count)
        return try reader.list { (reader) throws(CacheReader.Fault) in
          try Approval(from: &reader)
        }
      } catch {
        // The digest says that the bytes are those that this program wrote.
        preconditionFailure("the approvals of the cache cannot be read")
      }
    }
    templates = TemplateList(from: source)
  }

  /// All of it, the same for the same content.
  var bytes: [UInt8] {
    var writer = CacheWriter()
    for template in templates {
      writer.beginEntry()
      template.write(to: &writer)
    }
    writer.beginEntry()
    writer.add(approvals.value) { $1.write(to: &$0) }
    return writer.bytes
  }
}

/// Templates that are made from where they are kept.
private final class CachedTemplates: TemplateSource {
  private let entries: CachedEntries
  let count: Int

  init(_ entries: CachedEntries, count: Int) {
    self.entries = entries
    self.count = count
  }

  func template(at place: Int) -> Template {
    do {
      var reader = try entries.reader(at: place)
      return try Template(from: &reader)
    } catch {
      // The digest says that the bytes are those that this program wrote.
      preconditionFailure("a template of the cache cannot be read")
    }
  }
}

extension Template {
  fileprivate func write(to writer: inout CacheWriter) {
    for text in [id, title, group, digest, file] { writer.add(text) }
    wording.write(to: &writer)
    writer.add(acts) { $0.add($1) }
    writer.add(situations) { $0.add($1) }
    writer.add(clauses) { $1.write(to: &$0) }
    speaker.write(to: &writer)
    writer.add(tone)
    writer.add(customerExamples) { $0.add($1) }
    writer.add(presupposedWords) { $0.add($1) }
    writer.add(note) { $0.add($1) }
    range.write(to: &writer)
    writer.add(lines.lowerBound)
    writer.add(lines.count)
    writer.add(suppressions) { $1.write(to: &$0) }
  }

  fileprivate init(from reader: inout CacheReader) throws(CacheReader.Fault) {
    let (id, title, group) = (try reader.text(), try reader.text(), try reader.text())
    let (digest, file) = (try reader.text(), try reader.text())
    let wording = try Wording(from: &reader)
    let acts = try reader.values(of: Act.self)
    let situations = try reader.texts()
    let clauses = try reader.list { (reader) throws(CacheReader.Fault) in
      try ClauseReference(from: &reader)
    }
    let speaker = try Answerers(from: &reader)
    let tone = try reader.value(of: Tone.self)
    let examples = try reader.texts()
    let presupposed = try reader.texts()
    let note = try reader.optional { (reader) throws(CacheReader.Fault) in try reader.text() }
    let range = try SourceRange(from: &reader)
    let (first, count) = (try reader.number(), try reader.number())
    let suppressions = try reader.list { (reader) throws(CacheReader.Fault) in
      try RuleSuppression(from: &reader)
    }
    self.init(
      id: id,
      title: title,
      wording: wording,
      acts: acts,
      situations: situations,
      clauses: clauses,
      speaker: speaker,
      tone: tone,
      customerExamples: examples,
      presupposedWords: presupposed,
      note: note,
      group: group,
      digest: digest,
      file: file,
      range: range,
      lines: first..<(first + count),
      suppressions: suppressions
    )
  }
}

extension Approval {
  fileprivate func write(to writer: inout CacheWriter) {
    for text in [template, wordingDigest, approver] { writer.add(text) }
    writer.add(clauseDigests.sorted { $0.key < $1.key }) { writer, entry in
      entry.key.write(to: &writer)
      writer.add(entry.value)
    }
    date.write(to: &writer)
    writer.add(expiry) { $1.write(to: &$0) }
    writer.add(words) { writer, words in
      words.wording.write(to: &writer)
      words.speaker.write(to: &writer)
    }
  }

  fileprivate init(from reader: inout CacheReader) throws(CacheReader.Fault) {
    let (template, digest, approver) = (try reader.text(), try reader.text(), try reader.text())
    let digests = try reader.list {
      (reader) throws(CacheReader.Fault) -> (ClauseReference, String) in
      (try ClauseReference(from: &reader), try reader.text())
    }
    let date = try CalendarDate(from: &reader)
    let expiry = try reader.optional { (reader) throws(CacheReader.Fault) in
      try CalendarDate(from: &reader)
    }
    let words = try reader.optional { (reader) throws(CacheReader.Fault) in
      ApprovedWords(wording: try Wording(from: &reader), speaker: try Answerers(from: &reader))
    }
    self.init(
      template: template,
      wordingDigest: digest,
      clauseDigests: Dictionary(digests) { first, _ in first },
      approver: approver,
      date: date,
      expiry: expiry,
      words: words
    )
  }
}
