package import SourceDiagnostics

/// What the file system refused.
package struct ContentLoadingError: Error, Hashable, Sendable {
  /// The kinds of failure.
  package enum Code: Hashable, Sendable {
    /// None of the places has both `Policies` and `Scripts`.
    case folderNotFound
    case cannotWrite
  }

  package let code: Code
  /// The folders that were looked into, in their order, or the file that could not be written.
  package let paths: [String]
  /// What the system says of it; nil where it says nothing.
  package let reason: String?

  package init(_ code: Code, paths: [String], reason: String? = nil) {
    self.code = code
    self.paths = paths
    self.reason = reason
  }

  /// The failure in words, with what to do about it.
  package var message: LocalizedText {
    switch code {
    case .folderNotFound: Messages.folderNotFound(paths)
    case .cannotWrite: Messages.cannotWrite(paths.joined(separator: "、"), reason: reason ?? "")
    }
  }
}
