import PlanModel
import RuleBook
import Structure
import VietnameseText

/// Reads recipients (Nơi nhận) and signature of a document's closing.
struct SignatureReader: Sendable {
    let rules: DocumentRules

    func recipients(_ closing: [Int], parts: DocumentParts, claims: inout LineClaims) -> [String] {
        guard let start = closing.firstIndex(where: { parts.roles[$0] == .recipients }) else { return [] }
        var entries: [(text: String, open: Bool)] = []
        for line in closing[start...] {
            let clean = parts.lines[line], role = parts.roles[line]
            var text = clean.text, from = 0
            if role == .recipients {
                // `Nơi nhận: Như trên` on one line
                from = (rules.match(.recipients, in: text)?.upperBound ?? 0)
                if text.isMark(from, ":") { from += 1 }
                claims.claim(clean.number, clean.number, as: .boilerplate)
                if from >= text.tokens.count { continue }
                if !text.isMark(from, "-") { continue }
            }
            if role == .authority || role == .position || role == .rule || role == .issuer { continue }
            let isItem = text.isMark(from, "-") || text.isMark(from, "+") || text.isMark(from, "•")
            if isItem {
                while text.isMark(from, "-") || text.isMark(from, "+") || text.isMark(from, "•") { from += 1 }
                let words = entry(&text, from)
                entries.append((words.text, words.open))
            } else if PersonName.isName(text) && !(entries.last?.open == true && text.tokens.count < 2) {
                if entries.isEmpty { continue }
                continue
            } else if let last = entries.last, last.open {
                let words = entry(&text, from)
                entries[entries.count - 1] = (last.text + " " + words.text, words.open)
            } else {
                continue
            }
            claims.claim(clean.number, clean.number, as: .field)
        }
        return entries.map(\.text).filter { !$0.isEmpty }
    }

    /// The words of an entry without final punctuation; open when none closes it.
    private func entry(_ text: inout TokenizedText, _ from: Int) -> (text: String, open: Bool) {
        var end = text.tokens.count, closed = false
        while end > from, text.isMark(end - 1, ";") || text.isMark(end - 1, ".") || text.isMark(end - 1, ",") {
            closed = true
            end -= 1
        }
        return (text.string(tokens: from..<max(from, end)), !closed)
    }

    func signer(_ closing: [Int], parts: DocumentParts, claims: inout LineClaims) -> Signer? {
        var behalf: [String] = [], position: String?, name: String?
        var authorityOpen = false
        for line in closing {
            let clean = parts.lines[line], role = parts.roles[line]
            switch role {
            case .authority:
                let text = clean.text
                var from = rules.match(.authority, in: text)?.upperBound ?? 0
                while text.isMark(from, ".") || text.isMark(from, "/") { from += 1 }
                behalf.append(text.string(tokens: from..<text.tokens.count))
                authorityOpen = true
                claims.claim(clean.number, clean.number, as: .field)
            case .issuer where authorityOpen:
                // TM. ỦY BAN NHÂN DÂN / XÃ …
                if position == nil, let last = behalf.last { behalf[behalf.count - 1] = last + " " + clean.text.string }
            case .position:
                position = clean.text.string
                authorityOpen = false
                claims.claim(clean.number, clean.number, as: .field)
            default:
                let isAbove = position == nil && behalf.isEmpty
                if !isAbove, PersonName.isName(clean.text), clean.text.tokens.allSatisfy({ $0.range.count < 16 }) {
                    if name == nil || !clean.isCapitals { name = clean.text.string }
                    claims.claim(clean.number, clean.number, as: .field)
                }
            }
        }
        if position == nil, let last = behalf.last, behalf.count > 1 { position = last }
        guard let name else { return nil }
        return Signer(name: name, position: position, onBehalfOf: behalf.last)
    }
}
