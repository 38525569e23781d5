import Grammars
import RuleBook
import Testing
import VietnameseText

@Suite struct WordingTermsTests {
    static let rules = Result { () throws(RuleError) in try WordingRules(RuleLayers()) }

    private func terms(_ text: String) throws -> WordingTerms { WordingTerms(TokenizedText(text), rules: try Self.rules.get()) }

    @Test(arguments: [
        ("phản ánh của các cá nhân", "phản ánh cá nhân"), ("Rà soát TTHC", "rà soát thủ tục hành chính"), ("Hoà giải ở cơ sở", "hòa giải cơ sở"),
        ("hoạt động truyền thông", "hoạt động tuyên truyền"), ("Bộ phận Một cửa", "Bộ phận tiếp nhận và trả kết quả"),
    ])
    func sameTerms(first: String, second: String) throws {
        #expect(try terms(first) == terms(second))
    }

    @Test(arguments: [("bảo hiểm y tế", "bảo vệ môi trường"), ("lao động", "chủ động")])
    func nothingShared(first: String, second: String) throws {
        #expect(try terms(first).shared(with: terms(second)).isEmpty)
    }

    @Test func numberOfDocumentIsOneTerm() throws {
        #expect(try terms("468/QĐ-TTg").keys.count == 1)
        #expect(try terms("theo Quyết định số 468/QĐ-TTg").shared(with: terms("Đề án tại 468/QĐ-TTg")).count == 1)
        #expect(try terms("469/QĐ-TTg").shared(with: terms("468/QĐ-TTg")).isEmpty)
    }

    @Test func rareTermsWeighMore() throws {
        let texts = try ["vay vốn trồng chè", "vay vốn nuôi ong", "vay vốn mở quán", "lấn chiếm vỉa hè"].map(terms)
        let weights = TermWeights(texts)
        let often = try #require(try terms("vay vốn").keys.first { weights.frequency(of: $0) == 3 })
        let once = try #require(try terms("vỉa hè").keys.first)
        #expect(weights.weight(of: once) == 1)
        #expect(weights.weight(of: often) < 0.5)
    }
}
