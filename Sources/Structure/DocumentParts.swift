import RuleBook
import VietnameseText

/// One instrument (văn bản) of a file: a decision, the plan that it enacts, …
public struct Instrument: Sendable {
    /// Plan JSON's type, `unknown` where no type word stands.
    public var type: String
    /// Indices into the clean lines.
    public var typeLine: Int?
    public var titleLines: [Int] = []
    /// `(Kèm theo Quyết định số …)`
    public var attachedLines: [Int] = []
    /// From the title to the recipients.
    public var body: [Int] = []
    /// Recipients and signature.
    public var closing: [Int] = []
}

public struct AnnexPart: Sendable {
    /// `PHỤ LỤC 01`, its title and its bracket.
    public var titleLines: [Int]
    public var lines: [Int] = []
    public var title: String?
    /// As printed: `01`, `II`; `nil` for an annex without number.
    public var label: String?
}

/// A file's lines in their parts.
public struct DocumentParts: Sendable {
    public var lines: [CleanLine]
    public var roles: [LineRole]
    /// Head lines (nation, issuer, number, place and date, stamp) wherever they stand: text made from PDF tears them out of order.
    public var head: [Int] = []
    public var instruments: [Instrument] = []
    public var annexes: [AnnexPart] = []
    /// Page numbers and running heads.
    public var furniture: [Int] = []

    /// The instrument that the product reports: the plan where one stands, else the last with a type.
    public var main: Instrument {
        instruments.last { $0.type == "plan" } ?? instruments.first { $0.type != "unknown" } ?? instruments.first ?? Instrument(type: "unknown")
    }
}

/// Cuts a document's lines into head, bodies, closings and annexes.
public struct DocumentSegmenter: Sendable {
    private let classifier: LineClassifier
    private let rules: DocumentRules

    public init(rules: DocumentRules) {
        self.rules = rules
        classifier = LineClassifier(rules: rules)
    }

    private enum State { case head, title, body, closing, annexTitle, annex }

    /// - Parameter tableLines: source lines that belong to delimited tables; they are no head and no furniture.
    public func parts(of source: consuming [CleanLine], tableLines: Set<Int> = []) -> DocumentParts {
        var mended = source
        HeadLineMender(rules: rules).mend(&mended)
        TwoColumnLines(classifier: classifier, rules: rules).split(&mended, except: tableLines)
        let lines = mended
        var parts = DocumentParts(lines: lines, roles: lines.indices.map { tableLines.contains(lines[$0].number) ? .text : role(of: lines[$0]) })
        for index in lines.indices.dropFirst() where parts.roles[index] == .text && parts.roles[index - 1] == .stamp {
            if classifier.goesOnStamp(lines[index]) { parts.roles[index] = .stamp }
        }
        let furniture = PageFurniture().find(in: lines, roles: parts.roles, except: tableLines, isTableHead: beginsTableHead)
        // A file that is only a task table has neither a head nor a type word.
        let hasType = parts.roles.contains { if case .typeWord = $0 { true } else { false } }
        var state = State.head, current: Instrument?, inAttachment = false, capitalsTitle = false, inAddressee = false

        func close() {
            if let current { parts.instruments.append(current) }
            current = nil
        }

        for index in lines.indices {
            if furniture.contains(index) {
                parts.furniture.append(index)
                continue
            }
            let line = lines[index], role = parts.roles[index]
            let inTable = tableLines.contains(line.number)

            // `Kính gửi:` and the list below it
            if role == .addressee {
                inAddressee = true
            } else if inAddressee {
                let isItem = MarkerLexer.marker(of: line.text)?.kind.isBullet ?? false
                if isItem || (line.tokens[0].letterCase == .lower && line.width < 45_000) {
                    parts.head.append(index)
                    continue
                }
                inAddressee = false
            }

            // A new instrument may begin wherever a head can stand.
            if case .typeWord(let type, let titleFrom) = role, !inTable, startsInstrument(type: type, current: current, state: state, parts: parts, at: index) {
                close()
                current = Instrument(type: type, typeLine: index)
                if titleFrom != nil { current?.titleLines.append(index) }
                state = .title
                inAttachment = false
                capitalsTitle = titleFrom != nil
                continue
            }
            if role == .annex, state == .closing || (state == .title && lines[index].isCapitals && current?.titleLines.isEmpty == false) || state == .annex || state == .annexTitle || (state == .body && endsSentence(before: index, lines: lines, furniture: furniture)) {
                close()
                parts.annexes.append(AnnexPart(titleLines: [index]))
                state = .annexTitle
                inAttachment = false
                continue
            }
            switch state {
            case .head:
                if !hasType, current == nil, inTable || beginsTableHead(line.text) {
                    current = Instrument(type: "unknown")
                    current?.body.append(index)
                    state = .body
                } else if isHead(role) || (current == nil && isShortHead(line, role: role, parts: parts)) {
                    parts.head.append(index)
                } else if startsBody(line, role: role) || line.width > 30_000 {
                    current = Instrument(type: "unknown")
                    current?.body.append(index)
                    state = .body
                } else {
                    parts.head.append(index)
                }
            case .title:
                if role == .attached || inAttachment {
                    current?.attachedLines.append(index)
                    inAttachment = !line.tokens.contains { $0.isMark(")") }
                } else if role == .rule || role == .stamp {
                    parts.head.append(index)
                } else if isHead(role), role != .issuer, role != .subject {
                    parts.head.append(index)
                } else if inTable || endsTitle(line, role: role, titleLines: current?.titleLines ?? [], lines: lines, capitals: capitalsTitle) {
                    current?.body.append(index)
                    state = .body
                } else {
                    if current?.titleLines.isEmpty == true { capitalsTitle = line.isCapitals }
                    current?.titleLines.append(index)
                }
            case .body:
                if role == .stamp {
                    parts.head.append(index)
                } else if role == .recipients || isSignature(role, at: index, parts: parts) {
                    current?.closing.append(index)
                    state = .closing
                } else if isHead(role), role != .issuer, role != .subject, role != .rule {
                    parts.head.append(index)
                } else {
                    current?.body.append(index)
                }
            case .closing:
                if role == .nation || role == .number || role == .placeAndDate || role == .motto || role == .stamp {
                    parts.head.append(index)
                } else if role == .issuer {
                    parts.head.append(index)
                } else if reopensBody(line, role: role, after: current) {
                    current?.body.append(index)
                    state = .body
                } else {
                    current?.closing.append(index)
                }
            case .annexTitle, .annex:
                let annex = parts.annexes.count - 1
                if role == .stamp {
                    parts.head.append(index)
                } else if state == .annexTitle, !inTable, role == .attached || inAttachment {
                    parts.annexes[annex].titleLines.append(index)
                    inAttachment = !line.tokens.contains { $0.isMark(")") }
                } else if state == .annexTitle, !inTable, isAnnexTitleLine(line, role: role, annex: parts.annexes[annex], lines: lines) {
                    parts.annexes[annex].titleLines.append(index)
                } else {
                    state = .annex
                    parts.annexes[annex].lines.append(index)
                }
            }
        }
        close()
        // A copy for all: passing `parts` itself would copy the annexes once for each of them.
        let whole = parts
        for index in parts.annexes.indices { nameAnnex(&parts.annexes[index], parts: whole) }
        return parts
    }

