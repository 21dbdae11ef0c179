/// Builds the agreed spelling of a text, one scalar after the other.
struct Normalizer {
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var origins: [Range<Int>] = []

  /// Returns whether a scalar always stands for itself, whatever its neighbours.
  static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x2C, 0x2E...0x7D, 0x3001, 0x3002, 0x3005, 0x300C...0x300F, 0x3041...0x3096,
      0x30A1...0x30FA, 0x4E00...0x9FFF, 0x20, 0x0A:
      true
    default: false
    }
  }

  /// Returns whether any letter or mark is repeated in a way that the agreed spelling shortens.
  static func hasRuns(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count > 1 else { return false }
    for index in 1..<scalars.count where scalars[index] == scalars[index - 1] {
      if isShortenedMark(scalars[index]) { return true }
      if index > 1, scalars[index - 2] == scalars[index], Kana.isKana(scalars[index]) {
        return true
      }
    }
    return false
  }

  mutating func consume(_ given: [Unicode.Scalar]) {
    scalars.reserveCapacity(given.count)
    origins.reserveCapacity(given.count)
    for (index, scalar) in given.enumerated() {
      let origin = index..<(index + 1)
      if isVoicingMark(scalar), voiceLast(with: scalar, origin: origin) { continue }
      if isInvisible(scalar) { continue }
      if let kana = HalfwidthKana.fullwidth(scalar) {
        append(kana, origin)
      } else if 0xFF01...0xFF5E ~= scalar.value, scalar.value != 0xFF5E {
        append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar, origin)
      } else if let spelling = CompatibilityTable.spellings[scalar.value] {
        for part in spelling { append(part, origin) }
      } else {
        append(scalar, origin)
      }
    }
    shortenStretches()
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ origin: Range<Int>) {
    scalars.append(spelling(of: scalar))
    origins.append(origin)
  }

  /// Returns how a scalar is spelt behind what was read so far.
  private func spelling(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    let last = scalars.last
    switch scalar.value {
    case 0x3000, 0xA0, 0x09, 0x2000...0x200A, 0x202F, 0x205F: return " "
    case 0x0D, 0x85, 0x2028, 0x2029: return "\n"
    case 0x2600...0x27BF, 0x2B50, 0x2B55, 0x1F000...0x1FAFF:
      // A picture says nothing by itself, and ends the word before it as a space does.
      return " "
    case 0x7E, 0x2DC, 0x223C, 0x301C, 0x3030, 0xFF5E:
      return last.map(canBeStretched) == true ? "ー" : "〜"
    case 0x2D, 0x2010...0x2015, 0x2212, 0x2500, 0x2501, 0xFE58, 0xFE63:
      return last.map(canBeStretched) == true ? "ー" : "-"
    case 0x309D, 0x30FD: return last.map(Kana.unvoiced) ?? scalar
    case 0x309E, 0x30FE: return last.flatMap(Kana.voiced) ?? last ?? scalar
    case 0x2025, 0x22EF: return "…"
    case 0x201C, 0x301D: return "「"
    case 0x201D, 0x301F: return "」"
    default: return scalar
    }
  }

  /// Joins a voicing mark with the kana before it; returns false where that kana cannot carry it.
  private mutating func voiceLast(with mark: Unicode.Scalar, origin: Range<Int>) -> Bool {
    guard let last = scalars.indices.last else { return false }
    let isHalf = mark.value == 0x309A || mark.value == 0x309C || mark.value == 0xFF9F
    guard let voiced = isHalf ? Kana.halfVoiced(scalars[last]) : Kana.voiced(scalars[last])
    else { return false }
    scalars[last] = voiced
    origins[last] = origins[last].lowerBound..<origin.upperBound
    return true
  }

  /// Shortens stretched kana to one, and repeated marks to one.
  private mutating func shortenStretches() {
    var kept: [Unicode.Scalar] = []
    var keptOrigins: [Range<Int>] = []
    kept.reserveCapacity(scalars.count)
    keptOrigins.reserveCapacity(scalars.count)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      var end = index + 1
      while end < scalars.count, scalars[end] == scalar { end += 1 }
      if scalar == "ー", isTrailingStretch(before: end, in: kept),
        let last = keptOrigins.indices.last
      {
        keptOrigins[last] = keptOrigins[last].lowerBound..<joined(index..<end).upperBound
        index = end
        continue
      }
      let joins = Self.isShortenedMark(scalar) || (end - index >= 3 && Kana.isKana(scalar))
      for place in index..<(joins ? index + 1 : end) {
        kept.append(scalar)
        keptOrigins.append(joins ? joined(index..<end) : origins[place])
      }
      index = end
    }
    scalars = kept
    origins = keptOrigins
  }

  /// Whether a stretch only drawls the last word of a phrase in hiragana: 「ですー」.
  private func isTrailingStretch(before end: Int, in kept: [Unicode.Scalar]) -> Bool {
    guard kept.count > 1, let last = kept.last, 0x3041...0x3096 ~= last.value else { return false }
    let before = kept[kept.count - 2]
    guard Kana.isKana(before) || before == "ー" else { return false }
    guard end < scalars.count else { return true }
    return !Kana.isKana(scalars[end]) && !scalars[end].properties.isIdeographic
  }

  private func joined(_ range: Range<Int>) -> Range<Int> {
    origins[range.lowerBound].lowerBound..<origins[range.upperBound - 1].upperBound
  }

  /// Marks of which a run says no more than one.
  private static func isShortenedMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "ー", "っ", "ッ", "!", "?", "、", "。", "…", "・", "〜": true
    default: false
    }
  }

  private func canBeStretched(_ scalar: Unicode.Scalar) -> Bool {
    Kana.isKana(scalar) || scalar == "ー"
  }

  private func isVoicingMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3099, 0x309A, 0x309B, 0x309C, 0xFF9E, 0xFF9F: true
    default: false
    }
  }

  /// Joiners, variation selectors, key caps, tags, shades of skin and marks of direction, which spell nothing.
  private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x61C, 0x180B...0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x20E3,
      0xFE00...0xFE0F, 0xFEFF, 0x1F3FB...0x1F3FF, 0xE0001...0xE007F, 0xE0100...0xE01EF:
      true
    default: false
    }
  }
}
