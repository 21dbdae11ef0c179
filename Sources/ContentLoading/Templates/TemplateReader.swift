import Content
import SourceDiagnostics

/// What templates may name, wherever it is defined.
struct TemplateNames {
  let clauses: KnownClauses
  /// The kinds of call, the moments and the topics.
  let situations: [String]
  let placeholders: Set<String>
  private let situationsByKey: [String: String]

  init(clauses: KnownClauses, topics: [Topic], placeholders: [Placeholder], facts: [CompanyFact]) {
    self.clauses = clauses
    situations =
      CustomerKind.allCases.map(\.japaneseName) + Template.moments + topics.map(\.name)
    self.placeholders = Set(placeholders.map(\.name) + facts.map(\.name))
    situationsByKey = Dictionary(situations.map { (Width.key($0), $0) }) { first, _ in first }
  }

  /// Returns the situation of a name as its definition writes it, or nil.
  func situation(_ name: String) -> String? { situationsByKey[Width.key(name)] }
}

/// Reads templates; what is sound of one with faults still loads, but never without a wording.
struct TemplateReader {
  private let source: SourceFile
  /// The file's name without its ending.
  private let fileName: String
  private let names: TemplateNames

  init(source: SourceFile, fileName: String, names: TemplateNames) {
    self.source = source
    self.fileName = fileName
    self.names = names
  }

  /// Returns the templates of the file in their order.
  func templates(reportingTo diagnostics: inout [Diagnostic]) -> [Template] {
    let head = DocumentHead(of: source, reportingTo: &diagnostics)
    let lexer = TemplateLexer(source: source, bodyLine: head.bodyLine)
    diagnostics += lexer.diagnostics
    let group = head["題名", "title"]?.value ?? lexer.title ?? fileName
    let starts = lexer.drafts.map(\.heading.start.line)
    let ends = starts.dropFirst() + [source.lines.count + 1]
    return zip(lexer.drafts, zip(starts, ends)).enumerated().compactMap { index, entry in
      let (draft, (start, end)) = entry
      return template(draft, number: index + 1, lines: start..<end, group: group, &diagnostics)
    }
  }

  private func template(
    _ draft: TemplateDraft,
    number: Int,
    lines: Range<Int>,
    group: String,
    _ diagnostics: inout [Diagnostic]
  ) -> Template? {
    if draft.identifier == nil {
      diagnostics.append(fault("missing-id", Messages.missingTemplateID, at: draft.heading))
    }
    let wording = wording(draft, &diagnostics)
    let acts = acts(draft, &diagnostics)
    let situations = situations(draft, &diagnostics)
    let clauses = clauses(draft, &diagnostics)
    let speaker = speaker(draft, &diagnostics)
    let tone = tone(draft, &diagnostics)
    let suppressions = (draft.fields[.suppression] ?? []).compactMap {
      SuppressionReader.suppression(
        in: $0.text,
        file: source.path,
        range: $0.range,
        reportingTo: &diagnostics
      )
    }
    guard let wording else { return nil }
    let note = draft.text(.note)
    return Template(
      id: draft.identifier ?? "\(fileName)-\(number)",
      title: draft.title,
      wording: wording,
      acts: acts,
      situations: situations,
      clauses: clauses,
      speaker: speaker,
      tone: tone,
      customerExamples: customerExamples(draft),
      presupposedWords: draft.names(.presupposed).map(\.name),
      note: note.isEmpty ? nil : note,
      group: group,
      digest: Digest.ofTemplate(wording, speaker: speaker),
      file: source.path,
      range: draft.heading,
      lines: lines,
      suppressions: suppressions
    )
  }

  private func wording(_ draft: TemplateDraft, _ diagnostics: inout [Diagnostic]) -> Wording? {
    var text = RunningText()
    for piece in draft.wording {
      text.append(TemplateGaps.foldingBraces(piece.text))
      text.breakSoftly()
    }
    guard !text.isEmpty else {
      diagnostics.append(fault("missing-wording", Messages.missingWording, at: draft.heading))
      return nil
    }
    for gap in draft.wording.flatMap({ TemplateGaps.gaps(in: $0) }) {
      switch gap {
      case .open(let range):
        diagnostics.append(fault("unclosed-placeholder", Messages.unclosedPlaceholder, at: range))
      case .named(let name, let range) where !names.placeholders.contains(name):
        diagnostics.append(
          fault(
            "unknown-placeholder",
            Messages.unknownPlaceholder(name),
            at: range,
            nearest: (name, Array(names.placeholders).sorted())
          )
        )
      case .named: break
      }
    }
    return Wording(text.text)
  }

