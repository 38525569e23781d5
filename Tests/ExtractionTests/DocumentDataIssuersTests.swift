import Testing

/// Issuers of every kind and their levels.
@Suite struct DocumentDataIssuersTests {
    @Test(arguments: cases) func read(_ example: DocumentExample) throws {
        try example.check()
    }

    static let cases: [DocumentExample] = [
        DocumentExample(
            "party commune head",
            """
            ĐẢNG BỘ TỈNH LÂM THÀNH          ĐẢNG CỘNG SẢN VIỆT NAM
            ĐẢNG ỦY XÃ TÂN HƯNG
                    *                     Tân Hưng, ngày 12 tháng 9 năm 2025
               Số 15-KH/ĐU
                                KẾ HOẠCH
               thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị
                                 -----
            Thực hiện Kế hoạch số 12-KH/TU, ngày 05/8/2025 của Ban Thường vụ Tỉnh ủy, Ban Thường vụ Đảng ủy xã ban hành Kế hoạch như sau:
            I- MỤC ĐÍCH, YÊU CẦU
            1- Quán triệt sâu sắc Nghị quyết.
            Nơi nhận:                          T/M BAN THƯỜNG VỤ
            - Ban Thường vụ Tỉnh ủy,                  BÍ THƯ
            - Các chi bộ trực thuộc,
            - Lưu Văn phòng Đảng ủy.

                                                 Trần Quốc Việt
            """,
            [.number: "15-KH/ĐU",
             .symbol: "KH/ĐU",
             .date: "2025-09-12",
             .place: "Tân Hưng",
             .issuer: "Đảng ủy xã Tân Hưng",
             .level: "commune",
             .title: "thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị",
             .type: "plan",
             .signer: "Trần Quốc Việt",
             .position: "BÍ THƯ",
             .behalf: "BAN THƯỜNG VỤ",
             .recipients: "Ban Thường vụ Tỉnh ủy|Các chi bộ trực thuộc|Lưu Văn phòng Đảng ủy",
             .year: nil]),
        DocumentExample(
            "party district, T/M",
            """
            HUYỆN ỦY THANH KHÊ
            *
            Số 88-KH/HU
            ĐẢNG CỘNG SẢN VIỆT NAM
            Thanh Khê, ngày 06 tháng 4 năm 2023
            KẾ HOẠCH
            Kiểm tra, giám sát năm 2023
            Căn cứ Điều lệ Đảng; Quy định số 22-QĐ/TW, ngày 28/7/2021 của Ban Chấp hành Trung ương;
            Ban Thường vụ Huyện ủy ban hành Kế hoạch như sau:
            I. MỤC ĐÍCH
            1. Nâng cao kỷ luật.
            """,
            [.number: "88-KH/HU",
             .symbol: "KH/HU",
             .date: "2023-04-06",
             .issuer: "Huyện ủy Thanh Khê",
             .level: "district",
             .title: "Kiểm tra, giám sát năm 2023",
             .year: "2023"]),
        DocumentExample(
            "department of a province",
            """
            UBND TỈNH QUẢNG HÀ
            SỞ NỘI VỤ
            -------
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            ---------------
            Số: 123/KH-SNV
            Quảng Hà, ngày 10 tháng 01 năm 2025
            KẾ HOẠCH
            Công tác thi đua, khen thưởng năm 2025
            Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022;
            Sở Nội vụ ban hành Kế hoạch như sau:
            I. MỤC ĐÍCH
            1. Đổi mới công tác thi đua.
            KT. GIÁM ĐỐC
            PHÓ GIÁM ĐỐC
            (Đã ký)
            Nguyễn Thị Lan Anh
            """,
            [.number: "123/KH-SNV",
             .symbol: "KH-SNV",
             .date: "2025-01-10",
             .place: "Quảng Hà",
             .issuer: "Sở Nội vụ",
             .level: "province",
             .title: "Công tác thi đua, khen thưởng năm 2025",
             .year: "2025",
             .signer: "Nguyễn Thị Lan Anh",
             .position: "PHÓ GIÁM ĐỐC",
             .behalf: "GIÁM ĐỐC"]),
        DocumentExample(
            "department two-column interleaved",
            """
            UBND TỈNH HẢI LONG             CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
            SỞ GIÁO DỤC VÀ ĐÀO TẠO               Độc lập - Tự do - Hạnh phúc

               Số: 77/KH-SGDĐT                 Hải Long, ngày 07 tháng 3 năm 2022

            KẾ HOẠCH
            Cải cách hành chính năm 2022 của Sở Giáo dục và Đào tạo
            Căn cứ Quyết định số 15/QĐ-UBND ngày 05/01/2022 của UBND tỉnh;
            Sở Giáo dục và Đào tạo xây dựng Kế hoạch như sau:
            I. MỤC TIÊU
            1. Hoàn thành 100% nhiệm vụ.
            """,
            [.number: "77/KH-SGDĐT",
             .date: "2022-03-07",
             .issuer: "Sở Giáo dục và Đào tạo",
             .level: "province"]),
        DocumentExample(
            "special zone",
            """
            ỦY BAN NHÂN DÂN
            ĐẶC KHU PHÚ HẢI
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Số: 61/KH-UBND
            Phú Hải, ngày 22 tháng 10 năm 2025
            KẾ HOẠCH
            Phát triển kinh tế biển đặc khu Phú Hải
            giai đoạn 2026 - 2030
            UBND đặc khu ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đón 200.000 lượt khách.
            """,
            [.issuer: "Ủy ban nhân dân đặc khu Phú Hải",
             .level: "commune",
             .number: "61/KH-UBND",
             .date: "2025-10-22",
             .place: "Phú Hải",
             .title: "Phát triển kinh tế biển đặc khu Phú Hải giai đoạn 2026 - 2030",
             .year: "2026"]),
        DocumentExample(
            "city of district kind",
            """
            ỦY BAN NHÂN DÂN
            THÀNH PHỐ SÔNG LAM
            Số: 210/KH-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Sông Lam, ngày 14 tháng 02 năm 2023
            KẾ HOẠCH
            Cải cách hành chính thành phố Sông Lam năm 2023
            UBND thành phố ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Nâng cao chỉ số.
            """,
            [.issuer: "Ủy ban nhân dân thành phố Sông Lam",
             .level: "district",
             .number: "210/KH-UBND",
             .date: "2023-02-14",
             .place: "Sông Lam"]),
        DocumentExample(
            "city of province kind, short",
            """
            UBND THÀNH PHỐ ĐÀ NẴNG
            Số: 155/KH-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Đà Nẵng, ngày 14 tháng 7 năm 2025
            KẾ HOẠCH
            Cải cách hành chính thành phố Đà Nẵng năm 2025
            UBND thành phố ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Nâng cao chỉ số.
            """,
            [.issuer: "Ủy ban nhân dân thành phố Đà Nẵng",
             .level: "province",
             .number: "155/KH-UBND"]),
        DocumentExample(
            "district office",
            """
            UBND HUYỆN LƯƠNG SƠN
            PHÒNG NỘI VỤ
            Số: 12/KH-PNV
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Lương Sơn, ngày 17 tháng 01 năm 2024
            KẾ HOẠCH
            Công tác năm 2024
            Phòng Nội vụ xây dựng Kế hoạch như sau:
            I. MỤC TIÊU
            1. Hoàn thành nhiệm vụ.
            Nơi nhận:
            - UBND huyện;
            - Lưu: VT.
            TRƯỞNG PHÒNG
            Đỗ Mạnh Hùng
            """,
            [.issuer: "Phòng Nội vụ",
             .level: "district",
             .number: "12/KH-PNV",
             .symbol: "KH-PNV",
             .signer: "Đỗ Mạnh Hùng",
             .position: "TRƯỞNG PHÒNG"]),
        DocumentExample(
            "commune office after 2025",
            """
            UBND XÃ MƯỜNG LA
            PHÒNG VĂN HÓA - XÃ HỘI
            Số: 04/KH-PVHXH
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Mường La, ngày 03 tháng 9 năm 2025
            KẾ HOẠCH
            Tổ chức hoạt động văn hóa, thể thao chào mừng Quốc khánh 02/9
            Phòng Văn hóa - Xã hội xây dựng Kế hoạch như sau:
            I. MỤC ĐÍCH
            1. Tạo không khí vui tươi.
            KT. TRƯỞNG PHÒNG
            PHÓ TRƯỞNG PHÒNG
            Lò Văn Pánh
            """,
            [.issuer: "Phòng Văn hóa - Xã hội",
             .level: "commune",
             .number: "04/KH-PVHXH",
             .signer: "Lò Văn Pánh",
             .position: "PHÓ TRƯỞNG PHÒNG",
             .behalf: "TRƯỞNG PHÒNG"]),
        DocumentExample(
            "people's council",
            """
            HỘI ĐỒNG NHÂN DÂN
            XÃ THANH BÌNH
            Số: 05/KH-HĐND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Thanh Bình, ngày 20 tháng 01 năm 2026
            KẾ HOẠCH
            Giám sát chuyên đề năm 2026
            Căn cứ Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân năm 2015;
            Thường trực HĐND xã ban hành Kế hoạch như sau:
            I. MỤC ĐÍCH
            1. Đánh giá khách quan.
            TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN
            KT. CHỦ TỊCH
            PHÓ CHỦ TỊCH
            Hoàng Minh Đức
            """,
            [.issuer: "Hội đồng nhân dân xã Thanh Bình",
             .level: "commune",
             .number: "05/KH-HĐND",
             .symbol: "KH-HĐND",
             .signer: "Hoàng Minh Đức",
             .position: "PHÓ CHỦ TỊCH",
             .behalf: "CHỦ TỊCH",
             .title: "Giám sát chuyên đề năm 2026",
             .year: "2026"]),
        DocumentExample(
            "school",
            """
            UBND XÃ CẨM LĨNH
            TRƯỜNG TIỂU HỌC LÊ VĂN TÁM
            Số: 33/KH-THLVT
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Cẩm Lĩnh, ngày 05 tháng 9 năm 2024
            KẾ HOẠCH
            Giáo dục nhà trường năm học 2024 - 2025
            Căn cứ Thông tư số 32/2018/TT-BGDĐT ngày 26 tháng 12 năm 2018;
            Trường Tiểu học Lê Văn Tám xây dựng Kế hoạch như sau:
            I. MỤC TIÊU
            1. 100% học sinh hoàn thành chương trình.
            HIỆU TRƯỞNG
            Trịnh Thị Hạnh
            """,
            [.issuer: "Trường Tiểu học Lê Văn Tám",
             .level: "commune",
             .number: "33/KH-THLVT",
             .signer: "Trịnh Thị Hạnh",
             .position: "HIỆU TRƯỞNG",
             .year: "2024",
             .title: "Giáo dục nhà trường năm học 2024 - 2025"]),
        DocumentExample(
            "front",
            """
            ỦY BAN MTTQ VIỆT NAM
            XÃ PHÚ NHUẬN
            BAN THƯỜNG TRỰC
            ***
            Số: 11/KH-MTTQ-BTT
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Phú Nhuận, ngày 10 tháng 02 năm 2025
            KẾ HOẠCH
            Giám sát và phản biện xã hội năm 2025
            Ban Thường trực Ủy ban MTTQ Việt Nam xã xây dựng Kế hoạch như sau:
            I. MỤC ĐÍCH
            1. Phát huy vai trò của Nhân dân.
            TM. BAN THƯỜNG TRỰC
            CHỦ TỊCH
            Cao Thị Tuyết
            """,
            [.issuer: "Ủy ban Mặt trận Tổ quốc Việt Nam xã Phú Nhuận",
             .level: "commune",
             .number: "11/KH-MTTQ-BTT",
             .symbol: "KH-MTTQ-BTT",
             .signer: "Cao Thị Tuyết",
             .position: "CHỦ TỊCH",
             .behalf: "BAN THƯỜNG TRỰC"]),
        DocumentExample(
            "steering committee",
            """
            ỦY BAN NHÂN DÂN XÃ BÌNH MINH
            BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Số: 02/KH-BCĐ
            Bình Minh, ngày 12 tháng 3 năm 2025
            KẾ HOẠCH
            Hoạt động của Ban Chỉ đạo Chuyển đổi số xã năm 2025
            Ban Chỉ đạo ban hành Kế hoạch như sau:
            I. MỤC ĐÍCH
            1. Đẩy mạnh chuyển đổi số.
            TRƯỞNG BAN
            CHỦ TỊCH UBND XÃ
            Mai Xuân Hương
            """,
            [.issuer: "Ban Chỉ đạo Chuyển đổi số",
             .level: "commune",
             .number: "02/KH-BCĐ",
             .signer: "Mai Xuân Hương",
             .position: "TRƯỞNG BAN"]),
        DocumentExample(
            "ministry",
            """
            BỘ NỘI VỤ
            -------
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            ---------------
            Số: 77/KH-BNV
            Hà Nội, ngày 20 tháng 01 năm 2025
            KẾ HOẠCH
            Cải cách hành chính của Bộ Nội vụ năm 2025
            Bộ Nội vụ ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt.
            KT. BỘ TRƯỞNG
            THỨ TRƯỞNG
            Trương Hải Lâm
            """,
            [.issuer: "Bộ Nội vụ",
             .level: "central",
             .number: "77/KH-BNV",
             .date: "2025-01-20",
             .signer: "Trương Hải Lâm",
             .position: "THỨ TRƯỞNG",
             .behalf: "BỘ TRƯỞNG"]),
        DocumentExample(
            "women's union",
            """
            HỘI LHPN HUYỆN CẨM MỸ          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            HỘI LHPN XÃ CẨM GIANG              Độc lập - Tự do - Hạnh phúc
            Số: 06/KH-BTV              Cẩm Giang, ngày 15 tháng 02 năm 2024
            KẾ HOẠCH
            Hoạt động kỷ niệm ngày Quốc tế Phụ nữ 8/3
            Ban Thường vụ Hội LHPN xã xây dựng Kế hoạch như sau:
            I. MỤC ĐÍCH
            1. Tuyên truyền truyền thống.
            TM. BAN THƯỜNG VỤ
            CHỦ TỊCH
            Lê Thị Vân
            """,
            [.issuer: "Hội Liên hiệp Phụ nữ xã Cẩm Giang",
             .level: "commune",
             .number: "06/KH-BTV",
             .signer: "Lê Thị Vân",
             .position: "CHỦ TỊCH",
             .behalf: "BAN THƯỜNG VỤ"]),
        DocumentExample(
            "military command",
            """
            UBND XÃ TÂN SƠN
            BAN CHỈ HUY QUÂN SỰ
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Số: 09/KH-BCH
            Tân Sơn, ngày 03 tháng 02 năm 2026
            KẾ HOẠCH
            Huấn luyện dân quân năm 2026
            Ban Chỉ huy Quân sự xã Tân Sơn xây dựng Kế hoạch như sau:
            I. MỤC ĐÍCH
            1. Nâng cao chất lượng.
            CHỈ HUY TRƯỞNG
            Trung tá Hà Văn Chung
            """,
            [.issuer: "Ban Chỉ huy Quân sự",
             .level: "commune",
             .number: "09/KH-BCH",
             .signer: "Hà Văn Chung",
             .position: "CHỈ HUY TRƯỞNG"]),
    ]
}
