import Grammars
import PlanModel
import RuleBook
import Structure
import VietnameseText

/// Reads a document's own data: type, number, date, issuer, title, year, signer, recipients, legal bases.
struct DocumentExtractor: Sendable {
    let rules: DocumentRules
    let grammars: FieldGrammars

    func extract(_ structured: StructuredDocument, claims: inout LineClaims) -> PlanDocument {
        let parts = structured.parts, main = parts.main
        var document = PlanDocument()
        document.type = main.type
        let decision = main.type == "plan" ? parts.instruments.first { $0.type == "decision" } : nil
        for line in parts.head { claims.claim(parts.lines[line].number, parts.lines[line].number, as: .boilerplate) }

        readNumbers(parts, decision: decision, main: main, into: &document, claims: &claims)
        document.title = title(main, parts: parts, origin: &document.origins.title, claims: &claims)
        if document.type == "unknown" { guessType(parts, into: &document) }
        document.issuer = issuer(structured, origin: &document.origins.issuer, claims: &claims)
        let closing = decision.map { $0.closing.isEmpty ? main : $0 } ?? main
        document.signer = SignatureReader(rules: rules).signer(closing.closing, parts: parts, origins: &document.origins, claims: &claims)
        document.recipients = SignatureReader(rules: rules).recipients(closing.closing, parts: parts, origins: &document.origins, claims: &claims)
        for instrument in parts.instruments {
            for line in instrument.closing + instrument.titleLines + instrument.attachedLines + (instrument.typeLine.map { [$0] } ?? []) {
                claims.claim(parts.lines[line].number, parts.lines[line].number, as: .boilerplate)
            }
        }
        let basisOf = decision ?? main
        if let index = parts.instruments.firstIndex(where: { $0.typeLine == basisOf.typeLine && $0.type == basisOf.type }) {
            document.basis = BasisReader(rules: rules, grammar: grammars.citation).basis(structured.bodies[index].outline, claims: &claims)
        }
        document.year = PlanYear(rules: rules, grammar: grammars.citation).year(of: document, in: structured)
        return document
    }

    // MARK: Number, date, place

    private func readNumbers(
        _ parts: DocumentParts, decision: Instrument?, main: Instrument, into document: inout PlanDocument, claims: inout LineClaims
    ) {
        var own: NumberAndSymbol?, enacting: NumberAndSymbol?
        for line in parts.head where parts.roles[line] == .number {
            let text = parts.lines[line].text
            guard let label = rules.match(.numberLabel, in: text), let found = NumberAndSymbol.read(text, at: label.upperBound, rules: rules) else { continue }
            claims.claim(parts.lines[line].number, parts.lines[line].number, as: .field)
            if decision != nil, found.type == "decision" {
                if enacting?.number == nil {
                    enacting = found
                    document.origins.enactedBy = parts.origin([line])
                }
            } else if own == nil || (own?.number == nil && found.number != nil && found.symbol == own?.symbol) {
                own = found
                document.origins.number = parts.origin([line])
            }
            if document.date == nil || document.place == nil { readPlaceAndDate(line, from: found.end, parts, into: &document) }
        }
        for line in parts.head where parts.roles[line] == .placeAndDate {
            readPlaceAndDate(line, from: 0, parts, into: &document)
            claims.claim(parts.lines[line].number, parts.lines[line].number, as: .field)
        }
        document.number = own?.number
        document.symbol = own?.symbol
        if let decision {
            document.enactedBy = EnactingInstrument(type: decision.type, number: enacting?.number, symbol: enacting?.symbol, date: document.date)
        } else if main.type != "decision" {
            document.enactedBy = attachment(main, parts: parts)
            document.origins.enactedBy = document.enactedBy == nil ? nil : parts.origin(main.attachedLines)
        }
        // The annex names the plan that it belongs to: `(Kèm theo Kế hoạch số …/KH-UBND ngày …)`.
        for annex in parts.annexes where document.symbol == nil || document.date == nil {
            let text = joined(annex.titleLines, parts: parts)
            guard let found = namedInstrument(text), found.type == main.type else { continue }
            if document.symbol == nil {
                document.symbol = found.number?.symbol
                document.number = found.number?.number
                document.origins.number = found.number == nil ? nil : parts.origin(annex.titleLines)
            }
            if document.date == nil, document.enactedBy == nil, let date = found.date {
                document.date = date
                document.origins.date = parts.origin(annex.titleLines, words: found.dateWords)
            }
        }
    }

    private func joined(_ lines: [Int], parts: DocumentParts) -> TokenizedText {
        TokenizedText(lines.map { parts.lines[$0].text.string }.joined(separator: " "))
    }

