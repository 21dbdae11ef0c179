import Content
import RolePlay
import Testing

struct PropertyTests {
  @Test func `gives equal calls for equal events, all at once or one by one`() {
    var ended = 0
    for seed in 0..<400 as Range<UInt64> {
      var cases = RandomCases(seed: seed)
      var call = cases.call()
      let ringing = call
      let events = [.callConnected] + cases.events(25)
      for event in events { _ = call.handle(event) }
      let replayed = Call.replaying(
        events,
        rolePlay: ringing.rolePlay,
        topicAuthority: ringing.topicAuthority,
        rubric: ringing.rubric,
        seed: ringing.seed
      )
      #expect(replayed == call, "seed \(seed)")
      #expect(Scorecard(replayed) == Scorecard(call), "seed \(seed)")
      if call.isEnded { ended += 1 }
    }
    #expect(50...350 ~= ended, "the cases must show both: \(ended) of 400 ended")
  }

  @Test func `leaves an ended call as it is`() {
    for seed in 0..<300 as Range<UInt64> {
      var cases = RandomCases(seed: seed)
      var call = cases.call()
      call.play(cases.events(40))
      guard call.isEnded else { continue }
      let end = call
      for event in cases.events(10) {
        #expect(call.handle(event) == [.rejectEvent], "seed \(seed)")
      }
      #expect(call == end, "seed \(seed)")
      #expect(call.hint() == nil, "seed \(seed)")
    }
  }

  @Test func `keeps moods in bounds, time running and turns joined`() {
    for seed in 0..<300 as Range<UInt64> {
      var cases = RandomCases(seed: seed)
      var call = cases.call()
      call.play(cases.events(30))
      for mood in call.rolePlay.moods {
        for turn in call.turns {
          #expect(mood.bounds.contains(turn.after.moods[mood.name] ?? -1), "seed \(seed)")
        }
      }
      #expect(call.turns.allSatisfy { $0.seconds >= 0 }, "seed \(seed)")
      for (turn, next) in zip(call.turns, call.turns.dropFirst()) {
        #expect(turn.after == next.before, "seed \(seed)")
      }
    }
  }

  @Test func `shows every change of mood that it makes`() {
    for seed in 0..<300 as Range<UInt64> {
      var cases = RandomCases(seed: seed)
      var call = cases.call()
      call.play(cases.events(30))
      for turn in call.turns {
        var moods = turn.before.moods
        for case .showMoodChange(let mood, let from, let to) in turn.effects {
          #expect(moods[mood] == from, "seed \(seed)")
          moods[mood] = to
        }
        #expect(moods == turn.after.moods, "seed \(seed)")
      }
    }
  }
}
