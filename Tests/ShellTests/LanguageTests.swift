import SourceDiagnostics
import Testing

@testable import Shell

struct LanguageTests {
  @Test(
    arguments: [
      (nil, [:], Language.japanese),
      (nil, ["LANG": "C.UTF-8"], .japanese),
      (nil, ["LANG": "en_US.UTF-8"], .english),
      (nil, ["LANG": "en_US.UTF-8", "LC_ALL": "ja_JP.UTF-8"], .japanese),
      (nil, ["LANG": "ja_JP.UTF-8", "OTAI_LANG": "en"], .english),
      ("ja", ["OTAI_LANG": "en"], .japanese),
      (nil, ["LANG": "fr_FR.UTF-8"], .japanese),
    ] as [(String?, [String: String], Language)]
  )
  func `takes the option, then the variable, then the locale`(
    option: String?,
    environment: [String: String],
    expected: Language
  ) {
    #expect(Language(option: option, environment: environment) == expected)
  }
}
