import Content
import JapaneseText

/// What the model sees of the moment in which a reply is given.
struct Moment {
  let customer: [Unicode.Scalar]
  let authority: Authority
  /// The classes of what the customer said.
  let classes: ClassSet
  /// The pairs of neighbouring letters that the customer said, ascending.
  private let pairs: [UInt64]

  init(customer: NormalizedText, authority: Authority, classes table: WordClasses) {
    let scalars = customer.scalars.map { ReplyFeatures.isDigit($0) ? "0" : $0 }
    self.customer = scalars
    self.authority = authority
    classes = table.customerClasses(in: scalars)
    pairs = zip(scalars, scalars.dropFirst()).map(Self.pair).sorted()
  }

  /// The number that stands for the authority in a feature.
  var authorityCode: Int { authority == .full ? 1 : 2 }

  /// Whether the customer's words hold a stretch of text of at least two letters.
  func holds(_ stretch: ArraySlice<Unicode.Scalar>) -> Bool {
    stretch.count > 1
      && zip(stretch, stretch.dropFirst()).allSatisfy { holds(Self.pair($0)) }
  }

  private func holds(_ pair: UInt64) -> Bool {
    var low = 0
    var high = pairs.count
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle] < pair { low = middle + 1 } else { high = middle }
    }
    return low < pairs.count && pairs[low] == pair
  }

  func add(to writer: inout FeatureWriter) {
    let longest = 3
    for start in -1...customer.count {
      var chain = FeatureHash(.customer, kind: 0)
      for place in start..<min(start + longest, customer.count + 1) {
        chain.mix(customer.indices.contains(place) ? UInt64(customer[place].value) : 1)
        writer.add(.customer, chain)
      }
    }
    writer.add(.authority, FeatureHash(.authority, kind: 0).with(authorityCode))
    for number in classes {
      writer.add(.classes, FeatureHash(.classes, kind: 1).with(number))
      writer.add(.classes, FeatureHash(.classes, kind: 2).with(number, authorityCode))
    }
  }

  private static func pair(_ letters: (Unicode.Scalar, Unicode.Scalar)) -> UInt64 {
    UInt64(letters.0.value) << 32 | UInt64(letters.1.value)
  }
}
