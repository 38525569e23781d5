import DocumentModel
import RuleBook
import Testing
import VietnameseText

@testable import Layout

@Suite struct RecognizedWordsTests {
    private func word(_ text: String, _ confidence: Double = 0.9, left: Double = 0, top: Double = 0, right: Double = 10, bottom: Double = 10) -> PageWords.Word {
        PageWords.Word(text: Array(text.utf8), box: Box(left: left, top: top, right: right, bottom: bottom), confidence: confidence)
    }

    private func marks() throws -> RecognizedMarks { RecognizedMarks(try RecognitionRules(RuleLayers()).readings) }

    @Test(arguments: [
        ("— Chủ trì: Văn phòng", "- Chủ trì: Văn phòng"),
        ("~ Phối hợp", "- Phối hợp"),
        ("» Báo cáo", "- Báo cáo"),
        ("Tư pháp — hộ tịch", "Tư pháp – hộ tịch"),
        ("Tư pháp —- hộ tịch", "Tư pháp – hộ tịch"),
        ("| Quyết định |", "Quyết định"),
        ("|Kế hoạch", "Kế hoạch"),
        ("Quý I/⁄2025;", "Quý I/2025;"),
        ("ø) Tham mưu", "g) Tham mưu"),
        ("HI. TỔ CHỨC", "III. TỔ CHỨC"),
        ("Loại ø) HI.", "Loại ø) HI."),
        ("d) Đôn đốc", "d) Đôn đốc"),
        ("Các cơ quan chú trì", "Các cơ quan chú trì"),
        ("Quý | ban hành", "Quý | ban hành"),
        ("trong quý || |", "trong quý ||"),
    ]) func marks(read: String, result: String) throws {
        let words = try marks().cleaned(read.split(separator: " ").map { word(String($0)) })
        #expect(words.map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: " ") == result)
    }

    /// Without rules every letter and sign stays as it was read.
    @Test func withoutRules() {
        let words = RecognizedMarks(SignReadings()).cleaned(["~", "HI.", "Quý"].map { word($0) })
        #expect(words.map { String(decoding: $0.text, as: UTF8.self) } == ["~", "HI.", "Quý"])
    }

    @Test func specksAreDropped() throws {
        let line = [word("'", 0.1), word("Kế"), word("hoạch"), word(".", 0.2)]
        #expect(try marks().cleaned(line).count == 2)
        #expect(try marks().cleaned([word("~", 0.2), word("_", 0.3)]).isEmpty)
    }

    /// Boxes of ink at 10 points, baseline at 100, become those of the type.
    @Test func boxesFromAscentToDescent() {
        let line = [
            word("xã", top: 93.3, bottom: 100), word("Đường", left: 12, top: 91, right: 30, bottom: 102.1),
            word("-", left: 32, top: 96.5, right: 34, bottom: 97), word("tám", left: 36, top: 93.2, right: 50, bottom: 100),
        ]
        let leveled = TypeSize().leveled(line, usual: nil)
        #expect(leveled.dropFirst(2).allSatisfy { abs($0.box.top - 91.2) < 0.4 && abs($0.box.bottom - 102.1) < 0.4 })
        #expect(leveled.map(\.box.left) == line.map(\.box.left))
    }

    private func page(_ text: String, width: Double = 595, height: Double = 842, wordWidth: Double = 30) -> PageWords {
        let words = text.split(separator: " ").enumerated().map { index, piece in
            let left = 60 + Double(index % 12) * (wordWidth + 5), top = 80 + Double(index / 12) * 16
            return word(String(piece), 1, left: left, top: top, right: left + wordWidth, bottom: top + 14)
        }
        return PageWords(number: 1, width: width, height: height, words: words)
    }

    @Test func textLayers() {
        let sound = String(repeating: "Ủy ban nhân dân xã ban hành kế hoạch cải cách hành chính năm 2031 như sau đây ", count: 8)
        #expect(TextLayer().verdict(on: page(sound)) == .sound)
        #expect(TextLayer().verdict(on: page("")) == .missing)
        #expect(TextLayer().verdict(on: page("12")) == .missing)
        #expect(TextLayer().verdict(on: page("Người ký: Trần Văn Ánh Thời gian ký: 05/02/2031 10:20:11 +07:00", wordWidth: 10)) == .stamp)
        let stripped = String(repeating: "Uy ban nhan dan xa ban hanh ke hoach cai cach hanh chinh nam 2031 nhu sau ", count: 8)
        #expect(TextLayer().verdict(on: page(stripped)) == .garbled)
        let broken = String(repeating: "Ủy bnn nhânn dânx xằ bxn hầnhh kế hoẹchk cảih cáchh hạnhn chính: nằmm ssau ", count: 8)
        #expect(TextLayer().verdict(on: page(broken)) == .garbled)
    }
}
