package import SourceDiagnostics

/// Why MeCab cannot be used.
package struct MeCabError: Error, Hashable, Sendable {
  /// The kinds of failure.
  package enum Code: Hashable, Sendable {
    /// No directory that was tried holds a dictionary that can be opened.
    case dictionaryMissing
    /// The dictionary is not in UTF-8.
    case dictionaryNotUTF8
  }

  package let code: Code
  /// The directories that were tried.
  package let directories: [String]

  package init(code: Code, directories: [String]) {
    self.code = code
    self.directories = directories
  }

  /// What happened and what to do.
  package var message: LocalizedText { Messages.text(for: self) }
}
