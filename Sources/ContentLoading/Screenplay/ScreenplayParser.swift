package import Content
package import SourceDiagnostics

/// Reads a role-play that is written as a screenplay.
///
/// The grammar is closed: every line is one known kind, so that a typo never becomes dialogue. Faults are all
/// collected; a screenplay with errors keeps its number and title and loses its role-play.
package struct ScreenplayParser {
  let source: SourceFile
  private let id: String
  let surroundings: ScreenplaySurroundings
  private let digest: (String) -> String

  /// Creates a parser.
  ///
  /// - Parameters:
  ///   - source: The screenplay.
  ///   - id: The file's name without its ending.
  ///   - surroundings: What the screenplay may refer to outside of its file.
  ///   - digest: Returns the digest of a text; it is given the lines of the file, each ended by LF.
  package init(
    source: SourceFile,
    id: String,
    surroundings: ScreenplaySurroundings = ScreenplaySurroundings(),
    digest: @escaping (String) -> String
  ) {
    self.source = source
    self.id = id
    self.surroundings = surroundings
    self.digest = digest
  }

  /// Returns the case and every fault, sorted by position, then rule.
  ///
  /// Time grows with the length of the text.
  package func parse() -> (entry: ContentLibrary.RolePlayEntry, diagnostics: [Diagnostic]) {
    let report = ScreenplayReport(file: source.path)
    let draft = draft(report: report)
    for check in ScreenplayChecks.all {
      check.run(draft, report)
    }
    let diagnostics = report.sorted
    let isSound = diagnostics.allSatisfy { $0.severity != .error }
    let entry = ContentLibrary.RolePlayEntry(
      id: id,
      number: draft.front.number ?? "",
      title: draft.front.title ?? id,
      file: source.path,
      rolePlay: isSound ? rolePlay(draft) : nil
    )
    return (entry, diagnostics)
  }

  private func draft(report: ScreenplayReport) -> ScreenplayDraft {
    let lines = ScreenplayLexer(source: source, report: report).lines()
    let outline = ScreenplayOutline(lines: lines, report: report)
    let names = ScreenplayNames(outline, report: report)
    let readers = ScreenplayReaders(names: names, surroundings: surroundings, report: report)
    let front = ScreenplayFrontMatterReader(
      names: names,
      surroundings: surroundings,
      report: report
    )
    let start = SourceRange(line: 1, columns: 1..<1)
    return ScreenplayDraft(
      front: front.read(outline.front, end: start),
      explanation: readers.prose(outline[.explanation]),
      aim: readers.prose(outline[.aim]),
      people: readers.people(outline[.people]),
      moods: readers.moods(outline[.moods]),
      keyPoints: readers.keyPoints(outline[.keyPoints]),
      scenes: readers.scenes(outline[.scenes]),
      anywhere: readers.anywhere(outline[.anywhere]),
      endings: readers.endings(outline[.endings]),
      scoring: readers.scoring(outline[.scoring]),
      recordSheet: readers.recordSheet(outline[.record]),
      trials: readers.trials(outline[.trials]),
      trialCount: outline[.trials]?.blocks.count ?? 0,
      names: names,
      surroundings: surroundings,
      whole: outline.sections.last?.heading.range ?? start
    )
  }

  /// Returns the role-play of a draft without errors.
  private func rolePlay(_ draft: ScreenplayDraft) -> RolePlay? {
    let front = draft.front
    guard
      let number = front.number, let title = front.title, let direction = front.direction,
      let difficulty = front.difficulty, let topic = front.topic, let passMark = front.passMark,
      let opening = front.opening
    else { return nil }
    return RolePlay(
      id: id,
      number: number,
      title: title,
      direction: direction,
      difficulty: difficulty,
      topic: topic,
      authority: front.authority,
      customerKinds: front.customerKinds,
      character: front.character?.feeling(Set(draft.moods.map(\.value.name))),
      passMark: passMark.value,
      openingScene: opening,
      startsAt: front.startsAt,
      explanation: draft.explanation,
      aim: draft.aim,
      people: draft.people,
      moods: draft.moods.map(\.value),
      keyPoints: draft.keyPoints,
      scenes: draft.scenes.map(\.scene),
      anywhere: draft.anywhere.compactMap(\.reaction),
      endings: draft.endings.map(\.ending),
      scoring: draft.scoring.scoring,
      recordSheet: draft.recordSheet,
      trials: draft.trials,
      digest: digest(source.lines.map { $0 + "\n" }.joined()),
      file: source.path,
      customerName: front.customerName
    )
  }
}
