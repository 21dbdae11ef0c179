/// Numbers for what the rules of a set find and ask for, so that asking whether it was found costs nothing.
struct TargetNumbers: Sendable {
  /// What a rule finds and asks of what was found before.
  struct Needs: Sendable {
    let target: Int
    /// Where these were found, the rule applies again.
    let places: [Int]
    /// Of each list something must have been found.
    let needed: [[Int]]
    /// Nothing of these may have been found.
    let lacking: [Int]
  }

  /// By the places of the rules in their set.
  let needs: [Needs]
  private let numbers: [Rule.Target: Int]

  var count: Int { numbers.count }

  init(of rules: [Rule]) {
    var numbers: [Rule.Target: Int] = [:]
    func number(_ target: Rule.Target) -> Int {
      if let number = numbers[target] { return number }
      numbers[target] = numbers.count
      return numbers.count - 1
    }
    needs = rules.map { rule in
      var needed: [[Int]] = []
      var lacking: [Int] = []
      for condition in rule.conditions {
        switch condition {
        case .needs(let targets): needed.append(targets.map(number))
        case .lacks(let targets): lacking += targets.map(number)
        default: continue
        }
      }
      return Needs(
        target: number(rule.target),
        places: rule.places.map(number),
        needed: needed,
        lacking: lacking
      )
    }
    self.numbers = numbers
  }

  /// Returns the number of something; nil where no rule knows it.
  subscript(target: Rule.Target) -> Int? { numbers[target] }
}
