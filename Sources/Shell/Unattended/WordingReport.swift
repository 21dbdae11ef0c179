import Assist
import Content
import Records

/// How the wordings of a desk are used, for its trainers.
struct WordingReport {
  /// A wording that was taken.
  struct Used: Hashable {
    let id: String
    /// Nil where the wording is gone.
    let title: String?
    let count: Int
    let lastDay: String
    /// How often it was taken in calls of each kind, as far as that is known.
    let kinds: [CustomerKind: Int]
  }

  /// A search that found nothing.
  struct Missed: Hashable {
    let query: String
    let count: Int
    let lastDay: String
  }

  /// Most often first, then by identifier; practice calls do not count.
  let used: [Used]
  /// The approved wordings that were never taken, in their order.
  let unused: [Template]
  /// Most often first, then by query.
  let missed: [Missed]
  /// How often wordings were taken in practice calls.
  let practised: Int

  /// Sums up what was kept.
  ///
  /// - Parameters:
  ///   - entries: What happened, oldest first.
  ///   - templates: Every template, for its title.
  ///   - approved: Those that may be taken now.
  init(_ entries: [DeskEntry], templates: TemplateList, approved: [Template]) {
    let titles = Dictionary(templates.map { ($0.id, $0.title) }) { first, _ in first }
    var taken: [String: (count: Int, lastDay: String, kinds: [CustomerKind: Int])] = [:]
    var searches: [String: (count: Int, lastDay: String)] = [:]
    var practised = 0
    for entry in entries {
      switch entry {
      case .taken(let ids, _, isPractice: true, _, _): practised += ids.count
      case .taken(let ids, let kinds, isPractice: false, let day, _):
        for id in ids {
          taken[id, default: (0, day, [:])].count += 1
          taken[id]?.lastDay = day
          for kind in kinds { taken[id]?.kinds[kind, default: 0] += 1 }
        }
      case .missed(let query, let day, _):
        searches[query, default: (0, day)].count += 1
        searches[query]?.lastDay = day
      }
    }
    used = taken.map { id, use in
      Used(id: id, title: titles[id], count: use.count, lastDay: use.lastDay, kinds: use.kinds)
    }
    .sorted { ($1.count, $0.id) < ($0.count, $1.id) }
    unused = approved.filter { taken[$0.id] == nil }
    missed = searches.map { Missed(query: $0, count: $1.count, lastDay: $1.lastDay) }
      .sorted { ($1.count, $0.query) < ($0.count, $1.query) }
    self.practised = practised
  }
}

extension Usage {
  /// Counts what was taken in real calls, for the order of hits.
  init(_ entries: [DeskEntry]) {
    var uses: [String: Entry] = [:]
    for case .taken(let ids, _, isPractice: false, let day, _) in entries {
      guard let day = CalendarDate(day) else { continue }
      for id in ids { uses[id] = Entry(count: (uses[id]?.count ?? 0) + 1, lastDay: day) }
    }
    self.init(uses)
  }
}
