import JapaneseText

/// Where the classes of words stand in a reply, and how its clauses end.
struct ClassHits {
  /// A clause as the model sees it.
  private struct Clause {
    var classes = ClassSet()
    let ending: Int
    let form: Int
    let link: Int
  }

  private let analysis: TextAnalysis
  private var clauses: [Clause]
  /// The first words of each class for each sentence, class after class; empty where there are none.
  private var places: [Range<Int>]
  private let endings: [Int]

  /// No ending of the table.
  private static let noEnding = 63

  init(_ analysis: TextAnalysis, scalars: [Unicode.Scalar], table: WordClasses) {
    self.analysis = analysis
    clauses = analysis.clauses.map { clause in
      Clause(
        ending: table.ending(of: scalars, in: clause.range) ?? Self.noEnding,
        form: Self.form(of: clause.predicate),
        link: Self.code(of: clause.link)
      )
    }
    endings = analysis.sentences.map {
      table.ending(of: scalars, in: $0.range) ?? Self.noEnding
    }
    places = Array(repeating: 0..<0, count: analysis.sentences.count * WordClasses.limit)
    table.forEachHit(in: scalars) { number, range in add(number, range) }
  }

  private mutating func add(_ number: Int, _ range: Range<Int>) {
    guard !analysis.isQuoted(range), let clause = analysis.clause(at: range.lowerBound) else {
      return
    }
    clauses[clause].classes.insert(number)
    let place = Self.place(of: number, inSentence: analysis.clauses[clause].sentence)
    if places[place].isEmpty { places[place] = range }
  }

  private static func place(of number: Int, inSentence sentence: Int) -> Int {
    sentence * WordClasses.limit + number
  }

  /// Adds the classes of a sentence: each with the ends of its sentence and clause, with each other, with the
  /// customer's classes and with authority.
  func add(sentence index: Int, moment: Moment, to writer: inout FeatureWriter) {
    let sentence = analysis.sentences[index]
    let authority = moment.authorityCode
    let ending = endings[index]
    let end = sentence.range.upperBound
    var all = ClassSet()
    for clause in sentence.clauses { all.formUnion(clauses[clause].classes) }
    let last = analysis.clauses[sentence.clauses.upperBound - 1].range
    let isLast = index + 1 == analysis.sentences.count
    for chain in [
      FeatureHash(.classes, kind: 10).with(ending),
      FeatureHash(.classes, kind: 11).with(ending, authority),
      FeatureHash(.classes, kind: 12).with(ending, min(index, 1)),
      FeatureHash(.classes, kind: 13).with(ending, isLast ? 1 : 0),
    ] { writer.add(.classes, chain, last.lowerBound, end) }
    for number in moment.classes {
      writer.add(
        .classes,
        FeatureHash(.classes, kind: 14).with(number, ending),
        last.lowerBound,
        end
      )
    }
    for number in all {
      let place = places[Self.place(of: number, inSentence: index)]
      let (lower, upper) = (place.lowerBound, place.upperBound)
      writer.add(.classes, FeatureHash(.classes, kind: 20).with(number), lower, upper)
      writer.add(.classes, FeatureHash(.classes, kind: 21).with(number, ending), lower, upper)
      writer.add(.classes, FeatureHash(.classes, kind: 22).with(number, authority), lower, upper)
      for other in moment.classes {
        writer.add(.classes, FeatureHash(.classes, kind: 23).with(number, other), lower, upper)
      }
      for other in all where other > number {
        writer.add(.classes, FeatureHash(.classes, kind: 24).with(number, other), lower, upper)
      }
    }
    for clause in sentence.clauses { add(clause: clause, in: index, to: &writer) }
  }

  /// Adds each class of the whole text with each other one.
  func addAll(to writer: inout FeatureWriter) {
    var all = ClassSet()
    for clause in clauses { all.formUnion(clause.classes) }
    for number in all {
      for other in all where other > number {
        writer.add(.overlap, FeatureHash(.overlap, kind: 40).with(number, other))
      }
    }
  }

  private func add(clause index: Int, in sentence: Int, to writer: inout FeatureWriter) {
    let clause = clauses[index]
    let range = analysis.clauses[index].range
    writer.add(
      .clauses,
      FeatureHash(.clauses, kind: 30).with(clause.form),
      range.lowerBound,
      range.upperBound
    )
    writer.add(
      .clauses,
      FeatureHash(.clauses, kind: 31).with(clause.form, clause.link),
      range.lowerBound,
      range.upperBound
    )
    for number in clause.classes {
      let place = places[Self.place(of: number, inSentence: sentence)]
      let (lower, upper) = (place.lowerBound, place.upperBound)
      writer.add(
        .clauses,
        FeatureHash(.clauses, kind: 32).with(number, clause.ending),
        lower,
        upper
      )
      writer.add(.clauses, FeatureHash(.clauses, kind: 33).with(number, clause.form), lower, upper)
      writer.add(.clauses, FeatureHash(.clauses, kind: 34).with(number, clause.link), lower, upper)
      for other in clause.classes where other > number {
        writer.add(.clauses, FeatureHash(.clauses, kind: 35).with(number, other), lower, upper)
      }
    }
  }

  /// A number for what the end of a clause says.
  private static func form(of predicate: Predicate) -> Int {
    let polarity =
      switch predicate.polarity {
      case .positive: 0
      case .negative: 1
      case .weaklyPositive: 2
      }
    let agent =
      switch predicate.agent {
      case .speaker: 0
      case .listener: 1
      case .unknown: 2
      }
    let force = Predicate.Force.allCases.firstIndex(of: predicate.force) ?? 0
    return ((force * 3 + polarity) * 3 + agent) * 4 + (predicate.isPast ? 2 : 0)
      + (predicate.isPlain ? 1 : 0)
  }

  private static func code(of link: SentencePart.Link) -> Int {
    switch link {
    case .reason: 0
    case .contrast: 1
    case .condition: 2
    case .sequence: 3
    case .end: 4
    }
  }
}