    /// A line that goes on with the one before has no role of its own: `… tại` / `Phụ lục I` is no annex's title.
    private func role(of line: CleanLine) -> LineRole {
        line.layout?.startsParagraph == false ? .text : classifier.role(of: line)
    }

    private func isHead(_ role: LineRole) -> Bool {
        switch role {
        case .nation, .motto, .issuer, .number, .placeAndDate, .stamp, .rule, .subject: true
        default: false
        }
    }

    /// Short stray lines of a head: a classification, a district's name, a stamp's second line.
    private func isShortHead(_ line: CleanLine, role: LineRole, parts: DocumentParts) -> Bool {
        role == .text && line.width < 22_000 && !startsBody(line, role: role) && MarkerLexer.marker(of: line.text) == nil
    }

    private func startsInstrument(type: String, current: Instrument?, state: State, parts: DocumentParts, at index: Int) -> Bool {
        guard let current else { return state == .head }
        switch state {
        case .head: return true
        case .title: return false
        case .closing: return true
        case .annexTitle, .annex: return false
        case .body:
            // `QUYẾT ĐỊNH:` opens a decision's articles.
            if current.type == type { return false }
            // What stood before the first type word was no body: a portal's own lines above the document.
            if current.type == "unknown", current.typeLine == nil, parts.lines[index].isCapitals || parts.lines[index].isBold { return true }
            return parts.head.last.map { index - $0 <= 6 && $0 > (current.typeLine ?? 0) } ?? false
        }
    }

    private func startsBody(_ line: CleanLine, role: LineRole) -> Bool {
        if role == .addressee { return true }
        if rules.match(.basis, in: line.text) != nil, line.tokens.count > 4 { return true }
        if let marker = MarkerLexer.marker(of: line.text), !marker.kind.isBullet { return true }
        return false
    }

    private func endsTitle(_ line: CleanLine, role: LineRole, titleLines: [Int], lines: [CleanLine], capitals: Bool) -> Bool {
        if let marker = MarkerLexer.marker(of: line.text), !marker.kind.isBullet { return true }
        if role == .addressee || role == .position || role == .authority || role == .recipients { return true }
        let isBasis = rules.match(.basis, in: line.text) != nil && line.tokens[0].letterCase != .lower
        guard let last = titleLines.last else {
            // No title at all: the first legal basis follows at once.
            return isBasis && !line.isCapitals && (line.text.isMark(line.tokens.count - 1, ":") || line.text.isMark(line.tokens.count - 1, ";"))
        }
        if line.isCapitals, !capitals, rules.match(.positions, in: line.text) != nil { return true }
        if role == .issuer, line.isCapitals, !capitals || lines[last].isCapitals == false { return true }
        if titleLines.count >= 6 { return true }
        // A paragraph that begins outside of the middle of the page, as its reader saw.
        if line.layout?.box != nil, line.layout?.startsParagraph == true { return true }
        if isBasis,
            !(capitals && line.isCapitals), !endsOpen(lines[last])
        { return true }
        if line.width > 45_000 { return true }
        if isIssuingSentence(line), !endsOpen(lines[last]) { return true }
        if let end = lines[last].tokens.last, end.isMark(".") || end.isMark(":") || end.isMark(";") { return true }
        if line.tokens[0].letterCase == .lower || line.tokens[0].kind != .word { return false }
        // A capitalised line goes on only in a title of capitals, behind an open end, or where it names a place.
        if capitals { return !line.isCapitals }
        return !endsOpen(lines[last]) && rules.units.longestMatch(in: line.text, at: 0) == nil && line.width > 24_000
    }

