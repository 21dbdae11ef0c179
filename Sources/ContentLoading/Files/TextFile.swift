package import SourceDiagnostics

/// A single file that is no content: replies to grade, a transcript.
package enum TextFile {
  /// What reading a file gave.
  package enum Reading: Hashable, Sendable {
    case text(SourceFile)
    /// Nothing stands at the path.
    case missing
    /// Something does, but it is no text, or cannot be read.
    case unreadable([Diagnostic])
  }

  /// Reads a file in any Japanese encoding.
  package static func read(_ path: String) -> Reading {
    guard FileKind(ofPath: path) != .missing else { return .missing }
    var reader = SourceReader()
    let source = reader.source(
      ContentFile(path: path, shownPath: path, name: path, fileExtension: "")
    )
    return source.map(Reading.text) ?? .unreadable(reader.diagnostics)
  }

  /// Takes bytes that were read already, such as standard input, in any Japanese encoding.
  package static func read(_ bytes: [UInt8], path: String) -> Reading {
    var reader = SourceReader()
    let source = reader.source(of: bytes, shownPath: path)
    return source.map(Reading.text) ?? .unreadable(reader.diagnostics)
  }
}
