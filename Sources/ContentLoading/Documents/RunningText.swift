import SourceDiagnostics

/// Text that is put together from pieces, where a line end of the source is a space only between Latin words.
struct RunningText {
  private(set) var text = ""
  private var hasPendingBreak = false
  private var hasPendingSpace = false

  var isEmpty: Bool { text.isEmpty }

  /// Adds words as they are.
  mutating func append(_ words: some StringProtocol) {
    guard let next = words.unicodeScalars.first else { return }
    if hasPendingSpace {
      hasPendingSpace = false
      if let last = text.unicodeScalars.last, !Width.isSpace(last), !Width.isSpace(next) {
        text += " "
      }
    }
    if hasPendingBreak {
      hasPendingBreak = false
      if let last = text.unicodeScalars.last, needsSpace(between: last, and: next) { text += " " }
    }
    text += words
  }

  /// Adds a line end that is only layout.
  mutating func breakSoftly() { hasPendingBreak = true }

  /// Adds a line end that the author meant.
  mutating func breakHard() {
    hasPendingBreak = false
    hasPendingSpace = false
    while text.last == " " { text.removeLast() }
    text += "\n"
  }

  /// Adds text of a page, in which a stretch of white space is one space, or one line end of the source.
  mutating func appendCollapsing(_ words: String) {
    var word = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0C, 0x0D, 0x20:
        append(String(word))
        word = String.UnicodeScalarView()
        if scalar.value == 0x0A || scalar.value == 0x0D {
          hasPendingBreak = true
          hasPendingSpace = false
        } else if !hasPendingBreak {
          hasPendingSpace = true
        }
      default: word.append(scalar)
      }
    }
    append(String(word))
  }

  private func needsSpace(between last: Unicode.Scalar, and next: Unicode.Scalar) -> Bool {
    if Width.isSpace(last) || Width.isSpace(next) { return false }
    return DisplayWidth.columns(of: last) < 2 && DisplayWidth.columns(of: next) < 2
  }
}
