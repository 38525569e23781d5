import Layout
import Testing

@Suite struct ParagraphEvidenceTests {
    @Test func anIndentBeginsAParagraph() {
        let body = page("""
                1. Rà soát, thống kê các hộ dân sống ở vùng có nguy cơ cao về sạt
            trượt đất, ngập lụt trên địa bàn.
                - Cơ quan chủ trì: Công chức Địa chính, phối hợp Công chức Văn phòng
            - Thống kê xã.
                - Thời gian: Quý I.
                2. Tổ chức diễn tập phòng, chống thiên tai cấp xã theo phương châm
            bốn tại chỗ tại hai thôn có nguy cơ cao nhất là Khe Vàng và thôn Phìn
            Chải trong tháng 5.
            """)
        #expect(laid(body).map { String($0.prefix(1)) } == ["¶", "…", "¶", "…", "¶", "¶", "…", "…"])
    }

    @Test func aParagraphGoesOnOnTheNextPage() {
        let first = page("""
                1. Rà soát, thống kê các hộ dân sống ở vùng có nguy cơ cao về sạt
            lở đất, ngập lụt trên địa bàn xã.
                2. Tổ chức diễn tập phòng, chống thiên tai cấp xã theo phương châm
            """)
        let second = page("""
            - bốn tại chỗ - tại thôn Khe Vàng.
                3. Trưởng các thôn kiểm tra nhà ở của các hộ già yếu, neo đơn, sửa
            chữa nhà tạm.
            """, number: 2)
        #expect(laid(first, second).map { String($0.prefix(1)) } == ["¶", "…", "¶", "…", "¶", "…"])
    }

    @Test func hangingListsGoOnAtTheirWords() {
        let body = page("""
            -  Cứng hóa 4,2 km đường trục thôn Lũng Pô theo phương thức Nhà nước
               hỗ trợ xi măng, Nhân dân góp công, hoàn thành trước mùa mưa lũ của
               năm nay.
            -  Sửa chữa nhà văn hóa của 03 thôn.
            -  Lắp đặt camera an ninh tại các ngã ba liên thôn và chợ phiên, nối
               về trụ sở Công an xã.
            """)
        #expect(laid(body).map { String($0.prefix(1)) } == ["¶", "…", "…", "¶", "¶", "…"])
    }

    @Test func roomAtALinesEndEndsItsParagraph() {
        let body = page("""
            Rà soát, thống kê các hộ dân sống ở vùng có nguy cơ cao về sạt lở đất
            và ngập lụt.
            Tổ chức diễn tập phòng, chống thiên tai cấp xã theo phương châm tại chỗ
            trong quý hai.
            Kiểm tra.
            Trưởng các thôn kiểm tra nhà ở của hộ già yếu, neo đơn trong mùa mưa lũ
            """)
        let signs = laid(body).map { String($0.prefix(1)) }
        #expect([2, 4, 5].map { signs[$0] } == ["¶", "¶", "¶"])
        #expect([1, 3].allSatisfy { signs[$0] != "¶" })
    }

    @Test func aTitleMayFillTheColumn() {
        let title = page("""
                                  KẾ HOẠCH
            Nâng cao chất lượng giải quyết thủ tục hành chính trên địa bàn xã Đồng
                                Mây năm 2026

                Căn cứ Nghị định số 61 của Chính phủ về cơ chế một cửa, một cửa liên
            thông trong giải quyết thủ tục.
                Ủy ban nhân dân xã ban hành Kế hoạch nâng cao chất lượng giải quyết
            thủ tục hành chính như sau.
            """)
        #expect(laid(title).map { String($0.prefix(1)) } == ["¶", "¶", "?", "¶", "…", "¶", "…"])
    }
}
