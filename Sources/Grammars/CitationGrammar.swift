import PlanModel
import RuleBook
import VietnameseText

/// Finds the documents that a text cites: `Quyết định số 766/QĐ-TTg ngày 23/6/2022`.
///
/// A citation needs a number or a date. Laws may be cited by their title and date alone; laws named
/// inside the title of an amending law are no citations of their own.
///
/// A class for the same reason as ``AgencyGrammar``.
public final class CitationGrammar: Sendable {
    let rules: CitationRules

    public init(rules: CitationRules) {
        self.rules = rules
    }

    /// The citations in the order of the text, with ranges in Unicode scalars.
    public func citations(in text: TokenizedText) -> [Citation] {
        let found = located(in: text)
        var scalars = ScalarOffsets(text)
        return found.map { item in
            var citation = item.citation
            let bytes = text.bytes(of: item.tokens)
            citation.range = TextRange(start: scalars.offset(ofByte: bytes.lowerBound), end: scalars.offset(ofByte: bytes.upperBound))
            return citation
        }
    }

    /// The citations with their tokens, from the type word (or the number, further down a list) to the number or date.
    public func located(in text: TokenizedText) -> [(citation: Citation, tokens: Range<Int>)] {
        var found: [(citation: Citation, tokens: Range<Int>)] = []
        let parser = CitationParser(grammar: self, text: text)
        var index = 0
        var lastType: String?
        while index < text.tokens.count {
            if let type = rules.types.longestMatch(in: text, at: index) {
                if let parsed = type.value.isLaw ? parser.law(at: type.range) : parser.document(at: type.range) {
                    found += parsed.citations
                    index = max(parsed.end, type.range.upperBound)
                    lastType = parsed.citations.last?.citation.type
                } else {
                    index = type.range.upperBound
                }
                continue
            }
            // `các Nghị định: số 45/2020/NĐ-CP … ; số 61/2018/NĐ-CP …` go on with the same type.
            if let type = lastType, text.key(index) == CitationWords.number, let more = parser.list(type: type, from: index, start: index) {
                found += more.citations
                index = max(more.end, index + 1)
                continue
            }
            index += 1
        }
        return found
    }

    /// Whether a number's symbol belongs to the type word: false for `Kế hoạch số 250/QĐ-UBND`.
    /// - Returns: `nil` where the number has no symbol that says a type (`388/BYT-ATTP`), or the type
    ///   word fits every symbol (`văn bản`) or has none of its own (`Công văn số 78/CT-TTHT` has the letters of an office).
    public func agrees(type: String, number: String) -> Bool? {
        guard let known = rules.types.longestMatch(in: TokenizedText(type), at: 0)?.value, !known.takesAnySymbol, !known.symbols.isEmpty else { return nil }
        // The first word of the symbol says the type; behind it stand offices, whose letters may look alike.
        guard let symbol = TokenizedText(number).tokens.first(where: \.isWord), let types = rules.typesBySymbol[symbol.key] else { return nil }
        return types.contains(known.name)
    }

    /// The types that the symbol of a number belongs to.
    public func types(ofNumber number: String) -> [String] {
        TokenizedText(number).tokens.first(where: \.isWord).flatMap { rules.typesBySymbol[$0.key] } ?? []
    }

    /// The type word that begins at a token.
    public func type(at index: Int, in text: TokenizedText) -> CitationType? { rules.types.longestMatch(in: text, at: index)?.value }
}

/// Words that the mechanism itself turns on.
enum CitationWords {
    static let number = WordKey("số")
    static let day = WordKey("ngày")
    static let month = WordKey("tháng")
    static let year = WordKey("năm")
    static let and = WordKey("và")
    static let of = WordKey("của")
}

/// Turns rising byte offsets into offsets of Unicode scalars in one pass.
struct ScalarOffsets {
    private let utf8: [UInt8]
    private var byte = 0
    private var scalar = 0

    init(_ text: TokenizedText) {
        utf8 = text.utf8
    }

    mutating func offset(ofByte target: Int) -> Int {
        if target < byte {
            byte = 0
            scalar = 0
        }
        while byte < min(target, utf8.count) {
            if utf8[byte] & 0xC0 != 0x80 { scalar += 1 }
            byte += 1
        }
        return scalar
    }
}