    /// `UBND xã ban hành Kế hoạch như sau:` where no legal basis stands before it.
    private func isIssuingSentence(_ line: CleanLine) -> Bool {
        guard !line.isCapitals, line.tokens[0].letterCase != .lower, let issuer = rules.issuers.longestMatch(in: line.text, at: 0) else { return false }
        return line.tokens.indices[issuer.range.upperBound...].prefix(14).contains { rules.match(.issuing, in: line.text, at: $0) != nil }
    }

    /// The line ends in a word or mark that asks for more.
    private func endsOpen(_ line: CleanLine) -> Bool {
        guard let last = line.tokens.last else { return false }
        return last.isMark(",") || last.isMark("-") || rules.match(.openEnds, in: line.text, at: line.tokens.count - 1) != nil
    }

    private func endsSentence(before index: Int, lines: [CleanLine], furniture: Set<Int>) -> Bool {
        var previous = index - 1
        while previous >= 0, furniture.contains(previous) { previous -= 1 }
        guard previous >= 0, let last = lines[previous].tokens.last else { return true }
        if last.kind == .punctuation { return !last.isMark(",") && !last.isMark("-") }
        return lines[index].isCapitals || lines[index].startsPage || lines[previous].isCapitals
    }

    private func isSignature(_ role: LineRole, at index: Int, parts: DocumentParts) -> Bool {
        guard role == .authority || role == .position && parts.lines[index].isCapitals else { return false }
        // A decision names its authority in capitals before its legal bases: that is no signature.
        for next in parts.lines[(index + 1)...].prefix(3) where rules.match(.basis, in: next.text) != nil { return false }
        return true
    }

    private func reopensBody(_ line: CleanLine, role: LineRole, after current: Instrument?) -> Bool {
        guard case .text = role, let marker = MarkerLexer.marker(of: line.text), !marker.kind.isBullet else { return false }
        return marker.kind == .roman || marker.kind == .article || (marker.kind == .arabic && line.tokens.count > 8)
    }

    private func isAnnexTitleLine(_ line: CleanLine, role: LineRole, annex: AnnexPart, lines: [CleanLine]) -> Bool {
        if annex.titleLines.count >= 7 { return false }
        if role == .nation || role == .motto || role == .issuer || role == .rule { return true }
        if let marker = MarkerLexer.marker(of: line.text), !marker.kind.isBullet { return false }
        if MarkerLexer.marker(of: line.text) != nil { return false }
        // `Số` / `T` / `T`: the number's head in a column of one letter.
        if line.tokens.count == 1, line.tokens[0].range.count <= 4 { return false }
        if beginsTableHead(line.text) { return false }
        if line.isCapitals { return true }
        if case .typeWord = role { return true }
        let last = annex.titleLines.last.map { lines[$0] }
        if line.tokens[0].letterCase == .lower, line.width < 45_000 { return true }
        return (annex.titleLines.count == 1 || line.isBold) && line.width < 45_000 && last?.isCapitals != false || line.headingLevel > 0
    }

    /// `TT`, `STT`, `Số TT`: the first cell of most tables.
    private func beginsTableHead(_ text: TokenizedText) -> Bool {
        text.key(0) == Self.tt || text.key(0) == Self.stt || (text.key(0) == Self.so && text.key(1) == Self.tt)
    }

    private static let tt = WordKey("tt"), stt = WordKey("stt"), so = WordKey("số")

    private func nameAnnex(_ annex: inout AnnexPart, parts: DocumentParts) {
        guard let first = annex.titleLines.first else { return }
        let text = parts.lines[first].text
        let words = rules.match(.annex, in: text)?.upperBound ?? 0
        var index = words
        if text.key(index) == WordKey("số") { index += 1 }
        if text.number(at: index) != nil || MarkerLexer.roman(text, at: index) != nil {
            annex.label = text.string(tokens: index..<index + 1)
        }
        var title = "", inBracket = false
        for line in annex.titleLines {
            let role = parts.roles[line]
            if role == .attached || inBracket {
                inBracket = !parts.lines[line].tokens.contains { $0.isMark(")") }
                if !parts.lines[line].tokens[0].isMark("(") { inBracket = false }
                continue
            }
            if role == .rule || role == .nation || role == .motto { continue }
            if !title.isEmpty { title += " " }
            title += parts.lines[line].text.string
        }
        annex.title = title.isEmpty ? nil : title
    }
}
