import Grammars
import RuleBook
import Testing
import VietnameseText

@Suite struct CitationGrammarTests {
    static let grammar = Result { CitationGrammar(rules: try CitationRules(RuleLayers())) }

    @Test(arguments: [
        ("Kế hoạch số 250/KH-UBND ngày 30/12/2024 của UBND tỉnh", ["kế hoạch 250/KH-UBND 2024-12-30"]),
        ("Nghị quyết số 04-NQ/TU ngày 05 tháng 12 năm 2022", ["nghị quyết 04-NQ/TU 2022-12-05"]),
        ("Nghị định 45/2020/NĐ-CP của Chính phủ", ["nghị định 45/2020/NĐ-CP -"]),
        ("Kế hoạch số 04/2012 ngày 12/7/2012", ["kế hoạch 04/2012 2012-07-12"]),
        // Broken numbers.
        ("Kế hoạch số 36- KH/HU ngày 15/7/2021", ["kế hoạch 36-KH/HU 2021-07-15"]),
        ("theo Nghị quyết số 02- NQ/TU và Kế hoạch 14/KH- UBND", ["nghị quyết 02-NQ/TU -", "kế hoạch 14/KH-UBND -"]),
        ("Công văn số 1234/SNV-CCHC&VTLT ngày 3/4/2025", ["công văn 1234/SNV-CCHC&VTLT 2025-04-03"]),
        ("Chỉ thị số 24/CT-TTg - Kế hoạch triển khai", ["chỉ thị 24/CT-TTg -"]),
        // Several behind one type word share its date.
        ("các Nghị quyết số 18-NQ/TW, số 19-NQ/TW ngày 25/10/2017", ["nghị quyết 18-NQ/TW 2017-10-25", "nghị quyết 19-NQ/TW 2017-10-25"]),
        ("Quyết định số 1/QĐ-TTg, 2/QĐ-TTg ngày 03/01/2024", ["quyết định 1/QĐ-TTg 2024-01-03", "quyết định 2/QĐ-TTg 2024-01-03"]),
        ("các Nghị định của Chính phủ: số 5/2020/NĐ-CP ngày 08/4/2020 về hồ sơ; số 6/2018/NĐ-CP", ["nghị định 5/2020/NĐ-CP 2020-04-08", "nghị định 6/2018/NĐ-CP -"]),
        ("Nghị định số 130/2005/NĐ-CP; Nghị định số 117/2013/NĐ-CP", ["nghị định 130/2005/NĐ-CP -", "nghị định 117/2013/NĐ-CP -"]),
        // Laws.
        ("Luật Tổ chức chính quyền địa phương ngày 19/6/2015", ["luật - 2015-06-19"]),
        ("Luật Phòng thủ dân sự số 18/2023/QH15 ngày 20/6/2023", ["luật 18/2023/QH15 2023-06-20"]),
        ("Luật Ban hành văn bản quy phạm pháp luật năm 2015", ["luật - 2015"]),
        ("Luật Đê điều ngày 29/11/2006 và Luật sửa đổi, bổ sung một số điều của Luật Đê điều và Luật Thủy lợi ngày 17/6/2020", ["luật - 2006-11-29", "luật - 2020-06-17"]),
        ("Bộ luật Lao động số 45/2019/QH14; Hiến pháp năm 2013", ["bộ luật 45/2019/QH14 -", "hiến pháp - 2013"]),
        ("Luật An toàn thực phẩm, được hướng dẫn tại Nghị định số 15/2018/NĐ-CP", ["nghị định 15/2018/NĐ-CP -"]),
        // The date behind the issuer; blanks.
        ("Quyết định 766/QĐ-TTg của Thủ tướng Chính phủ ngày 23/6/2022 về việc", ["quyết định 766/QĐ-TTg 2022-06-23"]),
        ("Kế hoạch số:    /KH-UBND ngày   /02/2023", ["kế hoạch - 2023-02"]),
        ("Kế hoạch số 5/KH-UBND ngày    tháng    năm 2025", ["kế hoạch 5/KH-UBND 2025"]),
        ("Kế hoạch cải cách hành chính số 12/KH-UBND", ["kế hoạch 12/KH-UBND -"]),
        // Printed as printed, type and symbol in disagreement.
        ("Kế hoạch số 250/QĐ-UBND ngày 30/12/2024", ["kế hoạch 250/QĐ-UBND 2024-12-30"]),
        // No citations.
        ("Xây dựng kế hoạch, báo cáo 05 mô hình trong quý I/2025", []),
        ("Tuyên truyền Luật Đất đai trước ngày 15/11/2025", []),
        ("tuyên truyền Luật Đất đai trong năm 2025", []),
        ("Xét đề nghị của Văn phòng ngày 31 tháng 12 năm 2022", []),
        ("biểu mẫu số 02/BC; quyết định số lượng 05 người", []),
    ]) func citations(_ sentence: String, _ expected: [String]) throws {
        let found = try Self.grammar.get().citations(in: TokenizedText(sentence))
        #expect(found.map { "\($0.type) \($0.number ?? "-") \($0.date ?? "-")" } == expected)
    }

    @Test func rangesAreUnicodeScalars() throws {
        let sentence = "Căn cứ Quyết định số 7/QĐ-UBND ngày 1/2/2024; và thôi"
        let found = try Self.grammar.get().citations(in: TokenizedText(sentence))
        let range = try #require(found.first?.range)
        let scalars = Array(sentence.unicodeScalars)[range.start..<range.end]
        #expect(String(String.UnicodeScalarView(scalars)) == "Quyết định số 7/QĐ-UBND ngày 1/2/2024")
    }

    @Test(arguments: [
        ("kế hoạch", "250/QĐ-UBND", false), ("kế hoạch", "250/KH-UBND", true), ("quyết định", "1/QĐ-TTg", true),
        ("công văn", "388/BYT-ATTP", nil), ("công văn", "3/UBND-KH", nil), ("nghị định", "45/2020/NĐ-CP", true),
        ("văn bản", "12/QĐ-UBND", nil), ("nghị quyết", "36-KH/HU", false),
    ] as [(String, String, Bool?)]) func agreement(_ type: String, _ number: String, _ expected: Bool?) throws {
        #expect(try Self.grammar.get().agrees(type: type, number: number) == expected)
    }
}
