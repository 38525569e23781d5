import Testing

/// Titles, years, legal bases, plans attached to decisions.
@Suite struct DocumentDataTitlesTests {
    @Test(arguments: cases) func read(_ example: DocumentExample) throws {
        try example.check()
    }

    static let cases: [DocumentExample] = [
        DocumentExample(
            "title of five lines",
            """
            ỦY BAN NHÂN DÂN
            PHƯỜNG ĐÔNG KINH
            Số: 5/KH-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Đông Kinh, ngày 12 tháng 01 năm 2026
            KẾ HOẠCH
            Thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024\u{20}
            của Bộ Chính trị về đột phá phát triển khoa học, công nghệ,\u{20}
            đổi mới sáng tạo và chuyển đổi số quốc gia\u{20}
            trên địa bàn phường Đông Kinh\u{20}
            năm 2026
            Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị;
            UBND phường ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. 100% dịch vụ công trực tuyến.
            """,
            [.title: "Thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia trên địa bàn phường Đông Kinh năm 2026",
             .year: "2026",
             .number: "5/KH-UBND",
             .basis: "nghị quyết 57-NQ/TW 2024-12-22"]),
        DocumentExample(
            "title in capitals over three lines",
            """
            ỦY BAN NHÂN DÂN
            HUYỆN TRÀ LĨNH
            Số: 51/KH-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Trà Lĩnh, ngày 22 tháng 02 năm 2023
            KẾ HOẠCH
            KIỂM TRA CÔNG TÁC CẢI CÁCH HÀNH CHÍNH VÀ VIỆC
            CHẤP HÀNH KỶ LUẬT, KỶ CƯƠNG HÀNH CHÍNH
            TRÊN ĐỊA BÀN HUYỆN TRÀ LĨNH NĂM 2023
            Căn cứ Chỉ thị số 26/CT-TTg ngày 05 tháng 9 năm 2016 của Thủ tướng Chính phủ;
            UBND huyện ban hành Kế hoạch như sau:
            I. MỤC ĐÍCH
            1. Đánh giá kết quả.
            """,
            [.title: "KIỂM TRA CÔNG TÁC CẢI CÁCH HÀNH CHÍNH VÀ VIỆC CHẤP HÀNH KỶ LUẬT, KỶ CƯƠNG HÀNH CHÍNH TRÊN ĐỊA BÀN HUYỆN TRÀ LĨNH NĂM 2023",
             .year: "2023",
             .issuer: "Ủy ban nhân dân huyện Trà Lĩnh"]),
        DocumentExample(
            "type word with title on the same line",
            """
            ỦY BAN NHÂN DÂN
            XÃ LỘC AN
            Số: 3/KH-UBND
            Lộc An, ngày 05 tháng 01 năm 2024
            KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2024
            Căn cứ Quyết định số 1/QĐ-UBND ngày 02/01/2024 của UBND tỉnh;
            UBND xã ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt.
            """,
            [.title: "CẢI CÁCH HÀNH CHÍNH NĂM 2024",
             .type: "plan",
             .year: "2024"]),
        DocumentExample(
            "type word with title same line, two lines",
            """
            ỦY BAN NHÂN DÂN
            XÃ LỘC AN
            Số: 3/KH-UBND
            Lộc An, ngày 05 tháng 01 năm 2024
            KẾ HOẠCH Triển khai công tác cải cách hành chính
            xã Lộc An năm 2024
            Căn cứ Quyết định số 1/QĐ-UBND ngày 02/01/2024 của UBND tỉnh;
            UBND xã ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt.
            """,
            [.title: "Triển khai công tác cải cách hành chính xã Lộc An năm 2024",
             .type: "plan",
             .year: "2024"]),
        DocumentExample(
            "letterspaced type word",
            """
            ỦY BAN NHÂN DÂN
            XÃ LỘC AN
            Số: 3/KH-UBND
            Lộc An, ngày 05 tháng 01 năm 2024
            K Ế   H O Ạ C H
            Cải cách hành chính năm 2024
            Căn cứ Quyết định số 1/QĐ-UBND ngày 02/01/2024 của UBND tỉnh;
            UBND xã ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt.
            """,
            [.title: "Cải cách hành chính năm 2024",
             .type: "plan",
             .year: "2024"]),
        DocumentExample(
            "attached, one line",
            """
            ỦY BAN NHÂN DÂN
            XÃ LỘC AN
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            KẾ HOẠCH
            Cải cách hành chính xã Lộc An năm 2024
            (Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 05/01/2024 của UBND xã Lộc An)
            I. MỤC TIÊU
            1. Đạt loại tốt.
            """,
            [.title: "Cải cách hành chính xã Lộc An năm 2024",
             .type: "plan",
             .year: "2024",
             .enacted: "12/QĐ-UBND QĐ-UBND 2024-01-05",
             .number: nil,
             .issuer: "Ủy ban nhân dân xã Lộc An",
             .level: "commune"]),
        DocumentExample(
            "attached, three lines, blank number",
            """
            KẾ HOẠCH
            Cải cách hành chính nhà nước năm 2024
            (Kèm theo Quyết định số      /QĐ-UBND
            ngày     tháng 01 năm 2024 của Ủy ban nhân dân
            xã Lộc An)
            I. MỤC TIÊU
            1. Đạt loại tốt.
            """,
            [.title: "Cải cách hành chính nhà nước năm 2024",
             .enacted: "- QĐ-UBND 2024-01",
             .number: nil,
             .symbol: nil,
             .year: "2024"]),
        DocumentExample(
            "decision and plan in one file",
            """
            ỦY BAN NHÂN DÂN
            XÃ KHÁNH VÂN
            Số: 07/QĐ-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Khánh Vân, ngày 10 tháng 01 năm 2023
            QUYẾT ĐỊNH
            Về việc ban hành Kế hoạch cải cách hành chính xã Khánh Vân năm 2023
            ỦY BAN NHÂN DÂN XÃ KHÁNH VÂN
            Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;
            Căn cứ Quyết định số 900/QĐ-UBND ngày 30/12/2022 của UBND huyện;
            Xét đề nghị của công chức Văn phòng - Thống kê,
            QUYẾT ĐỊNH:
            Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính xã Khánh Vân năm 2023.
            Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
            Điều 3. Các ông, bà có liên quan chịu trách nhiệm thi hành Quyết định này./.
            Nơi nhận:
            - Như Điều 3;
            - Lưu: VT.
            TM. ỦY BAN NHÂN DÂN
            CHỦ TỊCH
            Lê Công Tráng
            ỦY BAN NHÂN DÂN
            XÃ KHÁNH VÂN
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            KẾ HOẠCH
            Cải cách hành chính xã Khánh Vân năm 2023
            (Ban hành kèm theo Quyết định số 07/QĐ-UBND ngày 10 tháng 01 năm 2023
            của UBND xã Khánh Vân)
            I. MỤC TIÊU
            1. Đạt loại tốt.
            II. TỔ CHỨC THỰC HIỆN
            1. Văn phòng - Thống kê theo dõi.
            """,
            [.type: "plan",
             .number: nil,
             .symbol: nil,
             .date: "2023-01-10",
             .place: "Khánh Vân",
             .issuer: "Ủy ban nhân dân xã Khánh Vân",
             .title: "Cải cách hành chính xã Khánh Vân năm 2023",
             .year: "2023",
             .enacted: "07/QĐ-UBND QĐ-UBND 2023-01-10",
             .signer: "Lê Công Tráng",
             .position: "CHỦ TỊCH",
             .behalf: "ỦY BAN NHÂN DÂN",
             .recipients: "Như Điều 3|Lưu: VT",
             .basis: "luật - 2015-06-19|quyết định 900/QĐ-UBND 2022-12-30"]),
        DocumentExample(
            "plan first, decision behind",
            """
            KẾ HOẠCH
            Cải cách hành chính xã Khánh Vân năm 2023
            (Ban hành kèm theo Quyết định số 07/QĐ-UBND ngày 10 tháng 01 năm 2023)
            I. MỤC TIÊU
            1. Đạt loại tốt.
            II. TỔ CHỨC THỰC HIỆN
            1. Văn phòng - Thống kê theo dõi.
            ỦY BAN NHÂN DÂN
            XÃ KHÁNH VÂN
            Số: 07/QĐ-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Khánh Vân, ngày 10 tháng 01 năm 2023
            QUYẾT ĐỊNH
            Về việc ban hành Kế hoạch cải cách hành chính xã Khánh Vân năm 2023
            ỦY BAN NHÂN DÂN XÃ KHÁNH VÂN
            Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;
            Xét đề nghị của công chức Văn phòng - Thống kê,
            QUYẾT ĐỊNH:
            Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.
            Nơi nhận:
            - Như Điều 3;
            - Lưu: VT.
            TM. ỦY BAN NHÂN DÂN
            CHỦ TỊCH
            Lê Công Tráng
            """,
            [.type: "plan",
             .enacted: "07/QĐ-UBND QĐ-UBND 2023-01-10",
             .title: "Cải cách hành chính xã Khánh Vân năm 2023",
             .date: "2023-01-10",
             .signer: "Lê Công Tráng",
             .recipients: "Như Điều 3|Lưu: VT",
             .year: "2023"]),
        DocumentExample(
            "stamp by letter-like lines between title",
            """
            ỦY BAN NHÂN DÂN
            HUYỆN KRÔNG ANA
            Số: 20/KH-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Krông Ana, ngày 10 tháng 01 năm 2025
            KẾ HOẠCH
            Người ký: Ủy ban nhân dân huyện Krông Ana
            Thời gian ký: 10/01/2025
            15:22:10 +07:00
            Cải cách hành chính năm 2025
            UBND huyện ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt kết quả tốt.
            """,
            [.number: "20/KH-UBND",
             .title: "Cải cách hành chính năm 2025",
             .year: "2025",
             .issuer: "Ủy ban nhân dân huyện Krông Ana"]),
        DocumentExample(
            "draft in the number column, title draft",
            """
            ỦY BAN NHÂN DÂN       CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            HUYỆN BẮC MÊ             Độc lập - Tự do - Hạnh phúc
            Số:     /KH-UBND        Bắc Mê, ngày    tháng    năm 2024
            (Dự thảo)
            KẾ HOẠCH
            Tổ chức lễ hội năm 2024
            UBND huyện ban hành Kế hoạch như sau:
            I. MỤC ĐÍCH
            1. Bảo tồn văn hóa.
            """,
            [.number: nil,
             .symbol: "KH-UBND",
             .title: "Tổ chức lễ hội năm 2024",
             .issuer: "Ủy ban nhân dân huyện Bắc Mê"]),
        DocumentExample(
            "bases broken over lines",
            """
            ỦY BAN NHÂN DÂN
            XÃ LỘC AN
            Số: 3/KH-UBND
            Lộc An, ngày 05 tháng 02 năm 2024
            KẾ HOẠCH
            Cải cách hành chính năm 2024
            Căn cứ Luật Tổ chức chính quyền địa phương ngày 16\u{20}
            tháng 6 năm 2025;
            - Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính\u{20}
            phủ ban hành Chương trình tổng thể cải cách hành chính; Kế hoạch số 36-
            KH/HU ngày 20/01/2023 của Huyện ủy;
            - Thực hiện Công văn số 120/UBND-NV ngày 15/01/2024 của UBND huyện;
            Xét đề nghị của Văn phòng - Thống kê tại Tờ trình số 03/TTr-VP ngày\u{20}
            20/01/2024,
            UBND xã ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt.
            """,
            [.basis: "luật - 2025-06-16|nghị quyết 76/NQ-CP 2021-07-15|kế hoạch 36-KH/HU 2023-01-20|công văn 120/UBND-NV 2024-01-15|tờ trình 03/TTr-VP 2024-01-20"]),
        DocumentExample(
            "basis section I. CĂN CỨ",
            """
            ỦY BAN NHÂN DÂN
            XÃ LỘC AN
            Số: 3/KH-UBND
            Lộc An, ngày 05 tháng 02 năm 2024
            KẾ HOẠCH
            Cải cách hành chính năm 2024
            I. CĂN CỨ XÂY DỰNG KẾ HOẠCH
            1. Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương trình tổng thể.
            2. Kế hoạch số 10/KH-UBND ngày 09/01/2024 của UBND huyện.
            II. MỤC TIÊU
            1. Đạt loại tốt.
            III. TỔ CHỨC THỰC HIỆN
            1. Văn phòng theo dõi.
            """,
            [.basis: "nghị quyết 76/NQ-CP 2021-07-15|kế hoạch 10/KH-UBND 2024-01-09",
             .title: "Cải cách hành chính năm 2024"]),
        DocumentExample(
            "basis section with dashes",
            """
            ỦY BAN NHÂN DÂN
            XÃ LỘC AN
            Số: 3/KH-UBND
            Lộc An, ngày 05 tháng 02 năm 2024
            KẾ HOẠCH
            Thực hiện dân chủ ở cơ sở năm 2024
            I. CĂN CỨ PHÁP LÝ
            - Luật Thực hiện dân chủ ở cơ sở ngày 10/11/2022;
            - Căn cứ Kế hoạch số 10/KH-UBND ngày 09/01/2024 của UBND huyện.
            II. MỤC TIÊU
            1. Đạt loại tốt.
            """,
            [.basis: "luật - 2022-11-10|kế hoạch 10/KH-UBND 2024-01-09"]),
        DocumentExample(
            "bases without the word before the first",
            """
            ĐẢNG BỘ HUYỆN NAM SƠN
            ĐẢNG ỦY XÃ THANH LÂM
            *
            Số: 41-KH/ĐU
            ĐẢNG CỘNG SẢN VIỆT NAM
            Thanh Lâm, ngày 04 tháng 3 năm 2022
            KẾ HOẠCH
            Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh
            năm 2022
            -----
            Tiếp tục thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị; Kết luận số 01-KL/TW, ngày 18/5/2021 của Bộ Chính trị; Hướng dẫn số 08-HD/BTGTU, ngày 17/02/2022 của Ban Tuyên giáo Tỉnh ủy. Ban Thường vụ Đảng ủy xã xây dựng Kế hoạch như sau:
            1. Mục đích
            - Tạo chuyển biến.
            """,
            [.basis: "chỉ thị 05-CT/TW 2016-05-15|kết luận 01-KL/TW 2021-05-18|hướng dẫn 08-HD/BTGTU 2022-02-17",
             .title: "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh năm 2022"]),
        DocumentExample(
            "intro before basis",
            """
            ỦY BAN NHÂN DÂN
            XÃ LỘC AN
            Số: 3/KH-UBND
            Lộc An, ngày 05 tháng 02 năm 2024
            KẾ HOẠCH
            Nâng cao tỷ lệ hồ sơ trực tuyến năm 2024

            Để triển khai có hiệu quả Nghị định số 45/2020/NĐ-CP ngày 08/4/2020 của Chính phủ, Ủy ban nhân dân xã ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt.
            """,
            [.basis: "nghị định 45/2020/NĐ-CP 2020-04-08",
             .title: "Nâng cao tỷ lệ hồ sơ trực tuyến năm 2024",
             .year: "2024"]),
        DocumentExample(
            "prose behind the title",
            """
            ỦY BAN NHÂN DÂN
            HUYỆN MƯỜNG ẢNG
            Số: 12/KH-UBND
            Mường Ảng, ngày 10 tháng 01 năm 2025
            KẾ HOẠCH
            Chuyển đổi số huyện Mường Ảng năm 2025
            Năm 2025 là năm cuối thực hiện Nghị quyết đại hội đảng bộ các cấp, là
            năm tăng tốc, bứt phá, về đích. Để hoàn thành các mục tiêu đề ra, UBND
            huyện ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt.
            """,
            [.title: "Chuyển đổi số huyện Mường Ảng năm 2025",
             .year: "2025",
             .basis: nil]),
        DocumentExample(
            "no title line, only number and type",
            """
            Số: 12/KH-UBND
            Mường Ảng, ngày 10 tháng 4 năm 2024
            KẾ HOẠCH
            Căn cứ Kế hoạch số 1/KH-UBND ngày 02/01/2024 của UBND huyện, UBND xã ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt.
            """,
            [.type: "plan",
             .title: nil,
             .number: "12/KH-UBND",
             .basis: "kế hoạch 1/KH-UBND 2024-01-02"]),
        DocumentExample(
            "title before the type word line broken (V/v under plan)",
            """
            ỦY BAN NHÂN DÂN
            XÃ AN PHÚ
            Số: 12/KH-UBND
            An Phú, ngày 18 tháng 03 năm 2025
            KẾ HOẠCH
            Về việc triển khai công tác tuyển quân năm 2025
            Căn cứ Luật Nghĩa vụ quân sự ngày 19/6/2015;
            UBND xã ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt.
            """,
            [.type: "plan",
             .title: "Về việc triển khai công tác tuyển quân năm 2025",
             .year: "2025"]),
    ]
}
