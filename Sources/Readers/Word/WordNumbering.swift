import Markup

/// The lists of a document (ECMA-376 part 1, 17.9), as `word/numbering.xml` defines them.
struct WordNumbering {
    struct Level {
        var start = 1
        var format = NumberFormat.decimal
        /// `%1.%2.`; every `%n` is the number of level n.
        var text = ""
        /// The level, counted from 1, whose use makes this one begin anew; 0 never, `nil` any higher level.
        var restart: Int?
        /// All its numbers are written as decimals.
        var isLegal = false
        /// The paragraph style that uses this level.
        var style: String?
        var left: Int?
        var firstLine: Int?
    }

    struct List {
        /// Lists of the same number count together.
        var abstract: Int
        /// Nine levels.
        var levels: [Level]
        /// Numbers at which this list begins, where it is not the first of its kind.
        var starts: [Int?]
    }

    static let levelCount = 9

    private struct Abstract {
        var levels: [Level] = Array(repeating: Level(), count: levelCount)
        var style: String?
        var link: String?
    }

    private var lists: [Int: List] = [:]

    init() {}

    /// - Parameter styles: a list may be defined by a style of lists (`w:numStyleLink`), which names its own list.
    init(_ tree: MarkupTree, styles: WordStyles) {
        var abstracts: [Int: Abstract] = [:], styled: [String: Int] = [:]
        for node in tree.children(of: 0) where tree.word(node) == .abstractNum {
            guard let id = tree.integer(.abstractNumId, of: node) else { continue }
            var abstract = Abstract()
            abstract.style = tree.value(of: .styleLink, in: node)
            abstract.link = tree.value(of: .numStyleLink, in: node)
            for child in tree.children(of: node) where tree.word(child) == .lvl { Self.read(tree, child, into: &abstract.levels) }
            abstracts[id] = abstract
            if let style = abstract.style, styled[style] == nil { styled[style] = id }
        }
        for node in tree.children(of: 0) where tree.word(node) == .num {
            guard let id = tree.integer(.numId, of: node), var kind = tree.number(of: .abstractNumId, in: node), var abstract = abstracts[kind] else { continue }
            if let link = abstract.link, let id = styled[link], let linked = abstracts[id] {
                kind = id
                abstract = linked
            }
            var list = List(abstract: kind, levels: abstract.levels, starts: Array(repeating: nil, count: Self.levelCount))
            for child in tree.children(of: node) where tree.word(child) == .lvlOverride {
                guard let level = tree.integer(.ilvl, of: child), list.levels.indices.contains(level) else { continue }
                for override in tree.children(of: child) {
                    switch tree.word(override) {
                    case .startOverride: list.starts[level] = tree.integer(.val, of: override)
                    case .lvl: Self.read(tree, override, into: &list.levels, at: level)
                    default: break
                    }
                }
            }
            lists[id] = list
        }
    }

    func list(_ id: Int) -> List? { lists[id] }

    private static func read(_ tree: MarkupTree, _ node: Int, into levels: inout [Level], at override: Int? = nil) {
        guard let index = override ?? tree.integer(.ilvl, of: node), levels.indices.contains(index) else { return }
        var level = Level()
        for child in elements(tree, node) {
            switch tree.word(child) {
            case .start: level.start = tree.integer(.val, of: child) ?? 1
            case .numFmt: level.format = NumberFormat(tree.attribute(.val, of: child) ?? "decimal", custom: tree.attribute(.format, of: child))
            case .lvlText: level.text = ListNumber.bounded(tree.attribute(.val, of: child) ?? "")
            case .lvlRestart: level.restart = tree.integer(.val, of: child)
            case .isLgl: level.isLegal = tree.toggle(child)
            case .pStyle: level.style = tree.attribute(.val, of: child)
            case .lvlPicBulletId: level.format = .bullet
            case .pPr:
                let properties = ParagraphProperties(tree, child)
                level.left = properties.left
                level.firstLine = properties.firstLine
            default: break
            }
        }
        levels[index] = level
    }

    /// The children of a level; a format that older programs do not know stands in an `mc:AlternateContent`.
    private static func elements(_ tree: MarkupTree, _ node: Int) -> [Int] {
        tree.children(of: node).flatMap { child -> [Int] in
            guard tree.word(child) == .alternateContent, let choice = tree.child(.choice, of: child) else { return [child] }
            return Array(tree.children(of: choice))
        }
    }
}
