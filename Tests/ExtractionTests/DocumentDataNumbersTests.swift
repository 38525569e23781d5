import Testing

/// Numbers, dates and places, with their blanks and breaks.
@Suite struct DocumentDataNumbersTests {
    @Test(arguments: cases) func read(_ example: DocumentExample) throws {
        try example.check()
    }

    static let cases: [DocumentExample] = [
        DocumentExample(
            "no nation line, number blank with dots",
            """
            ỦY BAN NHÂN DÂN
            XÃ AN PHÚ
            Số: …/KH-UBND
            An Phú, ngày … tháng 01 năm 2024
            KẾ HOẠCH
            Kiểm soát thủ tục hành chính năm 2024
            Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ;
            UBND xã ban hành Kế hoạch như sau:
            I. MỤC ĐÍCH
            1. Đơn giản hóa thủ tục.
            """,
            [.number: nil,
             .symbol: "KH-UBND",
             .date: "2024-01",
             .place: "An Phú",
             .issuer: "Ủy ban nhân dân xã An Phú",
             .level: "commune",
             .title: "Kiểm soát thủ tục hành chính năm 2024",
             .year: "2024"]),
        DocumentExample(
            "number blank with many spaces, date dotted",
            """
            UBND XÃ LONG SƠN        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                         Độc lập – Tự do – Hạnh phúc
            Số:        /KH-UBND       Long Sơn, ngày ..... tháng ..... năm 2025
            KẾ HOẠCH
            Phát triển du lịch cộng đồng năm 2025
            UBND xã ban hành Kế hoạch như sau:
            I. MỤC ĐÍCH
            1. Thu hút khách.
            """,
            [.number: nil,
             .symbol: "KH-UBND",
             .date: "2025",
             .place: "Long Sơn"]),
        DocumentExample(
            "number dotted with full stops",
            """
            ỦY BAN NHÂN DÂN XÃ VĨNH LỢI
            Số:......./KH-UBND
            Vĩnh Lợi, ngày ....... tháng ....... năm .......
            KẾ HOẠCH
            Thực hiện công tác dân vận chính quyền năm 2023
            Thực hiện Kế hoạch số 10/KH-UBND ngày 10/01/2023 của UBND huyện về công tác dân vận;
            UBND xã ban hành kế hoạch như sau:
            I. MỤC ĐÍCH
            1. Nâng cao nhận thức.
            """,
            [.number: nil,
             .symbol: "KH-UBND",
             .date: nil,
             .place: "Vĩnh Lợi",
             .issuer: "Ủy ban nhân dân xã Vĩnh Lợi"]),
        DocumentExample(
            "number with blanks inside",
            """
            ỦY BAN NHÂN DÂN
            XÃ ĐÔNG HẢI
            Số: 45 /KH- UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Đông Hải, ngày 6 tháng 5 năm 2024
            KẾ HOẠCH
            Phòng, chống tham nhũng năm 2024
            UBND xã ban hành Kế hoạch như sau:
            I. MỤC ĐÍCH
            1. Phòng ngừa tham nhũng.
            """,
            [.number: "45/KH-UBND",
             .symbol: "KH-UBND",
             .date: "2024-05-06"]),
        DocumentExample(
            "number and date on one line, one space",
            """
            ỦY BAN NHÂN DÂN
            THỊ TRẤN KHE LAU
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Số: 19/KH-UBND Thị trấn Khe Lau, ngày 31 tháng 01 năm 2024
            KẾ HOẠCH
            Nâng cao chỉ số cải cách hành chính năm 2024
            UBND thị trấn ban hành Kế hoạch như sau:
            I. MỤC ĐÍCH
            1. Cải thiện thứ hạng.
            """,
            [.number: "19/KH-UBND",
             .date: "2024-01-31",
             .place: "Thị trấn Khe Lau"]),
        DocumentExample(
            "place of several words with abbreviation",
            """
            ỦY BAN NHÂN DÂN
            THÀNH PHỐ HỒ CHÍ MINH
            -------
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            ---------------
            Số: 1201/KH-UBND
            TP. Hồ Chí Minh, ngày 18 tháng 3 năm 2025
            KẾ HOẠCH
            CẢI THIỆN MÔI TRƯỜNG ĐẦU TƯ KINH DOANH NĂM 2025 TRÊN ĐỊA BÀN THÀNH PHỐ
            Căn cứ Nghị quyết số 02/NQ-CP ngày 08 tháng 01 năm 2025 của Chính phủ;
            Ủy ban nhân dân Thành phố ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Cải thiện chỉ số.
            TM. ỦY BAN NHÂN DÂN
            KT. CHỦ TỊCH
            PHÓ CHỦ TỊCH
            Võ Văn Hoan
            """,
            [.number: "1201/KH-UBND",
             .date: "2025-03-18",
             .place: "TP. Hồ Chí Minh",
             .issuer: "Ủy ban nhân dân thành phố Hồ Chí Minh",
             .level: "province",
             .signer: "Võ Văn Hoan",
             .behalf: "CHỦ TỊCH",
             .year: "2025"]),
        DocumentExample(
            "place with its unit word",
            """
            ỦY BAN NHÂN DÂN
            PHƯỜNG BẾN SẬY
            Số: 9/KH-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Phường Bến Sậy, ngày 14 tháng 8 năm 2025
            KẾ HOẠCH
            Triển khai phong trào "Bình dân học vụ số"
            UBND phường ban hành Kế hoạch như sau:
            I. MỤC ĐÍCH
            1. Phổ cập kỹ năng số.
            """,
            [.place: "Phường Bến Sậy",
             .date: "2025-08-14",
             .issuer: "Ủy ban nhân dân phường Bến Sậy",
             .level: "commune",
             .number: "9/KH-UBND"]),
        DocumentExample(
            "draft and urgent",
            """
            DỰ THẢO
            HỎA TỐC
            ỦY BAN NHÂN DÂN
            XÃ CÁT HẢI
            Số:    /KH-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Cát Hải, ngày    tháng 7 năm 2025
            KẾ HOẠCH
            Ứng phó bão số 3 năm 2025
            UBND xã ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. An toàn tính mạng Nhân dân.
            """,
            [.number: nil,
             .symbol: "KH-UBND",
             .title: "Ứng phó bão số 3 năm 2025",
             .issuer: "Ủy ban nhân dân xã Cát Hải",
             .type: "plan",
             .date: "2025-07"]),
        DocumentExample(
            "the number stands only in the annex",
            """
             KẾ HOẠCH\u{20}

            Cải cách hành chính xã Lộc Ninh năm 2024\u{20}

             Thực hiện Kế hoạch số 250/KH-UBND ngày 22/12/2023 của UBND tỉnh, UBND xã ban hành Kế hoạch như sau:\u{20}

            I. MỤC TIÊU\u{20}

            1. Đạt loại tốt.\u{20}

            Nơi nhận:\u{20}
            - UBND huyện;\u{20}
            - Lưu: VT.\u{20}

            TM. ỦY BAN NHÂN DÂN\u{20}
            CHỦ TỊCH\u{20}

            Lê Xuân Tám\u{20}

            PHỤ LỤC\u{20}
            (Kèm theo Kế hoạch số      /KH-UBND ngày 29/01/2024 của UBND xã Lộc Ninh)\u{20}
            """,
            [.number: nil,
             .symbol: "KH-UBND",
             .date: "2024-01-29",
             .title: "Cải cách hành chính xã Lộc Ninh năm 2024",
             .signer: "Lê Xuân Tám",
             .issuer: "Ủy ban nhân dân xã Lộc Ninh"]),
        DocumentExample(
            "number broken over two lines",
            """
            ỦY BAN NHÂN DÂN
            PHƯỜNG AN PHÚ
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Số: 12/KH-
            UBND
            TP. Hồ Chí Minh, ngày 18 tháng 3
            năm 2025
            KẾ HOẠCH
            Cải cách hành chính năm 2025
            UBND phường ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt.
            """,
            [.number: "12/KH-UBND",
             .symbol: "KH-UBND",
             .date: "2025-03-18",
             .place: "TP. Hồ Chí Minh",
             .title: "Cải cách hành chính năm 2025"]),
        DocumentExample(
            "number without colon and lower case slip",
            """
            ỦY BAN NHÂN DÂN
            XÃ AN PHÚ
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập – Tự do – Hạnh phúc
            Số : 12 / KH – UBND
            An Phú, ngày 18 tháng 03 năm 2025
            KẾ HOẠCH
            Cải cách hành chính năm 2025
            UBND xã ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt.
            """,
            [.number: "12/KH-UBND",
             .date: "2025-03-18"]),
    ]
}
