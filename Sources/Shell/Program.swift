import Content
import ContentLoading
import Foundation
import Glibc
import MeCabTokenizer
import Records
import RolePlay
package import SourceDiagnostics
import Terminal

/// The program: every command that the shell of the operating system can run.
///
/// Each method returns the exit status: 0 clean, 1 findings or failure, 64 wrong usage.
package struct Program {
  /// What holds for every command.
  package struct Options: Sendable {
    /// The content folder; nil looks for it.
    package var content: String?
    /// `ja` or `en`; nil asks the environment.
    package var language: String?
    package var isPlain: Bool
    /// The command that copies words; nil leaves it to the terminal.
    package var copyCommand: String?
    /// The role of who sits at the desk; nil asks the environment, then the settings file.
    package var role: String?
    /// Skills granted, separated by commas; nil asks the environment, then the settings file.
    package var skills: String?

    package init(
      content: String? = nil,
      language: String? = nil,
      isPlain: Bool = false,
      copyCommand: String? = nil,
      role: String? = nil,
      skills: String? = nil
    ) {
      self.content = content
      self.language = language
      self.isPlain = isPlain
      self.copyCommand = copyCommand
      self.role = role
      self.skills = skills
    }
  }

  package static let clean: Int32 = 0
  package static let failure: Int32 = 1
  package static let wrongUsage: Int32 = 64

  let options: Options
  let environment: [String: String]
  package let language: Language

  /// Prepares the program; nothing is read yet.
  package init(options: Options, environment: [String: String]) {
    self.options = options
    self.environment = environment
    language = Language(option: options.language, environment: environment)
  }

  /// Loads the content and what reads Japanese; tells why and returns nil where that cannot be done.
  ///
  /// - Parameter scope: How much of the content is needed.
  /// - Returns: The workplace, or nil.
  func openWorkplace(_ scope: ContentLoader.Scope = .everything) -> Workplace? {
    do {
      let folder = try ContentFolder.find(
        explicit: options.content,
        environment: environment,
        currentFolder: FileManager.default.currentDirectoryPath,
        executable: Self.executable
      )
      return Workplace(
        folder: folder,
        scope: scope,
        today: Self.today,
        tokenizer: try MeCabTokenizer(),
        cache: contentCache
      )
    } catch let error as ContentLoadingError {
      report(error.message)
    } catch let error as MeCabError {
      report(error.message)
    } catch {
      report(LocalizedText("\(error)", en: "\(error)"))
    }
    return nil
  }

  /// Where content that was read is kept for the next time; nil where there is no such place.
  private var contentCache: ContentCache? {
    let folder = UserFolders(environment: environment).cache
    // Without it everything works, only slower.
    guard (try? PrivateFile.createFolder(folder)) != nil else { return nil }
    return ContentCache(folder: folder)
  }

  /// Returns who sits at the desk: what the options say, then `OTAI_ROLE` and `OTAI_SKILLS`, then the settings file.
  ///
  /// What cannot be read is reported and grants nothing.
  func deskSettings() -> DeskSettings {
    var reader = DeskSettingsReader()
    let file = reader.settings(ofFile: UserFolders(environment: environment).settings)
    let variables = reader.settings(
      role: environment["OTAI_ROLE"],
      skills: environment["OTAI_SKILLS"],
      at: "OTAI_ROLE, OTAI_SKILLS"
    )
    let given = reader.settings(
      role: options.role,
      skills: options.skills,
      at: "--role, --skills"
    )
    write(reader.diagnostics, sources: reader.source.map { [$0] } ?? [])
    return given.completed(by: variables).completed(by: file)
  }

  func report(_ text: LocalizedText) {
    TerminalDevice.write(
      PrintableText.escaping(text[language], keepingNewlines: true) + "\n",
      toError: true
    )
  }

  /// Writes a result; a result that cannot be written is a failure of the program, which then ends.
  func write(_ text: String) {
    guard !text.isEmpty, !TerminalDevice.write(text + "\n") else { return }
    report(Texts.cannotWriteResult)
    exit(Self.failure)
  }

  func write(_ diagnostics: [Diagnostic], sources: [SourceFile]) {
    let renderer = DiagnosticRenderer(language: language)
    for diagnostic in diagnostics {
      let source = sources.first { $0.path == diagnostic.file }
      TerminalDevice.write(renderer.text(for: diagnostic, in: source) + "\n", toError: true)
    }
  }

  var style: Style {
    let isColoured =
      TerminalDevice.outputIsTerminal && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
    return Style(usesColour: isColoured, isPlain: options.isPlain)
  }

  var wrapper: LineWrapper { LineWrapper(columns: SystemConsole.readableColumns) }

  /// The path of the running program; nil where the system does not tell.
  private static var executable: String? {
    // Without it the shipped content beside the program is not found, and the folders tried are told.
    try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
  }

  /// The seconds since 1970-01-01 00:00 UTC.
  static var secondsSince1970: Int { time(nil) }

  /// The day on which approvals are looked at, in the time zone of the machine.
  static var today: CalendarDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    let year = Int(parts.tm_year) + 1900
    guard let date = CalendarDate(year: year, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    else {
      preconditionFailure("The machine's calendar gives a day that does not exist")
    }
    return date
  }
}

extension Language {
  /// Chooses the language by `--lang`, `OTAI_LANG`, then the locale; Japanese where the locale names none.
  ///
  /// - Parameters:
  ///   - option: What `--lang` said, if anything.
  ///   - environment: The variables of the process.
  package init(option: String?, environment: [String: String]) {
    let wishes = [option, environment["OTAI_LANG"]].compactMap(\.self)
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    let tags = wishes + [locale ?? ""]
    self =
      tags.lazy.compactMap { Language(rawValue: String($0.prefix(2)).lowercased()) }.first
      ?? .japanese
  }
}
