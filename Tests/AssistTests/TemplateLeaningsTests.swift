import Testing

@testable import Assist

struct TemplateLeaningsTests {
  /// Feature 0 stands in the examples of both templates, 1 only in those of the first, 2 only in that of the second.
  private let leanings = TemplateLeanings(
    of: [
      [[(0, 0.8), (1, 0.6)], [(0, 1)], [(0, 0.8), (1, 0.6)]],
      [[(0, 0.8), (2, 0.6)]],
    ],
    featureCount: 3
  )

  @Test func `what stands in the examples of a template speaks for it`() {
    let sums = leanings.sums(of: [(1, 1)])
    #expect(sums[0] > 0 && sums[0] > sums[1])
  }

  @Test func `what tells two templates apart speaks against the other`() {
    let first = leanings.sums(of: [(1, 1)])
    let second = leanings.sums(of: [(2, 1)])
    #expect(first[1] < 0 && second[0] < 0, "no example of the other has it")
    #expect(second[1] > 0)
  }

  @Test func `unknown words speak for nothing`() {
    #expect(leanings.sums(of: []) == [0, 0])
  }

  @Test func `templates without examples are never near`() {
    let leanings = TemplateLeanings(of: [[], [[(0, 1)]]], featureCount: 1)
    let sums = leanings.sums(of: [(0, 1)])
    #expect(sums[1] > 0 && sums[0] <= 0)
  }
}
