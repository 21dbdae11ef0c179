/// A language that the program itself speaks.
package enum Language: String, Hashable, Codable, CaseIterable, Sendable {
  case japanese = "ja"
  case english = "en"
}

/// One message in every language that the program speaks.
package struct LocalizedText: Hashable, Codable, Sendable {
  package let japanese: String
  package let english: String

  package init(_ japanese: String, en english: String) {
    self.japanese = japanese
    self.english = english
  }

  /// Returns the message in one language.
  package subscript(language: Language) -> String {
    switch language {
    case .japanese: japanese
    case .english: english
    }
  }
}
