/// How places are found.
enum Finding {
  case indexed
  /// By looking at every place: slow, and the same.
  case plain
}

extension LookupTable {
  /// Returns how many places begin with a form.
  func count(of form: [Unit], by finding: Finding) -> Int {
    switch finding {
    case .indexed: range(of: form).count
    case .plain: plainPlaces(of: form).count
    }
  }

  /// Returns the first places that begin with a form, in the order of the texts, at most `mostPlaces`.
  func places(of form: [Unit], limit: Int, by finding: Finding) -> ArraySlice<UInt32> {
    switch finding {
    case .indexed: places(in: range(of: form), limit: limit)
    case .plain: plainPlaces(of: form).prefix(min(limit, Self.mostPlaces))
    }
  }

  /// Returns all places that begin with a form, in the order of the texts.
  func allPlaces(of form: [Unit], by finding: Finding) -> [UInt32] {
    switch finding {
    case .indexed: allPlaces(in: range(of: form))
    case .plain: plainPlaces(of: form)
    }
  }
}
