import Grammars
import PlanModel
import RuleBook
import Testing
import VietnameseText

@Suite struct AgencyGrammarTests {
    static let grammar = Result { AgencyGrammar(rules: try AgencyRules(RuleLayers())) }

    private func names(_ field: String, _ level: GovernmentLevel? = .commune) throws -> [String] {
        try Self.grammar.get().parse(TokenizedText(field), issuerLevel: level).agencies.map(\.name)
    }

    @Test(arguments: [
        // One head with several modifiers is one agency.
        ("Các ban, ngành, hội, đoàn thể xã", ["Các ban, ngành, hội, đoàn thể xã"]),
        ("các ban, ngành, hội đoàn thể phường", ["các ban, ngành, hội đoàn thể phường"]),
        ("Các cơ quan, ban, ngành liên quan", ["Các cơ quan, ban, ngành liên quan"]),
        ("UBND các xã, phường, đặc khu", ["UBND các xã, phường, đặc khu"]),
        ("cán bộ, công chức, viên chức xã", ["cán bộ, công chức, viên chức xã"]),
        ("Các trường mầm non, tiểu học, THCS", ["Các trường mầm non, tiểu học, THCS"]),
        ("Trưởng các thôn, tổ dân phố", ["Trưởng các thôn, tổ dân phố"]),
        ("Các doanh nghiệp, hợp tác xã trên địa bàn", ["Các doanh nghiệp, hợp tác xã trên địa bàn"]),
        // Nouns of two classes are two agencies.
        ("các đơn vị, công chức chuyên môn", ["các đơn vị", "công chức chuyên môn"]),
        // Commas, semicolons, và.
        ("UBND xã, các ban, ngành chuyên môn xã", ["UBND xã", "các ban, ngành chuyên môn xã"]),
        ("Mặt trận, các hội, đoàn thể xã", ["Mặt trận", "các hội, đoàn thể xã"]),
        ("Các sở, ban, ngành; UBND các xã, phường", ["Các sở, ban, ngành", "UBND các xã, phường"]),
        ("Thường trực HĐND, UBND xã", ["Thường trực HĐND", "UBND xã"]),
        ("Trạm Y tế, các trường học trên địa bàn", ["Trạm Y tế", "các trường học trên địa bàn"]),
        ("Phòng Nội vụ và Phòng Tư pháp", ["Phòng Nội vụ", "Phòng Tư pháp"]),
        ("Viễn thông tỉnh, Bưu điện tỉnh, Điện lực", ["Viễn thông tỉnh", "Bưu điện tỉnh", "Điện lực"]),
        ("Đảng ủy hoặc HĐND hoặc các tổ chức đoàn thể", ["Đảng ủy", "HĐND", "các tổ chức đoàn thể"]),
        ("Hội Nông dân, Phụ nữ, Cựu chiến binh xã", ["Hội Nông dân", "Phụ nữ", "Cựu chiến binh xã"]),
        // Commas and và inside a name.
        ("Phòng Kinh tế, Hạ tầng và Đô thị", ["Phòng Kinh tế, Hạ tầng và Đô thị"]),
        ("Phòng Kinh tế, Nông nghiệp và Môi trường", ["Phòng Kinh tế, Nông nghiệp và Môi trường"]),
        ("Văn phòng HĐND và UBND xã, các thôn", ["Văn phòng HĐND và UBND xã", "các thôn"]),
        ("Văn hóa và Thông tin", ["Văn hóa và Thông tin"]),
        ("Bộ phận tiếp nhận và trả kết quả", ["Bộ phận tiếp nhận và trả kết quả"]),
        ("Sở Văn hóa, Thể thao và Du lịch, Sở Y tế", ["Sở Văn hóa, Thể thao và Du lịch", "Sở Y tế"]),
        ("Địa chính - Xây dựng - Nông nghiệp và Môi trường", ["Địa chính - Xây dựng - Nông nghiệp và Môi trường"]),
        ("Lao động-Thương binh và Xã hội; Công an", ["Lao động-Thương binh và Xã hội", "Công an"]),
        // Units without their head behind one that has it.
        ("Bộ phận Văn phòng - Thống kê, Tư pháp - Hộ tịch", ["Bộ phận Văn phòng - Thống kê", "Tư pháp - Hộ tịch"]),
        ("Các Sở: Nội vụ, Tài chính; Công an tỉnh", ["Nội vụ", "Tài chính", "Công an tỉnh"]),
        // Abbreviations.
        ("CA xã, QS xã, ĐTN, HLHPN", ["CA xã", "QS xã", "ĐTN", "HLHPN"]),
        ("Công chức VP-TK, Bộ phận TN & TKQ xã", ["Công chức VP-TK", "Bộ phận TN & TKQ xã"]),
        // The name ends before the verb.
        ("Văn phòng UBND xã triển khai, theo dõi, tổng hợp. Các bộ phận chuyên môn thường xuyên báo cáo", ["Văn phòng UBND xã", "Các bộ phận chuyên môn"]),
        ("Công an xã, Tư pháp - Hộ tịch hướng dẫn, đôn đốc, kiểm tra việc thực hiện", ["Công an xã", "Tư pháp - Hộ tịch"]),
        ("Sở Nội vụ chủ trì, phối hợp với Sở Tài chính", ["Sở Nội vụ", "Sở Tài chính"]),
        ("Phòng Kinh tế phối hợp với các thôn; các hộ dân", ["Phòng Kinh tế", "các thôn", "các hộ dân"]),
        ("Chủ trì: Phòng Kinh tế. Phối hợp: Công an xã", ["Phòng Kinh tế", "Công an xã"]),
        ("Phòng Kinh tế (chủ trì); Công an xã (nếu có)", ["Phòng Kinh tế", "Công an xã"]),
        // Clauses belong to the name.
        ("Tổ chức, cá nhân có liên quan đến việc tiếp nhận, giải quyết TTHC", ["Tổ chức, cá nhân có liên quan đến việc tiếp nhận, giải quyết TTHC"]),
        ("Các bộ phận giải quyết TTHC", ["Các bộ phận giải quyết TTHC"]),
        ("Tổ kiểm tra 12 xã, Đoàn kiểm tra liên ngành của huyện", ["Tổ kiểm tra 12 xã", "Đoàn kiểm tra liên ngành của huyện"]),
        // Unknown agencies keep their words.
        ("Xí nghiệp Cấp nước Sông Lam; UBND xã", ["Xí nghiệp Cấp nước Sông Lam", "UBND xã"]),
        // A field that names no agency.
        ("Theo phân công tại Quyết định số 12/QĐ-UBND", []),
        ("Xây dựng kế hoạch tuyên truyền", []),
        ("", []),
    ]) func field(_ field: String, _ expected: [String]) throws {
        #expect(try names(field) == expected)
    }

