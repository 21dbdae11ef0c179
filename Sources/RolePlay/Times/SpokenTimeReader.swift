import Content

/// Goes through a text once and puts days, hours and lengths of time together.
struct SpokenTimeReader {
  private(set) var times: [SpokenTime] = []
  private(set) var longestDuration: Int?

  private let scalars: [Unicode.Scalar]
  private var place = 0
  /// The day that this sentence named last, and whether a clock has used it.
  private var day: SpokenTime.Day?
  private var isDayUsed = true
  private var weeks = 0
  private var half: Half?

  private enum Half {
    case morning
    case afternoon
  }

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  mutating func read() {
    while place < scalars.count {
      if readWord() || readWeekday() || readNumber() { continue }
      if Self.sentenceEnds.contains(scalars[place]) { close() }
      place += 1
    }
    close()
  }

  // MARK: Words

  private mutating func readWord() -> Bool {
    guard let (word, meaning) = Self.words.first(where: { stands($0.word, at: place) }) else {
      return false
    }
    place += word.count
    switch meaning {
    case .day(let named): take(named)
    case .week(let number): weeks = number
    case .half(let named): half = named
    case .clock(let minute):
      // 「夕方」 before an hour only says which half of the day it is.
      if SpokenNumber(in: scalars, at: place) == nil {
        finish(clock: minute)
      } else {
        half = minute > Self.noon ? .afternoon : .morning
      }
    }
    return true
  }

  private mutating func readWeekday() -> Bool {
    guard place + 1 < scalars.count, scalars[place + 1] == "曜",
      let weekday = Weekday(Character(scalars[place]))
    else { return false }
    take(.weekday(weekday, weeks: weeks))
    place += 2
    if place < scalars.count, scalars[place] == "日" { place += 1 }
    return true
  }

  private mutating func take(_ named: SpokenTime.Day) {
    if !isDayUsed { emit(SpokenTime(day: day, clock: nil, isMorning: false, seconds: nil)) }
    day = named
    isDayUsed = false
  }

  // MARK: Numbers

  private mutating func readNumber() -> Bool {
    guard let number = SpokenNumber(in: scalars, at: place) else { return false }
    let start = place
    place = number.end
    if readLength(number, from: start) || readClock(number) || readDate(number) { return true }
    // 「2、3分」: the second number counts.
    if place < scalars.count, Self.separators.contains(scalars[place]),
      SpokenNumber(in: scalars, at: place + 1) != nil
    {
      place += 1
    }
    return true
  }

  /// Reads `1時間半`, `1分30秒`, `3日以内`, `2営業日後`, `1週間`.
  private mutating func readLength(_ number: SpokenNumber, from start: Int) -> Bool {
    if stands(Self.workingDays, at: place) {
      place += Self.workingDays.count
      take(.business(days: number.value))
      return true
    }
    if stands(Self.week, at: place) || (stands(Self.oneDay, at: place) && isLength(at: place + 1)) {
      let isWeek = scalars[place] == Self.week[0]
      place += isWeek ? Self.week.count : Self.oneDay.count
      take(.later(days: isWeek ? 7 * number.value : number.value))
      return true
    }
    guard let unit = Self.units.first(where: { stands($0.word, at: place) }) else { return false }
    // 「十分に」 is no ten minutes.
    if number.isChinese, number.value == 10, !isLength(at: place + unit.word.count) { return false }
    place += unit.word.count
    var seconds = number.value * unit.seconds
    if place < scalars.count, scalars[place] == "半" {
      seconds += unit.seconds / 2
      place += 1
    } else if let next = SpokenNumber(in: scalars, at: place),
      let finer = Self.units.first(where: {
        $0.seconds < unit.seconds && stands($0.word, at: next.end)
      })
    {
      seconds += next.value * finer.seconds
      place = next.end + finer.word.count
    }
    longestDuration = max(longestDuration ?? 0, seconds)
    emit(SpokenTime(day: nil, clock: nil, isMorning: false, seconds: seconds))
    return true
  }

  /// Reads `15時30分`, `3時半`, `15:30`.
  private mutating func readClock(_ number: SpokenNumber) -> Bool {
    guard place < scalars.count, 0...24 ~= number.value else { return false }
    var minute = 0
    if scalars[place] == ":" {
      guard let next = SpokenNumber(in: scalars, at: place + 1), next.value < 60 else {
        return false
      }
      minute = next.value
      place = next.end
    } else {
      // 「一時」 alone means for a while.
      guard scalars[place] == "時", !number.isChinese || isClock(at: place + 1) else {
        return false
      }
      place += 1
      if place < scalars.count, scalars[place] == "半" {
        minute = 30
        place += 1
      } else if let next = SpokenNumber(in: scalars, at: place), next.value < 60,
        next.end < scalars.count, scalars[next.end] == "分"
      {
        minute = next.value
        place = next.end + 1
      }
    }
    let isLate = half == .afternoon && number.value < 12
    finish(clock: (number.value + (isLate ? 12 : 0)) * 60 + minute)
    return true
  }

