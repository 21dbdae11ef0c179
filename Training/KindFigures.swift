import Content
import Foundation
import ReplyCheck

/// How well the kinds found agree with those that readers gave, by writer and by kind.
struct KindFigures {
  private var kinds: [CustomerKind: Agreement] = [:]
  private var writers: [String: Agreement] = [:]
  private var all = Agreement()
  /// By writer, how many turns show nothing worse than business, and of how many nothing worse was said.
  private var fair: [String: (count: Int, clean: Int)] = [:]

  /// Compares the kinds found with those of a record.
  mutating func add(_ found: [CustomerKind], of record: GradedCall) {
    for kind in CustomerKind.allCases {
      let (said, meant) = (found.contains(kind), record.kinds.contains(kind))
      kinds[kind, default: Agreement()].add(said: said, meant: meant)
      writers[record.writer, default: Agreement()].add(said: said, meant: meant)
      all.add(said: said, meant: meant)
    }
    guard record.kinds.allSatisfy(\.isBusiness) else { return }
    fair[record.writer, default: (0, 0)].count += 1
    if found.allSatisfy(\.isBusiness) { fair[record.writer, default: (0, 0)].clean += 1 }
  }

  /// The F1 of each kind and of all, and of each writer with the share of fair turns called nothing worse.
  var table: String {
    let total = fair.values.reduce((count: 0, clean: 0)) {
      ($0.count + $1.count, $0.clean + $1.clean)
    }
    let rows =
      CustomerKind.allCases.map { ($0.rawValue, kinds[$0]?.f1 ?? 1) }
      + writers.keys.sorted().flatMap { writer in
        let name = URL(filePath: writer).deletingPathExtension().lastPathComponent
        return [(name, writers[writer]?.f1 ?? 1), ("\(name) clean", Self.share(fair[writer]))]
      } + [("all kinds", all.f1), ("clean", Self.share(total))]
    return rows.map { name, value in
      name.padding(toLength: 22, withPad: " ", startingAt: 0) + String(format: "%.3f", value)
    }
    .joined(separator: "\n")
  }

  private static func share(_ fair: (count: Int, clean: Int)?) -> Double {
    fair.map { Double($0.clean) / Double(max(1, $0.count)) } ?? 1
  }
}
