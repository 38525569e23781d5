import PlanModel
import RuleBook
import Structure
import VietnameseText

/// Reads recipients (Nơi nhận) and signature of a document's closing.
struct SignatureReader: Sendable {
    let rules: DocumentRules

    func recipients(_ closing: [Int], parts: DocumentParts, origins: inout DocumentOrigins, claims: inout LineClaims) -> [String] {
        guard let start = closing.firstIndex(where: { parts.roles[$0] == .recipients }) else { return [] }
        // Where no entry has a dash, every line is one.
        let hasSigns = closing[start...].contains { startsItem(parts.lines[$0].text, 0) }
        var entries: [(text: String, isOpen: Bool)] = [], lines: [[Int]] = []
        for line in closing[start...] {
            let clean = parts.lines[line], role = parts.roles[line]
            var text = clean.text, from = 0
            if role == .recipients {
                // `Nơi nhận: - Như trên; - Lưu: VT.` on one line
                from = (rules.match(.recipients, in: text)?.upperBound ?? 0)
                if text.isMark(from, ":") { from += 1 }
                claims.claim(clean.number, clean.number, as: .boilerplate)
                if from >= text.tokens.count { continue }
                entries += oneLine(text, from)
                while lines.count < entries.count { lines.append([line]) }
                continue
            }
            if role == .authority || role == .position || role == .rule || role == .issuer || text.isMark(0, "(") && isSignedNote(text) { continue }
            let isItem = startsItem(text, from)
            if isItem {
                while startsItem(text, from) { from += 1 }
                entries.append(entry(&text, from))
            } else if signerName(text) != nil, !(entries.last?.isOpen == true && text.tokens.count < 2) {
                continue
            } else if let last = entries.last, last.isOpen, hasSigns || text.tokens[0].letterCase == .lower {
                let words = entry(&text, from)
                entries[entries.count - 1] = (last.text + " " + words.text, words.isOpen)
                lines[entries.count - 1].append(line)
            } else if !hasSigns, text.isMark(text.tokens.count - 1, ";") || text.isMark(text.tokens.count - 1, ".") || text.isMark(text.tokens.count - 1, ",") {
                entries.append(entry(&text, from))
            } else {
                continue
            }
            while lines.count < entries.count { lines.append([line]) }
            claims.claim(clean.number, clean.number, as: .field)
        }
        var texts: [String] = []
        for (entry, lines) in zip(entries, lines) {
            let text = FieldText.withoutEnd(entry.text)
            guard !text.isEmpty, let origin = parts.origin(lines) else { continue }
            texts.append(text)
            origins.recipients.append(origin)
        }
        return texts
    }

    private func startsItem(_ text: TokenizedText, _ index: Int) -> Bool {
        text.isMark(index, "-") || text.isMark(index, "+") || text.isMark(index, "•") || text.isMark(index, "*")
    }

    /// `(Đã ký)`, `[Đã ký và đóng dấu]`
    private func isSignedNote(_ text: TokenizedText) -> Bool { rules.match(.stamp, in: text, at: 1) != nil }

    private func oneLine(_ text: TokenizedText, _ from: Int) -> [(text: String, isOpen: Bool)] {
        var entries: [(text: String, isOpen: Bool)] = [], start = from
        func add(_ end: Int, isOpen: Bool) {
            var low = start
            while low < end, startsItem(text, low) { low += 1 }
            if low < end { entries.append((text.string(tokens: low..<end), isOpen)) }
        }
        for index in from..<text.tokens.count where text.isMark(index, ";") {
            add(index, isOpen: false)
            start = index + 1
        }
        add(text.tokens.count, isOpen: !text.isMark(text.tokens.count - 1, "."))
        return entries
    }

    /// The words of an entry without its final stop or semicolon; open when only a comma or nothing closes it.
    private func entry(_ text: inout TokenizedText, _ from: Int) -> (text: String, isOpen: Bool) {
        var end = text.tokens.count, isClosed = false
        while end > from, text.isMark(end - 1, ";") || text.isMark(end - 1, ".") {
            isClosed = true
            end -= 1
        }
        return (text.string(tokens: from..<max(from, end)), !isClosed)
    }

    /// A person's name, without the rank or degree before it: `Thượng tá Nguyễn Văn A`.
    private func signerName(_ text: TokenizedText) -> String? {
        var from = 0
        while let rank = rules.match(.rank, in: text, at: from) {
            from = rank.upperBound
            while text.isMark(from, ".") || text.isMark(from, ",") { from += 1 }
        }
        guard from < text.tokens.count else { return nil }
        let words = from == 0 ? text : TokenizedText(text.string(tokens: from..<text.tokens.count))
        return PersonName.isName(words) && rules.match(.stamp, in: words) == nil ? words.string : nil
    }

    func signer(_ closing: [Int], parts: DocumentParts, origins: inout DocumentOrigins, claims: inout LineClaims) -> Signer? {
        var behalf: [String] = [], position: String?, name: String?
        var behalfLines: [[Int]] = [], positionLine: Int?, nameLine: Int?
        var authorityOpen = false, isFinal = false
        for line in closing {
            let clean = parts.lines[line], role = parts.roles[line]
            switch role {
            case .authority where name == nil:
                let text = clean.text
                var from = rules.match(.authority, in: text)?.upperBound ?? 0
                while text.isMark(from, ".") || text.isMark(from, "/") { from += 1 }
                behalf.append(text.string(tokens: from..<text.tokens.count))
                behalfLines.append([line])
                authorityOpen = true
                claims.claim(clean.number, clean.number, as: .field)
            case .issuer where authorityOpen:
                // TM. ỦY BAN NHÂN DÂN / XÃ …
                if position == nil, let last = behalf.last {
                    behalf[behalf.count - 1] = last + " " + clean.text.string
                    behalfLines[behalf.count - 1].append(line)
                }
            case .position where name == nil:
                position = clean.text.string
                positionLine = line
                authorityOpen = false
                claims.claim(clean.number, clean.number, as: .field)
            default:
                let isAbove = position == nil && behalf.isEmpty
                if !isAbove, let found = signerName(clean.text) {
                    // Capitals may be a second office (`GIÁM ĐỐC CÔNG AN TỈNH`); the first of several signers counts.
                    name = found
                    nameLine = line
                    isFinal = !clean.isCapitals
                    claims.claim(clean.number, clean.number, as: .field)
                }
            }
            if isFinal { break }
        }
        guard let name, let nameLine else { return nil }
        origins.signer = parts.origin([nameLine])
        origins.position = parts.origin(positionLine.map { [$0] } ?? [])
        origins.onBehalfOf = behalf.last == nil ? nil : parts.origin(behalfLines.last ?? [])
        if position == nil, let last = behalf.last, behalf.count > 1 {
            position = last
            origins.position = origins.onBehalfOf
        }
        return Signer(name: name, position: position, onBehalfOf: behalf.last)
    }
}
