import Content
import ContentLoading
import MeCabTokenizer
import Shell
import SourceDiagnostics

/// The desk of the sample company, as the package ships it.
enum ShippedWorkplace {
  /// The folder of the package, which holds `Policies` and `Scripts`.
  static let root = #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/\($1)" }

  /// Loads the shipped content, on a day on which its approvals hold.
  static func open() throws -> Workplace {
    let folder = try ContentFolder(path: root)
    return Workplace(
      folder: folder,
      today: try date("2026-12-01"),
      tokenizer: try MeCabTokenizer()
    )
  }

  private struct NoSuchDate: Error {}

  private static func date(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(text) else { throw NoSuchDate() }
    return date
  }
}
