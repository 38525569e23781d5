import Testing

/// Heads as text extractors give them: torn apart, in one line, repeated, with blanks.
@Suite struct DocumentDataHeadsTests {
    @Test(arguments: cases) func read(_ example: DocumentExample) throws {
        try example.check()
    }

    static let cases: [DocumentExample] = [
        DocumentExample(
            "two columns on one line",
            """
            ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                XÃ HÒA MỸ                  Độc lập - Tự do - Hạnh phúc

            Số: 12/KH-UBND              Hòa Mỹ, ngày 15 tháng 01 năm 2026

                                 KẾ HOẠCH
                      Chuyển đổi số xã Hòa Mỹ năm 2026

            Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;
            Thực hiện Kế hoạch số 5/KH-UBND ngày 08/01/2026 của UBND tỉnh, UBND xã ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. 100% hồ sơ được số hóa.
            II. TỔ CHỨC THỰC HIỆN
            1. Phòng Văn hóa - Xã hội theo dõi, đôn đốc.

            Nơi nhận:                            TM. ỦY BAN NHÂN DÂN
            - UBND tỉnh;                              CHỦ TỊCH
            - Các phòng chuyên môn;
            - Lưu: VT.

                                                    Lê Văn Thắng
            """,
            [.number: "12/KH-UBND",
             .date: "2026-01-15",
             .place: "Hòa Mỹ",
             .issuer: "Ủy ban nhân dân xã Hòa Mỹ",
             .level: "commune",
             .title: "Chuyển đổi số xã Hòa Mỹ năm 2026",
             .year: "2026",
             .type: "plan",
             .symbol: "KH-UBND",
             .signer: "Lê Văn Thắng",
             .position: "CHỦ TỊCH",
             .behalf: "ỦY BAN NHÂN DÂN",
             .recipients: "UBND tỉnh|Các phòng chuyên môn|Lưu: VT",
             .basis: "luật - 2025-06-16|kế hoạch 5/KH-UBND 2026-01-08"]),
        DocumentExample(
            "two columns one space between (pdftotext raw)",
            """
            ỦY BAN NHÂN DÂN CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
            HUYỆN BÌNH SƠN Độc lập - Tự do - Hạnh phúc
            Số: 45/KH-UBND Bình Sơn, ngày 20 tháng 02 năm 2024
            KẾ HOẠCH
            Kiểm tra cải cách hành chính năm 2024
            Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ;
            UBND huyện ban hành Kế hoạch như sau:
            I. MỤC ĐÍCH
            1. Nâng cao trách nhiệm người đứng đầu.
            """,
            [.number: "45/KH-UBND",
             .date: "2024-02-20",
             .place: "Bình Sơn",
             .issuer: "Ủy ban nhân dân huyện Bình Sơn",
             .level: "district",
             .title: "Kiểm tra cải cách hành chính năm 2024",
             .year: "2024"]),
        DocumentExample(
            "head after the body",
            """
            KẾ HOẠCH
            Cải cách hành chính xã Mỹ Thạnh năm 2023

            Căn cứ Kế hoạch số 02/KH-UBND ngày 05/01/2023 của UBND huyện, UBND xã ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Hoàn thành 100% nhiệm vụ.
            II. TỔ CHỨC THỰC HIỆN
            1. Văn phòng - Thống kê theo dõi./.
            Nơi nhận:
            - UBND huyện;
            - Lưu: VT.
            TM. ỦY BAN NHÂN DÂN
            CHỦ TỊCH
            Nguyễn Hữu Tài
            ỦY BAN NHÂN DÂN
            XÃ MỸ THẠNH
            Số: 08/KH-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Mỹ Thạnh, ngày 19 tháng 01 năm 2023
            """,
            [.number: "08/KH-UBND",
             .date: "2023-01-19",
             .place: "Mỹ Thạnh",
             .issuer: "Ủy ban nhân dân xã Mỹ Thạnh",
             .level: "commune",
             .title: "Cải cách hành chính xã Mỹ Thạnh năm 2023",
             .year: "2023",
             .signer: "Nguyễn Hữu Tài",
             .position: "CHỦ TỊCH",
             .recipients: "UBND huyện|Lưu: VT"]),
        DocumentExample(
            "head repeated on page 2",
            """
            ỦY BAN NHÂN DÂN
            PHƯỜNG TÂN LẬP
            Số: 31/KH-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Tân Lập, ngày 03 tháng 3 năm 2025
            KẾ HOẠCH
            Tuyên truyền cải cách hành chính năm 2025
            Thực hiện Kế hoạch số 10/KH-UBND ngày 02/01/2025 của UBND thành phố, UBND phường ban hành Kế hoạch:
            I. MỤC ĐÍCH
            1. Nâng cao nhận thức của cán bộ, công chức.
            2
            ỦY BAN NHÂN DÂN
            PHƯỜNG TÂN LẬP
            II. NỘI DUNG
            1. Tuyên truyền trên hệ thống truyền thanh.
            Nơi nhận:
            - Sở Nội vụ;
            - Lưu: VT.
            TM. ỦY BAN NHÂN DÂN
            KT. CHỦ TỊCH
            PHÓ CHỦ TỊCH
            Phạm Thị Mai
            """,
            [.number: "31/KH-UBND",
             .date: "2025-03-03",
             .place: "Tân Lập",
             .issuer: "Ủy ban nhân dân phường Tân Lập",
             .level: "commune",
             .title: "Tuyên truyền cải cách hành chính năm 2025",
             .year: "2025",
             .recipients: "Sở Nội vụ|Lưu: VT",
             .signer: "Phạm Thị Mai",
             .position: "PHÓ CHỦ TỊCH",
             .behalf: "CHỦ TỊCH"]),
        DocumentExample(
            "stamps on top",
            """
            Ký bởi: Ủy ban nhân dân tỉnh Hà Giao
            Cơ quan: Tỉnh Hà Giao
            Thời gian ký: 22.01.2026 16:05:37 +07:00
            ỦY BAN NHÂN DÂN
            TỈNH HÀ GIAO
            Số: 41/KH-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Hà Giao, ngày 22 tháng 01 năm 2026
            KẾ HOẠCH
            Phòng, chống mua bán người năm 2026
            UBND tỉnh ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Giảm tội phạm.
            """,
            [.number: "41/KH-UBND",
             .date: "2026-01-22",
             .place: "Hà Giao",
             .issuer: "Ủy ban nhân dân tỉnh Hà Giao",
             .level: "province",
             .title: "Phòng, chống mua bán người năm 2026"]),
        DocumentExample(
            "stamps of person",
            """
            Signature Not Verified
            Ký bởi: Nguyễn Văn Bình
            Ký ngày: 12/3/2024 08:12:22
            Người ký: Ủy ban nhân dân xã Ea Kao
            Email: ubndxaeakao@example.gov.vn
            Thời gian ký: 12/03/2024 08:15:01 +07:00
            ỦY BAN NHÂN DÂN
            XÃ EA KAO
            Số: 7/KH-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Ea Kao, ngày 12 tháng 3 năm 2024
            KẾ HOẠCH
            Tuyển quân năm 2024
            UBND xã xây dựng Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đủ chỉ tiêu.
            TM. ỦY BAN NHÂN DÂN
            CHỦ TỊCH
            Ký bởi: Y Bhiăk Niê
            Ngày ký: 12-03-2024 08:12
            Y Bhiăk Niê
            """,
            [.number: "7/KH-UBND",
             .date: "2024-03-12",
             .title: "Tuyển quân năm 2024",
             .issuer: "Ủy ban nhân dân xã Ea Kao",
             .signer: "Y Bhiăk Niê",
             .position: "CHỦ TỊCH"]),
        DocumentExample(
            "markdown head",
            """
            **ỦY BAN NHÂN DÂN XÃ ĐỨC LÂN**

            **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**

            ***Độc lập - Tự do - Hạnh phúc***

            Số: 5/KH-UBND

            *Đức Lân, ngày 10 tháng 01 năm 2024*

            # KẾ HOẠCH

            ## Cải cách hành chính xã Đức Lân năm 2024

            Căn cứ Kế hoạch số 1/KH-UBND ngày 02/01/2024 của UBND huyện, UBND xã ban hành Kế hoạch như sau:

            **I. MỤC TIÊU**

            1. Đạt loại tốt.

            ***Nơi nhận:***

            - UBND huyện;
            - Lưu: VT.

            **TM. ỦY BAN NHÂN DÂN**

            **CHỦ TỊCH**

            **Võ Văn Tuấn**
            """,
            [.number: "5/KH-UBND",
             .date: "2024-01-10",
             .place: "Đức Lân",
             .title: "Cải cách hành chính xã Đức Lân năm 2024",
             .signer: "Võ Văn Tuấn",
             .position: "CHỦ TỊCH",
             .recipients: "UBND huyện|Lưu: VT",
             .issuer: "Ủy ban nhân dân xã Đức Lân"]),
        DocumentExample(
            "rule lines everywhere",
            """
            ỦY BAN NHÂN DÂN
            XÃ AN PHÚ
            _______
            Số: 12/KH-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            ________________________
            An Phú, ngày 18 tháng 03 năm 2025
            KẾ HOẠCH
            Tuyển quân năm 2025
            ________
            Căn cứ Luật Nghĩa vụ quân sự ngày 19/6/2015;
            UBND xã ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt./.
            Nơi nhận:
            - UBND huyện;
            - Lưu: VT.
            TM. ỦY BAN NHÂN DÂN
            CHỦ TỊCH
            _____
            Lò Thị Pha
            """,
            [.number: "12/KH-UBND",
             .title: "Tuyển quân năm 2025",
             .issuer: "Ủy ban nhân dân xã An Phú",
             .signer: "Lò Thị Pha",
             .recipients: "UBND huyện|Lưu: VT"]),
    ]
}
