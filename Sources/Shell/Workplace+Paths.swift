package import Content
import ContentLoading
import Foundation
package import SourceDiagnostics

extension Workplace {
  /// Returns the library with only what stands in some files or folders.
  ///
  /// - Parameters:
  ///   - paths: Files or folders, by the working folder or by the content folder; empty means everything.
  ///   - report: Told about a path that holds no content.
  /// - Returns: The part of the library; nil where a path holds no content.
  package func library(limitedTo paths: [String], report: (LocalizedText) -> Void)
    -> ContentLibrary?
  {
    guard !paths.isEmpty else { return library }
    let wanted = paths.map { path in (path, relative(path)) }
    let files = Set(library.sources.keys)
    for (path, inside) in wanted where inside.map({ !holds($0, anyOf: files) }) ?? true {
      report(Texts.notInContent(path, folder: folder.path))
      return nil
    }
    let inside = wanted.compactMap(\.1)
    func isWanted(_ file: String) -> Bool { inside.contains { Self.covers($0, file) } }
    return ContentLibrary(
      policies: library.policies.filter { isWanted($0.file) },
      knowledge: library.knowledge,
      templates: TemplateList(library.templates.filter { isWanted($0.file) }),
      placeholders: library.placeholders,
      approvals: Deferred { [library] in library.approvals },
      rubric: library.rubric,
      rolePlays: library.rolePlays.filter { isWanted($0.file) },
      diagnostics: library.diagnostics.filter { isWanted($0.file) },
      sources: library.sources.filter { isWanted($0.key) }
    )
  }

  /// Returns a path as seen from the content folder; nil where it lies outside.
  private func relative(_ path: String) -> String? {
    let root = URL(fileURLWithPath: folder.path).standardizedFileURL.resolvingSymlinksInPath().path
    let candidates = [
      URL(fileURLWithPath: path), URL(fileURLWithPath: root).appendingPathComponent(path),
    ]
    let existing = candidates.map { $0.standardizedFileURL.resolvingSymlinksInPath().path }
      .first { FileManager.default.fileExists(atPath: $0) }
    guard let existing else { return nil }
    if existing == root { return "" }
    return existing.hasPrefix(root + "/") ? String(existing.dropFirst(root.count + 1)) : nil
  }

  private func holds(_ path: String, anyOf files: Set<String>) -> Bool {
    files.contains { Self.covers(path, $0) }
  }

  private static func covers(_ path: String, _ file: String) -> Bool {
    path.isEmpty || file == path || file.hasPrefix(path + "/")
  }
}
