import Content
import SourceDiagnostics

/// Reads the table of the gaps that wordings may use.
struct PlaceholderReader {
  private static let nameHeaders = ["差し込み", "placeholder"]
  private static let exampleHeaders = ["例", "example"]
  private static let explanationHeaders = ["説明", "explanation"]

  /// Returns the placeholders in the order of the table.
  static func placeholders(
    of source: SourceFile,
    reportingTo diagnostics: inout [Diagnostic]
  ) -> [Placeholder] {
    let head = DocumentHead(of: source, reportingTo: &diagnostics)
    let tables = MarkdownReader.outline(of: source, from: head.bodyLine).elements
      .compactMap { element -> DocumentTable? in
        guard case .table(let table) = element, column(nameHeaders, of: table) != nil else {
          return nil
        }
        return table
      }
    guard !tables.isEmpty else {
      diagnostics.append(
        Diagnostic(
          rule: "missing-table",
          severity: .error,
          message: Messages.missingPlaceholderTable,
          file: source.path,
          range: source.range(ofLine: 1)
        )
      )
      return []
    }
    var first: [String: SourceRange] = [:]
    return tables.flatMap { table in
      table.rows.compactMap { placeholder($0, table, source.path, &first, &diagnostics) }
    }
  }

  private static func placeholder(
    _ row: DocumentTable.Row,
    _ table: DocumentTable,
    _ file: String,
    _ first: inout [String: SourceRange],
    _ diagnostics: inout [Diagnostic]
  ) -> Placeholder? {
    let cells = [nameHeaders, exampleHeaders].map { headers in
      column(headers, of: table).flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil }
    }
    let explanation = column(explanationHeaders, of: table)
      .flatMap { row.cells.indices.contains($0) ? row.cells[$0].text : nil }
    for (cell, header) in zip(cells, ["差し込み", "例"]) where cell?.text.isEmpty ?? true {
      diagnostics.append(
        Diagnostic(
          rule: "missing-cell",
          severity: .error,
          message: Messages.missingCell(header),
          file: file,
          range: cell?.range ?? row.range
        )
      )
    }
    guard let name = cells[0], let example = cells[1], !name.text.isEmpty, !example.text.isEmpty
    else { return nil }
    if let earlier = first[name.text] {
      diagnostics.append(
        Diagnostic(
          rule: "duplicate-placeholder",
          severity: .error,
          message: Messages.duplicateRow(name.text),
          file: file,
          range: name.range,
          notes: [.init(Messages.firstIsHere, file: file, range: earlier)]
        )
      )
      return nil
    }
    first[name.text] = name.range
    return Placeholder(name: name.text, example: example.text, explanation: explanation ?? "")
  }

  private static func column(_ headers: [String], of table: DocumentTable) -> Int? {
    table.header.firstIndex { headers.contains(Width.key($0.text)) }
  }
}
