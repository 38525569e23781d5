import DocumentModel
import Layout
import Testing

@Suite struct WordMenderTests {
    @Test(arguments: [
        ("ĐIỀ¦U KHO¦ẢN THI HÀNH", "ĐIỀU KHOẢN THI HÀNH"),
        ("Giao Côn¦g chức Văn phòng", "Giao Công chức Văn phòng"),
        ("th¦ự¦c hi¦ệ¦n", "thực hiện"),
        // So narrow that only the spelling shows it.
        ("Chậm nhất¦ngày 20, UBND¦xã", "Chậm nhất ngày 20, UBND xã"),
        ("đôn đốc vi¦ệ¦c", "đôn đốc việc"),
        // A space that was typed stays.
        ("Giao Côn g chức Văn phòng", "Giao Côn g chức Văn phòng"),
    ]) func tornWordsAreJoined(_ picture: String, _ expected: String) {
        #expect(words(page(picture)) == [expected])
    }

    @Test func jointsAreCounted() {
        let document = PageLayout().document(of: [page("ĐIỀ¦U KHO¦ẢN THI HÀNH")], name: "test.pdf", format: "pdf", byteCount: 0)
        #expect(document.remarks == [.init(kind: .joinedWords, count: 2)])
    }

    @Test func boxesGrowWithTheirWords() throws {
        let document = PageLayout().document(of: [page("ĐIỀ¦U KHOẢN")], name: "test.pdf", format: "pdf", byteCount: 0)
        let word = try #require(document.words.first)
        #expect(word.box == Box(left: 50, top: 86, right: 74, bottom: 100))
    }
}
