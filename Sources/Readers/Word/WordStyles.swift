import Markup

/// The styles of a document (ECMA-376 part 1, 17.7), each with what it takes from the styles it is based on.
struct WordStyles {
    struct Style {
        var run = RunProperties()
        var paragraph = ParagraphProperties()
        /// As Word names it in English, small letters: `heading 1`, `toc 2`.
        var name = ""
        /// The styles from this one to its root.
        var chain: [String] = []
    }

    private var styles: [String: Style] = [:]
    private(set) var defaults = Style()
    private(set) var defaultParagraph: String?

    init() {}

    /// - Parameter tree: `word/styles.xml`
    init(_ tree: MarkupTree) {
        var bases: [String: String] = [:]
        for node in tree.children(of: 0) {
            switch tree.word(node) {
            case .docDefaults:
                if let properties = tree.child(.rPrDefault, of: node).flatMap({ tree.child(.rPr, of: $0) }) { defaults.run = RunProperties(tree, properties) }
                if let properties = tree.child(.pPrDefault, of: node).flatMap({ tree.child(.pPr, of: $0) }) { defaults.paragraph = ParagraphProperties(tree, properties) }
            case .style:
                guard let id = tree.attribute(.styleId, of: node) else { continue }
                let type = tree.attribute(.type, of: node)
                // Styles of tables say nothing that matters here, and are most of the part.
                guard type == "paragraph" || type == "character" || type == "numbering" else { continue }
                var style = Style()
                for child in tree.children(of: node) {
                    switch tree.word(child) {
                    case .rPr: style.run = RunProperties(tree, child)
                    case .pPr: style.paragraph = ParagraphProperties(tree, child)
                    case .basedOn: bases[id] = tree.attribute(.val, of: child)
                    case .nameOfStyle: style.name = tree.attribute(.val, of: child)?.lowercased() ?? ""
                    default: break
                    }
                }
                if type == "paragraph", let isDefault = tree.attribute(.default, of: node), isDefault == "1" || isDefault == "true" || isDefault == "on" {
                    defaultParagraph = id
                }
                if styles[id] == nil { styles[id] = style }
            default: continue
            }
        }
        resolve(bases)
    }

    /// The style with all that it inherits; the document's default where there is none of that name.
    func style(_ id: String?) -> Style { (id ?? defaultParagraph).flatMap { styles[$0] } ?? Style() }

    func contains(_ id: String) -> Bool { styles[id] != nil }

    private mutating func resolve(_ bases: [String: String]) {
        let own = styles
        for (id, style) in own {
            var result = style, next = bases[id]
            result.chain = [id]
            // A circle of styles ends where it closes.
            while let base = next, result.chain.count < 32, !result.chain.contains(base), let style = own[base] {
                result.run = result.run.over(style.run)
                result.paragraph = result.paragraph.over(style.paragraph)
                result.chain.append(base)
                next = bases[base]
            }
            styles[id] = result
        }
    }
}
