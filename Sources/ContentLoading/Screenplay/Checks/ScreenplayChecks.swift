/// Something that the grammar allows and that still cannot be what the author meant.
protocol ScreenplayCheck: Sendable {
  /// Reports what is wrong with a draft.
  func run(_ draft: ScreenplayDraft, _ report: ScreenplayReport)
}

/// The checks that every screenplay goes through.
enum ScreenplayChecks {
  static let all: [any ScreenplayCheck] = [
    DeadEndCheck(),
    DuplicateEntryCheck(),
    EndingQualityCheck(),
    HangUpCheck(),
    ImpossibleConditionCheck(),
    ImpossibleTermsCheck(),
    MissingOtherwiseCheck(),
    MissingSettingCheck(),
    MissingTrialCheck(),
    ModelReplyCheck(),
    MoodBoundCheck(),
    MoodStartCheck(),
    NextCallCheck(),
    PassMarkCheck(),
    RepeatedLineCheck(),
    ShadowedReactionCheck(),
    ShadowedLineCheck(),
    UnaskedMarkCheck(),
    UnmeetableEntryCheck(),
    UnreachableEndingCheck(),
    UnreachableSceneCheck(),
  ]
}
