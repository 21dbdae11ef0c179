/// A text in which `↓` stands before the place that a test expects.
package struct MarkedText: Hashable, Sendable {
  /// The text without the marks.
  package let text: String
  /// Where the marks stood, in Unicode scalars of `text`, ascending.
  package let offsets: [Int]

  package init(_ marked: String) {
    var scalars = String.UnicodeScalarView()
    var offsets: [Int] = []
    for scalar in marked.unicodeScalars {
      if scalar == "↓" {
        offsets.append(scalars.count)
      } else {
        scalars.append(scalar)
      }
    }
    text = String(scalars)
    self.offsets = offsets
  }
}
