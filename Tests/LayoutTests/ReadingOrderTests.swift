import Layout
import Testing

@Suite struct ReadingOrderTests {
    @Test func aHeadIsReadSideBySide() {
        let head = page("""
              ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                XÃ ĐỒNG MÂY                 Độc lập - Tự do - Hạnh phúc

             Số: 12/KH-UBND           Đồng Mây, ngày 05 tháng 01 năm 2026

                                     KẾ HOẠCH
                      Phòng, chống cháy rừng năm 2026

               Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017 và các văn bản
            hướng dẫn thi hành, Ủy ban nhân dân xã ban hành Kế hoạch như sau:
            """)
        #expect(words(head) == [
            "ỦY BAN NHÂN DÂN", "XÃ ĐỒNG MÂY", "Số: 12/KH-UBND",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Đồng Mây, ngày 05 tháng 01 năm 2026",
            "KẾ HOẠCH", "Phòng, chống cháy rừng năm 2026",
            "Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017 và các văn bản", "hướng dẫn thi hành, Ủy ban nhân dân xã ban hành Kế hoạch như sau:",
        ])
    }

    @Test func recipientsComeBeforeTheSigner() {
        let closing = page("""
               Yêu cầu các phòng, ban chuyên môn và các thôn triển khai thực hiện./.

            Nơi nhận:                               TM. ỦY BAN NHÂN DÂN
            - UBND tỉnh;                                  CHỦ TỊCH
            - Các thôn;

            - Lưu: VT.                                Hoàng Sìn Phù
            """)
        #expect(words(closing).dropFirst() == [
            "Nơi nhận:", "- UBND tỉnh;", "- Các thôn;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Hoàng Sìn Phù",
        ])
    }

    /// An entry longer than the others reaches below the signer's side.
    @Test func aLongRecipientStaysInItsList() {
        let closing = page("""
            Nơi nhận:                        TM. ỦY BAN NHÂN DÂN
            - UBND tỉnh;                           CHỦ TỊCH
            - Chủ tịch và các Phó Chủ tịch UBND xã;
            - Các thôn;
            - Lưu: VT.                         Hoàng Sìn Phù
            """)
        #expect(words(closing) == [
            "Nơi nhận:", "- UBND tỉnh;", "- Chủ tịch và các Phó Chủ tịch UBND xã;", "- Các thôn;", "- Lưu: VT.",
            "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Hoàng Sìn Phù",
        ])
    }

    /// A page break cut the closing; what stands below it begins at the left, too.
    @Test func whatFollowsTheRecipientsIsNoneOfThem() {
        let page = page("""
            - Đảng ủy, HĐND xã;                   CHỦ TỊCH
            - Các thôn;                         Hoàng Sìn Phù
            - Lưu: VT.
            Phụ lục 01
            Nhiệm vụ bảo vệ rừng năm 2026
            """)
        #expect(words(page) == [
            "- Đảng ủy, HĐND xã;", "- Các thôn;", "- Lưu: VT.", "CHỦ TỊCH", "Hoàng Sìn Phù", "Phụ lục 01", "Nhiệm vụ bảo vệ rừng năm 2026",
        ])
    }

    @Test func wideSpacesOfJustifiedTextSplitNoLine() {
        let body = page("""
               Giao    Công    an    xã      chủ    trì,    phối    hợp    với    các
            thôn   kiểm   tra   việc   chấp   hành       quy   định   về   phòng   cháy
            tại     các     hộ     kinh     doanh,     báo    cáo     kết     quả    về
            Văn phòng.
            """)
        #expect(words(body) == [
            "Giao Công an xã chủ trì, phối hợp với các", "thôn kiểm tra việc chấp hành quy định về phòng cháy",
            "tại các hộ kinh doanh, báo cáo kết quả về", "Văn phòng.",
        ])
    }

    @Test func oneWideGapIsNoColumn() {
        let body = page("""
            Các chỉ tiêu chủ yếu của năm 2026 trên địa bàn xã như sau đây
            Tổng đàn trâu, bò:                   1.250 con
            Trong đó bò sữa chiếm một phần tư tổng đàn của toàn xã cả năm
            """)
        #expect(words(body)[1] == "Tổng đàn trâu, bò: 1.250 con")
    }

    @Test func textUpTheMarginIsKeptApart() {
        var stamped = page("""
               Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh về phòng, chống thiên
            tai năm 2026, Ủy ban nhân dân xã ban hành Kế hoạch như sau:
            """)
        for (index, word) in ["CỔNG", "THÔNG", "TIN"].enumerated() {
            let bottom = 400.0 - 40 * Double(index)
            stamped.words.append(.init(text: Array(word.utf8), box: .init(left: 20, top: bottom - 35, right: 31, bottom: bottom)))
        }
        #expect(laid(stamped).first == "# CỔNG THÔNG TIN")
        #expect(laid(stamped).count == 3)
    }
}
