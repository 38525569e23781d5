import Testing
@testable import Tables

/// Inputs made to break the readers: they end soon, and nothing grows beyond its bounds.
@Suite struct HostileTableTests {
    private static let head = "TT⇥Nhiệm vụ⇥Sản phẩm⇥Chủ trì⇥Phối hợp⇥Thời gian\n"

    /// Named, so that a log does not hold the input.
    struct Hostile: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var text: String

        init(_ name: String, _ text: String) {
            testDescription = name
            self.text = text
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: [
        Hostile("tables in tables", String(repeating: "<table>", count: 20_000)),
        Hostile("tables in cells", String(repeating: "<table><tr><td>", count: 20_000)),
        Hostile("spans", "<table>" + String(repeating: "<tr><td rowspan=100000 colspan=100000>x", count: 3_000)),
        Hostile("a row of row spans", "<table><tr>" + String(repeating: "<td rowspan=999999>x", count: 20_000)),
        Hostile("comments never closed", "<table><tr><td>" + String(repeating: "<!--", count: 50_000)),
        Hostile("an attribute never closed", "<table><tr><td a=\"" + String(repeating: "x>", count: 50_000)),
        Hostile("open angles", String(repeating: "<", count: 100_000) + "<table"),
        Hostile("ampersands", "<table><tr><td>" + String(repeating: "&", count: 100_000)),
        Hostile("lists in lists", "<table><tr><td>" + String(repeating: "<b><ul><li>", count: 30_000) + "x</table>"),
        Hostile("pipes", String(repeating: "|", count: 100_000) + "\n" + String(repeating: "|-", count: 50_000)),
        Hostile("escapes", String(repeating: "| a \\", count: 30_000) + "\n| b |"),
        Hostile("rows without end", String(repeating: "| a\n", count: 20_000)),
        Hostile("tabs", String(repeating: "\t", count: 200_000) + "x"),
        Hostile("quotes never closed", String(repeating: "\t\"a\n", count: 20_000)),
        Hostile("rows broken in cells", String(repeating: "a\tb\tc\nd\n", count: 10_000)),
        Hostile("grid rules", String(repeating: "+--+--+\n", count: 20_000)),
        Hostile("rests", head + String(repeating: "⇥⇥x và⇥⇥⇥\n", count: 5_000)),
        Hostile("lines", head + "1⇥Họp⇥KH⇥A⇥B⇥Quý I\n" + String(repeating: "⇥⇥⇥⇥⇥Quý II\n", count: 5_000)),
        Hostile("groups", head + String(repeating: "I⇥A B C D⇥⇥⇥⇥\n", count: 5_000)),
        Hostile("list signs", head + "1⇥" + String(repeating: "- a; ", count: 50_000) + "⇥KH⇥A⇥B⇥Quý I"),
    ])
    func bounded(input: Hostile) throws {
        let found = grids(input.text)
        for grid in found {
            let matrix = GridMatrix(grid)
            #expect(matrix.width <= HTMLTableReader.mostColumns)
        }
        _ = try builder().build(found)
    }

    @Test(.timeLimit(.minutes(1))) func fiveThousandRows() throws {
        var text = Self.head
        for number in 1...5_000 {
            text += "\(number)⇥Rà soát, đánh giá thủ tục hành chính thuộc thẩm quyền⇥Kế hoạch; báo cáo kết quả⇥Văn phòng - Thống kê⇥Các bộ phận⇥Quý I năm 2026\n"
        }
        let input = lines(text)
        let clock = ContinuousClock()
        var rows = 0
        let time = try clock.measure { rows = try builder().build(DelimitedTableReader().tables(in: input)).first?.rows.count ?? 0 }
        #expect(rows == 5_000)
        // Far above what is needed, so that a busy machine and a debug build pass; a square law does not.
        #expect(time < .seconds(20))
    }

    @Test func bytesThatAreNoText() throws {
        for seed in 0..<50 {
            var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
            var bytes: [UInt8] = []
            let alphabet = Array("<>/|\t\n \"'-;.&=tdrable+*_(1I\u{1EA3}\r\\".utf8) + [0xFF, 0xC3, 0x00]
            for _ in 0..<600 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes.append(alphabet[Int(state >> 33) % alphabet.count])
            }
            let input = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().map {
                SourceTextLine(number: $0.offset + 1, utf8: [0x3C] + Array("table>".utf8) + $0.element)
            }
            _ = try builder().build(DelimitedTableReader().tables(in: input))
        }
    }
}
