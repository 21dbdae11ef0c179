package import Content

/// Writes templates for a spreadsheet.
package struct TemplateExport: Sendable {
  /// How the file is encoded.
  package enum Encoding: String, Hashable, CaseIterable, Sendable {
    /// UTF-8 with a byte order mark, by which Excel knows it.
    case utf8 = "utf-8"
    /// Shift_JIS as Windows writes it.
    case cp932
  }

  /// A character that an encoding does not have.
  package struct Unwritable: Hashable, Sendable {
    package let template: String
    package let column: String
    package let character: String

    package init(template: String, column: String, character: String) {
      self.template = template
      self.column = column
      self.character = character
    }
  }

  /// The whole file; empty where something cannot be written.
  package let bytes: [UInt8]
  package let unwritable: [Unwritable]

  /// Makes the file.
  ///
  /// - Parameters:
  ///   - templates: In the order of their rows.
  ///   - encoding: How the file is to be encoded.
  package init(of templates: TemplateList, encoding: Encoding) {
    let rows = TemplateSheet.rows(of: templates)
    switch encoding {
    case .utf8:
      unwritable = []
      bytes = [0xEF, 0xBB, 0xBF] + Array(CSVText.text(of: rows).utf8)
    case .cp932:
      let found = Self.unwritable(in: templates)
      unwritable = found
      bytes = found.isEmpty ? CP932Encoder()?.bytes(of: CSVText.text(of: rows)) ?? [] : []
    }
  }

  private static func unwritable(in templates: TemplateList) -> [Unwritable] {
    guard let encoder = CP932Encoder() else { return [] }
    return templates.flatMap { template in
      TemplateSheet.Column.allCases.flatMap { column -> [Unwritable] in
        let text = TemplateSheet.cell(column, of: template)
        guard encoder.bytes(of: text) == nil else { return [] }
        var seen: Set<Character> = []
        return text.filter { encoder.bytes(of: String($0)) == nil && seen.insert($0).inserted }
          .map {
            Unwritable(template: template.id, column: column.names[0], character: String($0))
          }
      }
    }
  }
}
