/// Reads whole numbers as documents write them: half or full width, kanji, circled.
enum JapaneseNumber {
  /// Returns the number at the head of some scalars with how many scalars it takes, or nil where none stands there.
  ///
  /// 「十二」 and 「一二」 are 12, 「百二十三」 is 123; at most six digits are read.
  static func prefix(of scalars: ArraySlice<Unicode.Scalar>) -> (value: Int, count: Int)? {
    guard let first = scalars.first else { return nil }
    if digit(first) != nil { return digits(scalars) }
    if kanjiDigit(first) != nil || kanjiUnit(first) != nil { return kanji(scalars) }
    return circled(first).map { ($0, 1) }
  }

  private static func digits(_ scalars: ArraySlice<Unicode.Scalar>) -> (Int, Int)? {
    let run = scalars.prefix(7).prefix { digit($0) != nil }
    guard run.count <= 6 else { return nil }
    return (run.reduce(0) { $0 * 10 + (digit($1) ?? 0) }, run.count)
  }

  private static func kanji(_ scalars: ArraySlice<Unicode.Scalar>) -> (Int, Int)? {
    let run = scalars.prefix(8).prefix { kanjiDigit($0) != nil || kanjiUnit($0) != nil }
    guard run.count <= 7 else { return nil }
    if run.allSatisfy({ kanjiDigit($0) != nil }) {
      return (run.reduce(0) { $0 * 10 + (kanjiDigit($1) ?? 0) }, run.count)
    }
    var total = 0
    var pending = 0
    for scalar in run {
      if let unit = kanjiUnit(scalar) {
        total += max(1, pending) * unit
        pending = 0
      } else {
        pending = pending * 10 + (kanjiDigit(scalar) ?? 0)
      }
    }
    return (total + pending, run.count)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    let value = Width.folded(scalar).value
    return 0x30...0x39 ~= value ? Int(value - 0x30) : nil
  }

  private static func kanjiDigit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "〇", "零": 0
    case "一", "壱": 1
    case "二", "弐": 2
    case "三", "参": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  private static func kanjiUnit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十", "拾": 10
    case "百": 100
    case "千": 1000
    default: nil
    }
  }

  /// ① to ⑳ and the Roman numerals that are one character.
  private static func circled(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x2460...0x2473: Int(scalar.value) - 0x245F
    case 0x2160...0x216B: Int(scalar.value) - 0x215F
    case 0x2170...0x217B: Int(scalar.value) - 0x216F
    default: nil
    }
  }
}
