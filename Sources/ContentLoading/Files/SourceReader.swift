import SourceDiagnostics

/// Opens files as text and keeps them, so that diagnostics can show their lines.
struct SourceReader {
  /// By path as diagnostics show it.
  private(set) var sources: [String: SourceFile] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// Returns the text of a file, or nil with a diagnostic.
  mutating func source(
    _ file: ContentFile,
    limit: Int = TextDecoder.maximumSize
  ) -> SourceFile? {
    switch FileReading.bytes(of: file.path, limit: limit) {
    case .failure(let fault):
      report("unreadable-file", Messages.unreadableFile(fault.reason), file.shownPath)
      return nil
    case .success(let bytes): return source(of: bytes, shownPath: file.shownPath, limit: limit)
    }
  }

  /// Returns bytes as text, or nil with a diagnostic.
  mutating func source(
    of bytes: [UInt8],
    shownPath: String,
    limit: Int = TextDecoder.maximumSize
  ) -> SourceFile? {
    switch TextDecoder.text(of: bytes, limit: limit) {
    case .success(let text):
      let source = SourceFile(path: shownPath, text: text)
      sources[shownPath] = source
      return source
    case .failure(let fault):
      report(fault, shownPath)
      return nil
    }
  }

  private mutating func report(_ fault: TextDecoder.Fault, _ path: String) {
    let (rule, message) =
      switch fault.kind {
      case .tooLarge: ("file-too-large", Messages.tooLarge)
      case .nul: ("unreadable-text", Messages.nulBytes)
      case .invalidByte: ("unreadable-text", Messages.invalidBytes)
      }
    report(rule, message, path, at: fault.position)
  }

  private mutating func report(
    _ rule: String,
    _ message: LocalizedText,
    _ path: String,
    at position: SourcePosition = SourcePosition(line: 1, column: 1)
  ) {
    diagnostics.append(
      Diagnostic(
        rule: rule,
        severity: .error,
        message: message,
        file: path,
        range: SourceRange(start: position, end: position)
      )
    )
  }
}
