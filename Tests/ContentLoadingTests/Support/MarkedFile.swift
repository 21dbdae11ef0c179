import Content
import SourceDiagnostics
import TestSupport
import Testing

/// A file with a fault: `↓` stands before the place, `◇` where full-width words may stand on the same line.
struct MarkedFile: CustomTestStringConvertible, Sendable {
  let rule: String
  let path: String
  let text: String
  var suggestions: [String] = []
  /// Whether the full-width prefix is put in at `◇`.
  var isPrefixed = false

  var testDescription: String { "\(rule)\(isPrefixed ? " behind a prefix" : "")" }

  /// The file as it is, and once more behind a full-width prefix.
  var variants: [MarkedFile] {
    var prefixed = self
    prefixed.isPrefixed = true
    return [self, prefixed]
  }

  private var marked: MarkedText {
    MarkedText(text.replacing("◇", with: isPrefixed ? "<!-- 全角の前置き🙂 -->" : ""))
  }

  /// The place of the mark.
  var position: SourcePosition {
    get throws {
      let offset = try #require(marked.offsets.first)
      let before = marked.text.unicodeScalars.prefix(offset)
      let line = before.count { $0 == "\n" } + 1
      let column = before.reversed().prefix { $0 != "\n" }.count + 1
      return SourcePosition(line: line, column: column)
    }
  }

  /// Loads the file with sound content around it and returns the faults of its rule.
  func load() throws -> (library: ContentLibrary, diagnostics: [Diagnostic]) {
    let content = try TemporaryContent([path: marked.text])
    let library = try content.library()
    return (library, library.diagnostics.filter { $0.rule == rule })
  }
}
