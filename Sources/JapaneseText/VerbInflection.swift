/// The forms of a verb, made from its dictionary form.
///
/// The class of a verb is read from its letters; a list tells the verbs on -iru and -eru that are not ichidan.
package struct VerbInflection: Hashable, Sendable {
  /// A form by what may follow it.
  package enum Form: Hashable, CaseIterable, Sendable {
    /// Ends a sentence or stands before a noun: 「書く」.
    case dictionary
    /// Stands before 「ます」: 「書き」, 「おっしゃい」.
    case polite
    /// Stands before 「たい」 or a comma: 「書き」, 「おっしゃり」.
    case stem
    /// Ends in て: 「書いて」.
    case connective
    /// Ends in た: 「書いた」.
    case past
    /// Stands before 「ない」: 「書か」.
    case negative
    /// Stands before 「ず」: 「書か」, 「せ」.
    case negativeLink
    /// Ends in ば: 「書けば」.
    case conditional
    /// Ends in う: 「書こう」.
    case volitional
  }

  private enum Group: Hashable, Sendable {
    case godan
    /// おっしゃる, くださる, なさる, いらっしゃる, ござる.
    case honorific
    case ichidan
    case suru
    case kuru
  }

  /// The dictionary form without its last kana, for する and 来る without the verb.
  private let root: String
  private let ending: Character
  private let group: Group
  /// Whether the verb is 行く, which is 行って and not 行いて.
  private let isGoing: Bool

  /// Creates the forms of a verb, or nil for what is no verb in its dictionary form.
  package init?(_ base: String) {
    guard let last = base.last, Self.rows[last] != nil else { return nil }
    ending = last
    isGoing = base.hasSuffix("行く") || base.hasSuffix("ていく")
    group = Self.group(of: base)
    switch group {
    case .suru: root = String(base.dropLast(2))
    case .kuru: root = String(base.dropLast(base.hasSuffix("来る") ? 1 : 2))
    default: root = String(base.dropLast())
    }
  }

  /// Returns the verb in a form.
  package subscript(form: Form) -> String {
    switch group {
    case .ichidan: root + Self.ichidan(form)
    case .suru: root + Self.suru(form)
    case .kuru: root + kuru(form)
    case .godan, .honorific: root + godan(form)
    }
  }

  private static func group(of base: String) -> Group {
    if base.hasSuffix("する") { return .suru }
    if base == "くる" || base.hasSuffix("てくる") || base.hasSuffix("来る") { return .kuru }
    if honorific.contains(where: base.hasSuffix) { return .honorific }
    guard base.last == "る" else { return .godan }
    if ichidan.contains(where: base.hasSuffix) { return .ichidan }
    if godan.contains(where: base.hasSuffix) { return .godan }
    return base.dropLast().last.map(thinVowels.contains) == true ? .ichidan : .godan
  }

  private static func ichidan(_ form: Form) -> String {
    switch form {
    case .dictionary: "る"
    case .polite, .stem, .negative, .negativeLink: ""
    case .connective: "て"
    case .past: "た"
    case .conditional: "れば"
    case .volitional: "よう"
    }
  }

  private static func suru(_ form: Form) -> String {
    switch form {
    case .dictionary: "する"
    case .polite, .stem, .negative: "し"
    case .negativeLink: "せ"
    case .connective: "して"
    case .past: "した"
    case .conditional: "すれば"
    case .volitional: "しよう"
    }
  }

  private func kuru(_ form: Form) -> String {
    let isKanji = root.last == "来"
    return switch form {
    case .dictionary: isKanji ? "る" : "くる"
    case .polite, .stem: isKanji ? "" : "き"
    case .negative, .negativeLink: isKanji ? "" : "こ"
    case .connective: isKanji ? "て" : "きて"
    case .past: isKanji ? "た" : "きた"
    case .conditional: isKanji ? "れば" : "くれば"
    case .volitional: isKanji ? "よう" : "こよう"
    }
  }

  private func godan(_ form: Form) -> String {
    let row = Self.rows[ending] ?? []
    guard row.count == 4 else { return String(ending) }
    return switch form {
    case .dictionary: String(ending)
    case .polite: group == .honorific ? "い" : String(row[1])
    case .stem: String(row[1])
    case .connective: euphonic + (voices ? "で" : "て")
    case .past: euphonic + (voices ? "だ" : "た")
    case .negative, .negativeLink: String(row[0])
    case .conditional: String(row[2]) + "ば"
    case .volitional: String(row[3]) + "う"
    }
  }

  /// What stands before て and た.
  private var euphonic: String {
    if isGoing { return "っ" }
    return switch ending {
    case "く", "ぐ": "い"
    case "す": "し"
    case "ぬ", "ぶ", "む": "ん"
    default: "っ"
    }
  }

  private var voices: Bool { "ぐぬぶむ".contains(ending) }

  /// The kana of a row before ない, ます, ば and う, by its last kana.
  private static let rows: [Character: [Character]] = [
    "う": ["わ", "い", "え", "お"], "く": ["か", "き", "け", "こ"], "ぐ": ["が", "ぎ", "げ", "ご"],
    "す": ["さ", "し", "せ", "そ"], "つ": ["た", "ち", "て", "と"], "ぬ": ["な", "に", "ね", "の"],
    "ぶ": ["ば", "び", "べ", "ぼ"], "む": ["ま", "み", "め", "も"], "る": ["ら", "り", "れ", "ろ"],
  ]
  private static let thinVowels: Set<Character> = [
    "い", "き", "ぎ", "し", "じ", "ち", "に", "ひ", "び", "み", "り",
    "え", "け", "げ", "せ", "ぜ", "て", "で", "ね", "へ", "べ", "め", "れ",
  ]
  private static let honorific = ["おっしゃる", "くださる", "下さる", "なさる", "いらっしゃる", "ござる"]
  /// Verbs whose class their letters do not tell, because the kana before る hides in a Chinese character.
  private static let ichidan = ["見る", "着る", "得る", "寝る", "出る", "居る", "煮る", "似る", "経る", "診る"]
  private static let godan = [
    "かえる", "はいる", "はしる", "まいる", "かぎる", "にぎる", "すべる", "しゃべる", "混じる", "交じる",
  ]
}
