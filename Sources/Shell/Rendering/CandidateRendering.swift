import Content
import SourceDiagnostics

/// Sets the wordings that a line typed so far would find, one in a line below it.
struct CandidateRendering {
  let workplace: Workplace
  let style: Style
  /// The display columns that a line must stay below.
  let columns: Int

  /// Returns a line for a wording: its number, its title, and as much of its words as there is room for.
  func line(for template: Template, number: Int) -> String {
    var room = columns - 1
    let head = cut(" \(number) \(template.title)", to: &room)
    let words = cut("　\(workplace.shown(template.wording))", to: &room)
    return head + style(.faint, words)
  }

  /// Returns the beginning of a text that takes no more columns than there are, and takes them away.
  private func cut(_ text: String, to room: inout Int) -> String {
    var kept = ""
    for character in PrintableText.escaping(text) {
      let width = DisplayWidth.columns(of: character)
      guard width <= room else {
        room = 0
        break
      }
      kept.append(character)
      room -= width
    }
    return kept
  }
}
