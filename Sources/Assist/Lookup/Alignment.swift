/// Compares the sounds of a word with a text, sound by sound, as somebody may have mistyped them.
///
/// The best stretch of the text counts, after Smith and Waterman: what stands in the text between parts of the word
/// costs little, however long it is; sounds that are easily mixed up, left out, doubled or changed round cost less than others.
struct Alignment {
  private let sounds: [UInt8]
  private let weights: [Int32]
  /// What each sound of the text is worth beside each sound of the word.
  private let profile: [Int32]
  /// What leaving out a sound of the word costs.
  private let dropping: [Int32]
  private let opening: Int32
  private let extending: Int32
  /// What going on, or beginning, inside a word of the text costs.
  private let entering: Int32
  private let total: Int32

  private static let one: Double = 4096
  private static let mismatch = -0.5
  private static let dropped = 0.4
  private static let droppedVowel = 0.15
  private static let inserted = 0.45
  private static let alsoInserted = 0.04
  private static let changedRound = 0.8
  private static let insideWord = 0.3
  private static let codes = 128

  /// Prepares a word.
  ///
  /// - Parameters:
  ///   - sounds: The word, two sounds or more.
  ///   - weight: What two neighbouring sounds say.
  init(_ sounds: [UInt8], weight: (UInt8, UInt8) -> Double) {
    self.sounds = sounds
    let pairs = zip(sounds, sounds.dropFirst()).map(weight)
    let weights = sounds.indices.map { index in
      let before = index > 0 ? pairs[index - 1] : pairs.first ?? 0
      let after = index < pairs.count ? pairs[index] : pairs.last ?? 0
      return (before + after) / 2
    }
    self.weights = weights.map { Int32($0 * Self.one) }
    total = self.weights.reduce(0, +)
    let mean = Double(total) / Double(max(1, sounds.count))
    opening = Int32(mean * Self.inserted)
    extending = Int32(mean * Self.alsoInserted)
    entering = Int32(mean * Self.insideWord)
    dropping = sounds.indices.map { index in
      let isLong = index > 0 && LookupText.vowel(of: sounds[index - 1]) == sounds[index]
      return Int32(weights[index] * Self.one * (isLong ? Self.droppedVowel : Self.dropped))
    }
    var profile = [Int32](repeating: 0, count: Self.codes * sounds.count)
    for code in 0..<Self.codes {
      for (index, sound) in sounds.enumerated() {
        let likeness = LookupText.likeness[code * Self.codes + Int(sound & 0x7F)]
        let worth = likeness > 0 ? Double(likeness) : Self.mismatch
        profile[code * sounds.count + index] = Int32(weights[index] * Self.one * worth)
      }
    }
    self.profile = profile
  }

  /// The rows of the table that is filled, one number for each sound of the word.
  private struct Rows {
    var current: UnsafeMutableBufferPointer<Int32>
    var previous: UnsafeMutableBufferPointer<Int32>
    var before: UnsafeMutableBufferPointer<Int32>
    let gaps: UnsafeMutableBufferPointer<Int32>

    init(_ all: UnsafeMutableBufferPointer<Int32>, count: Int) {
      all.initialize(repeating: 0)
      current = all.extracting(0..<count)
      previous = all.extracting(count..<(2 * count))
      before = all.extracting((2 * count)..<(3 * count))
      gaps = all.extracting((3 * count)..<(4 * count))
    }

    mutating func advance() { (current, previous, before) = (before, current, previous) }
  }

  /// Returns how much of the word stands in a text, at most 1.
  func share(in entry: Int, of table: LookupTable<UInt8>) -> Double {
    let extent = table.extent(of: entry)
    guard total > 0, !extent.isEmpty else { return 0 }
    let count = sounds.count
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 4 * count) { all in
      var rows = Rows(all, count: count)
      var best: Int32 = 0
      var last: UInt8 = 0
      // A check of bounds at every step takes as long as the step.
      table.text.withUnsafeBufferPointer { text in
        profile.withUnsafeBufferPointer { profile in
          dropping.withUnsafeBufferPointer { dropping in
            for place in extent {
              let sound = text[place] & 0x7F
              let row = profile.extracting((Int(sound) * count)..<((Int(sound) + 1) * count))
              let entry = table.isBeginning(place) ? 0 : entering
              best = max(best, step(worth: row, dropping, entering: entry, rows))
              if sound != last { best = max(best, changeRound(last, sound, rows)) }
              rows.advance()
              last = sound
            }
          }
        }
      }
      return min(1, Double(best) / Double(total))
    }
  }

  /// Fills the row of one sound of the text, from what it is worth beside each sound of the word, and returns the most in it.
  private func step(
    worth row: UnsafeBufferPointer<Int32>,
    _ dropping: UnsafeBufferPointer<Int32>,
    entering: Int32,
    _ rows: Rows
  ) -> Int32 {
    var best: Int32 = 0
    var gap: Int32 = 0
    // What stands before a sound in this row and in the row before; both 0 before the first.
    var left: Int32 = 0
    var touching: Int32 = 0
    for index in 0..<row.count {
      // From the sound before in the text, or from an earlier part of the text, or from nothing.
      var worth = row[index] + max(touching, gap - entering)
      touching = rows.previous[index]
      gap = rows.gaps[index]
      rows.gaps[index] = max(0, touching - opening, gap - extending)
      if index > 0 { worth = max(worth, left - dropping[index]) }
      left = max(worth, 0)
      rows.current[index] = left
      best = max(best, worth)
    }
    return best
  }

  /// Raises the row where two neighbours of the word stand the other way round, and returns the most of these.
  private func changeRound(_ last: UInt8, _ sound: UInt8, _ rows: Rows) -> Int32 {
    var best: Int32 = 0
    for index in 1..<max(1, sounds.count) where sounds[index] == last && sounds[index - 1] == sound
    {
      let both = Int32(Double(weights[index] + weights[index - 1]) * Self.changedRound)
      let worth = (index > 1 ? rows.before[index - 2] : 0) + both
      rows.current[index] = max(worth, rows.current[index])
      best = max(best, worth)
    }
    return best
  }
}
