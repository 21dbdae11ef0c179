/// Numbers that look drawn at random and are the same for the same seed.
package enum SeededNumbers {
  /// Returns the number at a place of the sequence that a seed begins: SplitMix64 (Steele, Lea, Flood 2014).
  package static func number(_ place: UInt64, from seed: UInt64) -> UInt64 {
    var mixed = seed &+ place &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
