/// How often something was said and meant.
struct Agreement {
  var both = 0
  var extra = 0
  var missed = 0

  var f1: Double {
    both + extra + missed == 0 ? 1 : Double(2 * both) / Double(2 * both + extra + missed)
  }

  mutating func add(said: Bool, meant: Bool) {
    both += said && meant ? 1 : 0
    extra += said && !meant ? 1 : 0
    missed += meant && !said ? 1 : 0
  }
}
