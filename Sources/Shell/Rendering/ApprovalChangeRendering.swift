import Content
import SourceDiagnostics

/// Sets what was approved of a template beside what stands there now.
struct ApprovalChangeRendering {
  let language: Language
  let wrapper: LineWrapper
  let style: Style
  /// What stands before every line.
  let indent: String

  /// Returns the old words over the new ones, what differs in ［ ］; empty where the words are the same.
  func text(of template: Template, since approval: Approval?) -> String {
    guard let approval, approval.wordingDigest != template.digest else { return "" }
    guard let words = approval.words else {
      return style(.faint, wrapper.wrap(Texts.wordsNotKept[language], first: indent))
    }
    var lines: [String] = []
    if words.wording != template.wording {
      let difference = WordingDifference(from: words.wording, to: template.wording)
      lines = [
        style(.bad, wrapper.wrap(difference.old, first: "\(indent)－ ")),
        style(.good, wrapper.wrap(difference.new, first: "\(indent)＋ ")),
      ]
    }
    if words.speaker != template.speaker {
      let change = Texts.speakerChanged(
        from: words.speaker.japaneseName,
        to: template.speaker.japaneseName
      )
      lines.append(style(.bad, wrapper.wrap(change[language], first: indent)))
    }
    return lines.joined(separator: "\n")
  }
}
