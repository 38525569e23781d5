import RuleBook
import Testing
@testable import Tables

@Suite struct AssignmentSplitterTests {
    private static let rules = Result { try AssignmentRules(RuleLayers()) }

    private func split(_ text: String) throws -> Assignment {
        AssignmentSplitter(rules: try Self.rules.get()).split(text.split(separator: "/").map { String($0) })
    }

    private func names(_ shares: [Assignment.Share]) -> String { shares.map(\.names).joined(separator: " + ") }

    // `/` separates paragraphs. The text keeps the words of the role, the names do not.
    @Test(arguments: [
        ("Phòng Kinh tế chủ trì; các thôn phối hợp", "Phòng Kinh tế chủ trì", "các thôn phối hợp", "Phòng Kinh tế", "các thôn"),
        ("Công an xã chủ trì, phối hợp với Phòng Kinh tế, Trạm Y tế", "Công an xã chủ trì", "phối hợp với Phòng Kinh tế, Trạm Y tế", "Công an xã", "Phòng Kinh tế, Trạm Y tế"),
        ("Phòng Nội vụ chủ trì và phối hợp với các phòng", "Phòng Nội vụ chủ trì", "phối hợp với các phòng", "Phòng Nội vụ", "các phòng"),
        ("Chủ trì: Công an xã; Phối hợp: Phòng Kinh tế", "Công an xã", "Phòng Kinh tế", "Công an xã", "Phòng Kinh tế"),
        ("Chủ trì: Công an xã/Phối hợp: Phòng Kinh tế;/Trạm Y tế", "Công an xã", "Phòng Kinh tế; Trạm Y tế", "Công an xã", "Phòng Kinh tế + Trạm Y tế"),
        ("Cơ quan thực hiện: Văn phòng; - Cơ quan phối hợp: Các phòng", "Văn phòng", "Các phòng", "Văn phòng", "Các phòng"),
        ("Đơn vị chủ trì:/Văn phòng/Đơn vị phối hợp:/Các phòng", "Văn phòng", "Các phòng", "Văn phòng", "Các phòng"),
        ("Văn phòng (chủ trì), Các phòng (phối hợp)", "Văn phòng (chủ trì)", "Các phòng (phối hợp)", "Văn phòng", "Các phòng"),
        ("Hội Nông dân phối hợp với Trạm Y tế", "Hội Nông dân", "phối hợp với Trạm Y tế", "Hội Nông dân", "Trạm Y tế"),
        ("Giao Phòng Kinh tế chủ trì thực hiện; các phòng phối hợp thực hiện", "Phòng Kinh tế chủ trì thực hiện", "các phòng phối hợp thực hiện", "Phòng Kinh tế", "các phòng"),
        ("UBND xã chủ trì; Phòng Kinh tế và Công an xã phối hợp", "UBND xã chủ trì", "Phòng Kinh tế và Công an xã phối hợp", "UBND xã", "Phòng Kinh tế và Công an xã"),
        ("Phối hợp: Phòng A. Chủ trì: Phòng B", "Phòng B", "Phòng A", "Phòng B", "Phòng A"),
        ("Phối hợp với các phòng; Văn phòng chủ trì", "Văn phòng chủ trì", "Phối hợp với các phòng", "Văn phòng", "các phòng"),
        ("Phòng Kinh tế chủ trì; các thôn", "Phòng Kinh tế chủ trì", "các thôn", "Phòng Kinh tế", "các thôn"),
    ])
    func roles(text: String, lead: String, coordination: String, leadNames: String, coordinationNames: String) throws {
        let result = try split(text)
        #expect(result.hasRoleWords)
        #expect(result.leadText == lead)
        #expect(result.coordinationText == coordination)
        #expect(names(result.lead) == leadNames)
        #expect(names(result.coordination) == coordinationNames)
    }

    @Test(arguments: ["Phòng Kinh tế, Trạm Y tế", "Văn phòng HĐND và UBND", "Bộ phận tiếp nhận và trả kết quả", "Các thôn"])
    func namesAloneLead(text: String) throws {
        let result = try split(text)
        #expect(!result.hasRoleWords)
        #expect(result.leadText == text)
        #expect(result.coordinationText == nil)
    }

    @Test func monitoringLabel() throws {
        let result = try split("Chủ trì: A; Phối hợp: B; Theo dõi, đôn đốc: C")
        #expect(result.monitoringText == "C")
        #expect(result.coordinationText == "B")
    }

    @Test(arguments: ["", ":", "Chủ trì:", "phối hợp", "chủ trì phối hợp chủ trì phối hợp", "((((", "Chủ trì: ; Phối hợp: ;", "với và với"])
    func hostile(text: String) throws {
        let result = try split(text)
        for share in result.lead + result.coordination { #expect(!share.names.isEmpty) }
    }
}
