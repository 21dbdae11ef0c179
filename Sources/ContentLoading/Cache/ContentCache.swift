package import Content
import Crypto
import ReplyCheck

/// Keeps what was made from a content folder until any of its files changes.
///
/// What is damaged, or was made from other content, counts for nothing and is made anew.
package struct ContentCache: Sendable {
  /// Greater files are none of ours.
  private static let mostBytes = 1 << 28

  private let folder: String

  /// Creates a cache.
  ///
  /// - Parameter folder: Where the files of the cache stand; where it does not exist, nothing is kept.
  package init(folder: String) {
    self.folder = folder
  }

  /// Returns the version of some files, or nil where one cannot be read as a whole.
  static func version(of files: [ContentFile]) -> ContentVersion? {
    var hash = SHA256()
    for file in files {
      guard case .success(let bytes) = FileReading.bytes(of: file.path, limit: mostBytes),
        bytes.count <= mostBytes
      else { return nil }
      hash.update(data: Array("\(file.shownPath)\u{0}\(bytes.count)\u{0}".utf8))
      hash.update(data: bytes)
    }
    return ContentVersion(digest: Array(hash.finalize()))
  }

  /// Returns what was kept of a content folder, or nil where nothing was, or of other content, or where it is damaged.
  func content(of folder: ContentFolder, version: ContentVersion) -> CachedContent? {
    guard let bytes = kept(CachedContent.product, of: folder, version: version) else { return nil }
    // What cannot be taken from it is read anew.
    return try? CachedContent(bytes)
  }

  /// Keeps what was read; where it cannot be written it is read anew next time.
  func keep(_ content: CachedContent, of folder: ContentFolder, version: ContentVersion) {
    keep(content.bytes, as: CachedContent.product, of: folder, version: version)
  }

  /// Returns what was kept of a folder's documents, or nil where nothing was, or of other documents, or where it is damaged.
  func documents(of folder: ContentFolder, version: ContentVersion) -> Documents? {
    guard let bytes = kept(Documents.product, of: folder, version: version) else { return nil }
    // What cannot be taken from it is read anew.
    return try? Documents(bytes)
  }

  /// Keeps what the documents said.
  func keep(_ documents: Documents, of folder: ContentFolder, version: ContentVersion) {
    keep(documents.bytes, as: Documents.product, of: folder, version: version)
  }

  /// The file for a content folder.
  private func path(of content: ContentFolder, extension name: String) -> String {
    "\(folder)/\(Digest.of(text: content.path(of: ""))).\(name)"
  }

  // MARK: What others make from the content

  /// Something that is made from the wordings of a content folder and takes long to make.
  package struct Product: Hashable, Sendable {
    /// The extension of its file.
    let name: String
    let format: String
    /// What else it was made from, such as a dictionary.
    let ingredients: String

    /// Names a product.
    ///
    /// - Parameters:
    ///   - name: Tells it from other products, in small letters.
    ///   - format: Named anew whenever what is kept changes, at most 32 bytes.
    ///   - ingredients: What else it was made from; another text tells that it must be made anew.
    package init(name: String, format: String, ingredients: String) {
      self.name = name
      self.format = format
      self.ingredients = ingredients
    }

    /// Names what is kept of the content itself; what is a fault of it depends on the rules, too.
    ///
    /// - Parameters:
    ///   - name: Tells it from other products, in small letters.
    ///   - format: Named anew whenever what is kept, or how it is read, changes.
    /// - Returns: The product.
    static func content(_ name: String, format: String) -> Product {
      Product(name: name, format: format, ingredients: "\(RuleSet.standardDigest)")
    }

    fileprivate func key(_ version: ContentVersion) -> [UInt8] {
      Array(SHA256.hash(data: version.digest + Array(ingredients.utf8)))
    }
  }

  /// Returns a product as it was kept, or nil where it was made from anything else or is damaged.
  ///
  /// - Parameters:
  ///   - product: What is asked for.
  ///   - folder: The content folder.
  ///   - version: The content as it is.
  /// - Returns: The bytes that were kept; they begin at a multiple of 64.
  package func kept(_ product: Product, of folder: ContentFolder, version: ContentVersion)
    -> (any HeldBytes)?
  {
    KeptFile(
      path: path(of: folder, extension: product.name),
      format: product.format,
      key: product.key(version)
    )
  }

  /// Keeps a product; where it cannot be written it is made anew next time.
  ///
  /// - Parameters:
  ///   - bytes: What is to be kept.
  ///   - product: What it is.
  ///   - folder: The content folder.
  ///   - version: The content that it was made from.
  package func keep(
    _ bytes: [UInt8],
    as product: Product,
    of folder: ContentFolder,
    version: ContentVersion
  ) {
    let file = KeptFile.file(keeping: bytes, format: product.format, key: product.key(version))
    // A full disk costs only time.
    try? ContentWriter.write(file, to: path(of: folder, extension: product.name))
  }
}

extension ContentVersion {
  /// Returns the version of these files and others together; nil where there is none of the others.
  func joined(with other: ContentVersion?) -> ContentVersion? {
    other.map { ContentVersion(digest: Array(SHA256.hash(data: digest + $0.digest))) }
  }
}
