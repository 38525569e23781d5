import Markup

/// Chooses among contents of which a program shows one (ECMA-376 part 3, 7.4), and finds text boxes.
enum WordBranch {
    /// The first choice that holds something we read, else the fallback.
    static func choose(_ node: Int, in tree: MarkupTree) -> Int? {
        var fallback: Int?
        for child in tree.children(of: node) {
            switch tree.word(child) {
            case .choice: if holdsWords(child, in: tree) { return child }
            case .fallback: if fallback == nil { fallback = child }
            default: continue
            }
        }
        return fallback
    }

    /// Calls `found` for each `w:txbxContent` below the node that is shown, not for those within another.
    static func boxes(_ node: Int, in tree: MarkupTree, _ found: (Int) -> Void) {
        switch tree.word(node) {
        case .txbxContent: found(node)
        case .alternateContent: if let branch = choose(node, in: tree) { boxes(branch, in: tree, found) }
        default:
            guard !tree.isText(node) else { return }
            for child in tree.children(of: node) { boxes(child, in: tree, found) }
        }
    }

    private static func holdsWords(_ node: Int, in tree: MarkupTree) -> Bool {
        for index in node..<tree.end(of: node) {
            switch tree.word(index) {
            case .txbxContent, .t, .p, .sym, .mathText: return true
            default: continue
            }
        }
        return false
    }
}
