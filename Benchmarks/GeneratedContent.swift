import Content
import Foundation
import TestSupport

/// A content folder with a company's own tables and any number of generated wordings, as the program would find it.
final class GeneratedContent {
  private let folder: TemporaryFolder

  /// The folder with `Policies` and `Scripts`.
  var path: String { "\(folder.path)/content" }

  /// Where the program may keep what it made from it.
  var cache: String { "\(folder.path)/cache" }

  private static let templatesPerFile = 500

  /// Writes a folder.
  ///
  /// - Parameters:
  ///   - count: How many wordings there are.
  ///   - generator: Makes them.
  ///   - content: The folder whose tables are taken.
  /// - Throws: Where nothing can be written.
  init(_ count: Int, _ generator: TemplateGenerator, tablesOf content: String) throws {
    folder = try TemporaryFolder()
    let files = FileManager.default
    let templates = "\(folder.path)/content/Scripts/templates"
    try files.createDirectory(atPath: templates, withIntermediateDirectories: true)
    try files.createDirectory(atPath: "\(folder.path)/cache", withIntermediateDirectories: true)
    for name in ["Policies", "Scripts/placeholders.md", "Scripts/rubric.yaml"] {
      try files.copyItem(atPath: "\(content)/\(name)", toPath: "\(folder.path)/content/\(name)")
    }
    for start in stride(from: 0, to: count, by: Self.templatesPerFile) {
      let numbers = start..<min(start + Self.templatesPerFile, count)
      let entries = numbers.map { Self.entry(of: generator.template($0)) }
      let text = "---\n題名: 作った言い回し\n---\n\n" + entries.joined(separator: "\n")
      try text.write(toFile: "\(templates)/\(start).md", atomically: false, encoding: .utf8)
    }
  }

  private static func entry(of template: Template) -> String {
    """
    ## \(template.title) {#\(template.id)}

    > \(template.wording.source)

    - 応対行為：\(list(template.acts.map(\.japaneseName)))
    - 場面：\(list(template.situations))
    - 条：\(list(template.clauses.map(\.description)))
    - 話してよい人：全員
    - 調子：\(template.tone.japaneseName)
    - お客様の例：「\(template.customerExample ?? "")」

    """
  }

  private static func list(_ names: [String]) -> String {
    var unique: [String] = []
    for name in names where !unique.contains(name) { unique.append(name) }
    return unique.joined(separator: "、")
  }
}
