import Content

/// Finds lines that the customer says in more than one place.
struct RepeatedLineCheck: ScreenplayCheck {
  func run(_ draft: ScreenplayDraft, _ report: ScreenplayReport) {
    var seen: [String: LineDraft] = [:]
    for line in draft.lines where line.speaker == .customer {
      let key = WidthFolding.key(line.text)
      guard key.unicodeScalars.count >= Self.shortest else { continue }
      if let earlier = seen[key] {
        report.add(.repeatedLine, at: line.range, notes: [(.firstHere, earlier.range)])
      } else {
        seen[key] = line
      }
    }
  }

  /// People do say 「はい」 and 「もしもし」 twice.
  private static let shortest = 6
}
