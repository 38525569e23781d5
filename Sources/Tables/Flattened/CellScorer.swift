import DocumentModel
import RuleBook
import VietnameseText

/// Judges text as part of a column's cell: the larger a score, the likelier. Scores are in the order of log odds.
public protocol CellJudge: Sendable {
    /// A cell of each field begins with these words.
    func start(_ fields: [ColumnField], in tokens: [Token], at index: Int) -> [Double]
    /// These words stand in a cell of each field.
    func words(_ fields: [ColumnField], in tokens: [Token], range: Range<Int>) -> [Double]
}

/// Judges by the cues of the rule file. Full grammars for deadlines and agencies may take its place.
struct CueJudge: CellJudge {
    let cues: TableCueRules

    func start(_ fields: [ColumnField], in tokens: [Token], at index: Int) -> [Double] {
        var cue = cues.starts(in: tokens, at: index)
        let isPerson = cue.contains(.person) && index + 1 < tokens.count && tokens[index + 1].letterCase != .lower
        cue.remove(.person)
        return fields.map { field in
            if field == .persons { return isPerson ? 2 : cue.isEmpty ? -0.7 : -1.5 }
            return start(field, cue, in: tokens, at: index) - (isPerson && cue.isEmpty && fields.contains(.persons) ? 1 : 0)
        }
    }

    private func start(_ field: ColumnField, _ cue: TableCueRules.Starts, in tokens: [Token], at index: Int) -> Double {
        switch field {
        case .deadline, .start:
            if cue.contains(.deadline) { return 2.5 }
            if isDate(tokens, at: index) { return 2.5 }
            // An action may stand before its time: `Xây dựng kế hoạch trong quý I`, `Công bố trước ngày …`.
            for ahead in index..<min(index + 8, tokens.count) where cues.deadlineWord(in: tokens, at: ahead) > 0 { return -0.8 }
            return cue.isEmpty ? -2 : -3
        case .lead, .coordination, .monitoring, .assignment:
            if cue.contains(.agency) { return cue.contains(.product) || cue.contains(.verb) ? 1.3 : 2 }
            if cue.contains(.deadline) { return -3.5 }
            return cue.isEmpty ? -0.8 : -2
        case .products:
            if cue.contains(.product) { return 1.5 }
            // 02 lớp tập huấn; 1,2 km kênh; 100% hồ sơ.
            if tokens[index].isNumber, !isDate(tokens, at: index) { return 0.9 }
            if cue.contains(.deadline) { return -1.5 }
            return cue.contains(.agency) ? -1.6 : -0.2
        case .title, .activity:
            if cue.contains(.verb) { return 1.2 }
            if tokens[index].isNumber { return -0.3 }
            if cue.contains(.product) { return -0.5 }
            if cue.contains(.deadline) { return field == .title ? -0.5 : -1 }
            return cue.contains(.agency) ? -1 : 0
        case .budget:
            return index < tokens.count && tokens[index].isNumber ? 1.5 : -1
        case .criterion:
            return index < tokens.count && tokens[index].isNumber ? 2.5 : -3
        default:
            return cue.contains(.deadline) ? -0.8 : cue.contains(.agency) ? -0.8 : 0
        }
    }

    private func isDate(_ tokens: [Token], at index: Int) -> Bool {
        index + 2 < tokens.count && tokens[index].isNumber && tokens[index + 1].isMark("/") && tokens[index + 2].isNumber
    }

    func words(_ fields: [ColumnField], in tokens: [Token], range: Range<Int>) -> [Double] {
        var deadline = 0, agency = 0, index = range.lowerBound
        while index < range.upperBound {
            let d = cues.deadlineWord(in: tokens, at: index), a = d > 0 ? 0 : cues.agencyWord(in: tokens, at: index)
            if d > 0 { deadline += d } else if a > 0 { agency += a } else if isDate(tokens, at: index) { deadline += 3; index += 2 }
            index += max(d, a, 1)
        }
        let share = Double(max(range.count, 1))
        let d = min(1, Double(deadline) / share), a = min(1, Double(agency) / share)
        return fields.map { words($0, deadline: d, agency: a, in: tokens, range: range) }
    }

    private func words(_ field: ColumnField, deadline d: Double, agency a: Double, in tokens: [Token], range: Range<Int>) -> Double {
        switch field {
        case .deadline, .start: return 1.2 * d - 0.8 * a - (d == 0 ? 0.5 : 0)
        case .lead, .coordination, .monitoring, .assignment: return 0.9 * a - 2 * d
        case .products: return -0.5 * d - 0.3 * a
        case .title, .activity: return -0.4 * d - 0.3 * a
        case .criterion: return tokens[range].allSatisfy { !$0.isWord } ? 0 : -3
        case .persons: return tokens[range].allSatisfy { $0.letterCase != .lower || !$0.isWord } ? 0.5 : -2
        case .budget: return tokens[range].contains { $0.isNumber } ? 0.3 : -0.3
        default: return -0.4 * d - 0.3 * a
        }
    }
}
