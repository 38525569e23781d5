import Foundation
import Testing

/// Whatever the file holds: a plan or a clear error, never a crash, in time that grows with its size.
@Suite struct BadInputTests {
    struct Input: Sendable, CustomTestStringConvertible {
        let name: String
        let make: @Sendable () -> [UInt8]?

        init(_ name: String, _ make: @escaping @Sendable () -> [UInt8]?) {
            self.name = name
            self.make = make
        }

        init(_ name: String, text: @escaping @autoclosure @Sendable () -> String) {
            self.init(name) { Array(text().utf8) }
        }

        var testDescription: String { name }
    }

    static let head = """
        ỦY BAN NHÂN DÂN
        XÃ AN HÒA
        Số: 3/KH-UBND
        An Hòa, ngày 05 tháng 02 năm 2024
        KẾ HOẠCH
        Cải cách hành chính năm 2024
        UBND xã ban hành Kế hoạch như sau:

        """
    static let body = "I. NHIỆM VỤ\n1. Rà soát thủ tục hành chính.\n- Chủ trì: Văn phòng - Thống kê.\n- Thời gian: Quý I/2024.\n"

    // MARK: Refused, with the file's name

    @Test(arguments: [
        Input("missing") { nil },
        Input("empty") { [] },
        Input("only spaces", text: "  \n\t\n   "),
        Input("NULs") { [UInt8](repeating: 0, count: 100) },
        Input("NUL in the text", text: head + "1. A\u{0}B\n"),
        Input("binary") { (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 / 7) } },
        Input("PDF") { Array("%PDF-1.7\n1 0 obj".utf8) },
        Input("DOCX") { [0x50, 0x4B, 0x03, 0x04, 0x14, 0, 6, 0] },
        Input("Word 97") { [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 500) },
        Input("PNG") { [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D] },
        Input("too large") { [UInt8](repeating: 0x61, count: 65 << 20) },
    ]) func refused(_ input: Input) throws {
        let run = try CommandLineRun.extract(input.make(), name: "ten-tep.txt")
        #expect(run.exited && run.exitCode == 2)
        #expect(run.error.contains("ten-tep.txt"))
        #expect(run.output.isEmpty)
    }

    @Test func folder() throws {
        let run = try CommandLineRun.run(["extract", FileManager.default.temporaryDirectory.path])
        #expect(run.exited && run.exitCode == 2)
        #expect(run.error.contains(FileManager.default.temporaryDirectory.lastPathComponent) && run.error.contains("folder"))
    }

    // MARK: The same plan in every encoding and form

    @Test(arguments: [
        Input("UTF-8", text: head + body),
        Input("UTF-8 with BOM", text: "\u{FEFF}" + head + body),
        Input("UTF-16LE with BOM") { utf16("\u{FEFF}" + head + body, big: false) },
        Input("UTF-16LE") { utf16(head + body, big: false) },
        Input("UTF-16BE with BOM") { utf16("\u{FEFF}" + head + body, big: true) },
        Input("UTF-16BE") { utf16(head + body, big: true) },
        Input("NFD", text: (head + body).decomposedStringWithCanonicalMapping),
        Input("CRLF", text: (head + body).replacingOccurrences(of: "\n", with: "\r\n")),
        Input("CR", text: (head + body).replacingOccurrences(of: "\n", with: "\r")),
        Input("form feeds", text: (head + body).replacingOccurrences(of: "\n", with: "\n\u{C}")),
        Input("no-break spaces", text: (head + body).replacingOccurrences(of: " ", with: " \u{A0}")),
        Input("invalid UTF-8 in the middle") { Array(head.utf8) + Array(body.utf8) + [0x32, 0x2E, 0x20, 0xFF, 0xFE, 0x80, 0xC3, 0x28, 0x0A] },
    ]) func samePlan(_ input: Input) throws {
        let run = try CommandLineRun.extract(input.make())
        #expect(run.exited && run.exitCode == 0 && run.error.isEmpty)
        let plan = try run.plan()
        let document = try #require(plan["document"] as? [String: Any])
        #expect(document["number"] as? String == "3/KH-UBND")
        #expect(document["title"] as? String == "Cải cách hành chính năm 2024")
        let task = try #require((plan["tasks"] as? [[String: Any]])?.first)
        #expect((task["lead"] as? [String: Any])?["text"] as? String == "Văn phòng - Thống kê")
    }

    private static func utf16(_ text: String, big: Bool) -> [UInt8] {
        text.utf16.flatMap { big ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    // MARK: Strange but readable

    @Test(arguments: [
        Input("markers only", text: String(repeating: "I.\n1.\na)\n-\n+\n*\n1.1.\n", count: 500)),
        Input("head only", text: "ỦY BAN NHÂN DÂN\nXÃ AN HÒA\nSố: 3/KH-UBND\n"),
        Input("one letter", text: "a"),
        Input("a table only", text: "STT\tNhiệm vụ\tChủ trì\n1\tRà soát\tVăn phòng\n"),
        Input("no markers", text: head + String(repeating: "Đây là một đoạn văn không có dấu nào.\n", count: 2000)),
        Input("blank lines", text: head + String(repeating: "\n", count: 200_000) + body),
        Input("dashes", text: head + String(repeating: "-", count: 100_000) + "\n" + body),
        Input("lines of one dash", text: head + String(repeating: "-\n", count: 20_000) + body),
        Input("nested markers", text: head + (0..<1250).map { "I. Việc \($0):\n1. A:\na) B:\n- C:\n" }.joined()),
        Input("deep dotted markers", text: head + (1...400).map { String(repeating: "1.", count: $0) + " Việc\n" }.joined()),
        Input("brackets", text: head + "I. NHIỆM VỤ\n1. " + String(repeating: "(", count: 20_000) + "\n"),
        Input("open attachment", text: "KẾ HOẠCH\nTên\n(Kèm theo Quyết định số 1/QĐ-UBND\n" + String(repeating: "dòng không đóng ngoặc\n", count: 5000)),
        Input("one long word", text: String(repeating: "a", count: 1 << 20)),
        Input("digits", text: String(repeating: "1", count: 1 << 20)),
    ]) func readable(_ input: Input) throws {
        let run = try CommandLineRun.extract(input.make())
        #expect(run.exited && run.exitCode == 0, "\(run.error)")
        _ = try run.plan()
    }

    // MARK: Time grows with the size

    /// Each doubling may take little more than twice as long; quadratic work takes four times.
    @Test(arguments: [
        Bomb("clauses of a deadline") { count in "I. NHIỆM VỤ\n1. Báo cáo.\n- Thời gian: " + (0..<count).map { "Quý I/2024 báo cáo lần \($0)" }.joined(separator: "; ") },
        Bomb("agencies") { count in "I. NHIỆM VỤ\n1. Báo cáo.\n- Chủ trì: " + (0..<count).map { "Phòng Nội vụ \($0)" }.joined(separator: ", ") },
        Bomb("products") { count in "I. NHIỆM VỤ\n1. Báo cáo.\n- Sản phẩm: " + (0..<count).map { "Báo cáo \($0)" }.joined(separator: "; ") },
        Bomb("repeated letters") { count in "I. NHIỆM VỤ\n1. Việc\n" + String(repeating: "a) Rà soát.\n", count: count) },
        Bomb("annexes") { count in body + "Nơi nhận:\n- A;\n" + (0..<count / 4).map { "PHỤ LỤC \($0)\nDanh mục\n1. Việc.\n" }.joined() },
        Bomb("recipients") { count in body + "Nơi nhận:\n" + (0..<count).map { "- Phòng \($0);\n" }.joined() + "CHỦ TỊCH\nLê Văn A\n" },
        Bomb("heads") { count in String(repeating: head, count: count / 8) },
        Bomb("paragraphs") { count in "I. NHIỆM VỤ\n" + String(repeating: "Rà soát thủ tục hành chính.\n\n", count: count) },
    ]) func linear(_ bomb: Bomb) throws {
        let small = try time(bomb, 2000), large = try time(bomb, 16_000)
        // Eight times the size: 64 times the time would be quadratic. Start-up and a busy machine are allowed for.
        #expect(large < 24 * max(small, 0.05) + 1)
    }

    struct Bomb: Sendable, CustomTestStringConvertible {
        let name: String
        let make: @Sendable (Int) -> String

        init(_ name: String, _ make: @escaping @Sendable (Int) -> String) {
            self.name = name
            self.make = make
        }

        var testDescription: String { name }
    }

    private func time(_ bomb: Bomb, _ count: Int) throws -> Double {
        let run = try CommandLineRun.extract(Array((Self.head + bomb.make(count)).utf8))
        #expect(run.exited && run.exitCode == 0, "\(run.error)")
        return run.seconds
    }
}
