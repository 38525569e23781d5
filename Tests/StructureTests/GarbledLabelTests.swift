import RuleBook
import Testing
import VietnameseText

@testable import Structure

/// Labels that recognition garbled are known on scans, and nowhere else.
@Suite struct GarbledLabelTests {
    static let finder = Result { LabelFinder(rules: try LabelRules(RuleLayers())) }

    @Test(arguments: [
        ("Thơi gian thực hiện: Quý I", FieldKind.deadline, "Quý I"),
        ("Thòi gian thưc hiên : Quý I", .deadline, "Quý I"),
        ("Cơ quan chù trì: Văn phòng", .lead, "Văn phòng"),
        ("Co quan chủ tri:: Văn phòng", .lead, "Văn phòng"),
        ("Cơ quan chủtrì: Văn phòng", .lead, "Văn phòng"),
        ("Cơ quan phổi hợp: Công an xã", .coordination, "Công an xã"),
        ("Đon vị phôi hợp: Công an xã", .coordination, "Công an xã"),
        ("Cơ qưan chủ trj: Văn phòng", .lead, "Văn phòng"),
        ("Sàn phẩm: Báo cáo", .products, "Báo cáo"),
        ("Thời gian thực hiộn: Quý I", .deadline, "Quý I"),
    ]) func known(words: String, field: FieldKind, value: String) throws {
        let finder = try Self.finder.get(), text = TokenizedText(words)
        let label = try #require(finder.label(in: text, isRecognized: true))
        #expect(label.field == field && label.isUncertain)
        #expect(text.string(tokens: label.valueStart..<text.tokens.count) == value)
        // In a document that was typed these are words like others.
        #expect(finder.label(in: text)?.isUncertain != true)
        #expect(finder.label(in: text)?.valueStart != label.valueStart)
    }

    @Test(arguments: [
        // No colon, or not at the label's end.
        "Thơi gian thực hiện Quý I", "Cơ quan chù trì thực hiện nhiệm vụ sau: báo cáo",
        // Two wrong letters, one in a short label, a sentence between.
        "Cq quan chủ trk: Văn phòng", "Tiền dộm: Quý I", "Kinh chí: 5 triệu", "Cơ quan. chù trì: Văn phòng",
        "Ủy ban nhân dân xã: báo cáo", "Mục tiêu cụ thể: 100%", ":", "",
    ]) func unknown(words: String) throws {
        #expect(try Self.finder.get().label(in: TokenizedText(words), isRecognized: true) == nil)
    }

    @Test func exactLabelsStayWhatTheyAre() throws {
        let label = try Self.finder.get().label(in: TokenizedText("Cơ quan chủ trì: Văn phòng"), isRecognized: true)
        #expect(label == Block.Label(field: .lead, valueStart: 5))
    }

    @Test(arguments: [
        ("chu tri", "Chủ trì", true), ("chu tri", "chu trj", true), ("chu tri", "chu tr", true), ("chu tri", "chuu tri", true),
        ("chu tri", "chu ttj", false), ("chu tri", "hu tr", false), ("chu tri", "huc tri", false), ("", "a", true), ("kỹ", "ki", true),
    ]) func oneLetter(one: String, other: String, isNear: Bool) {
        func skeleton(_ words: String) -> LetterSkeleton {
            let text = TokenizedText(words)
            return LetterSkeleton(text, tokens: text.tokens.indices)
        }
        #expect(skeleton(one).isWithinOneLetter(of: skeleton(other)) == isNear)
        #expect(skeleton(other).isWithinOneLetter(of: skeleton(one)) == isNear)
        #expect(LetterSkeleton(TokenizedText(one).tokens.map(\.key)) == skeleton(one))
    }
}
