/// Makes text from files and people safe to show on a terminal.
package enum PrintableText {
  /// Returns the text with every control character replaced by a visible stand-in.
  ///
  /// C0 controls become their Unicode control pictures (U+001B is shown as ␛), DEL ␡; C1 controls, bidirectional
  /// overrides and other invisible formatting become U+FFFD. A tab becomes one space. Joiners that emoji need stay.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - keepingNewlines: Whether LF stays as it is; other line ends are always replaced.
  /// - Returns: A text without control characters.
  package static func escaping(_ text: String, keepingNewlines: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: needsReplacement) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !needsReplacement(scalar) || (keepingNewlines && scalar == "\n") {
        result.append(scalar)
      } else {
        result.append(replacement(for: scalar))
      }
    }
    return String(result)
  }

  /// Returns whether a scalar cannot be shown as it is.
  static func needsReplacement(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x180E, 0x200B, 0x200E...0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0001:
      true
    default: false
    }
  }

  private static func replacement(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09: " "
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }
}
