/// A word of a text as it is written and as it is read.
package struct SpokenWord: Hashable, Sendable {
  /// The letters of the text.
  package let surface: String
  /// Kana, or the surface where nobody knows the reading.
  package let reading: String

  package init(surface: String, reading: String) {
    self.surface = surface
    self.reading = reading
  }
}
