import Content
import Foundation
import TestSupport

/// A text to try, with what the customer said and a key point to look for.
struct Sample: Codable {
  var customer: String
  var authority: Authority
  var utterance: String
  var examples: [String]
  var words: [String]

  /// The sample as somebody can try it again.
  var json: String {
    do {
      return String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
    } catch {
      return String(describing: self)
    }
  }
}

/// Makes texts out of the regression records; the seed alone decides which.
struct Mutator {
  private struct Reply: Decodable {
    let customer: String
    let authority: Authority
    let utterance: String
  }

  private struct Point: Decodable {
    let examples: [String]
    let words: [String]?
    let utterance: String
  }

  private let replies: [Reply]
  private let points: [Point]
  private var generator: SeededGenerator

  init(fixtures: String, seed: UInt64) throws {
    replies = try Self.records(fixtures + "replies.jsonl")
    points = try Self.records(fixtures + "keypoints.jsonl")
    generator = SeededGenerator(seed: seed)
  }

  /// Returns the next text.
  mutating func next() -> Sample {
    let reply = replies[number(below: replies.count)]
    let point = points[number(below: points.count)]
    let words = number(below: 3) == 0 ? point.utterance : reply.utterance
    return Sample(
      customer: number(below: 4) == 0 ? mutated(reply.customer) : reply.customer,
      authority: reply.authority,
      utterance: mutated(words),
      examples: point.examples.map { number(below: 8) == 0 ? mutated($0) : $0 },
      words: point.words ?? []
    )
  }

  private mutating func mutated(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0...number(below: 6) { mutate(&scalars) }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return number(below: 8) == 0 ? throughJSON(String(view)) : String(view)
  }

  private mutating func mutate(_ scalars: inout [Unicode.Scalar]) {
    let place = number(below: scalars.count + 1)
    let length = min(number(below: 12), scalars.count - place)
    switch number(below: 8) {
    case 0: scalars.insert(strange(), at: place)
    case 1: scalars.removeSubrange(place..<(place + length))
    case 2:
      let piece = Array(scalars[place..<(place + length)])
      for _ in 0..<number(below: 40) { scalars.insert(contentsOf: piece, at: place) }
    case 3:
      for _ in 0..<number(below: 200) {
        scalars.insert("「」『』()｢｣".unicodeScalars.randomElement(using: &generator) ?? "「", at: place)
      }
    case 4:
      let other = Array(replies[number(below: replies.count)].utterance.unicodeScalars)
      scalars.insert(contentsOf: other[number(below: other.count)...], at: place)
    case 5:
      for index in place..<(place + length) { scalars[index] = strange() }
    case 6: scalars[place..<(place + length)].shuffle(using: &generator)
    default:
      // From hiragana to katakana and back, as a slip of the mode key does.
      for index in place..<(place + length) where 0x3041...0x3096 ~= scalars[index].value {
        scalars[index] = Unicode.Scalar(scalars[index].value + 0x60) ?? scalars[index]
      }
    }
  }

  /// Any scalar, more often one that has its own rules.
  private mutating func strange() -> Unicode.Scalar {
    let marks =
      "ーｰ－―〜～ﾞﾟ\u{3099}\u{309A}゛゜ゝゞヽヾ々…。、！？\r\n\t　\u{0}\u{200D}\u{FE0F}\u{20E3}👨🏽🇯㌖①ｶﾊｱＡ１㈱\u{202E}\u{E0061}"
    switch number(below: 3) {
    case 0: return Unicode.Scalar(UInt32(number(below: 0x110000))) ?? "\u{FFFD}"
    default: return marks.unicodeScalars.randomElement(using: &generator) ?? "ー"
    }
  }

  /// Reads a text as a caller writes it in JSON, with half of a surrogate pair in it.
  private mutating func throughJSON(_ text: String) -> String {
    do {
      let written = String(decoding: try JSONEncoder().encode([text]), as: UTF8.self)
      let broken = written.dropLast(2) + "\\ud83d\"]"
      // A record with half a pair is refused or mended; either is an answer, and the rest goes on with what came.
      return try JSONDecoder().decode([String].self, from: Data(broken.utf8)).first ?? text
    } catch {
      return text
    }
  }

  private mutating func number(below limit: Int) -> Int {
    Int.random(in: 0..<limit, using: &generator)
  }

  private static func records<Record: Decodable>(_ path: String) throws -> [Record] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Record.self, from: Data($0.utf8))
    }
  }
}
