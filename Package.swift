// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target is compiled with; an undeclared import is refused by the build command in the Makefile.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// What the pure targets are compiled with: tests walk through millions of states, which takes minutes without `-O`.
let pure = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A Swift target with the project's settings.
func target(
  _ name: String,
  _ dependencies: [Target.Dependency] = [],
  _ settings: [SwiftSetting] = strict
) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of one target, which may use everything that the target itself may use.
func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.target(name: name), "TestSupport"] + dependencies,
    // Found beside the sources, where a test writes them anew when it is told to.
    exclude: name == "Shell" ? ["Fixtures", "Screens", "Transcripts"] : [],
    resources: resources(ofTestsFor: name),
    swiftSettings: strict
  )
}

/// The test targets that carry files read at run time.
func resources(ofTestsFor name: String) -> [Resource] {
  let withFixtures: Set = ["ContentLoading", "Records", "ReplyCheck"]
  return withFixtures.contains(name) ? [.copy("Fixtures")] : []
}

/// The files of language rules, which are compiled in.
let rules = [
  "words", "manner", "courtesy", "promises", "talk", "questions", "service", "refusal",
  "alternatives", "secrecy", "answers", "keigo",
  "phrases", "verdicts", "advice", "concepts",
]

let package = Package(
  name: "otai",
  products: [.executable(name: "otai", targets: ["otai"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // C libraries, each behind one Swift target.
    .systemLibrary(name: "CMarkGFM"),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CIconv"),
    .systemLibrary(name: "CMeCab"),
    .target(name: "CReplyModel", exclude: ["reply.model", "kind.model", "rule.patterns"]),
    .target(name: "CReadline", linkerSettings: [.linkedLibrary("readline")]),

    // Pure: no file, clock, database, C library or random source.
    target("SourceDiagnostics", [], pure),
    target("JapaneseText", [], pure),
    target("Content", ["SourceDiagnostics"], pure),
    .target(
      name: "ReplyCheck",
      dependencies: ["SourceDiagnostics", "JapaneseText", "Content", "CReplyModel"],
      exclude: ["README.md"],
      resources: rules.map { .embedInCode("Rules/\($0).rules") } + [
        .embedInCode("Rules/classes.words"), .embedInCode("Rules/kinds.words"),
        .embedInCode("Rules/kinds.rules"),
      ],
      swiftSettings: pure
    ),
    target("RolePlay", ["SourceDiagnostics", "JapaneseText", "Content", "ReplyCheck"], pure),
    target("Assist", ["JapaneseText", "Content"], pure),
    target("Quiz", ["SourceDiagnostics", "JapaneseText", "Content", "Assist"]),

    // The outside world.
    target(
      "ContentLoading",
      [
        "SourceDiagnostics", "JapaneseText", "Content", "ReplyCheck", "RolePlay",
        "CMarkGFM", "CLibXML2", "CIconv",
        .product(name: "Yams", package: "Yams"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    target("Records", ["SourceDiagnostics", "Content", "ReplyCheck", "RolePlay", "Quiz"]),
    target("MeCabTokenizer", ["SourceDiagnostics", "JapaneseText", "CMeCab"]),
    target("Terminal", ["CReadline"]),
    target(
      "Shell",
      [
        "SourceDiagnostics", "JapaneseText", "Content", "ReplyCheck", "RolePlay", "Assist", "Quiz",
        "ContentLoading", "Records", "MeCabTokenizer", "Terminal",
      ]
    ),
    .executableTarget(
      name: "otai",
      dependencies: [
        "Shell", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),

    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    // Speed and memory, by `make benchmark`; nothing of it is a test.
    .executableTarget(
      name: "otai-benchmark",
      dependencies: [
        "SourceDiagnostics", "JapaneseText", "Content", "ReplyCheck", "Assist", "ContentLoading",
        "MeCabTokenizer", "RolePlay", "Shell", "TestSupport",
      ],
      path: "Benchmarks",
      exclude: ["Fuzz"],
      swiftSettings: strict
    ),
    // Random texts for the checker, by `make fuzz`.
    .executableTarget(
      name: "otai-fuzz",
      dependencies: [
        "SourceDiagnostics", "JapaneseText", "Content", "ReplyCheck", "MeCabTokenizer",
        "TestSupport",
      ],
      path: "Benchmarks/Fuzz",
      swiftSettings: strict
    ),

    // Makes the numbers of the trained model from the records, by `make model`, and compiles the rules, by `make rules`.
    .executableTarget(
      name: "otai-training",
      dependencies: [
        "SourceDiagnostics", "JapaneseText", "Content", "ReplyCheck", "ContentLoading",
        "MeCabTokenizer", "TestSupport",
      ],
      path: "Training",
      swiftSettings: strict
    ),

    .target(
      name: "TestSupport",
      dependencies: [
        "SourceDiagnostics", "JapaneseText", "Content", "ReplyCheck", "CPseudoTerminal",
      ],
      path: "Tests/TestSupport",
      swiftSettings: strict
    ),
    tests(of: "SourceDiagnostics"),
    tests(of: "JapaneseText"),
    tests(of: "Content", ["SourceDiagnostics"]),
    tests(
      of: "ReplyCheck",
      [
        "SourceDiagnostics", "JapaneseText", "Content", "ContentLoading", "MeCabTokenizer",
        "otai-training",
      ]
    ),
    tests(of: "RolePlay", ["SourceDiagnostics", "Content", "ReplyCheck"]),
    tests(of: "Assist", ["SourceDiagnostics", "JapaneseText", "Content", "ReplyCheck"]),
    tests(of: "Quiz", ["SourceDiagnostics", "Content", "Assist"]),
    tests(of: "ContentLoading", ["SourceDiagnostics", "JapaneseText", "Content", "RolePlay"]),
    tests(of: "Records", ["SourceDiagnostics", "Content", "ReplyCheck", "RolePlay", "Quiz"]),
    tests(of: "MeCabTokenizer", ["SourceDiagnostics", "JapaneseText"]),
    tests(of: "Terminal"),
    tests(
      of: "Shell",
      [
        "SourceDiagnostics", "JapaneseText", "Content", "ReplyCheck", "RolePlay", "Assist", "Quiz",
        "ContentLoading", "Records", "MeCabTokenizer", "Terminal", "otai",
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)
