package import Content
import Glibc
package import SourceDiagnostics

extension ContentWriter {
  /// What became of templates that were to be taken over.
  package enum Takeover: Hashable, Sendable {
    /// The files that were written, as diagnostics call them.
    case written([String])
    case refused([Diagnostic])
  }

  /// Writes what an import would change, each file in one step, after all of them were made ready.
  ///
  /// What is new or changed counts as a draft until it is approved.
  ///
  /// - Parameters:
  ///   - plan: An import without faults.
  ///   - library: The content that the import was compared with; a file that has changed since is refused.
  /// - Returns: The files, or why nothing was written.
  /// - Throws: `cannotWrite`; files named before that one are written, each whole.
  package func take(
    _ plan: TemplateImport,
    comparedWith library: ContentLibrary
  ) throws(ContentLoadingError) -> Takeover {
    let templates = folder.path(of: ContentLoader.templateFolder)
    if FileKind(ofPath: templates) == .missing { mkdir(templates, 0o755) }
    guard let lock = FolderLock(ofFolderWith: "\(templates)/") else {
      throw Self.failure(templates)
    }
    let now = ContentLoader(folder: folder).load(.desk)
    let faults = faults(of: plan, in: now)
    guard faults.isEmpty else { return .refused(faults) }
    let texts = texts(of: plan, in: now)
    for (file, text) in texts { try Self.write(text, to: folder.path(of: file)) }
    lock.release()
    return .written(texts.map(\.file))
  }

  /// What forbids to write, now that nobody else does.
  private func faults(of plan: TemplateImport, in library: ContentLibrary) -> [Diagnostic] {
    plan.changes.compactMap { change in
      let old = change.old
      if library.templates.first(where: { $0.id == old.id }) != old {
        return fault("changed-meanwhile", Messages.changedMeanwhile, old)
      }
      let hasRemark = lines(of: old.file, in: library)[safe: old.lines]
        .contains { $0.contains("<!--") }
      return hasRemark ? fault("remark-in-entry", Messages.remarkInEntry, old) : nil
    }
  }

  /// The whole new text of every file that changes, by its path from the content folder.
  private func texts(
    of plan: TemplateImport,
    in library: ContentLibrary
  ) -> [(file: String, text: String)] {
    var texts: [String: String] = [:]
    for (file, changes) in Dictionary(grouping: plan.changes, by: \.old.file) {
      texts[file] = replacing(changes, in: lines(of: file, in: library))
    }
    for (name, additions) in Dictionary(grouping: plan.additions, by: \.file) {
      let file = "\(ContentLoader.templateFolder)/\(name).md"
      let begun =
        texts[file]
        ?? library.sources[file].map { $0.lines.joined(separator: "\n") + "\n" }
        ?? "---\n題名: \(name)\n---\n\n# \(name)\n"
      texts[file] = appending(additions.map(\.template), to: begun)
    }
    return texts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func lines(of file: String, in library: ContentLibrary) -> [String] {
    library.sources[file]?.lines ?? []
  }

  private func replacing(_ changes: [TemplateImport.Change], in lines: [String]) -> String {
    var lines = lines
    // From the end, so that the numbers of the lines before stay right.
    for change in changes.sorted(by: { $0.old.lines.lowerBound > $1.old.lines.lowerBound }) {
      let upper = min(change.old.lines.upperBound - 1, lines.count)
      let isLast = upper == lines.count
      lines.replaceSubrange(
        (change.old.lines.lowerBound - 1)..<upper,
        with: entry(of: change.new) + (isLast ? [] : [""])
      )
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private func appending(_ templates: [Template], to text: String) -> String {
    templates.reduce(text) { text, template in
      text + (text.hasSuffix("\n") ? "\n" : "\n\n")
        + entry(of: template).joined(separator: "\n") + "\n"
    }
  }

  private func entry(of template: Template) -> [String] {
    var values: [TemplateSheet.Column: String] = [:]
    for column in TemplateSheet.Column.allCases {
      values[column] = TemplateSheet.cell(column, of: template)
    }
    return TemplateEntry(values).lines
  }

  private func fault(_ rule: String, _ message: LocalizedText, _ template: Template) -> Diagnostic {
    Diagnostic(
      rule: rule,
      severity: .error,
      message: message,
      file: template.file,
      range: template.range
    )
  }
}

extension [String] {
  /// The lines of a range of line numbers, from 1, as far as they exist.
  fileprivate subscript(safe numbers: Range<Int>) -> ArraySlice<String> {
    let range = (numbers.lowerBound - 1)..<(numbers.upperBound - 1)
    return self[range.clamped(to: indices)]
  }
}
