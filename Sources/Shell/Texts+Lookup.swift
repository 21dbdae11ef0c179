import Assist
import SourceDiagnostics

extension Texts {
  /// Says why a search found a wording where it did.
  static func searchReason(_ reason: LookupReason) -> LocalizedText {
    switch reason {
    case .written(let word, let place):
      LocalizedText(
        "\(placeName(place).ja)に「\(word)」がある",
        en: "「\(word)」 stands in \(placeName(place).en)"
      )
    case .sounded(let word, let place):
      LocalizedText(
        "\(placeName(place).ja)に「\(word)」と読む言葉がある",
        en: "a word read as 「\(word)」 stands in \(placeName(place).en)"
      )
    case .synonym(let synonym, let word, let place):
      LocalizedText(
        "\(placeName(place).ja)に「\(word)」と同じ意味の「\(synonym)」がある",
        en: "「\(synonym)」, which means 「\(word)」, stands in \(placeName(place).en)"
      )
    case .similar(let word, let percent, let place):
      LocalizedText(
        "\(placeName(place).ja)が「\(word)」に\(percent)％似ている",
        en: "\(placeName(place).en) has \(percent)% of 「\(word)」"
      )
    case .missing(let word):
      LocalizedText("「\(word)」は見つからない", en: "「\(word)」 was not found")
    case .fitsCall(let situation):
      LocalizedText("いまの通話の場面に合う（\(situation)）", en: "meant for this call (\(situation))")
    case .used(let times):
      LocalizedText("この席で\(times)回使った", en: "taken \(times) times at this desk")
    }
  }

  private static func placeName(_ place: LookupReason.Place) -> (ja: String, en: String) {
    switch place {
    case .title: ("題名", "the title")
    case .wording: ("文面", "the wording")
    case .customerExample: ("お客様の例", "the customer's example")
    case .identifier: ("識別名", "the identifier")
    case .act: ("応対行為", "the acts")
    case .situation: ("場面", "the situations")
    case .clause: ("条", "the clauses")
    case .group: ("束の題名", "the group's title")
    case .tone: ("調子", "the tone")
    }
  }
}
