package import JapaneseText
import Synchronization

/// The tokenizer that MeCab and the IPA dictionary provide.
///
/// Any text is accepted: control characters and NUL lie in no token, and a very long text is cut at the ends of
/// sentences, or where there are none at a bound. Threads may share it; they take turns.
package final class MeCabTokenizer: Tokenizer {
  /// Where distributions put the IPA dictionary in UTF-8, in the order in which they are tried.
  package static let dictionaryDirectories = [
    "/var/lib/mecab/dic/ipadic-utf8",
    "/usr/lib/x86_64-linux-gnu/mecab/dic/ipadic-utf8",
    "/usr/lib/aarch64-linux-gnu/mecab/dic/ipadic-utf8",
    "/usr/lib/mecab/dic/ipadic-utf8",
    "/usr/share/mecab/dic/ipadic-utf8",
  ]

  private let tagger: Mutex<Tagger>

  /// Opens a dictionary.
  ///
  /// - Parameter dictionary: The directory of an IPA dictionary in UTF-8; nil for where distributions put it.
  /// - Throws: An error that says how to install the dictionary.
  package init(dictionary: String? = nil) throws(MeCabError) {
    let directories = dictionary.map { [$0] } ?? Self.dictionaryDirectories
    for directory in directories {
      guard let tagger = Tagger(directory: directory) else { continue }
      guard tagger.isUTF8 else {
        throw MeCabError(code: .dictionaryNotUTF8, directories: [directory])
      }
      self.tagger = Mutex(tagger)
      return
    }
    throw MeCabError(code: .dictionaryMissing, directories: directories)
  }

  /// What tells the dictionary from others, so that what was made with another is made anew.
  package var dictionary: String { tagger.withLock { $0.dictionary } }

  package func tokens(in text: String) -> [Token] {
    tagger.withLock { $0.tokens(in: text) }
  }

  /// Returns the reading of a text in katakana; words that the dictionary does not know stay as they are.
  package func reading(of text: String) -> String {
    tokens(in: text).map { $0.reading.isEmpty ? Kana.katakana($0.surface) : $0.reading }.joined()
  }
}