    @Test(arguments: [
        ("UBND xã", "uy-ban-nhan-dan", GovernmentLevel.commune, GovernmentLevel.province),
        ("UBND huyện", "uy-ban-nhan-dan", .district, .commune),
        ("Phòng Nội vụ", "phong-noi-vu", .district, .commune),
        ("Phòng Kinh tế", "phong-kinh-te", .commune, .commune),
        ("Sở Tài chính", "so-tai-chinh", .province, .commune),
        ("Bộ Nội vụ", "bo-noi-vu", .central, .province),
        ("Công an", "cong-an", .district, .district),
        ("UBND thành phố", "uy-ban-nhan-dan", .province, .province),
        ("UBND thành phố", "uy-ban-nhan-dan", .district, .commune),
        ("các ban ngành", "co-quan-don-vi", .commune, .commune),
    ]) func identity(_ field: String, _ id: String, _ level: GovernmentLevel, _ issuer: GovernmentLevel) throws {
        let agencies = try Self.grammar.get().parse(TokenizedText(field), issuerLevel: issuer).agencies
        #expect(agencies == [Agency(name: field, id: id, level: level)])
    }

    @Test(arguments: [
        ("Sở Tài chính chủ trì, phối hợp với các sở", "Sở Tài chính"),
        ("UBND xã, các ban, ngành chuyên môn xã căn cứ kế hoạch triển khai", "UBND xã, các ban, ngành chuyên môn xã"),
        ("Văn phòng – thống kê, cán bộ, công chức tại bộ phận “một cửa” cần chủ động", "Văn phòng – thống kê, cán bộ, công chức tại bộ phận “một cửa”"),
        ("Các công chức được giao chủ trì những nội dung trong Kế hoạch này có trách nhiệm báo cáo", "Các công chức được giao chủ trì những nội dung trong Kế hoạch này"),
        ("Công chức Tư pháp: chủ trì triển khai", "Công chức Tư pháp"),
        ("Trung tâm Y tế các huyện, thành phố xây dựng kế hoạch", "Trung tâm Y tế các huyện, thành phố"),
        ("Bộ phận Tiếp nhận và Trả kết quả tổ chức tiếp nhận", "Bộ phận Tiếp nhận và Trả kết quả"),
        ("Công an xã Hà Giao phối hợp với các thôn", "Công an xã Hà Giao"),
        ("Công tác kiểm tra được thường xuyên", nil),
        ("Xây dựng kế hoạch tuyên truyền", nil),
        ("Ban hành quyết định", nil),
        ("Tổ chức hội nghị tổng kết", nil),
        ("Phòng, chống tham nhũng", nil),
        ("Thanh tra, kiểm tra công vụ", nil),
        ("Căn cứ Kế hoạch này, các phòng xây dựng", nil),
        ("Sở hữu trí tuệ", nil),
    ] as [(String, String?)]) func leading(_ sentence: String, _ expected: String?) throws {
        let text = TokenizedText(sentence)
        let found = try Self.grammar.get().leading(in: text, at: 0, issuerLevel: .commune)
        #expect(found.map { text.string(tokens: $0.tokens) } == expected)
    }

