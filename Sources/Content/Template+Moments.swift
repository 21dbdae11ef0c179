extension Template {
  /// The moments of a call that a wording can be meant for, beside the kinds of call and the topics.
  package static let moments = [
    "第一声", "用件の確認", "本人確認", "案内", "お調べ", "保留明け", "取り次ぎ", "折り返し", "権限外の質問",
    "お断り", "代わりのご提案", "約束", "預かり", "架電のご案内", "録音", "通話の不具合", "対象外の用件",
    "行き詰まり", "警告のあと", "終話", "お待たせ", "社内からの依頼",
  ]

  /// Those moments in which most calls never are: their wordings speak of something that must have happened.
  package static let particularMoments: Set = [
    "保留明け", "架電のご案内", "通話の不具合", "対象外の用件", "お待たせ", "社内からの依頼",
  ]
}
