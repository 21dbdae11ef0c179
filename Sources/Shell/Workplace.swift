package import Assist
package import Content
package import ContentLoading
package import MeCabTokenizer
package import ReplyCheck
import RolePlay

/// Everything loaded for one desk: the company's content, and what reads Japanese.
///
/// The parts that a first prompt does not need are made when they are first asked for.
package final class Workplace {
  package let library: ContentLibrary
  /// The content folder, as it was found.
  package let folder: ContentFolder
  package let today: CalendarDate
  /// Whether the role-plays are in the library, too.
  package let isComplete: Bool
  package let tokenizer: MeCabTokenizer

  /// The checker with the company's tables and the rubric's critical violations.
  package private(set) lazy var checker = ReplyChecker(
    tokenizer: tokenizer,
    knowledge: library.knowledge,
    criticalViolations: library.rubric.criticalViolations
  )

  /// Keeps what takes long to make; nil to make it anew.
  let cache: ContentCache?

  /// The index over every template, approved or not.
  package private(set) lazy var index = makeIndex()

  /// Loads the content of a folder.
  ///
  /// - Parameters:
  ///   - folder: The content folder.
  ///   - scope: How much of it is needed.
  ///   - today: The day on which approvals are looked at.
  ///   - tokenizer: What splits Japanese into words.
  ///   - cache: Keeps what was read for the next time; nil to read every file.
  package init(
    folder: ContentFolder,
    scope: ContentLoader.Scope = .everything,
    today: CalendarDate,
    tokenizer: MeCabTokenizer,
    cache: ContentCache? = nil
  ) {
    library = ContentLoader(folder: folder, cache: cache).load(scope)
    isComplete = scope == .everything
    self.folder = folder
    self.today = today
    self.tokenizer = tokenizer
    self.cache = cache
  }

  /// Returns the workplace with everything read anew, as the files are now.
  ///
  /// - Parameter today: The day on which approvals are looked at.
  /// - Returns: The workplace with its role-plays.
  package func reloaded(on today: CalendarDate) -> Workplace {
    Workplace(folder: folder, today: today, tokenizer: tokenizer)
  }

  /// The templates that may be suggested today.
  package private(set) lazy var approvedTemplates = library.templates.filter {
    library.approvalStatus(of: $0, on: today) == .approved
  }

  /// Chooses among the templates that may be suggested today.
  package private(set) lazy var suggester = Suggester(
    templates: approvedTemplates,
    knowledge: library.knowledge
  )

  /// Composes wordings from the templates that may be suggested today.
  private(set) lazy var composer = Composer(
    templates: approvedTemplates,
    knowledge: library.knowledge,
    placeholders: library.placeholders
  )

  /// Tells the kinds of call that customers' words show; its model is read when it is first asked.
  package private(set) lazy var customerReader = CustomerReader(tokenizer: tokenizer)

  /// Finds words for the customer on the line.
  private(set) lazy var adviser = Adviser(
    templates: approvedTemplates,
    knowledge: library.knowledge,
    placeholders: library.placeholders,
    houseGaps: Self.houseGaps,
    gaps: Self.callGaps,
    tokenizer: tokenizer
  )

  /// The gaps that a call on the line fills.
  static let callGaps = CallGaps(quote: "お客様のお言葉", department: "部署名")

  /// The gaps whose examples are true in every call: who speaks for the company, and times that anybody can keep.
  static let houseGaps: Set<String> = ["名乗る社名", "担当者名", "責任者名", "時刻", "所要分"]

  /// What came up before about the cases; nothing of it changes an answer.
  var memory = WorkplaceMemory()

  /// Who may settle what.
  package private(set) lazy var authorityTable = AuthorityTable(topics: library.knowledge.topics)

  /// The days on which the company is closed, as its documents state them.
  package private(set) lazy var businessCalendar =
    facts[BusinessCalendar.factName].map { BusinessCalendar($0) } ?? BusinessCalendar()

  /// The company's name, where its documents state it.
  package var companyName: String? { library.knowledge.facts.first { $0.name == "会社名" }?.value }

  /// The company's facts by name, as wordings are filled with them.
  package private(set) lazy var facts = Dictionary(
    library.knowledge.facts.map { ($0.name, $0.value) }
  ) { first, _ in first }
}
