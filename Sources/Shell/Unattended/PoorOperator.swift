import Content
import RolePlay
import SourceDiagnostics

/// An operator whom no case may pass: one habit, whatever the customer says.
struct PoorOperator {
  /// What they do, turn after turn.
  enum Habit {
    /// These in turn, the last ones over and over.
    case says(first: [OperatorInput] = [], then: [OperatorInput])
    /// What the customer said.
    case echoes
    /// The first wording that was right, for ever.
    case repeatsFirstAdvice
    /// Approved wordings with no regard to the moment.
    case picksWordings
    /// The clauses of the policy that comes first by its name.
    case recitesPolicies
  }

  let name: LocalizedText
  let habit: Habit

  /// Returns what the operator says or does next.
  ///
  /// - Parameters:
  ///   - call: The call at the moment.
  ///   - inputs: What they said and did before.
  ///   - workplace: Where wordings and policies are.
  /// - Returns: Something in every moment.
  func next(in call: Call, after inputs: [OperatorInput], at workplace: Workplace)
    -> OperatorInput
  {
    let turn = inputs.count
    switch habit {
    case .says(let first, let then):
      return turn < first.count ? first[turn] : then[(turn - first.count) % then.count]
    case .echoes:
      return .utterance(call.lastCustomerLine)
    case .repeatsFirstAdvice:
      return inputs.first ?? workplace.advice(for: call)?.input ?? .utterance("はい。")
    case .picksWordings:
      let wordings = workplace.approvedTemplates
      guard !wordings.isEmpty else { return .utterance("はい。") }
      // Another sequence than that of the customer's lines.
      let index = SeededNumbers.number(UInt64(turn), from: ~call.seed) % UInt64(wordings.count)
      return .utterance(workplace.filledWithExamples(wordings[Int(index)].wording))
    case .recitesPolicies:
      let clauses = workplace.library.policies.flatMap(\.clauses)
      guard !clauses.isEmpty else { return .utterance("はい。") }
      return .utterance(
        clauses[(turn * 7) % clauses.count].body.prefix(2).map(\.text).joined()
      )
    }
  }

  /// Lets the operator take a call to its end, or as long as anybody would.
  func call(_ rolePlay: RolePlay, at workplace: Workplace, seed: UInt64) -> Call {
    var call = workplace.call(rolePlay, seed: seed)
    _ = call.handle(.callConnected)
    var inputs: [OperatorInput] = []
    while !call.isEnded, inputs.count < Self.longest {
      if call.isPutAside { _ = call.handle(.callConnected) }
      let input = next(in: call, after: inputs, at: workplace)
      inputs.append(input)
      _ = call.handle(workplace.imaginedEvent(input, in: call))
    }
    return call
  }

  private static let longest = 30

  /// With how many seeds they take a case: one who reads at random is only known from many calls.
  var callCount: Int {
    if case .picksWordings = habit { 100 } else { 1 }
  }
}

/// Proves of cases that nobody passes them by a habit.
struct PoorOperatorRun {
  /// How many operators took how many cases.
  let count: Int
  let failures: [Diagnostic]

  /// Lets every poor operator take every case.
  init(of rolePlays: [RolePlay], at workplace: Workplace) {
    count = rolePlays.count * PoorOperator.all.count
    failures = rolePlays.flatMap { rolePlay in
      PoorOperator.all.compactMap { poor in
        let passed = (1...UInt64(poor.callCount)).map {
          poor.call(rolePlay, at: workplace, seed: $0)
        }
        .filter(\.isPassed)
        guard let call = passed.first, !Self.isLuck(passed.count, of: poor.callCount) else {
          return nil
        }
        return Diagnostic(
          rule: "poor-operator-passes",
          severity: .error,
          message: Texts.poorOperatorPasses(
            poor.name,
            rolePlay: rolePlay.number,
            call.score,
            times: (passed.count, of: poor.callCount)
          ),
          file: rolePlay.file,
          range: call.ending?.range ?? SourceRange(line: 1, columns: 1..<1),
          notes: call.turns.map { Texts.note(of: $0, in: rolePlay) }
        )
      }
    }
  }

  /// Returns whether so many calls can be passed by luck: three of a hundred.
  static func isLuck(_ passed: Int, of calls: Int) -> Bool { passed * 100 <= calls * 3 }
}
