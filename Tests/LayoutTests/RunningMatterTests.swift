import DocumentModel
import Layout
import Testing

@Suite struct RunningMatterTests {
    static let body = """
            Rà soát, thống kê các hộ dân sống ở vùng có nguy cơ cao về sạt lở đất
            và ngập lụt trên địa bàn xã.
        """

    static let second = """
            Tổ chức diễn tập phòng, chống thiên tai cấp xã theo phương châm bốn
            tại chỗ trong tháng 5.
        """

    @Test(arguments: [
        ("1", "2"), ("- 1 -", "- 2 -"), ("– 4 –", "– 5 –"), ("Trang 1/2", "Trang 2/2"), ("1/2", "2/2"), ("iii", "iv"), ("7", "8"),
    ]) func pageNumbersAreFurniture(_ numbers: (String, String)) {
        let pages = [numbers.0, numbers.1].enumerated().map { index, number in
            page(String(repeating: " ", count: 38) + number + "\n\n" + (index == 0 ? Self.body : Self.second), number: index + 1, from: 40)
        }
        #expect(laid(pages[0], pages[1]).filter { $0.hasPrefix("#") } == ["# \(numbers.0)", "# \(numbers.1)"])
        let below = [numbers.0, numbers.1].enumerated().map { index, number in
            page((index == 0 ? Self.body : Self.second) + "\n\n\n" + String(repeating: " ", count: 70) + number, number: index + 1, from: 700)
        }
        #expect(laid(below[0], below[1]).filter { $0.hasPrefix("#") } == ["# \(numbers.0)", "# \(numbers.1)"])
    }

    @Test(arguments: ["2025", "45", "a)", "31,5"]) func numbersOfTheTextStay(_ number: String) {
        let text = page(number + "\n" + Self.body, number: 1)
        #expect(!laid(text).contains { $0.hasPrefix("#") })
    }

    @Test func runningHeadsAreFurniture() {
        let pages = (1...3).map { number in
            page("Kế hoạch cải cách hành chính năm 2026              Trang \(number)\n\n    Câu \(number) nói điều \(["một", "hai", "ba"][number - 1]).\n" + [Self.body, Self.second, ""][number - 1], number: number, from: 40)
        }
        let lines = laid(pages[0], pages[1], pages[2])
        #expect(lines.filter { $0.hasPrefix("#") }.count == 3)
        #expect(lines.contains { $0.hasSuffix("Câu 2 nói điều hai.") && !$0.hasPrefix("#") })
    }

    /// A plan says the same words again and again: at the top of two pages they are no running head.
    @Test func sentencesAreNoRunningHead() {
        let pages = (1...2).map { page("- Cơ quan phối hợp: Các công chức chuyên môn.\n" + Self.body, number: $0, from: 60) }
        #expect(!laid(pages[0], pages[1]).contains { $0.hasPrefix("#") })
    }

    @Test func notesAndTheirSignsLeaveTheText() {
        let noted = page("""
                Thực hiện Nghị định của Chính phủ^1¦, Ủy ban nhân dân xã ban hành Kế
            hoạch với những nội dung như sau đây.
                Các phòng, ban chuyên môn và các thôn căn cứ Kế hoạch để thực hiện.


            ~1 Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018
            ~của Chính phủ.
            """)
        let lines = laid(noted)
        #expect(lines.filter { !$0.hasPrefix("*") }.map { $0.dropFirst(2) } == [
            "Thực hiện Nghị định của Chính phủ, Ủy ban nhân dân xã ban hành Kế", "hoạch với những nội dung như sau đây.",
            "Các phòng, ban chuyên môn và các thôn căn cứ Kế hoạch để thực hiện.",
        ])
        #expect(lines.filter { $0.hasPrefix("*") }.count == 3)
    }

    @Test func smallTypeWithoutASignIsText() {
        let closing = page(Self.body + "\n" + Self.body + "\n~Nơi nhận:\n~- Như trên;\n~- Lưu: VT.")
        #expect(!laid(closing).contains { $0.hasPrefix("*") })
    }

    @Test func aSignaturesStampIsFurniture() {
        var head = page("""
              ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                XÃ ĐỒNG MÂY                 Độc lập - Tự do - Hạnh phúc

                Rà soát, thống kê các hộ dân sống ở vùng có nguy cơ cao về sạt lở
            đất và ngập lụt trên địa bàn xã.
                Tổ chức diễn tập phòng, chống thiên tai cấp xã theo phương châm bốn
            tại chỗ.
            """, from: 60)
        let stamp = page("""
            ~                                                   Người ký: UBND xã
            ~                                                   Email: ubnd@dongmay
            ~                                                   Thời gian ký: 12.02.2026
            ~                                                   09:15:22 +07:00
            """)
        head.words += stamp.words.enumerated().map { index, word in
            var word = word
            let line = (word.box.bottom - 99) / 16
            word.box.top = 12 + 9.5 * line
            word.box.bottom = word.box.top + 9
            return word
        }
        let lines = laid(head)
        #expect(lines.filter { $0.hasPrefix("#") }.map { $0.dropFirst(2) } == [
            "Người ký: UBND xã", "Email: ubnd@dongmay", "Thời gian ký: 12.02.2026", "09:15:22 +07:00",
        ])
        #expect(lines.contains("¶ ỦY BAN NHÂN DÂN"))
    }

    @Test(arguments: [
        ("", true), ("3", true), ("~Người ký: UBND xã\n~Thời gian ký: 12.02.2026\n~09:15:22 +07:00", true), (Self.body, false),
        ("Nơi nhận:\n- Như trên;\n- Lưu: VT.", false),
    ]) func aPageWithoutTextIsAScan(_ picture: String, _ isScan: Bool) {
        #expect(page(picture).isScan == isScan)
    }
}