  private func acts(_ draft: TemplateDraft, _ diagnostics: inout [Diagnostic]) -> [Act] {
    let entries = draft.names(.acts)
    if entries.isEmpty {
      diagnostics.append(fault("missing-acts", Messages.missingActs, at: draft.heading))
    }
    let found = entries.compactMap { entry -> Act? in
      let key = Width.key(entry.name)
      let act = Act.named(key)
      if act == nil {
        diagnostics.append(
          fault(
            "unknown-act",
            Messages.unknownAct(entry.name),
            at: entry.range,
            nearest: (entry.name, Act.allCases.map(\.japaneseName))
          )
        )
      }
      return act
    }
    return Act.allCases.filter(found.contains)
  }

  private func situations(_ draft: TemplateDraft, _ diagnostics: inout [Diagnostic]) -> [String] {
    draft.names(.situations).compactMap { entry in
      if let known = names.situation(entry.name) { return known }
      diagnostics.append(
        fault(
          "unknown-situation",
          Messages.unknownSituation(entry.name),
          at: entry.range,
          nearest: (entry.name, names.situations)
        )
      )
      return nil
    }
  }

  /// The clauses as they are written: one that does not exist must not look as if it were not cited.
  private func clauses(
    _ draft: TemplateDraft,
    _ diagnostics: inout [Diagnostic]
  ) -> [ClauseReference] {
    let entries = draft.names(.clauses)
    if entries.isEmpty {
      diagnostics.append(fault("missing-clauses", Messages.missingClauses, at: draft.heading))
    }
    _ = names.clauses.references(in: entries, file: source.path, reportingTo: &diagnostics)
    return entries.compactMap { ClauseReference(Width.folded($0.name)) }
  }

  /// Who may say it; where the file does not say so soundly, only a supervisor.
  private func speaker(_ draft: TemplateDraft, _ diagnostics: inout [Diagnostic]) -> Answerers {
    let entries = draft.names(.speaker)
    if entries.isEmpty {
      diagnostics.append(fault("missing-speaker", Messages.missingSpeaker, at: draft.heading))
    }
    let found = AnswererNames.answerers(
      in: entries,
      file: source.path,
      reportingTo: &diagnostics
    )
    return found ?? .supervisor
  }

  private func tone(_ draft: TemplateDraft, _ diagnostics: inout [Diagnostic]) -> Template.Tone {
    guard let piece = draft.fields[.tone]?.first else { return .polite }
    let key = Width.key(piece.text)
    if let tone = Template.Tone.allCases.first(where: {
      $0.japaneseName == key || $0.rawValue == key
    }) {
      return tone
    }
    diagnostics.append(
      fault(
        "unknown-tone",
        Messages.unknownTone(piece.text),
        at: piece.range,
        nearest: (piece.text, Template.Tone.allCases.map(\.japaneseName))
      )
    )
    return .polite
  }

  /// What customers say, each in its own brackets of speech, which are left out; without brackets all of it is one.
  private func customerExamples(_ draft: TemplateDraft) -> [String] {
    let text = draft.text(.customer)
    guard !text.isEmpty else { return [] }
    let scalars = Array(text.unicodeScalars)
    guard scalars.first == "「", scalars.last == "」" else { return [text] }
    var examples: [String] = []
    var depth = 0
    var start = 0
    for place in scalars.indices {
      switch scalars[place] {
      case "「":
        depth += 1
        if depth == 1 { start = place + 1 }
      case "」":
        depth = max(0, depth - 1)
        if depth == 0, start < place { examples.append(LineSlice.string(scalars[start..<place])) }
      default: break
      }
    }
    // Brackets that do not pair tell nothing.
    return depth == 0 ? examples : [LineSlice.string(scalars[1..<(scalars.count - 1)])]
  }

  private func fault(
    _ rule: String,
    _ message: LocalizedText,
    at range: SourceRange,
    nearest: (name: String, among: [String])? = nil
  ) -> Diagnostic {
    Diagnostic(
      rule: rule,
      severity: .error,
      message: message,
      file: source.path,
      range: range,
      suggestions: nearest.map { NearestNames.nearest(to: $0.name, among: $0.among) } ?? []
    )
  }
}
