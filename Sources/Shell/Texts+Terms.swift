import Content
import RolePlay
import SourceDiagnostics

extension Texts {
  static func name(of term: Term) -> LocalizedText {
    switch term {
    case .act(let act): LocalizedText(act.japaneseName, en: act.rawValue)
    case .violation(let violation): LocalizedText(violation.japaneseName, en: violation.rawValue)
    case .keyPoint(let name): LocalizedText(name, en: name)
    case .move(let move): LocalizedText("【\(move.japaneseName)】", en: ":\(move.rawValue)")
    case .circumstance(let circumstance):
      LocalizedText(circumstance.japaneseName, en: circumstance.rawValue)
    }
  }

  static func name(of cause: Scorecard.CriticalError.Cause) -> LocalizedText {
    switch cause {
    case .term(let term): name(of: term)
    case .mark(let mark): LocalizedText(mark, en: mark)
    }
  }

  static func name(of condition: Condition) -> LocalizedText {
    switch condition {
    case .mark(let name, let isSet):
      LocalizedText(isSet ? name : "\(name)でない", en: isSet ? name : "not \(name)")
    case .mood(let name, let comparison, let limit):
      LocalizedText(
        "\(name)\(limit)\(word(for: comparison))",
        en: "\(name) \(sign(for: comparison)) \(limit)"
      )
    case .callTime(let comparison, let seconds):
      LocalizedText(
        "通話\(duration(seconds: seconds).japanese)\(word(for: comparison))",
        en: "call \(sign(for: comparison)) \(duration(seconds: seconds).english)"
      )
    case .warnings(let comparison, let limit):
      LocalizedText(
        "警告\(limit)回\(word(for: comparison))",
        en: "warnings \(sign(for: comparison)) \(limit)"
      )
    case .companyLimit(let subject, let comparison):
      LocalizedText(
        "\(name(of: subject).japanese)\(word(for: comparison))",
        en: "\(name(of: subject).english) (\(sign(for: comparison)))"
      )
    }
  }

  private static func name(of subject: CompanyLimits.Subject) -> LocalizedText {
    switch subject {
    case .callTime: LocalizedText("通話が規程の時間", en: "the company's minutes")
    case .warnings: LocalizedText("警告が規程の回数", en: "the company's number of warnings")
    case .repeats: LocalizedText("同じ要求が規程の回数", en: "the company's number of repeats")
    }
  }

  static func command(for move: Move) -> LocalizedText {
    LocalizedText("：\(move.japaneseName)", en: ":\(move.rawValue)")
  }

  private static func word(for comparison: Condition.Comparison) -> String {
    switch comparison {
    case .atLeast: "以上"
    case .atMost: "以下"
    case .above: "超"
    case .below: "未満"
    }
  }

  private static func sign(for comparison: Condition.Comparison) -> String {
    switch comparison {
    case .atLeast: "≥"
    case .atMost: "≤"
    case .above: ">"
    case .below: "<"
    }
  }
}
