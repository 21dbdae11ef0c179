import JapaneseText

/// What the IPA dictionary says of a word.
struct IPADICFeatures {
  /// The columns of a feature line; words that the dictionary does not know have the first six or seven.
  enum Column: Int, CaseIterable {
    case partOfSpeech
    case subclass
    case secondSubclass
    case thirdSubclass
    case conjugationType
    case conjugationForm
    case baseForm
    case reading
    case pronunciation
  }

  private let cells: [String]

  /// Creates the features from a line of comma-separated values, where a cell may be quoted.
  init(line: String) {
    cells = Self.cells(of: line)
  }

  /// The cell of a column; nil where the line is shorter or says `*`.
  subscript(column: Column) -> String? {
    guard column.rawValue < cells.count else { return nil }
    let cell = cells[column.rawValue]
    return cell == "*" || cell.isEmpty ? nil : cell
  }

  /// The class of words that the language rules know.
  var partOfSpeech: Token.PartOfSpeech {
    switch self[.partOfSpeech] {
    case "名詞": .noun
    case "動詞": .verb
    case "形容詞": .adjective
    case "副詞": .adverb
    case "助動詞": .auxiliary
    case "助詞": .particle
    case "接頭詞": .prefix
    case "接続詞": .conjunction
    case "連体詞": .adnominal
    case "感動詞": .interjection
    case "フィラー": .filler
    case "記号": .symbol
    default: .other
    }
  }

  private static func cells(of line: String) -> [String] {
    var cells: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var previousWasQuote = false
    for scalar in line.unicodeScalars {
      if scalar == "\"" {
        if previousWasQuote, !isQuoted { cell.append(scalar) }
        isQuoted.toggle()
        previousWasQuote = !isQuoted
        continue
      }
      previousWasQuote = false
      if scalar == ",", !isQuoted {
        cells.append(String(cell))
        cell.removeAll()
      } else {
        cell.append(scalar)
      }
    }
    cells.append(String(cell))
    return cells
  }
}
