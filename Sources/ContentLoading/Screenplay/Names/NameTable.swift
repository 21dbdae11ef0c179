import SourceDiagnostics

/// Names that a screenplay gives, found again whatever their width.
struct NameTable {
  /// A name as it was first written, and where.
  struct Entry: Hashable, Sendable {
    let name: String
    let range: SourceRange
  }

  /// In the order of the file.
  private(set) var entries: [Entry] = []
  private var indices: [String: Int] = [:]

  /// The names as they are written, in the order of the file.
  var names: [String] { entries.map(\.name) }

  /// Adds a name and returns nil, or returns the earlier entry where the name is taken.
  mutating func add(_ name: TextSlice) -> Entry? {
    let key = name.trimmed.folded
    if let index = indices[key] { return entries[index] }
    indices[key] = entries.count
    entries.append(Entry(name: name.trimmed.text, range: name.trimmed.range))
    return nil
  }

  /// Returns the name as it was first written, or nil where there is none.
  subscript(name: TextSlice) -> String? {
    indices[name.trimmed.folded].map { entries[$0].name }
  }

  /// Returns the longest name that a slice begins with, and what follows it, trimmed.
  func prefix(of slice: TextSlice) -> (name: String, rest: TextSlice)? {
    let slice = slice.trimmed
    var best: (name: String, rest: TextSlice)?
    for (key, index) in indices where slice.starts(with: key.unicodeScalars) {
      let rest = slice.dropping(first: key.unicodeScalars.count).trimmed
      if best.map({ rest.count < $0.rest.count }) ?? true { best = (entries[index].name, rest) }
    }
    return best
  }
}
