import RuleBook
import VietnameseText

/// Tells a year that means this plan's work from one that something looks back to.
struct YearCues: Sendable {
    /// Nouns of work whose year is the plan's: kế hoạch, nhiệm vụ, chỉ tiêu.
    private let work: PhraseTable<Bool>
    /// With which a title begins whose year is the year of its work: kiểm tra, tổ chức.
    private let verbs: PhraseTable<Bool>
    /// Behind the year, and before it: `trong năm …`, `… và những năm tiếp theo`.
    private let frames: PhraseTable<Bool>
    /// Words of a clause that looks back: kết quả, so với, báo cáo.
    private let lookBack: PhraseTable<Bool>
    /// Right before the year: `đến năm 2024`.
    private let lookBackNear: PhraseTable<Bool>
    /// Behind the year: `năm 2024 còn tồn đọng`.
    private let lookBackBehind: PhraseTable<Bool>
    /// Behind the year, anywhere in the sentence: `Trong năm 2024, xã đã …`
    private let past: PhraseTable<Bool>

    init(_ settings: RuleSettings) throws(RuleError) {
        work = try settings.phrases("work")
        verbs = try settings.phrases("verbs")
        frames = try settings.phrases("frames")
        lookBack = try settings.phrases("look-back")
        lookBackNear = try settings.phrases("look-back-near")
        lookBackBehind = try settings.phrases("look-back-behind")
        past = try settings.phrases("past")
    }

    /// How far a noun may stand before its year, in tokens.
    private static let reach = 12
    private static let nearReach = 4
    private static let behindReach = 8
    private static let pastReach = 30

    func meansWork(_ text: TokenizedText, _ year: Range<Int>, isTitle: Bool) -> Bool {
        if isTitle, verbs.longestMatch(in: text, at: 0) != nil, !(0..<year.lowerBound).contains(where: { isBoundary(text, $0) }) { return true }
        var index = year.lowerBound - 1
        while index >= 0, index >= year.lowerBound - Self.reach, !isBoundary(text, index) {
            if let found = work.longestMatch(in: text, at: index), found.range.upperBound <= year.lowerBound { return true }
            if let frame = frames.longestMatch(in: text, at: index), frame.range.upperBound == year.lowerBound { return true }
            index -= 1
        }
        return frames.longestMatch(in: text, at: year.upperBound) != nil
    }

    func looksBack(_ text: TokenizedText, _ year: Range<Int>) -> Bool {
        var index = year.lowerBound - 1
        while index >= 0, !isStop(text, index) {
            if let found = lookBack.longestMatch(in: text, at: index), found.range.upperBound <= year.lowerBound { return true }
            if index >= year.lowerBound - Self.nearReach, lookBackNear.longestMatch(in: text, at: index) != nil { return true }
            index -= 1
        }
        index = year.upperBound
        var isNear = true
        while index < min(text.tokens.count, year.upperBound + Self.pastReach), !isStop(text, index) {
            if isBoundary(text, index) || index >= year.upperBound + Self.behindReach { isNear = false }
            if isNear, lookBackBehind.longestMatch(in: text, at: index) != nil { return true }
            if past.longestMatch(in: text, at: index) != nil { return true }
            index += 1
        }
        return false
    }

    private func isStop(_ text: TokenizedText, _ index: Int) -> Bool {
        text.isMark(index, ";") || text.isMark(index, ".") && (index + 1 >= text.tokens.count || text.tokens[index + 1].spaceBefore)
    }

    private func isBoundary(_ text: TokenizedText, _ index: Int) -> Bool { isStop(text, index) || text.isMark(index, ",") || text.isMark(index, ":") || text.isMark(index, "(") }
}
