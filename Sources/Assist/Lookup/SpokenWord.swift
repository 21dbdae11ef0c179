/// A word of a text as it is written and as it is read.
package struct SpokenWord: Hashable, Sendable {
  /// The letters of the text.
  package let surface: String
  /// Kana, or the surface where nobody knows the reading.
  package let reading: String
  /// Whether it only joins other words, as particles and auxiliaries do; nobody looks for what begins with it.
  package let isJoining: Bool

  package init(surface: String, reading: String, isJoining: Bool = false) {
    self.surface = surface
    self.reading = reading
    self.isJoining = isJoining
  }
}
