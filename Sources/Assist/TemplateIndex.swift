package enum TemplateIndex {}
