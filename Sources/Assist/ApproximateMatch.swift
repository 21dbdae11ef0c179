/// Looks for letters that were mistyped.
enum ApproximateMatch {
  /// Returns the least number of letters to insert, delete or replace so that a text contains some letters.
  ///
  /// Sellers' algorithm (1980); takes time proportional to the product of both lengths.
  static func distance(of letters: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Int {
    var column = Array(0...letters.count)
    var best = letters.count
    for letter in text {
      var diagonal = column[0]
      for row in letters.indices {
        let replaced = diagonal + (letters[row] == letter ? 0 : 1)
        diagonal = column[row + 1]
        column[row + 1] = min(replaced, diagonal + 1, column[row] + 1)
      }
      best = min(best, column[letters.count])
    }
    return best
  }

  /// Returns some letters in pieces, one of which a text must contain whole if it lies within some errors of them.
  ///
  /// - Parameters:
  ///   - letters: At least one more than the errors.
  ///   - errors: The most errors.
  /// - Returns: One piece more than the errors, none empty, equally long as far as possible.
  static func pieces(of letters: [Unicode.Scalar], errors: Int) -> [[Unicode.Scalar]] {
    let count = errors + 1
    return (0..<count).map { piece in
      Array(letters[(letters.count * piece / count)..<(letters.count * (piece + 1) / count)])
    }
  }
}
