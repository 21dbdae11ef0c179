package import Assist
import JapaneseText
package import MeCabTokenizer

extension MeCabTokenizer {
  /// Returns the words of a text with their readings, as searches want them.
  package func spokenWords(in text: String) -> [SpokenWord] {
    tokens(in: text).map { token in
      SpokenWord(
        surface: token.surface,
        reading: token.spoken,
        isJoining: [.particle, .auxiliary].contains(token.partOfSpeech)
      )
    }
  }
}
