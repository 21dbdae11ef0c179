import Content

/// Finds conditions on numbers that no document of the company sets.
struct MissingSettingCheck: ScreenplayCheck {
  func run(_ draft: ScreenplayDraft, _ report: ScreenplayReport) {
    guard let settings = draft.surroundings.settings else { return }
    for condition in draft.conditions {
      guard case .companyLimit(let subject, _) = condition.value,
        !settings.contains(subject.settingName)
      else { continue }
      report.add(.missingSetting(subject.settingName), at: condition.range)
    }
  }
}
