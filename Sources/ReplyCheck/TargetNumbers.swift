/// A set of the numbers of what rules find.
struct TargetSet: Sendable {
  /// More targets than this have no room.
  static let limit = 256

  private var bits = SIMD4<UInt64>()

  mutating func insert(_ number: Int) { bits[number >> 6] |= 1 << UInt64(number & 63) }

  mutating func formUnion(_ other: TargetSet) { bits |= other.bits }

  /// Returns what is in one of the sets and not in the other.
  func symmetricDifference(_ other: TargetSet) -> TargetSet { TargetSet(bits: bits ^ other.bits) }

  func contains(_ number: Int) -> Bool { bits[number >> 6] >> UInt64(number & 63) & 1 == 1 }

  /// Whether a number is in both sets.
  func meets(_ other: TargetSet) -> Bool {
    let both = bits & other.bits
    return both[0] | both[1] | both[2] | both[3] != 0
  }
}

/// Numbers for what the rules of a set find and ask for, so that asking whether it was found costs nothing.
struct TargetNumbers: Sendable {
  /// What a rule finds and asks of what was found before.
  struct Needs: Sendable {
    let target: Int
    /// Where these were found, the rule applies again.
    var places: TargetSet?
    /// Something of this must have been found, where the rule asks for it.
    var needed: TargetSet?
    /// The same for what further lines ask for, which few rules have.
    var alsoNeeded: [TargetSet] = []
    /// Nothing of these may have been found.
    var lacking = TargetSet()

    /// Everything of which the rule asks whether it was found.
    fileprivate(set) var asked = TargetSet()

    /// Whether what was found before lets the rule apply.
    func areMet(by found: TargetSet) -> Bool {
      if found.meets(lacking) { return false }
      if let needed, !found.meets(needed) { return false }
      return alsoNeeded.isEmpty || alsoNeeded.allSatisfy(found.meets)
    }
  }

  /// By the places of the rules in their set.
  let needs: [Needs]
  private let numbers: [Rule.Target: Int]

  init(of rules: [Rule]) {
    var numbers: [Rule.Target: Int] = [:]
    func number(_ target: Rule.Target) -> Int {
      if let number = numbers[target] { return number }
      precondition(numbers.count < TargetSet.limit, "Rules have room for 256 different targets.")
      numbers[target] = numbers.count
      return numbers.count - 1
    }
    func set(_ targets: [Rule.Target]) -> TargetSet {
      targets.reduce(into: TargetSet()) { $0.insert(number($1)) }
    }
    needs = rules.map { rule in
      var needs = Needs(target: number(rule.target))
      if !rule.places.isEmpty { needs.places = set(rule.places) }
      for condition in rule.conditions {
        switch condition {
        case .needs(let targets) where needs.needed == nil: needs.needed = set(targets)
        case .needs(let targets): needs.alsoNeeded.append(set(targets))
        case .lacks(let targets): for target in targets { needs.lacking.insert(number(target)) }
        default: continue
        }
      }
      needs.asked = ([needs.places, needs.needed].compactMap { $0 } + needs.alsoNeeded)
        .reduce(into: needs.lacking) { $0.formUnion($1) }
      return needs
    }
    self.numbers = numbers
  }

  /// Returns the number of something; nil where no rule knows it.
  subscript(target: Rule.Target) -> Int? { numbers[target] }
}
