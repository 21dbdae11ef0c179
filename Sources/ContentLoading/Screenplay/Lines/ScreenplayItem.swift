/// An item whose key may be any words: `- label（bracket）：value`.
struct LabelledItem: Hashable, Sendable {
  let label: TextSlice
  let bracket: TextSlice?
  let value: TextSlice
}

/// An item with a known key.
struct ScreenplayItem: Hashable, Sendable {
  let key: ItemKey
  /// The key as it is written.
  let label: TextSlice
  let bracket: TextSlice?
  let value: TextSlice
}
