import Testing

/// The year of a plan.
@Suite struct DocumentDataYearsTests {
    @Test(arguments: cases) func read(_ example: DocumentExample) throws {
        try example.check()
    }

    static let cases: [DocumentExample] = [
        DocumentExample(
            "number with year inside",
            """
            ỦY BAN NHÂN DÂN
            XÃ ĐÔNG HẢI
            Số: 02/2026/KH-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Đông Hải, ngày 02 tháng 02 năm 2026
            KẾ HOẠCH
            Phòng, chống tham nhũng năm 2026
            UBND xã ban hành Kế hoạch như sau:
            I. MỤC ĐÍCH
            1. Phòng ngừa tham nhũng.
            """,
            [.number: "02/2026/KH-UBND",
             .symbol: "KH-UBND",
             .date: "2026-02-02"]),
        DocumentExample(
            "year until 2030",
            """
            ỦY BAN NHÂN DÂN
            TỈNH YÊN HÀ
            Số: 300/KH-UBND
            Yên Hà, ngày 05 tháng 02 năm 2024
            KẾ HOẠCH
            Phát triển văn hóa đọc đến năm 2030
            UBND tỉnh ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt.
            """,
            [.year: nil,
             .title: "Phát triển văn hóa đọc đến năm 2030"]),
        DocumentExample(
            "year of a decree in title",
            """
            ỦY BAN NHÂN DÂN
            TỈNH YÊN HÀ
            Số: 300/KH-UBND
            Yên Hà, ngày 05 tháng 8 năm 2024
            KẾ HOẠCH
            Triển khai thi hành Luật Căn cước năm 2023
            UBND tỉnh ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt.
            """,
            [.year: nil,
             .title: "Triển khai thi hành Luật Căn cước năm 2023",
             .date: "2024-08-05"]),
        DocumentExample(
            "year from 2021-2025, plan 2024",
            """
            ỦY BAN NHÂN DÂN
            XÃ LỘC AN
            Số: 3/KH-UBND
            Lộc An, ngày 05 tháng 02 năm 2024
            KẾ HOẠCH
            Thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới
            giai đoạn 2021 - 2025 trên địa bàn xã năm 2024
            UBND xã ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt.
            """,
            [.year: "2024",
             .title: "Thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới giai đoạn 2021 - 2025 trên địa bàn xã năm 2024"]),
        DocumentExample(
            "year with decision of year before",
            """
            ỦY BAN NHÂN DÂN
            XÃ LỘC AN
            Số: 3/KH-UBND
            Lộc An, ngày 05 tháng 01 năm 2023
            KẾ HOẠCH
            Triển khai thực hiện Nghị quyết số 38/NQ-HĐND ngày 09/12/2022
            của HĐND huyện về nhiệm vụ phát triển kinh tế - xã hội năm 2023
            UBND xã ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt.
            """,
            [.year: "2023",
             .title: "Triển khai thực hiện Nghị quyết số 38/NQ-HĐND ngày 09/12/2022 của HĐND huyện về nhiệm vụ phát triển kinh tế - xã hội năm 2023"]),
        DocumentExample(
            "year of quarter and half",
            """
            ỦY BAN NHÂN DÂN
            XÃ LỘC AN
            Số: 3/KH-UBND
            Lộc An, ngày 05 tháng 4 năm 2025
            KẾ HOẠCH
            Công tác quý II/2025
            UBND xã ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt.
            """,
            [.year: "2025",
             .title: "Công tác quý II/2025"]),
        DocumentExample(
            "year month slash",
            """
            ỦY BAN NHÂN DÂN
            XÃ LỘC AN
            Số: 3/KH-UBND
            Lộc An, ngày 05 tháng 7 năm 2025
            KẾ HOẠCH
            Công tác tháng 7/2025
            UBND xã ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt.
            """,
            [.year: "2025",
             .title: "Công tác tháng 7/2025"]),
        DocumentExample(
            "period 5 years",
            """
            ỦY BAN NHÂN DÂN
            XÃ LỘC AN
            Số: 3/KH-UBND
            Lộc An, ngày 05 tháng 12 năm 2025
            KẾ HOẠCH
            Cải cách hành chính 5 năm 2026-2030
            UBND xã ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt.
            """,
            [.year: "2026",
             .title: "Cải cách hành chính 5 năm 2026-2030"]),
        DocumentExample(
            "year only in issuing sentence",
            """
            ỦY BAN NHÂN DÂN
            XÃ LỘC AN
            Số: 3/KH-UBND
            Lộc An, ngày 05 tháng 02 năm 2024
            KẾ HOẠCH
            Tuyên truyền công tác cải cách hành chính
            UBND xã ban hành Kế hoạch tuyên truyền công tác cải cách hành chính năm 2024 như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt.
            """,
            [.year: "2024",
             .title: "Tuyên truyền công tác cải cách hành chính"]),
        DocumentExample(
            "two years in the title",
            """
            ỦY BAN NHÂN DÂN
            XÃ MƯỜNG ẢNG
            Số: 12/KH-UBND
            Mường Ảng, ngày 10 tháng 4 năm 2024
            KẾ HOẠCH
            Khắc phục tồn tại, hạn chế Chỉ số cải cách hành chính năm 2023
            và nâng cao Chỉ số năm 2024
            UBND xã ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt.
            """,
            [.year: "2024",
             .title: "Khắc phục tồn tại, hạn chế Chỉ số cải cách hành chính năm 2023 và nâng cao Chỉ số năm 2024"]),
        DocumentExample(
            "period with vision",
            """
            ỦY BAN NHÂN DÂN
            TỈNH YÊN HÀ
            Số: 12/KH-UBND
            Yên Hà, ngày 10 tháng 4 năm 2026
            KẾ HOẠCH
            Phát triển du lịch giai đoạn 2026 - 2030, tầm nhìn đến năm 2045
            UBND tỉnh ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt.
            """,
            [.year: "2026",
             .title: "Phát triển du lịch giai đoạn 2026 - 2030, tầm nhìn đến năm 2045"]),
    ]
}