  /// Reads `11月24日`, `24日`.
  private mutating func readDate(_ number: SpokenNumber) -> Bool {
    guard place < scalars.count else { return false }
    if scalars[place] == "月", let second = SpokenNumber(in: scalars, at: place + 1),
      stands(Self.oneDay, at: second.end)
    {
      place = second.end + 1
      take(.date(month: number.value, day: second.value))
      return true
    }
    guard scalars[place] == "日", !number.isChinese, 1...31 ~= number.value else { return false }
    place += 1
    take(.date(month: nil, day: number.value))
    return true
  }

  // MARK: Putting together

  private mutating func finish(clock: Int) {
    emit(SpokenTime(day: day, clock: clock, isMorning: half == .morning, seconds: nil))
    isDayUsed = true
    half = nil
  }

  /// Keeps a time, unless it only begins a span: 「14時から」.
  private mutating func emit(_ time: SpokenTime) {
    let isStart = time.clock != nil && Self.starts.contains { stands($0, at: place) }
    let isSpan =
      isStart
      && (place..<min(place + 6, scalars.count)).contains {
        SpokenNumber(in: scalars, at: $0) != nil
      }
    guard !isSpan else { return }
    var time = time
    time.isEnd = Self.ends.contains { stands($0, at: place) }
    times.append(time)
  }

  /// Ends a sentence: what was named without a clock stands for itself.
  private mutating func close() {
    if let half { finish(clock: half == .morning ? Self.noon : Self.evening) }
    if !isDayUsed { emit(SpokenTime(day: day, clock: nil, isMorning: false, seconds: nil)) }
    day = nil
    isDayUsed = true
    weeks = 0
  }

  private func stands(_ word: [Unicode.Scalar], at start: Int) -> Bool {
    start <= scalars.count && scalars[start...].starts(with: word)
  }

  private func isLength(at start: Int) -> Bool {
    Self.lengthTails.contains { stands($0, at: start) }
  }

  private func isClock(at start: Int) -> Bool {
    SpokenNumber(in: scalars, at: start) != nil
      || Self.clockTails.contains { stands($0, at: start) }
  }
}

extension SpokenTimeReader {
  private enum Meaning {
    case day(SpokenTime.Day)
    case week(Int)
    case half(Half)
    /// Minutes since midnight.
    case clock(Int)
  }

  private static let noon = 12 * 60
  private static let evening = 18 * 60

  /// The longer of two that begin alike comes first.
  private static let words: [(word: [Unicode.Scalar], meaning: Meaning)] =
    days.map { (Array($0.unicodeScalars), .day($1)) }
    + [("再来週", 2), ("来週", 1), ("今週", 0)].map { (Array($0.unicodeScalars), .week($1)) }
    + clocks.map { (Array($0.unicodeScalars), .clock($1)) }
    + halves.map { (Array($0.unicodeScalars), .half($1)) }

  private static let days: [(String, SpokenTime.Day)] = [
    ("明後日", .later(days: 2)), ("あさって", .later(days: 2)), ("明日", .later(days: 1)),
    ("あした", .later(days: 1)), ("あす", .later(days: 1)), ("みょうにち", .later(days: 1)),
    ("翌営業日", .business(days: 1)), ("次の営業日", .business(days: 1)), ("翌日", .later(days: 1)),
    ("本日", .later(days: 0)), ("今日", .later(days: 0)), ("きょう", .later(days: 0)),
    ("週明け", .weekday(.monday, weeks: 1)),
  ]
  private static let clocks: [(String, Int)] = [
    ("午前中", noon), ("正午", noon), ("お昼", noon), ("夕方", evening),
  ]
  private static let halves: [(String, Half)] = [
    ("午前", .morning), ("午後", .afternoon), ("今夜", .afternoon), ("朝", .morning),
  ]

  private static let units: [(word: [Unicode.Scalar], seconds: Int)] = [
    (Array("時間".unicodeScalars), 3600), (Array("分".unicodeScalars), 60),
    (Array("秒".unicodeScalars), 1),
  ]

  private static let week = Array("週間".unicodeScalars)
  private static let workingDays = Array("営業日".unicodeScalars)
  private static let oneDay = Array("日".unicodeScalars)
  private static let separators = Set("、,・~〜-ー".unicodeScalars)
  private static let sentenceEnds = Set("。！？!?".unicodeScalars)
  private static let starts = scalars("から", "〜", "~", "-")
  private static let ends = scalars("まで", "以内", "のうち", "の間", "のあいだ", "中に", "ごろ", "頃", "後", "に")
  private static let lengthTails = scalars(
    "以内",
    "後",
    "のうち",
    "ほど",
    "程",
    "くらい",
    "ぐらい",
    "間",
    "で",
    "お待",
    "待",
    "いただ",
    "頂"
  )
  private static let clockTails = scalars("に", "まで", "半", "ごろ", "頃", "から", "以降", "ちょうど", "を")

  private static func scalars(_ words: String...) -> [[Unicode.Scalar]] {
    words.map { Array($0.unicodeScalars) }
  }
}
