/// Why an utterance says what the author of a key point meant, or why not, and what would change that.
package struct KeyPointExplanation: Hashable, Sendable {
  /// An example or counter-example beside the utterance.
  package struct Neighbour: Hashable, Sendable {
    package let text: String
    /// How much of what it speaks of the utterance speaks of in the same way, from 0 to 100.
    package let percent: Int
  }

  /// In what the utterance differs from the nearest example.
  package enum Difference: Hashable, Sendable {
    /// Asks, or repeats what the customer said, where the example tells.
    case asks
    /// Ends as an apology where the example tells.
    case apologises
    /// One denies the words, the other does not.
    case polarity(String)
    /// The words only suppose something.
    case supposed(String)
    /// The words are only quoted, and do not count.
    case quoted(String)
    /// Speaks of the words as of something that is regretted.
    case regretted(String)
    /// A counter-example is nearer than the nearest example, by these words if any.
    case counterExampleIsNearer([String])
    /// Does acts that the example does not do, or leaves some out, by their Japanese names.
    case acts(missing: [String], added: [String])
  }

  /// A change of the key point that was tried and turns the decision over.
  package enum Suggestion: Hashable, Sendable {
    case addExample(String)
    case addCounterExample(String)
    case dropCounterExample(String)
    /// Words to write into an entry of the required words, given by its words.
    case widenEntry([String], with: [String])
    /// Words of which one is to be required.
    case require([String])
  }

  package let match: KeyPointMatch
  /// By how much the decision is made: above zero hits, at zero or below misses, unless required words are lacking.
  package let margin: Double
  package let example: Neighbour?
  package let counterExample: Neighbour?
  /// The part of the utterance that was compared, as it was given.
  package let compared: String
  /// The words of the utterance that say what the examples say.
  package let shared: [String]
  /// The words of the nearest example that nothing in the utterance says, the weightiest first.
  package let lacking: [String]
  package let differences: [Difference]
  /// The entries of the required words of which nothing occurs.
  package let missingWords: [[String]]
  package let suggestions: [Suggestion]
}
