import Testing
import VietnameseText

@Suite struct TokenizerTests {
    @Test(arguments: [
        ("hoà", "hòa"), ("Thuỷ", "thủy"), ("kỹ", "kĩ"), ("LÝ", "lí"), ("qui", "quy"), ("ĐẢNG", "đảng"), ("–", "-"),
    ])
    func spellingsOfOneWordShareAKey(pair: (String, String)) {
        #expect(TokenizedText(pair.0).key(0) == TokenizedText(pair.1).key(0))
    }

    @Test(arguments: [("ban", "bàn"), ("da", "đa"), ("tu", "tư"), ("ma", "mà"), ("yêu", "iêu"), ("thoi", "thơi")])
    func otherWordsHaveOtherKeys(pair: (String, String)) {
        #expect(TokenizedText(pair.0).key(0) != TokenizedText(pair.1).key(0))
    }

    @Test func tokensAreWordsNumbersAndMarks() {
        let text = TokenizedText("1.2. Quý I/2023 (TN&TKQ)")
        #expect(text.tokens.map { text.string(tokens: 0..<0) + String(decoding: text.utf8[$0.range], as: UTF8.self) }
            == ["1", ".", "2", ".", "Quý", "I", "/", "2023", "(", "TN", "&", "TKQ", ")"])
    }

    @Test func phrasesMatchLongest() {
        var table = PhraseTable<Int>()
        table.insert("cơ quan [chủ trì] (thực hiện|tham mưu)", value: 7)
        let match = table.longestMatch(in: TokenizedText("CƠ QUAN chủ trì tham mưu: x"), at: 0)
        #expect(match?.value == 7)
        #expect(match?.range == 0..<6)
    }
}
