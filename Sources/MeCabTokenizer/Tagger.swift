import CMeCab
import JapaneseText

/// The one owner of a MeCab handle.
struct Tagger: ~Copyable {
  /// A word that was met.
  private struct KnownWord {
    let entry: DictionaryWord
    /// Whether the surface is nothing but white space.
    let isBlank: Bool
  }

  /// The kept words take a few megabytes at most.
  private static let wordLimit = 20_000

  private let handle: OpaquePointer
  /// The words of the dictionary that were met, by the address of their line in the dictionary, which never moves.
  private var words: [UInt: KnownWord] = [:]

  /// Opens a dictionary; nil where it cannot be opened.
  init?(directory: String) {
    // No resource file of the machine is read: it could name another dictionary.
    guard let handle = Self.open(["mecab", "-r", "/dev/null", "-d", directory]) else { return nil }
    self.handle = handle
  }

  deinit {
    mecab_destroy(handle)
  }

  /// Whether the dictionary is in UTF-8.
  var isUTF8: Bool {
    guard let dictionary = mecab_dictionary_info(handle), let name = dictionary.pointee.charset
    else { return false }
    return String(cString: name).lowercased().filter { $0 != "-" } == "utf8"
  }

  /// What tells the dictionaries from others, as far as they say it themselves.
  var dictionary: String {
    var parts: [String] = []
    var next = mecab_dictionary_info(handle)
    while let info = next?.pointee {
      parts.append("\(info.type) \(info.version) \(info.size) \(info.lsize) \(info.rsize)")
      next = UnsafePointer(info.next)
    }
    return parts.joined(separator: ", ")
  }

  /// Returns the tokens of any text.
  mutating func tokens(in text: String) -> [Token] {
    var tokens: [Token] = []
    var text = text
    text.withUTF8 { bytes in
      tokens.reserveCapacity(bytes.count / 5)
      var offset = 0
      var place = 0
      for piece in TextPieces(bytes) {
        offset += Self.scalarCount(bytes[place..<piece.startIndex])
        tag(UnsafeBufferPointer(rebasing: piece), offset: &offset, into: &tokens)
        place = piece.endIndex
      }
    }
    return tokens
  }

  /// Adds the tokens of a piece of text.
  ///
  /// - Parameters:
  ///   - piece: UTF-8 without NUL, short enough for MeCab's 16-bit lengths.
  ///   - offset: The number of scalars before the piece; the number before its end afterwards.
  ///   - tokens: Where the tokens go.
  private mutating func tag(
    _ piece: UnsafeBufferPointer<UInt8>,
    offset: inout Int,
    into tokens: inout [Token]
  ) {
    guard !piece.isEmpty, let start = piece.baseAddress else { return }
    let bytes = UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)
    var place = 0
    var node = mecab_sparse_tonode2(handle, bytes, piece.count)
    while let current = node {
      node = UnsafePointer(current.pointee.next)
      guard current.pointee.stat <= UInt8(MECAB_UNK_NODE), let surface = current.pointee.surface
      else { continue }
      let begin = surface - bytes
      let end = begin + Int(current.pointee.length)
      guard begin >= place, end <= piece.count else { continue }
      offset += Self.scalarCount(piece[place..<begin])
      let count = Self.scalarCount(piece[begin..<end])
      let word = word(of: current.pointee, surface: piece[begin..<end])
      if !word.isBlank {
        tokens.append(Token(word.entry, at: offset..<(offset + count)))
      }
      offset += count
      place = end
    }
    offset += Self.scalarCount(piece[place..<piece.count])
  }

  private mutating func word(
    of node: mecab_node_t,
    surface: Slice<UnsafeBufferPointer<UInt8>>
  ) -> KnownWord {
    let address = UInt(bitPattern: node.feature)
    let isKnown = node.stat == UInt8(MECAB_NOR_NODE)
    // Spellings that conjugate alike may share a line, so the surface is compared too.
    if isKnown, let known = words[address],
      known.entry.surface.text.utf8.elementsEqual(surface)
    {
      return known
    }
    let text = String(decoding: surface, as: UTF8.self)
    let features = IPADICFeatures(line: node.feature.map { String(cString: $0) } ?? "")
    let word = KnownWord(
      entry: DictionaryWord(
        surface: text,
        baseForm: isKnown ? features[.baseForm] ?? text : text,
        reading: features[.reading] ?? "",
        partOfSpeech: features.partOfSpeech,
        subclass: features[.subclass] ?? "",
        conjugation: features[.conjugationForm] ?? "",
        isPersonalName: features[.secondSubclass] == "人名"
      ),
      isBlank: text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    )
    if isKnown {
      if words.count >= Self.wordLimit { words.removeAll(keepingCapacity: true) }
      words[address] = word
    }
    return word
  }

  /// Counts scalars: every byte that does not continue one begins one.
  private static func scalarCount(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var count = 0
    for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// Passes arguments as a list, so that a path may hold spaces.
  private static func open(_ arguments: [String]) -> OpaquePointer? {
    var characters: [CChar] = []
    var starts: [Int] = []
    for argument in arguments {
      starts.append(characters.count)
      characters.append(contentsOf: argument.utf8CString)
    }
    return characters.withUnsafeMutableBufferPointer { buffer in
      var pointers: [UnsafeMutablePointer<CChar>?] = starts.map { start in
        buffer.baseAddress.map { $0 + start }
      }
      return mecab_new(Int32(pointers.count), &pointers)
    }
  }
}
