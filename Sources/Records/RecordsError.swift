import Glibc
package import SourceDiagnostics

/// Why a record could not be kept or read.
package struct RecordsError: Error, Hashable, Sendable {
  /// What was being done.
  package enum Code: Hashable, Sendable {
    case createFolder
    case openJournal
    case writeJournal
    case readJournal
    /// Another program writes to it.
    case journalInUse
  }

  package let code: Code
  /// The file or folder.
  package let path: String
  /// What the operating system says of it, in its own words.
  package let reason: String

  package init(code: Code, path: String, reason: String) {
    self.code = code
    self.path = path
    self.reason = reason
  }

  /// Creates an error from what the operating system gave as `errno`.
  init(_ code: Code, _ path: String, _ number: Int32) {
    self.init(code: code, path: path, reason: String(cString: strerror(number)))
  }

  /// The error as people read it.
  package var message: LocalizedText {
    switch code {
    case .createFolder:
      LocalizedText(
        "記録のフォルダー「\(path)」を作れません（\(reason)）。",
        en: "Cannot create the folder for records, \(path) (\(reason))."
      )
    case .openJournal:
      LocalizedText(
        "記録「\(path)」を開けません（\(reason)）。",
        en: "Cannot open the record \(path) (\(reason))."
      )
    case .writeJournal:
      LocalizedText(
        "記録「\(path)」に書き込めません（\(reason)）。",
        en: "Cannot write the record \(path) (\(reason))."
      )
    case .readJournal:
      LocalizedText(
        "記録「\(path)」を読めません（\(reason)）。",
        en: "Cannot read the record \(path) (\(reason))."
      )
    case .journalInUse:
      LocalizedText(
        "この電話は、別の画面で開いている Otai が記録しています。そちらを閉じてからにします。",
        en: "Another Otai has this call open; close it first."
      )
    }
  }
}
