import Testing

/// Instruments other than plans.
@Suite struct DocumentDataOtherTypesTests {
    @Test(arguments: cases) func read(_ example: DocumentExample) throws {
        try example.check()
    }

    static let cases: [DocumentExample] = [
        DocumentExample(
            "directive",
            """
            ỦY BAN NHÂN DÂN
            TỈNH HÀ GIAO
            Số: 06/CT-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Hà Giao, ngày 11 tháng 9 năm 2025
            CHỈ THỊ
            Về tăng cường quản lý đất đai
            trên địa bàn tỉnh
            Thời gian qua, công tác quản lý đất đai đã đạt được nhiều kết quả quan trọng, tuy nhiên vẫn còn tồn tại.
            Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
            1. Sở Nông nghiệp và Môi trường: rà soát quy hoạch.
            CHỦ TỊCH
            Đinh Công Lộc
            """,
            [.type: "directive",
             .number: "06/CT-UBND",
             .symbol: "CT-UBND",
             .date: "2025-09-11",
             .title: "Về tăng cường quản lý đất đai trên địa bàn tỉnh",
             .year: nil,
             .signer: "Đinh Công Lộc",
             .position: "CHỦ TỊCH",
             .behalf: nil]),
        DocumentExample(
            "official letter",
            """
            ỦY BAN NHÂN DÂN
            HUYỆN PHÚ THÀNH
            Số: 219/UBND-VX
            V/v triển khai Tháng Thanh niên
            năm 2024
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Phú Thành, ngày 05 tháng 3 năm 2024
            Kính gửi:
            - Các phòng, ban huyện;
            - UBND các xã, thị trấn.
            Thực hiện Kế hoạch số 20/KH-UBND ngày 01/3/2024 của UBND tỉnh, UBND huyện yêu cầu:
            1. Huyện đoàn chủ trì triển khai.
            Nơi nhận:
            - Như trên;
            - Lưu: VT.
            TM. ỦY BAN NHÂN DÂN
            KT. CHỦ TỊCH
            PHÓ CHỦ TỊCH
            Lê Thị Hoa
            """,
            [.type: "official-letter",
             .number: "219/UBND-VX",
             .symbol: "UBND-VX",
             .date: "2024-03-05",
             .title: "triển khai Tháng Thanh niên năm 2024",
             .issuer: "Ủy ban nhân dân huyện Phú Thành",
             .recipients: "Như trên|Lưu: VT",
             .signer: "Lê Thị Hoa",
             .year: "2024"]),
        DocumentExample(
            "official letter, interleaved head",
            """
            UBND TỈNH LÂM HÀ        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            SỞ NỘI VỤ               Độc lập - Tự do - Hạnh phúc
            Số: 88/SNV-CCHC         Lâm Hà, ngày 08 tháng 6 năm 2023
            Về việc đẩy mạnh cải cách
            hành chính

            Kính gửi: Ủy ban nhân dân các huyện, thành phố

            Thực hiện Chỉ thị số 03/CT-UBND ngày 02/6/2023 của UBND tỉnh, Sở Nội vụ đề nghị:
            1. Rà soát nhiệm vụ.
            """,
            [.type: "official-letter",
             .number: "88/SNV-CCHC",
             .date: "2023-06-08",
             .title: "Về việc đẩy mạnh cải cách hành chính",
             .issuer: "Sở Nội vụ"]),
        DocumentExample(
            "notice",
            """
            ỦY BAN NHÂN DÂN
            PHƯỜNG BẾN SẬY
            Số: 33/TB-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Bến Sậy, ngày 02 tháng 3 năm 2026
            THÔNG BÁO
            Kết luận của Chủ tịch UBND xã tại buổi họp giao ban tháng 3 năm 2026
            Ngày 01/3/2026, Chủ tịch UBND phường chủ trì họp giao ban; sau khi nghe báo cáo, Chủ tịch kết luận như sau:
            1. Phòng Kinh tế: rà soát.
            """,
            [.type: "notice",
             .number: "33/TB-UBND",
             .title: "Kết luận của Chủ tịch UBND xã tại buổi họp giao ban tháng 3 năm 2026",
             .year: "2026"]),
        DocumentExample(
            "report",
            """
            ỦY BAN NHÂN DÂN
            XÃ ĐỒNG MÂY
            Số: 412/BC-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Đồng Mây, ngày 18 tháng 12 năm 2025
            BÁO CÁO
            Kết quả công tác cải cách hành chính năm 2025
            và phương hướng, nhiệm vụ năm 2026
            Thực hiện Công văn số 2980/SNV-CCHC ngày 02/12/2025, UBND xã báo cáo như sau:
            I. KẾT QUẢ
            1. Công tác chỉ đạo.
            """,
            [.type: "report",
             .number: "412/BC-UBND",
             .title: "Kết quả công tác cải cách hành chính năm 2025 và phương hướng, nhiệm vụ năm 2026",
             .issuer: "Ủy ban nhân dân xã Đồng Mây",
             .year: "2025"]),
        DocumentExample(
            "program of the party",
            """
            TỈNH ỦY HÀ GIAO          ĐẢNG CỘNG SẢN VIỆT NAM
                   *                Hà Giao, ngày 20 tháng 01 năm 2026
              Số 12-CTr/TU
            CHƯƠNG TRÌNH
            hành động thực hiện Nghị quyết Đại hội XIV của Đảng
            -----
            Thực hiện Nghị quyết Đại hội XIV, Ban Thường vụ Tỉnh ủy ban hành Chương trình như sau:
            I- MỤC TIÊU
            1- Quán triệt sâu sắc.
            T/M BAN THƯỜNG VỤ
            PHÓ BÍ THƯ
            Vàng A Sủng
            """,
            [.type: "program",
             .number: "12-CTr/TU",
             .symbol: "CTr/TU",
             .date: "2026-01-20",
             .title: "hành động thực hiện Nghị quyết Đại hội XIV của Đảng",
             .issuer: "Tỉnh ủy Hà Giao",
             .level: "province"]),
        DocumentExample(
            "decision alone",
            """
            ỦY BAN NHÂN DÂN
            XÃ THƯỢNG HÓA
            Số: 15/QĐ-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Thượng Hóa, ngày 11 tháng 01 năm 2024
            QUYẾT ĐỊNH
            Về việc thành lập Tổ công nghệ số cộng đồng
            CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ THƯỢNG HÓA
            Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;
            Căn cứ Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ;
            Xét đề nghị của công chức Văn hóa - Xã hội,
            QUYẾT ĐỊNH:
            Điều 1. Thành lập Tổ công nghệ số cộng đồng.
            Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
            Điều 3. Các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành./.
            Nơi nhận:
            - Như Điều 3;
            - Lưu: VT.
            CHỦ TỊCH
            Vi Văn Bảo
            """,
            [.type: "decision",
             .number: "15/QĐ-UBND",
             .date: "2024-01-11",
             .title: "Về việc thành lập Tổ công nghệ số cộng đồng",
             .signer: "Vi Văn Bảo",
             .position: "CHỦ TỊCH",
             .behalf: nil,
             .enacted: nil,
             .basis: "luật - 2015-06-19|quyết định 06/QĐ-TTg 2022-01-06",
             .recipients: "Như Điều 3|Lưu: VT"]),
        DocumentExample(
            "submission",
            """
            UBND TỈNH LÂM HÀ
            SỞ NỘI VỤ
            Số: 04/TTr-SNV
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Lâm Hà, ngày 08 tháng 01 năm 2025
            TỜ TRÌNH
            Về việc ban hành Kế hoạch cải cách hành chính năm 2025
            Kính gửi: Ủy ban nhân dân tỉnh
            Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021, Sở Nội vụ trình UBND tỉnh như sau:
            1. Sự cần thiết.
            """,
            [.type: "submission",
             .number: "04/TTr-SNV",
             .title: "Về việc ban hành Kế hoạch cải cách hành chính năm 2025"]),
        DocumentExample(
            "guidance",
            """
            TỈNH ỦY HÀ GIAO
            BAN TUYÊN GIÁO VÀ DÂN VẬN
            *
            Số 08-HD/BTGDVTU
            ĐẢNG CỘNG SẢN VIỆT NAM
            Hà Giao, ngày 02 tháng 6 năm 2025
            HƯỚNG DẪN
            tuyên truyền đại hội đảng bộ các cấp
            -----
            Thực hiện Kế hoạch số 50-KH/TU, ngày 05/5/2025, Ban hướng dẫn như sau:
            I- MỤC ĐÍCH
            1- Tạo đồng thuận.
            """,
            [.type: "guidance",
             .number: "08-HD/BTGDVTU",
             .symbol: "HD/BTGDVTU",
             .date: "2025-06-02"]),
        DocumentExample(
            "resolution",
            """
            HỘI ĐỒNG NHÂN DÂN
            HUYỆN SƠN LĨNH
            Số: 38/NQ-HĐND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Sơn Lĩnh, ngày 09 tháng 12 năm 2022
            NGHỊ QUYẾT
            Về nhiệm vụ phát triển kinh tế - xã hội năm 2023
            HỘI ĐỒNG NHÂN DÂN HUYỆN SƠN LĨNH
            KHÓA XX, KỲ HỌP THỨ 8
            Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;
            QUYẾT NGHỊ:
            Điều 1. Thông qua mục tiêu.
            CHỦ TỊCH
            Bế Văn Ninh
            """,
            [.type: "resolution",
             .number: "38/NQ-HĐND",
             .date: "2022-12-09",
             .title: "Về nhiệm vụ phát triển kinh tế - xã hội năm 2023",
             .issuer: "Hội đồng nhân dân huyện Sơn Lĩnh",
             .level: "district",
             .signer: "Bế Văn Ninh",
             .position: "CHỦ TỊCH"]),
    ]
}
