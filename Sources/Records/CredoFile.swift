import Foundation

/// The few lines of conduct that somebody wrote for themselves.
package struct CredoFile: Sendable {
  /// How many lines there may be.
  package static let mostLines = 5
  private let path: String

  /// Names the file; it is made when lines are kept.
  package init(path: String) {
    self.path = path
  }

  /// Returns the lines; none where nobody wrote any, or the file is no text.
  package func lines() -> [String] {
    guard let data = FileManager.default.contents(atPath: path),
      let text = String(data: data, encoding: .utf8)
    else { return [] }
    return text.split(whereSeparator: \.isNewline).prefix(Self.mostLines).map(String.init)
  }

  /// Puts new lines in the place of the old ones, all at once.
  ///
  /// - Parameter lines: At most `mostLines`; none takes the old ones away.
  /// - Throws: Where the file cannot be written; then the old ones stay.
  package func replace(with lines: [String]) throws(RecordsError) {
    if let slash = path.lastIndex(of: "/") {
      try PrivateFile.createFolder(String(path[..<slash]))
    }
    let text = lines.prefix(Self.mostLines).map { $0 + "\n" }.joined()
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw RecordsError(code: .writeJournal, path: path, reason: error.localizedDescription)
    }
    try PrivateFile.ensureExists(path)
  }
}
