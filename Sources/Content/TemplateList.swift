/// Gives templates by their place, made when they are asked for.
package protocol TemplateSource: AnyObject, Sendable {
  /// How many there are.
  var count: Int { get }

  /// Returns the template at a place from 0 to below `count`; always the same.
  func template(at place: Int) -> Template
}

/// Templates in a fixed order: held in memory, or made one by one from where they are kept.
package struct TemplateList: RandomAccessCollection, Sendable {
  private enum Storage: Sendable {
    case memory([Template])
    case source(any TemplateSource)
  }

  private let storage: Storage

  /// Creates a list of templates in memory.
  package init(_ templates: [Template]) { storage = .memory(templates) }

  /// Creates a list of templates that are made when they are asked for.
  package init(from source: any TemplateSource) { storage = .source(source) }

  package var startIndex: Int { 0 }

  package var endIndex: Int {
    switch storage {
    case .memory(let templates): templates.count
    case .source(let source): source.count
    }
  }

  package subscript(place: Int) -> Template {
    switch storage {
    case .memory(let templates): templates[place]
    case .source(let source): source.template(at: place)
    }
  }
}

extension TemplateList: ExpressibleByArrayLiteral {
  package init(arrayLiteral templates: Template...) { self.init(templates) }
}

extension TemplateList: Equatable {
  package static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }
}
