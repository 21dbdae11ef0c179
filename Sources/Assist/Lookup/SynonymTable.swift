import Content

/// The company's table of words with the same meaning, as it is searched.
struct SynonymTable: Sendable {
  /// A word of a group.
  private struct Word: Sendable {
    let text: String
    let letters: [UInt16]
    let sounds: [UInt8]
    let group: Int
    var hasKanji: Bool { letters.contains(where: LookupText.isKanji) }
  }

  private var words: [Word] = []
  /// The words that begin with a letter, and with a sound.
  private var byLetter: [UInt16: [Int]] = [:]
  private var bySound: [UInt8: [Int]] = [:]
  /// The words of each group.
  private var members: [[Int]] = []

  /// How surely a word of a query means a group.
  private enum Sureness {
    static let whole = 1.0
    /// The more of the word of the query a word of the group takes, the surer.
    static func contained(_ count: Int, of all: Int) -> Double {
      0.35 + 0.5 * Double(count) / Double(max(1, all))
    }
    static let begun = 0.85
    static let mistyped = 0.8
  }

  private static let worth = 0.75

  init(_ groups: [SynonymGroup], splitting: (String) -> [SpokenWord]) {
    for (group, synonyms) in groups.enumerated() {
      members.append([])
      for text in [synonyms.word] + synonyms.others {
        let searched = LookupText(splitting(text))
        let sounds = searched.sounds.filter { $0 != LookupText.boundary }
        let word = Word(text: text, letters: searched.letters, sounds: sounds, group: group)
        guard let first = word.letters.first else { continue }
        byLetter[first, default: []].append(words.count)
        if let first = word.sounds.first { bySound[first, default: []].append(words.count) }
        members[group].append(words.count)
        words.append(word)
      }
    }
  }

  /// Returns the forms of all words that mean the same as the word of a query, and as what it holds.
  ///
  /// - Parameters:
  ///   - word: A word of a query.
  ///   - guesses: Whether a word that is one slip off counts where there is no other.
  /// - Returns: Forms, the surest first.
  func forms(for word: QueryWord, guessing guesses: Bool) -> [QueryWord.Form] {
    var sureness: [Int: Double] = [:]
    func note(_ index: Int, _ value: Double) {
      guard guesses || value == Sureness.whole || value == Sureness.begun else { return }
      let group = words[index].group
      sureness[group] = max(sureness[group] ?? 0, value)
    }
    noteLetters(of: word, note)
    for form in word.forms {
      guard case .sounds(let sounds) = form.units else { continue }
      noteSounds(sounds, note)
    }
    if guesses, !sureness.values.contains(Sureness.whole), word.sounds.count >= 4 {
      noteMistyped(word.sounds, note)
    }
    return sureness.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .flatMap { group, value in forms(of: group, worth: Self.worth * value) }
  }

  /// Returns whether the word of a query is in the table as it was typed or as it sounds.
  func explains(_ word: QueryWord) -> Bool {
    (byLetter[word.letters.first ?? 0] ?? []).contains { words[$0].letters == word.letters }
      || (bySound[word.sounds.first ?? 0] ?? []).contains { words[$0].sounds == word.sounds }
  }

  /// Returns whether the word of a query is in the table, or begins a word of it.
  func knows(_ word: QueryWord) -> Bool { !forms(for: word, guessing: false).isEmpty }

  private func forms(of group: Int, worth: Double) -> [QueryWord.Form] {
    members[group].flatMap { index -> [QueryWord.Form] in
      let word = words[index]
      let written = QueryWord.Form(
        units: .letters(word.letters),
        quality: worth,
        isStrict: true,
        synonym: word.text
      )
      let spoken = QueryWord.Form(
        units: .sounds(word.sounds),
        quality: worth * 0.95,
        isStrict: true,
        isWhole: word.sounds.count < 3,
        synonym: word.text
      )
      // What is all kana is found by its sound.
      return
        (word.letters.count >= 2 && !word.letters.allSatisfy(LookupText.isKana)
        ? [written] : [])
        + (word.sounds.count >= 3 || !word.hasKanji && word.sounds.count == 2 ? [spoken] : [])
    }
  }

  private func noteLetters(of word: QueryWord, _ note: (Int, Double) -> Void) {
    let typed = word.letters
    for start in typed.indices {
      for index in byLetter[typed[start]] ?? [] {
        let candidate = words[index]
        let rest = typed[start...]
        if rest.starts(with: candidate.letters) {
          if candidate.letters.count == typed.count {
            note(index, Sureness.whole)
          } else if candidate.letters.count >= 2, candidate.hasKanji {
            note(index, Sureness.contained(candidate.letters.count, of: typed.count))
          }
        } else if start == 0, typed.count >= 2, typed.contains(where: LookupText.isKanji),
          candidate.letters.starts(with: typed)
        {
          note(index, Sureness.begun)
        }
      }
    }
  }

  private func noteSounds(_ sounds: [UInt8], _ note: (Int, Double) -> Void) {
    for start in sounds.indices {
      for index in bySound[sounds[start]] ?? [] {
        let candidate = words[index].sounds
        if sounds[start...].starts(with: candidate) {
          if candidate.count == sounds.count {
            if candidate.count >= 2 { note(index, Sureness.whole) }
          } else if candidate.count >= 4 {
            note(index, Sureness.contained(candidate.count, of: sounds.count))
          }
        } else if start == 0, sounds.count >= 3, candidate.starts(with: sounds) {
          note(index, Sureness.begun)
        }
      }
    }
  }

  private func noteMistyped(_ sounds: [UInt8], _ note: (Int, Double) -> Void) {
    for (index, word) in words.enumerated()
    where word.sounds.count >= 4 && Misspelling.isOneSlip(sounds, word.sounds) {
      note(index, Sureness.mistyped)
    }
  }
}