    @Test(arguments: [
        ("Văn phòng - Thống kê", true), ("Sở Văn hóa, Thể thao và Du lịch:", true),
        ("Các sở, ban, ngành; UBND các xã, phường", true), ("PHÒNG DÂN TỘC", true),
        ("Công tác chỉ đạo, điều hành", false), ("Cải cách thể chế", false), ("Tổ chức bộ máy", false),
        ("Trách nhiệm của các phòng", false), ("Y tế", false), ("", false),
    ]) func heading(_ line: String, _ expected: Bool) throws {
        #expect(try Self.grammar.get().isUnitHeading(TokenizedText(line)) == expected)
    }

    @Test(arguments: [
        ("Tham mưu UBND xã phối hợp với Phòng Nội vụ; báo cáo UBND huyện (qua Phòng Nội vụ)", ["UBND xã", "Phòng Nội vụ", "UBND huyện", "Phòng Nội vụ"]),
        ("phát triển kinh tế - xã hội, văn hóa - xã hội, tổ chức bộ máy", []),
        ("Nghị định của Chính phủ về chính quyền số", ["Chính phủ"]),
    ]) func mentions(_ sentence: String, _ expected: [String]) throws {
        #expect(try Self.grammar.get().mentions(in: TokenizedText(sentence), issuerLevel: .commune).map(\.agency.name) == expected)
    }

    @Test(arguments: [
        ("Công chức Văn phòng - Thống kê", true), ("phát triển kinh tế - xã hội", true),
        ("Công chức Địa chính - Nông nghiệp", true), ("Hoàn thành kế hoạch - Báo cáo kết quả", false),
    ]) func nameHyphen(_ line: String, _ expected: Bool) throws {
        let text = TokenizedText(line)
        let index = text.tokens.indices.first { text.isMark($0, "-") } ?? 0
        #expect(try Self.grammar.get().isNameHyphen(in: text, at: index) == expected)
    }

    @Test func likenessTellsCellsApart() throws {
        let grammar = try Self.grammar.get()
        func likeness(_ line: String) -> Double {
            let text = TokenizedText(line)
            return grammar.likeness(text, range: 0..<text.tokens.count)
        }
        for cell in ["Văn phòng -", "Thống kê, các ban", "Các bộ phận chuyên môn liên quan", "Hộ tịch"] { #expect(likeness(cell) > 0.8) }
        for other in ["Kế hoạch tuyên truyền năm 2023", "Hoàn thành trước ngày 30/6/2023", ""] { #expect(likeness(other) < 0.4) }
    }

    /// Random words of the grammar's own vocabulary: no crash, ranges inside the text.
    @Test func anyWordsAreSafe() throws {
        let grammar = try Self.grammar.get()
        let words = ["các", "ban", "ngành,", "UBND", "xã", "và", "(", ")", "“", ";", "- ", "Phòng", "Kinh tế", "được giao", "có trách nhiệm", "12", ".", ":", "Sở", "tổ chức", "của", "Hà", "phối hợp với", "/", "&"]
        var seed: UInt64 = 7
        for _ in 0..<2000 {
            var parts: [String] = []
            for _ in 0..<12 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1
                parts.append(words[Int(seed >> 33) % words.count])
            }
            let text = TokenizedText(parts.joined(separator: " "))
            _ = grammar.parse(text, issuerLevel: nil)
            _ = grammar.isUnitHeading(text)
            for mention in grammar.mentions(in: text, issuerLevel: nil) {
                #expect(!mention.tokens.isEmpty && mention.tokens.upperBound <= text.tokens.count)
            }
            for index in text.tokens.indices {
                if let found = grammar.leading(in: text, at: index, issuerLevel: nil) {
                    #expect(found.tokens.lowerBound == index && found.tokens.upperBound <= text.tokens.count && !found.tokens.isEmpty)
                }
            }
        }
    }
}
