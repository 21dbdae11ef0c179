import Content
import ContentLoading
import SourceDiagnostics
import Testing

struct CircumstanceTermTests {
  @Test func `reads circumstances in headings, scores and what always fails`() throws {
    let text = SmallCase.text
      .replacing(
        "### 【終話】",
        with: "### 沈黙\n- お客様：「聞こえてますか」\n### 断りのない保留＋【保留】\n- お客様：「急に待たせないで」\n### 【終話】"
      )
      .replacing("- ＋10：お詫び", with: "- ＋10：お詫び\n- −5：三度目のお詫び\n- 必ず不合格：早すぎる終話")
    let parsed = ParsedScreenplay(text)
    let rolePlay = try #require(parsed.entry.rolePlay, "\(parsed.rendered)")
    #expect(parsed.rules.isEmpty)
    #expect(
      rolePlay.anywhere.map(\.trigger) == [
        .reply([.circumstance(.silence)]),
        .reply([.circumstance(.unannouncedHold), .move(.hold)]), .reply([.move(.end)]),
      ]
    )
    #expect(
      rolePlay.scoring.entries.map(\.criterion) == [
        .terms([.act(.apology)]), .terms([.circumstance(.thirdApology)]),
      ]
    )
    #expect(rolePlay.scoring.critical == [.circumstance(.earlyEnd)])
  }

  @Test(arguments: [
    ("### お詫び（警告2回以上）", Condition.warnings(.atLeast, 2)),
    ("### お詫び（警告１回未満）", .warnings(.below, 1)),
    ("### お詫び（通話が規程の時間以上）", .companyLimit(.callTime, .atLeast)),
    ("### お詫び（警告が規程の回数未満）", .companyLimit(.warnings, .below)),
    ("### お詫び（同じ要求が規程の回数以上）", .companyLimit(.repeats, .atLeast)),
  ])
  func `reads what is compared with warnings and the company's numbers`(
    heading: String,
    condition: Condition
  ) throws {
    let parsed = ParsedScreenplay(SmallCase.text.replacing("### お詫び\n", with: "\(heading)\n"))
    let rolePlay = try #require(parsed.entry.rolePlay, "\(parsed.rendered)")
    #expect(rolePlay.scenes[0].reactions[0].conditions == [condition])
    #expect(parsed.rules.isEmpty)
  }

  @Test(arguments: ["警告が規程の回数以上", "通話が規程の時間以上"])
  func `reads a heading that is nothing but such a condition`(heading: String) throws {
    let text = SmallCase.text.replacing("### 【終話】", with: "### \(heading)\n- → 結末：切電\n### 【終話】")
    let parsed = ParsedScreenplay(text)
    #expect(try #require(parsed.entry.rolePlay).anywhere[0].trigger == .state)
  }

  @Test func `warns of a number that no policy sets`() {
    let text = SmallCase.text.replacing("### お詫び\n", with: "### お詫び（通話が規程の時間以上）\n")
    let unset = ScreenplaySurroundings(settings: ["保留の上限"])
    let parsed = ParsedScreenplay(text, surroundings: unset)
    #expect(parsed.rules == ["missing-setting"])
    #expect(parsed.diagnostics.first?.range.start.line == 25)
    #expect(parsed.diagnostics.first?.range.start.column == 9)
    let set = ScreenplaySurroundings(settings: ["終話までの時間"])
    #expect(ParsedScreenplay(text, surroundings: set).rules.isEmpty)
  }

  @Test(arguments: [
    ("### 沈黙＋お詫び", true), ("### さえぎり＋お断り", false), ("### 引き延ばし＋【保留】", false),
    ("### 長すぎた保留＋お詫び", true), ("### 早すぎる終話＋【メモ】", true), ("### 沈黙＋引き延ばし", false),
  ])
  func `knows what cannot be at once`(heading: String, isImpossible: Bool) {
    let text = SmallCase.text.replacing(
      "### 【終話】",
      with: "\(heading)\n- お客様：「それは困ります、本当に」\n### 【終話】"
    )
    #expect(ParsedScreenplay(text).rules == (isImpossible ? ["impossible-heading"] : []))
  }

  @Test(arguments: [("### 沈然", "沈黙"), ("### 断りのない保溜", "断りのない保留"), ("### さえきり", "さえぎり")])
  func `suggests the circumstance that was meant`(heading: String, name: String) {
    let text = SmallCase.text.replacing("### 【終話】", with: "\(heading)\n- → 結末：切電\n### 【終話】")
    let parsed = ParsedScreenplay(text)
    #expect(parsed.rules == ["unknown-term"])
    #expect(parsed.diagnostics.first?.suggestions.first == name)
  }

  @Test func `keeps the names for itself`() {
    let text = SmallCase.text.replacing("- しるし：お詫び済み", with: "- しるし：お詫び済み、沈黙")
    #expect(ParsedScreenplay(text).rules.contains("name-clash"))
  }
}
