import PlanModel
import RuleBook
import Structure
import VietnameseText

/// Reads a line of a scoring index: `Tiêu chí 1.1. Kế hoạch CCHC đạt 0/2 điểm, do …`, or a group's
/// (`a) Công tác chỉ đạo, điều hành đạt 4,26/10 điểm`).
struct ScoreReader: Sendable {
    let rules: ScoreRules

    /// - Parameter group: marker of the group above, `nil` where none is open.
    func score(in block: Block, group: String?) -> Score? {
        let text = block.text
        guard text.tokens.count < 400 else { return nil }
        var id: String?, titleStart = 0
        if let words = rules.match(.criterion, in: text, at: 0) {
            guard let code = code(text, at: words.upperBound) else { return nil }
            id = code.id
            titleStart = code.end
        }
        let isGroup = id == nil
        if id == nil, let marker = block.marker, !marker.kind.isBullet { id = marker.label }
        guard let id, let points = points(text, from: titleStart) else { return nil }
        let title = FieldText.string(text, titleStart..<points.start)
        guard !title.isEmpty else { return nil }
        return Score(
            id: id, group: isGroup ? nil : group, title: title, achieved: points.achieved, max: points.max,
            reason: reason(text, from: points.end), origin: block.origin())
    }

    /// `1.1.`, `2. 3.` → `2.3`
    private func code(_ text: TokenizedText, at start: Int) -> (id: String, end: Int)? {
        guard let first = text.number(at: start) else { return nil }
        var parts = [first], index = start + 1
        while text.isMark(index, "."), let next = text.number(at: index + 1), next < 100 {
            parts.append(next)
            index += 2
        }
        if text.isMark(index, ".") || text.isMark(index, ":") { index += 1 }
        return (parts.map(String.init).joined(separator: "."), index)
    }

    /// `đạt 4,26/10 điểm`, the last one of the line's head.
    private func points(_ text: TokenizedText, from start: Int) -> (start: Int, achieved: Double, max: Double, end: Int)? {
        for index in text.tokens.indices.dropFirst(start) {
            guard let reached = rules.match(.reached, in: text, at: index),
                let achieved = decimal(text, at: reached.upperBound), text.isMark(achieved.end, "/"),
                let max = decimal(text, at: achieved.end + 1), let unit = rules.match(.points, in: text, at: max.end)
            else { continue }
            return (index, achieved.value, max.value, unit.upperBound)
        }
        return nil
    }

    /// `4,26`, `81.186`, `2`
    private func decimal(_ text: TokenizedText, at index: Int) -> (value: Double, end: Int)? {
        guard let whole = text.number(at: index) else { return nil }
        if text.isMark(index + 1, ",") || text.isMark(index + 1, "."), !text.tokens[index + 1].spaceBefore, text.number(at: index + 2) != nil,
            !text.tokens[index + 2].spaceBefore
        {
            let digits = text.string(tokens: index + 2..<index + 3)
            return (Double("\(whole).\(digits)") ?? Double(whole), index + 3)
        }
        return (Double(whole), index + 1)
    }

    private func reason(_ text: TokenizedText, from end: Int) -> String? {
        var index = end
        while text.isMark(index, ",") || text.isMark(index, ";") || text.isMark(index, "(") { index += 1 }
        guard let words = rules.match(.reason, in: text, at: index) else { return nil }
        index = words.upperBound
        if text.isMark(index, ":") { index += 1 }
        let reason = FieldText.string(text, index..<text.tokens.count)
        return reason.isEmpty ? nil : reason
    }
}
