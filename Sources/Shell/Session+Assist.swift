import Assist
import Content
import ReplyCheck
import RolePlay
import SourceDiagnostics

extension Session {
  /// Tells what to do for a customer who just said something; in a call without words, for what was said last.
  func assist(_ words: String) {
    let said = words.isEmpty ? customerWords : words
    guard !said.isEmpty else { return notify(Texts.nothingToAssist) }
    let (kinds, answer) = workplace.assist(said, as: speaker, during: callSoFar)
    lastMoment = answer.moment
    // A number takes what is on the screen, never what was found before.
    lastHits = answer.wordings
    answeredGaps.take(answer.known)
    console.write(assistRendering.text(for: answer, kinds: kinds))
  }

  /// Tells in one line whether a matter may be answered here.
  func may(_ topic: String) {
    guard !topic.isEmpty else { return notify(Texts.nothingToSettle) }
    let settlement = workplace.settlement(of: topic, for: speaker)
    guard settlement.topic != nil else { return notify(unknownTopic(topic)) }
    show(nil, Texts.may(settlement)[language])
  }

  /// Tells in one line who may answer a matter and who decides.
  func who(_ topic: String) {
    guard !topic.isEmpty else { return notify(Texts.nothingToSettle) }
    let decisions = workplace.authorityTable.decisions(on: topic, for: speaker)
    guard let decision = decisions.first else { return notify(unknownTopic(topic)) }
    show(nil, Texts.who(decision.topic)[language])
  }

  /// Tells who sits at this desk.
  func showRole() {
    show(nil, Texts.role(surroundings.seat)[language])
    notify(Texts.howToSetRole)
  }

  /// Writes the note for the supervisor.
  func callForHelp(_ request: String) {
    let (_, answer) = workplace.assist(customerWords, as: speaker, during: callSoFar)
    let note = SupervisorNote(answer: answer, promises: promises, request: request)
    let rendering = NoteRendering(language: language, style: style, limits: workplace.limits)
    console.write(rendering.text(of: note))
    if let clipboard = surroundings.clipboard {
      notify(clipboard.copy(rendering.plainText(of: note)) ?? Texts.copied)
    }
  }

  /// Who sits at this desk.
  var speaker: Operator { Operator(surroundings.seat) }

  /// What the customer said last: in the call that is played, else what was last asked about at the desk.
  private var customerWords: String {
    if case .call(let live) = place { return live.call.lastCustomerLine }
    return lastMoment?.words ?? ""
  }

  /// What is promised so far.
  private var promises: [String] {
    if case .call(let live) = place { return live.call.promises.map(\.words) }
    return clock?.promises ?? []
  }

  private func unknownTopic(_ name: String) -> LocalizedText {
    let names = workplace.library.knowledge.topics.map(\.name)
    return Texts.unknownTopic(name, nearest: NearestNames.nearest(to: name, among: names))
  }

  private var assistRendering: AssistRendering {
    AssistRendering(workplace: workplace, language: language, wrapper: wrapper, style: style)
  }
}
