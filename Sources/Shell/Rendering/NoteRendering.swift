import Assist
import Content
import SourceDiagnostics

/// Sets the note for the supervisor: large, in a frame that is seen from the next desk.
struct NoteRendering {
  let language: Language
  let style: Style
  let limits: CompanyLimits

  /// The display columns of the frame.
  private static let columns = 80
  /// Between the bars, with a space at either side.
  private static let inner = columns - 4

  /// Returns the lines of the note without a frame, as they are copied.
  func plainText(of note: SupervisorNote) -> String {
    let wrapper = LineWrapper(columns: Self.inner)
    return lines(of: note).map { wrapper.wrap($0.text, first: $0.label) }.joined(separator: "\n")
  }

  /// Returns the note in its frame; without ornaments the lines alone.
  func text(of note: SupervisorNote) -> String {
    let plain = plainText(of: note)
    guard !style.isPlain else { return plain }
    let bar = String(repeating: "━", count: Self.columns - 2)
    let empty = framed("")
    let lines = plain.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { [framed($0), empty] }
    return style(
      note.answer.moment.isEmergency ? .bad : .heading,
      (["┏\(bar)┓", empty] + lines + ["┗\(bar)┛"]).joined(separator: "\n")
    )
  }

  private func framed(_ line: some StringProtocol) -> String {
    let gap = max(0, Self.inner - DisplayWidth.columns(of: line))
    return "┃ \(line)\(String(repeating: " ", count: gap)) ┃"
  }

  private func lines(of note: SupervisorNote) -> [(label: String, text: String)] {
    let moment = note.answer.moment
    let separator = language == .japanese ? "、" : ", "
    let kinds = moment.kinds.map { Texts.name(of: $0)[language] }.joined(separator: separator)
    let topic = moment.settlement.topic.map { topic in
      topic.name + (moment.settlement.decider.map { "（\(Texts.decides($0)[language])）" } ?? "")
    }
    let due = note.answer.mustDo.map { Texts.name(of: .act($0))[language] }
    let lines: [(LocalizedText, String)] = [
      (Texts.noteTitle(isEmergency: moment.isEmergency), ""),
      (Texts.noteKind, kinds),
      (Texts.noteTopic, topic ?? ""),
      (Texts.noteClock, moment.call.map { Texts.clock($0, limits: limits)[language] } ?? ""),
      (Texts.noteWords, note.words.isEmpty ? "" : "「\(note.words)」"),
      (Texts.notePromises, note.promises.joined(separator: separator)),
      (Texts.noteRequest, note.request.isEmpty ? Texts.noteAsk(due)[language] : note.request),
    ]
    return lines.enumerated().filter { $0.offset == 0 || !$0.element.1.isEmpty }
      .map { ($0.element.0[language], $0.element.1) }
  }
}
