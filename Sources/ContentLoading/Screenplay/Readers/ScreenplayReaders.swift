/// The readers that sections share.
struct ScreenplayReaders {
  let names: ScreenplayNames
  let report: ScreenplayReport
  let items: ItemReader
  let terms: TermReader
  let conditions: ConditionReader
  let quotations: QuotationReader
  let clauses: ClauseReader

  init(
    names: ScreenplayNames,
    surroundings: ScreenplaySurroundings,
    report: ScreenplayReport
  ) {
    self.names = names
    self.report = report
    items = ItemReader(report: report)
    terms = TermReader(names: names, report: report)
    conditions = ConditionReader(names: names, report: report)
    quotations = QuotationReader(report: report)
    clauses = ClauseReader(surroundings: surroundings, report: report)
  }
}