    /// `(Kèm theo Quyết định số 12/QĐ-UBND ngày 30/12/2022 của …)` below a plan's title.
    private func attachment(_ main: Instrument, parts: DocumentParts) -> EnactingInstrument? {
        guard !main.attachedLines.isEmpty, let found = namedInstrument(joined(main.attachedLines, parts: parts)), found.type == "decision" else { return nil }
        return EnactingInstrument(type: found.type, number: found.number?.number, symbol: found.number?.symbol, date: found.date)
    }

    private func namedInstrument(_ text: TokenizedText) -> (type: String, number: NumberAndSymbol?, date: String?, dateWords: String)? {
        for index in text.tokens.indices {
            guard let type = rules.typeWords.longestMatch(in: text, at: index) else { continue }
            var next = type.range.upperBound
            if text.key(next) == WordKey("này") { continue }
            guard text.key(next) == Self.so else { continue }
            next += 1
            let number = NumberAndSymbol.read(text, at: next, rules: rules)
            let from = number?.end ?? next
            return (type.value, number, DateParser.date(in: text, from: from), DateParser.words(in: text, from: from))
        }
        return nil
    }

    private static let so = WordKey("số"), ngay = WordKey("ngày")

    private func readPlaceAndDate(_ line: Int, from start: Int, _ parts: DocumentParts, into document: inout PlanDocument) {
        let text = parts.lines[line].text
        guard let day = text.tokens[min(start, text.tokens.count)...].firstIndex(where: { $0.key == Self.ngay }), day > start else { return }
        let end = text.isMark(day - 1, ",") ? day - 1 : day
        if document.place == nil, text.tokens[start..<end].contains(where: \.isWord) {
            document.place = text.string(tokens: start..<end)
            document.origins.place = parts.origin([line])
        }
        if document.date == nil, let date = DateParser.date(in: text, from: day) {
            document.date = date
            document.origins.date = parts.origin([line], words: DateParser.words(in: text, from: day))
        }
    }

    // MARK: Title, type, year

    private func title(_ main: Instrument, parts: DocumentParts, origin: inout Origin?, claims: inout LineClaims) -> String? {
        var words: [String] = [], lines = main.titleLines
        for line in main.titleLines {
            let clean = parts.lines[line]
            claims.claim(clean.number, clean.number, as: .field)
            if case .typeWord(_, let from?) = parts.roles[line], line == main.typeLine {
                words.append(clean.text.string(tokens: from..<clean.text.tokens.count))
            } else {
                words.append(clean.text.string)
            }
        }
        if words.isEmpty {
            // An official letter: `V/v …`, over several lines.
            guard let subject = parts.roles.firstIndex(of: .subject) else { return nil }
            lines = [subject]
            words.append(subjectTitle(at: subject, parts: parts, lines: &lines, claims: &claims))
        }
        let text = TokenizedText(words.joined(separator: " "))
        let title = FieldText.string(text)
        origin = title.isEmpty ? nil : parts.origin(lines)
        return title.isEmpty ? nil : title
    }

    /// - Parameter lines: gets those that the subject goes on over.
    private func subjectTitle(at subject: Int, parts: DocumentParts, lines: inout [Int], claims: inout LineClaims) -> String {
        let text = parts.lines[subject].text
        let isShort = text.isMark(1, "/")
        var from = 0
        if isShort, let match = rules.match(.subject, in: text) { from = match.upperBound }
        if text.isMark(from, ":") { from += 1 }
        var words = text.string(tokens: from..<text.tokens.count)
        claims.claim(parts.lines[subject].number, parts.lines[subject].number, as: .field)
        for next in parts.lines.indices.dropFirst(subject + 1).prefix(6) {
            let line = parts.lines[next]
            if parts.roles[next] == .placeAndDate || parts.roles[next] == .motto || parts.roles[next] == .nation { continue }
            guard parts.roles[next] == .text, line.width < 40_000, line.text.tokens[0].letterCase == .lower || line.text.tokens[0].isNumber else { break }
            words += " " + line.text.string
            lines.append(next)
            claims.claim(line.number, line.number, as: .field)
        }
        return words
    }

    /// No type word: the symbol tells it, or an addressee makes it a letter.
    private func guessType(_ parts: DocumentParts, into document: inout PlanDocument) {
        if let symbol = document.symbol, let first = TokenizedText(symbol).tokens.first, let type = rules.typeOfSymbol[first.key] {
            document.type = type
        } else if parts.roles.contains(.addressee) || parts.roles.contains(.subject) {
            document.type = "official-letter"
        }
    }
}
