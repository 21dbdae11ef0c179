import Content

extension Rubric {
  func write(to writer: inout CacheWriter) {
    writer.add(Violation.allCases.filter(criticalViolations.contains)) { $0.add($1) }
    writer.add(Circumstance.allCases.filter(criticalCircumstances.contains)) { $0.add($1) }
    writer.add(RecordFault.allCases.filter(recordFaults.contains)) { $0.add($1) }
    writer.add(criteria) { writer, criterion in
      writer.add(criterion.id)
      writer.add(criterion.name)
      writer.add(criterion.earnedBy) { $0.add($1) }
      writer.add(criterion.lostBy) { $0.add($1) }
    }
    for number in [pace.morasPerSecond, pace.secondsPerTurn, pace.secondsPerHold, hintCost] {
      writer.add(number)
    }
    writer.add(care) { writer, care in
      care.clause.write(to: &writer)
      writer.add(care.kinds) { $0.add($1) }
    }
  }

  init(from reader: inout CacheReader) throws(CacheReader.Fault) {
    let violations = try reader.values(of: Violation.self)
    let circumstances = try reader.values(of: Circumstance.self)
    let faults = try reader.values(of: RecordFault.self)
    let criteria = try reader.list { (reader) throws(CacheReader.Fault) in
      Criterion(
        id: try reader.text(),
        name: try reader.text(),
        earnedBy: try reader.values(of: Act.self),
        lostBy: try reader.values(of: Violation.self)
      )
    }
    let pace = Pace(
      morasPerSecond: try reader.number(),
      secondsPerTurn: try reader.number(),
      secondsPerHold: try reader.number()
    )
    let hintCost = try reader.number()
    let care = try reader.optional { (reader) throws(CacheReader.Fault) in
      Care(
        clause: try ClauseReference(from: &reader),
        kinds: try reader.values(of: CustomerKind.self)
      )
    }
    self.init(
      criticalViolations: Set(violations),
      criticalCircumstances: Set(circumstances),
      recordFaults: Set(faults),
      criteria: criteria,
      pace: pace,
      care: care,
      hintCost: hintCost
    )
  }
}
