import Content

/// A group of synonyms as it is searched.
struct SynonymForms: Sendable {
  /// Each word as it is written and as it sounds.
  let forms: [QueryWord.Form]

  init(_ group: SynonymGroup, reading: (String) -> String) {
    forms = ([group.word] + group.others).flatMap { word in
      [
        QueryWord.Form(letters: SearchText.letters(of: word), isSound: false),
        QueryWord.Form(letters: SearchText.sounds(of: reading(word)), isSound: true),
      ]
    }
    .filter { $0.letters.count >= 2 }
  }

  /// Returns whether the word of a query is one of the group, or holds one as it is written.
  func contain(_ word: QueryWord) -> Bool {
    forms.contains { form in
      word.forms.contains { typed in
        typed == form
          || !form.isSound && !typed.isSound
            && SearchText.firstIndex(of: form.letters, in: typed.letters) != nil
      }
    }
  }
}
