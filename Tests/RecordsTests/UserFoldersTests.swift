import Records
import Testing

struct UserFoldersTests {
  struct Case: CustomTestStringConvertible {
    let environment: [String: String]
    let attempts: String
    let history: String

    var testDescription: String { environment.description }
  }

  @Test(arguments: [
    Case(
      environment: ["HOME": "/home/sato"],
      attempts: "/home/sato/.local/share/otai/attempts",
      history: "/home/sato/.local/state/otai/history"
    ),
    Case(
      environment: ["HOME": "/home/sato", "XDG_DATA_HOME": "/data", "XDG_STATE_HOME": "/state"],
      attempts: "/data/otai/attempts",
      history: "/state/otai/history"
    ),
    Case(
      environment: ["HOME": "/home/sato", "XDG_DATA_HOME": "data", "XDG_STATE_HOME": ""],
      attempts: "/home/sato/.local/share/otai/attempts",
      history: "/home/sato/.local/state/otai/history"
    ),
    Case(
      environment: [:],
      attempts: "/account/.local/share/otai/attempts",
      history: "/account/.local/state/otai/history"
    ),
    Case(
      environment: ["HOME": "sato", "XDG_STATE_HOME": "/state"],
      attempts: "/account/.local/share/otai/attempts",
      history: "/state/otai/history"
    ),
  ])
  func `follows the XDG Base Directory Specification`(_ example: Case) {
    let folders = UserFolders(environment: example.environment, accountHome: "/account")
    #expect(folders.attempts == example.attempts)
    #expect(folders.history == example.history)
  }

  @Test func `an account without variables still has a place of its own`() {
    let folders = UserFolders(environment: [:])
    #expect(folders.attempts.hasPrefix("/"))
    #expect(folders.history.hasPrefix("/"))
  }
}
