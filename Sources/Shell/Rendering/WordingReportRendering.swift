import Content
import SourceDiagnostics

/// Sets how wordings are used for a screen, and as JSON.
struct WordingReportRendering {
  /// How many lines of each part are shown; JSON has them all.
  private static let most = 20

  let report: WordingReport
  let language: Language
  let wrapper: LineWrapper
  let style: Style

  /// Returns the three parts: most used, looked for in vain, never used.
  var text: String {
    let used = report.used.map { use in
      let place = Texts.lastDay(use.lastDay)[language]
      let kinds = use.kinds.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
        .map { "\(language == .japanese ? $0.key.japaneseName : $0.key.rawValue)\($0.value)" }
      return
        "\(Texts.times(use.count)[language])　\(use.title ?? Texts.goneWording[language])　\(use.id)　\(place)"
        + (kinds.isEmpty ? "" : "　\(kinds.joined(separator: "・"))")
    }
    let missed = report.missed.map { search in
      "\(Texts.times(search.count)[language])　「\(search.query)」　\(Texts.lastDay(search.lastDay)[language])"
    }
    let unused = report.unused.map { "\($0.title)　\($0.id)" }
    var parts = [
      part(Texts.mostUsed, used), part(Texts.missedSearches, missed),
      part(Texts.neverUsed(report.unused.count), unused),
    ]
    if report.practised > 0 {
      parts.append(wrapper.wrap(Texts.practised(report.practised)[language]))
    }
    return parts.joined(separator: "\n\n")
  }

  private func part(_ heading: LocalizedText, _ lines: [String]) -> String {
    let shown = lines.prefix(Self.most).map { wrapper.wrap($0, first: "  ", rest: "      ") }
    let rest = lines.count - shown.count
    let none = lines.isEmpty ? [wrapper.wrap(Texts.nothingYet[language], first: "  ")] : []
    let more = rest > 0 ? [wrapper.wrap(Texts.andMore(rest)[language], first: "  ")] : []
    return ([style(.heading, wrapper.wrap(heading[language]))] + shown + none + more)
      .joined(separator: "\n")
  }

  /// One JSON object a line: `used`, then `missed`, then `unused`.
  var json: [String] {
    report.used.map { use in
      let kinds = use.kinds.map { ($0.key.rawValue, $0.value) }
      return JSONLine.text(
        of: UsedRecord(
          id: use.id,
          title: Nullable(use.title),
          count: use.count,
          lastDay: use.lastDay,
          kinds: Dictionary(kinds) { first, _ in first }
        )
      )
    }
      + report.missed.map { search in
        JSONLine.text(
          of: MissedRecord(query: search.query, count: search.count, lastDay: search.lastDay)
        )
      }
      + report.unused.map { JSONLine.text(of: UnusedRecord(id: $0.id, title: $0.title)) }
  }
}

private struct UsedRecord: Encodable {
  let type = "used"
  let id: String
  let title: Nullable<String>
  let count: Int
  let lastDay: String
  let kinds: [String: Int]
}

private struct MissedRecord: Encodable {
  let type = "missed"
  let query: String
  let count: Int
  let lastDay: String
}

private struct UnusedRecord: Encodable {
  let type = "unused"
  let id: String
  let title: String
}
