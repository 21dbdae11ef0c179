import JapaneseText

/// The times and lengths of time that a text names.
package struct SpokenTimes: Hashable, Sendable {
  /// In the order of the text; of a span its end alone.
  package let times: [SpokenTime]
  /// The longest length of time that is named, in seconds: 「2、3分」 is three minutes; nil where none is.
  package let longestDuration: Int?

  /// Reads a text; takes time linear in its length.
  package init(_ text: String) {
    var reader = SpokenTimeReader(NormalizedText(text).scalars.filter { $0 != " " })
    reader.read()
    times = reader.times
    longestDuration = reader.longestDuration
  }

  /// The time until which something is promised: the last that is named as an end, else the first; nil where none is.
  package var promised: SpokenTime? { times.last(where: \.isEnd) ?? times.first }
}
