import PlanModel
import RuleBook
import VietnameseText

/// Finds the figures to reach: `100%`, `tối thiểu 95%`, `tăng 01-02 bậc`, `ít nhất 01 lần/năm`.
public struct IndicatorGrammar: Sendable {
    let rules: IndicatorRules

    public init(rules: IndicatorRules) {
        self.rules = rules
    }

    public func parse(_ text: TokenizedText) -> [Indicator] {
        var found: [Indicator] = []
        var scalars = ScalarOffsets(text)
        var index = 0
        while index < text.tokens.count {
            guard text.tokens[index].isNumber, let hit = indicator(at: index, text) else {
                index += 1
                continue
            }
            let bytes = text.bytes(of: hit.tokens)
            var indicator = hit.indicator
            indicator.range = TextRange(start: scalars.offset(ofByte: bytes.lowerBound), end: scalars.offset(ofByte: bytes.upperBound))
            found.append(indicator)
            index = max(hit.tokens.upperBound, index + 1)
        }
        return found
    }

    private func indicator(at index: Int, _ text: TokenizedText) -> (indicator: Indicator, tokens: Range<Int>)? {
        guard let first = figure(at: index, text), !isName(index, text) else { return nil }
        var end = first.end
        var unit = unit(at: end, text)
        var upper: Double?
        if let next = upperFigure(behind: unit?.end ?? end, text) {
            upper = next.value
            end = next.end
            unit = self.unit(at: end, text) ?? unit
        }
        if let unit { end = max(end, unit.end) }
        // `mức độ 3/5`, `62/KH-UBND`, `15/11`
        if unit == nil, text.isMark(end, "/") { return nil }
        let before = comparison(before: index, text)
        let behind = rules.after.longestMatch(in: text, at: end)
        guard before != nil || behind != nil || unit?.kind == .count else { return nil }
        if unit == nil && before?.isStrong != true && behind == nil { return nil }
        if unit?.kind == .time && before == nil && behind == nil { return nil }
        // `từ 3 ngày`, `đạt 5 năm`: time needs a limit, not only a preposition.
        if unit?.kind == .time && behind == nil && before?.value == .equal { return nil }
        if let behind { end = behind.range.upperBound }
        // `95% hồ sơ`: what the share is of belongs to the words.
        if unit?.isPercent == true, behind == nil, let noun = self.unit(at: end, text), noun.kind == .count { end = noun.end }
        let tokens = (before?.start ?? index)..<end
        let isChange = before?.value == .increase || before?.value == .decrease
        let value = (isChange ? before?.value : behind?.value ?? before?.value) ?? .equal
        let comparison = Indicator.Comparison(rawValue: value.rawValue) ?? .equal
        return (
            Indicator(
                text: text.string(tokens: tokens), comparison: comparison, value: first.value, upperValue: upper,
                unit: unit?.text),
            tokens
        )
    }

    /// A number with its decimal comma and thousands points.
    private func figure(at index: Int, _ text: TokenizedText) -> (value: Double, end: Int)? {
        guard index < text.tokens.count, text.tokens[index].isNumber, var value = text.number(at: index).map(Double.init) else { return nil }
        // The middle of a number or date, or a marker at the start of its line.
        if index > 0, !text.tokens[index].spaceBefore, text.isMark(index - 1, "/") || text.isMark(index - 1, ".") || text.isMark(index - 1, ",") {
            return nil
        }
        var end = index + 1
        while text.isMark(end, "."), isAttachedNumber(end + 1, text), text.tokens[end + 1].range.count == 3, !text.tokens[end].spaceBefore,
            let group = text.number(at: end + 1)
        {
            value = value * 1000 + Double(group)
            end += 2
        }
        if text.isMark(end, ",") || text.isMark(end, ".") , !text.tokens[end].spaceBefore, isAttachedNumber(end + 1, text), let decimals = text.number(at: end + 1) {
            let digits = text.tokens[end + 1].range.count
            var scale = 1.0
            for _ in 0..<digits { scale *= 10 }
            value += Double(decimals) / scale
            end += 2
        } else if index == 0, text.isMark(end, ".") || text.isMark(end, ")") {
            return nil
        }
        return (value, end)
    }

    private func isAttachedNumber(_ index: Int, _ text: TokenizedText) -> Bool {
        index < text.tokens.count && text.tokens[index].isNumber && !text.tokens[index].spaceBefore
    }

    /// The upper end of `70 - 80%`, `01-02 bậc`, `10 đến 15`.
    private func upperFigure(behind index: Int, _ text: TokenizedText) -> (value: Double, end: Int)? {
        guard let word = rules.ranges.longestMatch(in: text, at: index), let next = figure(at: word.range.upperBound, text) else { return nil }
        // `… 5 - 2025`, `… đến 31/12`: not a figure of the same kind.
        guard unit(at: next.end, text) != nil, !text.isMark(next.end, "/") else { return nil }
        return next
    }

    private func unit(at index: Int, _ text: TokenizedText) -> (text: String, end: Int, kind: IndicatorRules.Unit, isPercent: Bool)? {
        guard let match = rules.units.longestMatch(in: text, at: index) else { return nil }
        return (text.string(tokens: match.range), match.range.upperBound, match.value, text.isMark(index, "%"))
    }

    /// The longest words of comparison that end right before the figure.
    private func comparison(before index: Int, _ text: TokenizedText) -> (value: IndicatorRules.Comparison, start: Int, isStrong: Bool)? {
        for start in max(0, index - 5)..<max(index, 1) where start < index {
            guard let match = rules.comparisons.longestMatch(in: text, at: start, limit: index), match.range.upperBound == index else { continue }
            // `tăng ít nhất 3 bậc` is found as a whole; `ít nhất` alone would lose the direction.
            return (match.value, start, rules.strong.longestMatch(in: text, at: start, limit: index)?.range == match.range)
        }
        return nil
    }

    /// `ngày 15`, `Điều 3`, `Đề án 06`: a number that names something.
    private func isName(_ index: Int, _ text: TokenizedText) -> Bool {
        for start in max(0, index - 3)..<max(index, 1) where start < index {
            if let match = rules.names.longestMatch(in: text, at: start, limit: index), match.range.upperBound == index {
                return !text.isMark(index + 1, "%")
            }
        }
        return false
    }
}
