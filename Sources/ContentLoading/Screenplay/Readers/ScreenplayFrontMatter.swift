import Content
import SourceDiagnostics

/// What stands between the two `---` of a screenplay; nil where it is missing or wrong.
struct ScreenplayFrontMatter {
  var number: String?
  var title: String?
  var direction: RolePlay.Direction?
  var difficulty: RolePlay.Difficulty?
  var topic: String?
  var passMark: Located<Int>?
  /// The scene that the call begins with, as the scene's heading writes it.
  var opening: String?
  var authority: Authority?
  var customerKinds: [CustomerKind] = []
  var customerName: String?
  var character: CustomerCharacter?
  var startsAt: CalendarTime?
}
