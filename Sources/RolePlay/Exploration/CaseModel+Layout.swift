import Content

extension CaseModel {
  /// Something that a call counts.
  enum Counter: Int, CaseIterable {
    case warnings
    case apologies
    /// Turns in a row that left the call in its scene.
    case stays
  }

  /// What there is of each counter that a case has; looked up in every turn of a walk, so nothing is hashed.
  struct Counts<Element: Sendable>: Sendable {
    private var ofWarnings: Element?
    private var ofApologies: Element?
    private var ofStays: Element?

    subscript(counter: Counter) -> Element? {
      get {
        switch counter {
        case .warnings: ofWarnings
        case .apologies: ofApologies
        case .stays: ofStays
        }
      }
      set {
        switch counter {
        case .warnings: ofWarnings = newValue
        case .apologies: ofApologies = newValue
        case .stays: ofStays = newValue
        }
      }
    }

    /// Those that there are, in the order of the counters.
    var values: [Element] { Counter.allCases.compactMap { self[$0] } }

    func mapValues<Other>(_ transform: (Element) -> Other) -> Counts<Other> {
      var others = Counts<Other>()
      for counter in Counter.allCases { others[counter] = self[counter].map(transform) }
      return others
    }
  }

  /// Where the numbers of a state stand.
  struct Layout {
    let scene: Field
    let clock: Field
    /// The times, in seconds, at which a new part of the clock begins.
    let times: [Int]
    /// By the names of the moods that some condition asks for.
    let moods: [String: Field]
    /// The bit of each mark that some condition asks for.
    let marks: [String: UInt64]
    /// The bits of the marks that tell what became of promises.
    let promiseMarks: UInt64
    /// The counts that some condition or heading asks for, each up to where more makes no difference.
    let counters: Counts<Field>
    private let mostCounted: Counts<Int>
    /// Whether patience has run out; a bit only where it is followed by itself.
    let spent: Field
    /// How many bits there are in all.
    let width: Int

    /// Lays a case out.
    init(
      _ rolePlay: RolePlay,
      moods classes: [MoodClasses],
      times: [Int],
      marks names: [String],
      counted: Counts<Int>,
      followsPatience: Bool
    ) {
      var shift = 0
      func field(_ count: Int) -> Field {
        let bits = max(0, Int.bitWidth - (count - 1).leadingZeroBitCount)
        defer { shift += bits }
        return Field(shift: UInt64(min(shift, 63)), mask: (1 << UInt64(bits)) - 1)
      }
      scene = field(max(1, rolePlay.scenes.count))
      clock = field(times.count + 1)
      self.times = times
      moods = Dictionary(uniqueKeysWithValues: classes.map { ($0.name, field($0.count)) })
      marks = Dictionary(
        uniqueKeysWithValues: names.map { name in
          defer { shift += 1 }
          return (name, UInt64(1) << UInt64(min(shift, 63)))
        }
      )
      promiseMarks = PromiseMark.allCases.reduce(0) { [marks] in $0 | (marks[$1.name] ?? 0) }
      counters = counted.mapValues { field($0 + 1) }
      mostCounted = counted
      spent = field(followsPatience ? 2 : 1)
      width = shift
    }

    /// Returns a state in which something was counted once more.
    func counting(_ counter: Counter, in state: State) -> State {
      guard let field = counters[counter], let most = mostCounted[counter] else { return state }
      return field.setting(min(field.value(in: state) + 1, most), in: state)
    }

    /// Returns a state in which a count has a number.
    func setting(_ counter: Counter, to number: Int, in state: State) -> State {
      guard let field = counters[counter], let most = mostCounted[counter] else { return state }
      return field.setting(min(number, most), in: state)
    }

    func markSet(_ names: some Sequence<String>) -> UInt64 {
      names.reduce(0) { $0 | (marks[$1] ?? 0) }
    }

    /// Returns, by scene, the bits that something can still ask for once a call is there.
    ///
    /// What nothing asks for any more tells no states apart.
    func live(in rolePlay: RolePlay) -> [String: UInt64] {
      let anywhere = bits(askedBy: rolePlay.anywhere + (rolePlay.character?.reactions ?? []))
      var live = Dictionary(
        rolePlay.scenes.map { ($0.name, bits(askedBy: $0.reactions) | anywhere) }
      ) { $0 | $1 }
      let next = Dictionary(
        rolePlay.scenes.map { scene in
          (scene.name, (scene.reactions + rolePlay.anywhere).flatMap(\.nextScenes))
        }
      ) { $0 + $1 }
      var isStable = false
      while !isStable {
        isStable = true
        for (name, bits) in live {
          let wider = (next[name] ?? []).reduce(bits) { $0 | (live[$1] ?? 0) }
          if wider != bits {
            live[name] = wider
            isStable = false
          }
        }
      }
      return live
    }

    private func bits(askedBy reactions: [Reaction]) -> UInt64 {
      let conditions = reactions.flatMap { $0.conditions + $0.transitions.flatMap(\.conditions) }
      // The scene, the clock and what is counted are always asked for.
      let always = [scene, clock] + counters.values
      return conditions.reduce(always.reduce(0) { $0 | $1.mask << $1.shift }) {
        switch $1 {
        case .mark(let name, _): $0 | markSet([name])
        case .mood(let name, _, _): $0 | (moods[name].map { $0.mask << $0.shift } ?? 0)
        case .callTime, .warnings, .companyLimit: $0
        }
      }
    }

    /// Returns the part of the clock in which a time lies.
    func part(ofSeconds seconds: Int) -> Int { times.count { $0 <= seconds } }
  }
}

extension Condition.Comparison {
  /// The least number that it tells from the one before.
  func turn(at limit: Int) -> Int {
    switch self {
    case .atLeast, .below: limit
    case .above, .atMost: limit + 1
    }
  }
}

extension Condition {
  /// The first second that a comparison of times tells from the one before; nil for other conditions.
  func turningTime(_ limits: CompanyLimits) -> Int? {
    switch self {
    case .callTime(let comparison, let seconds): comparison.turn(at: seconds)
    case .companyLimit(.callTime, let comparison):
      limits.callSeconds.map { comparison.turn(at: $0) }
    case .mark, .mood, .warnings, .companyLimit: nil
    }
  }
}

extension Reaction {
  /// The scenes to which it can lead.
  fileprivate var nextScenes: [String] {
    transitions.compactMap(\.scene)
  }
}

extension RolePlay {
  /// Every reaction of the case: the scenes' own, then those of anywhere.
  var reactions: [Reaction] { scenes.flatMap(\.reactions) + anywhere }

  /// Every reaction of the case and of its kind of customer.
  var allReactions: [Reaction] { reactions + (character?.reactions ?? []) }

  /// Every condition that decides where a call goes.
  var decisiveConditions: [Condition] {
    allReactions.flatMap { $0.conditions + $0.transitions.flatMap(\.conditions) }
  }
}
