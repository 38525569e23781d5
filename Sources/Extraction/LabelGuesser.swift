import DocumentModel
import Grammars
import RuleBook
import Structure
import VietnameseText

/// Finds labels that the rules do not hold (`- Đơn vị được giao chủ trì: …`, `- Hạn nộp: …`) among the lines below an item.
///
/// Labels are worded like heads of tables, so that those rules name the field; what stands behind the colon, and a label
/// beside it that is known, must agree. Fields found so have a lower confidence.
struct LabelGuesser: Sendable {
    let context: ExtractionContext

    /// Words of a label.
    private static let longest = 9
    /// Words of a value that are looked at.
    private static let looked = 24
    private static let likeness = 0.8

    func guess(in outline: inout Outline) {
        for node in outline.nodes.indices where outline.nodes[node].children.count > 1 { guess(below: node, of: &outline) }
    }

    private struct Guess {
        var node: Int
        var label: Block.Label
        /// What stands behind the colon is a time, or units.
        var isSure: Bool
    }

    private func guess(below node: Int, of outline: inout Outline) {
        let children = outline.nodes[node].children
        var guesses: [Guess] = [], known = 0
        for child in children {
            let block = outline.nodes[child].block
            if let label = block.label, label.field != .title, label.field != .shortcoming {
                known += 1
            } else if block.label == nil, block.marker?.kind.isBullet ?? true, let guess = guess(block, node: child) {
                guesses.append(guess)
            }
        }
        let sure = guesses.count { $0.isSure }
        guard !guesses.isEmpty, known > 0 || sure > 1 else { return }
        var fields = Set(children.compactMap { outline.nodes[$0].block.label?.field })
        for guess in guesses where fields.insert(guess.label.field).inserted { outline.nodes[guess.node].block.label = guess.label }
    }

    private func guess(_ block: Block, node: Int) -> Guess? {
        let text = block.text
        guard let colon = text.tokens.prefix(Self.longest + 1).firstIndex(where: { $0.isMark(":") }), colon > 0, colon + 1 < text.tokens.count,
            text.tokens[0].isWord, text.tokens[0].letterCase != .lower, !text.tokens[..<colon].contains(where: { $0.isNumber || $0.isMark(".") || $0.isMark(";") })
        else { return nil }
        let words = text.slice(tokens: 0..<colon)
        guard context.rules.labels.rules.removed.longestMatch(in: text, at: 0)?.range.upperBound != colon, let column = context.rules.heads.field(of: words) ?? context.rules.heads.likelyField(of: words) else { return nil }
        let value = colon + 1..<min(text.tokens.count, colon + 1 + Self.looked)
        let field: FieldKind, isSure: Bool
        switch column {
        case .lead, .assignment: (field, isSure) = (.lead, isUnits(text, value))
        case .coordination: (field, isSure) = (.coordination, isUnits(text, value))
        case .monitoring: (field, isSure) = (.monitoring, isUnits(text, value))
        case .deadline: (field, isSure) = (.deadline, context.grammars.deadline.likeness(text, range: value) >= Self.likeness)
        case .products: (field, isSure) = (.products, false)
        case .number, .title, .activity, .start, .persons, .criterion, .budget, .notes, .other: return nil
        }
        // Whose value cannot be told by itself is believed beside others.
        guard isSure || field == .products else { return nil }
        return Guess(node: node, label: Block.Label(field: field, valueStart: colon + 1, isUncertain: true), isSure: isSure)
    }

    private func isUnits(_ text: TokenizedText, _ range: Range<Int>) -> Bool {
        context.grammars.agency.likeness(text, range: range) >= Self.likeness
    }
}
