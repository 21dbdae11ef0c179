package import Content
import Dispatch
import ReplyCheck
import SourceDiagnostics

/// Loads everything that a content folder holds.
///
/// Whatever is wrong becomes a diagnostic, and the rest still loads. The same files always give the same library.
package struct ContentLoader: Sendable {
  static let policyFolder = "Policies"
  static let templateFolder = "Scripts/templates"
  static let rolePlayFolder = "Scripts/roleplays"
  static let customerFolder = "Scripts/customers"
  static let placeholderPath = "Scripts/placeholders.md"
  /// Where the ledger of approvals stands in the content folder.
  package static let ledgerPath = "Scripts/approvals.yaml"
  static let rubricPath = "Scripts/rubric.yaml"

  /// How much of a content folder is read.
  package enum Scope: Hashable, Sendable {
    case everything
    /// What a desk needs while nobody plays a case: all but the role-plays, and no checks of one file against another.
    case desk
  }

  private let folder: ContentFolder
  private let cache: ContentCache?

  /// Creates a loader.
  ///
  /// - Parameters:
  ///   - folder: The folder with `Policies` and `Scripts`.
  ///   - cache: Keeps for the next time what a desk needs; nil to read every file.
  package init(folder: ContentFolder, cache: ContentCache? = nil) {
    self.folder = folder
    self.cache = cache
  }

  /// Returns all content with every fault, sorted.
  ///
  /// Files that are called README are about the content and no content.
  ///
  /// - Parameter scope: What is to be read.
  /// - Returns: What was read, sound or not; a part that was not asked for is empty.
  package func load(_ scope: Scope = .everything) -> ContentLibrary {
    // Whoever reads the content judges replies next, and the tables need the rules.
    for part in ReplyChecker.Part.allCases {
      DispatchQueue.global(qos: .userInitiated).async { ReplyChecker.prepare(part) }
    }
    var session = LoadingSession(folder: folder, cache: cache)
    return session.library(scope)
  }
}
