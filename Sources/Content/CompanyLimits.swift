/// The company's numbers for a call that does not get on, as its documents set them.
package struct CompanyLimits: Hashable, Codable, Sendable {
  /// What the company has set a number for.
  package enum Subject: String, Hashable, Codable, CaseIterable, Sendable {
    case callTime = "call-time"
    case warnings
    /// The same demand again: turns in a row that left the call in one scene.
    case repeats

    /// The name of the setting in the company's documents.
    package var settingName: String {
      switch self {
      case .callTime: "終話までの時間"
      case .warnings: "終話前の警告"
      case .repeats: "同じ要求の繰り返し"
      }
    }
  }

  /// The seconds after which a call that does not get on may be ended; nil where no document says.
  package let callSeconds: Int?
  /// How many warnings come before that.
  package let warnings: Int?
  /// How often the same demand is heard before that.
  package let repeats: Int?

  package init(callSeconds: Int? = nil, warnings: Int? = nil, repeats: Int? = nil) {
    self.callSeconds = callSeconds
    self.warnings = warnings
    self.repeats = repeats
  }

  /// Looks the numbers up among the settings of the company's documents.
  package init(_ settings: [PolicySetting]) {
    func setting(_ subject: Subject) -> PolicySetting? {
      settings.first { $0.name == subject.settingName }
    }
    self.init(
      callSeconds: setting(.callTime).map { $0.number * (Self.seconds[$0.unit] ?? 60) },
      warnings: setting(.warnings)?.number,
      repeats: setting(.repeats)?.number
    )
  }

  /// Returns the number for a subject, in seconds for a time; nil where no document says.
  package func limit(on subject: Subject) -> Int? {
    switch subject {
    case .callTime: callSeconds
    case .warnings: warnings
    case .repeats: repeats
    }
  }

  private static let seconds = ["秒": 1, "分": 60, "時間": 3600]
}
