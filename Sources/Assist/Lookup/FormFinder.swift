/// Finds all forms of a word in a text in one pass.
///
/// Used by one search at a time: what was found is kept until the next text.
final class FormFinder<
  Unit: FixedWidthInteger & UnsignedInteger & BitwiseCopyable & Sendable
> {
  /// A form, what it is worth and where it counts.
  struct Form {
    let units: [Unit]
    let quality: Double
    let inside: InsideWords
  }

  private static var headCount: Int { 256 }

  /// In the order in which they were given.
  let forms: [Form]
  /// The last form whose first unit ends in these 8 bits, or -1.
  private let heads: [Int]
  /// For each form the one before whose first unit ends in the same 8 bits, or -1.
  private let others: [Int]
  /// What the best place of each form is worth in the text that was looked through last.
  private let worths: UnsafeMutableBufferPointer<Double>

  /// Creates a finder.
  ///
  /// - Parameter forms: Forms of at least one unit.
  init(_ forms: [Form]) {
    var others = [Int](repeating: -1, count: forms.count)
    var heads = [Int](repeating: -1, count: Self.headCount)
    for index in forms.indices {
      guard let first = forms[index].units.first else { continue }
      let head = Int(UInt8(truncatingIfNeeded: first))
      others[index] = heads[head]
      heads[head] = index
    }
    self.forms = forms
    self.heads = heads
    self.others = others
    worths = .allocate(capacity: forms.count)
    worths.initialize(repeating: 0)
  }

  deinit { worths.deallocate() }

  /// Looks for all forms in a text and calls a function with each, in their order, and how much it stands out there.
  func find(
    in entry: Int,
    of table: LookupTable<Unit>,
    _ body: (_ form: Form, _ prominence: Double) -> Void
  ) {
    guard !forms.isEmpty else { return }
    worths.update(repeating: 0)
    let extent = table.extent(of: entry)
    table.text.withUnsafeBufferPointer { text in
      heads.withUnsafeBufferPointer { heads in
        for place in extent {
          let head = heads[Int(UInt8(truncatingIfNeeded: text[place]))]
          if head >= 0 { noteForms(from: head, at: place, in: text, of: table) }
        }
      }
    }
    for (form, worth) in zip(forms, worths) {
      body(
        form,
        worth == 0
          ? 0 : LookupTable<Unit>.prominence(worth, taking: form.units.count, of: extent.count)
      )
    }
  }

  /// Notes all forms of a chain that stand at a place.
  private func noteForms(
    from head: Int,
    at place: Int,
    in text: UnsafeBufferPointer<Unit>,
    of table: LookupTable<Unit>
  ) {
    var number = head
    forms.withUnsafeBufferPointer { forms in
      while number >= 0 {
        let count = forms[number].units.count
        // The 0 that ends every text is in no form.
        let stands = forms[number].units.withUnsafeBufferPointer { units in
          for offset in 0..<count where text[place + offset] != units[offset] { return false }
          return true
        }
        if stands {
          let worth = table.worth(of: place..<(place + count), forms[number].inside)
          worths[number] = max(worths[number], worth)
        }
        number = others[number]
      }
    }
  }
}
