import Testing

/// Signatures and recipients.
@Suite struct DocumentDataClosingsTests {
    @Test(arguments: cases) func read(_ example: DocumentExample) throws {
        try example.check()
    }

    static let cases: [DocumentExample] = [
        DocumentExample(
            "police with rank",
            """
            CÔNG AN TỈNH TÂY SƠN
            CÔNG AN XÃ HÒA LỢI
            Số: 07/KH-CAX
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Hòa Lợi, ngày 04 tháng 11 năm 2025
            KẾ HOẠCH
            Cao điểm tấn công, trấn áp tội phạm dịp Tết Nguyên đán Bính Ngọ năm 2026
            Thực hiện Kế hoạch số 310/KH-CAT ngày 30/10/2025 của Công an tỉnh;
            Công an xã xây dựng Kế hoạch như sau:
            I. MỤC ĐÍCH
            1. Giữ vững an ninh trật tự.
            Nơi nhận:
            - Công an tỉnh (để báo cáo);
            - Lưu: VT.
            TRƯỞNG CÔNG AN XÃ

            Thượng tá Nguyễn Văn Đạt
            """,
            [.issuer: "Công an xã Hòa Lợi",
             .level: "commune",
             .number: "07/KH-CAX",
             .signer: "Nguyễn Văn Đạt",
             .position: "TRƯỞNG CÔNG AN XÃ",
             .date: "2025-11-04"]),
        DocumentExample(
            "signer TL",
            """
            ỦY BAN NHÂN DÂN
            XÃ LỘC AN
            Số: 3/KH-UBND
            Lộc An, ngày 05 tháng 02 năm 2024
            KẾ HOẠCH
            Tuyên truyền công tác cải cách hành chính
            UBND xã ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt.
            Nơi nhận:
            - Như trên;
            - Lưu: VT.
            TL. CHỦ TỊCH
            CHÁNH VĂN PHÒNG
            Hoàng Văn Sơn
            """,
            [.signer: "Hoàng Văn Sơn",
             .position: "CHÁNH VĂN PHÒNG",
             .behalf: "CHỦ TỊCH",
             .recipients: "Như trên|Lưu: VT"]),
        DocumentExample(
            "signer TUQ and KT chain",
            """
            ỦY BAN NHÂN DÂN
            TỈNH AN HÒA
            Số: 3/KH-UBND
            An Hòa, ngày 05 tháng 02 năm 2024
            KẾ HOẠCH
            Tuyên truyền công tác cải cách hành chính
            UBND tỉnh ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt.
            TL. CHỦ TỊCH
            KT. CHÁNH VĂN PHÒNG
            PHÓ CHÁNH VĂN PHÒNG
            Hoàng Văn Sơn
            """,
            [.signer: "Hoàng Văn Sơn",
             .position: "PHÓ CHÁNH VĂN PHÒNG",
             .behalf: "CHÁNH VĂN PHÒNG"]),
        DocumentExample(
            "signer Q.",
            """
            ỦY BAN NHÂN DÂN
            XÃ AN HÒA
            Số: 3/KH-UBND
            An Hòa, ngày 05 tháng 02 năm 2024
            KẾ HOẠCH
            Tuyên truyền công tác cải cách hành chính
            UBND xã ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt.
            TM. ỦY BAN NHÂN DÂN
            Q. CHỦ TỊCH
            Hoàng Văn Sơn
            """,
            [.signer: "Hoàng Văn Sơn",
             .position: "Q. CHỦ TỊCH",
             .behalf: "ỦY BAN NHÂN DÂN"]),
        DocumentExample(
            "signer name in capitals",
            """
            ỦY BAN NHÂN DÂN
            XÃ AN HÒA
            Số: 3/KH-UBND
            An Hòa, ngày 05 tháng 02 năm 2024
            KẾ HOẠCH
            Tuyên truyền công tác cải cách hành chính
            UBND xã ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt.
            TM. ỦY BAN NHÂN DÂN
            CHỦ TỊCH
            HOÀNG VĂN SƠN
            """,
            [.signer: "HOÀNG VĂN SƠN",
             .position: "CHỦ TỊCH"]),
        DocumentExample(
            "signer one line with authority",
            """
            ỦY BAN NHÂN DÂN
            XÃ AN HÒA
            Số: 3/KH-UBND
            An Hòa, ngày 05 tháng 02 năm 2024
            KẾ HOẠCH
            Tuyên truyền công tác cải cách hành chính
            UBND xã ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt.
            TM. UBND XÃ
            KT.CHỦ TỊCH
            PHÓ CHỦ TỊCH
            [Đã ký và đóng dấu]
            Bùi Thị Thơm
            """,
            [.signer: "Bùi Thị Thơm",
             .behalf: "CHỦ TỊCH",
             .position: "PHÓ CHỦ TỊCH"]),
        DocumentExample(
            "signer before recipients",
            """
            ỦY BAN NHÂN DÂN
            XÃ AN HÒA
            Số: 3/KH-UBND
            An Hòa, ngày 05 tháng 02 năm 2024
            KẾ HOẠCH
            Tuyên truyền công tác cải cách hành chính
            UBND xã ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt.
            TM. ỦY BAN NHÂN DÂN
            CHỦ TỊCH

            Bàn Văn Thanh

            Nơi nhận:
            - UBND huyện (b/c);
            - Thường trực Đảng ủy,
             HĐND xã;
            - Các ban, ngành, đoàn thể
            xã;
            - Lưu: VT, VHXH.
            """,
            [.signer: "Bàn Văn Thanh",
             .recipients: "UBND huyện (b/c)|Thường trực Đảng ủy, HĐND xã|Các ban, ngành, đoàn thể xã|Lưu: VT, VHXH"]),
        DocumentExample(
            "recipients interleaved with the signature",
            """
            ỦY BAN NHÂN DÂN
            XÃ AN HÒA
            Số: 3/KH-UBND
            An Hòa, ngày 05 tháng 02 năm 2024
            KẾ HOẠCH
            Tuyên truyền công tác cải cách hành chính
            UBND xã ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt./.
            Nơi nhận:
            TM. ỦY BAN NHÂN DÂN
            - Như kính gửi;
            CHỦ TỊCH
            - TT Đảng ủy (b/c);
            - CT, các PCT UBND xã;
            Bàn Văn Thanh
            - Lưu: VT.
            """,
            [.signer: "Bàn Văn Thanh",
             .position: "CHỦ TỊCH",
             .recipients: "Như kính gửi|TT Đảng ủy (b/c)|CT, các PCT UBND xã|Lưu: VT"]),
        DocumentExample(
            "recipients one space columns",
            """
            ỦY BAN NHÂN DÂN
            XÃ AN HÒA
            Số: 3/KH-UBND
            An Hòa, ngày 05 tháng 02 năm 2024
            KẾ HOẠCH
            Tuyên truyền công tác cải cách hành chính
            UBND xã ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt./.
            Nơi nhận: TM. ỦY BAN NHÂN DÂN
            - UBND tỉnh; CHỦ TỊCH
            - Các thôn;
            - Lưu: VT. Bàn Văn Thanh
            """,
            [.signer: "Bàn Văn Thanh",
             .position: "CHỦ TỊCH",
             .recipients: "UBND tỉnh|Các thôn|Lưu: VT"]),
        DocumentExample(
            "recipients with sub items and no dashes",
            """
            ỦY BAN NHÂN DÂN
            TỈNH AN HÒA
            Số: 3/KH-UBND
            An Hòa, ngày 05 tháng 02 năm 2024
            KẾ HOẠCH
            Tuyên truyền công tác cải cách hành chính
            UBND tỉnh ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt./.
            Nơi nhận:
            - Bộ Nội vụ;
            - Thường trực Tỉnh ủy;
            - Các sở, ban, ngành;
            + VPUB: CVP, PCVP;
            - Lưu: VT, NC.
            TM. ỦY BAN NHÂN DÂN
            CHỦ TỊCH
            Trần Văn Phúc
            """,
            [.recipients: "Bộ Nội vụ|Thường trực Tỉnh ủy|Các sở, ban, ngành|VPUB: CVP, PCVP|Lưu: VT, NC"]),
        DocumentExample(
            "recipients without signs",
            """
            ỦY BAN NHÂN DÂN
            XÃ AN HÒA
            Số: 3/KH-UBND
            An Hòa, ngày 05 tháng 02 năm 2024
            KẾ HOẠCH
            Tuyên truyền công tác cải cách hành chính
            UBND xã ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt./.
            Nơi nhận:
            UBND huyện;
            Các thôn;
            Lưu VT.
            TM. ỦY BAN NHÂN DÂN
            CHỦ TỊCH
            Trần Văn Phúc
            """,
            [.recipients: "UBND huyện|Các thôn|Lưu VT",
             .signer: "Trần Văn Phúc"]),
        DocumentExample(
            "two signers",
            """
            UBND TỈNH AN HÒA
            SỞ Y TẾ - SỞ GIÁO DỤC VÀ ĐÀO TẠO
            Số: 33/KHLT-SYT-SGDĐT
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            An Hòa, ngày 05 tháng 02 năm 2024
            KẾ HOẠCH LIÊN TỊCH
            Phối hợp công tác y tế trường học năm 2024
            Hai sở ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt.
            KT. GIÁM ĐỐC SỞ Y TẾ
            PHÓ GIÁM ĐỐC
            Nguyễn Thị Lan
            KT. GIÁM ĐỐC SỞ GD&ĐT
            PHÓ GIÁM ĐỐC
            Phan Văn Hải
            Nơi nhận:
            - Sở Y tế;
            - Lưu: VT.
            """,
            [.signer: "Nguyễn Thị Lan",
             .recipients: "Sở Y tế|Lưu: VT"]),
        DocumentExample(
            "ranks with name on one line, deputy",
            """
            BỘ CÔNG AN
            CÔNG AN TỈNH HÀ GIAO
            Số: 310/KH-CAT-PV01
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Hà Giao, ngày 30 tháng 10 năm 2025
            KẾ HOẠCH
            Cải cách hành chính năm 2026
            Công an tỉnh xây dựng Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt.
            KT. GIÁM ĐỐC
            PHÓ GIÁM ĐỐC
            Đại tá Phạm Đình Tùng
            """,
            [.signer: "Phạm Đình Tùng",
             .position: "PHÓ GIÁM ĐỐC",
             .behalf: "GIÁM ĐỐC",
             .issuer: "Công an tỉnh Hà Giao",
             .level: "province",
             .number: "310/KH-CAT-PV01"]),
        DocumentExample(
            "signature without recipients in a plan with an annex",
            """
            ỦY BAN NHÂN DÂN
            XÃ AN PHÚ
            Số: 12/KH-UBND
            An Phú, ngày 18 tháng 03 năm 2025
            KẾ HOẠCH
            Tuyển quân năm 2025
            Căn cứ Luật Nghĩa vụ quân sự ngày 19/6/2015;
            UBND xã ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt./.
            TM. UBND XÃ AN PHÚ
            KT. CHỦ TỊCH
            PHÓ CHỦ TỊCH
            Lò Thị Pha
            PHỤ LỤC
            DANH MỤC NHIỆM VỤ
            (Kèm theo Kế hoạch số 12/KH-UBND ngày 18/3/2025 của UBND xã An Phú)
            1. Rà soát danh sách.
            """,
            [.signer: "Lò Thị Pha",
             .position: "PHÓ CHỦ TỊCH",
             .recipients: nil,
             .number: "12/KH-UBND"]),
        DocumentExample(
            "mixed case signature (docx)",
            """
            ỦY BAN NHÂN DÂN
            XÃ AN PHÚ
            Số: 12/KH-UBND
            An Phú, ngày 18 tháng 03 năm 2025
            KẾ HOẠCH
            Tuyển quân năm 2025
            UBND xã ban hành Kế hoạch như sau:
            I. MỤC TIÊU
            1. Đạt loại tốt./.
            Nơi nhận:
            - UBND huyện;
            - Lưu: VT.
            TM. Ủy ban nhân dân
            Chủ tịch
            Lò Thị Pha
            """,
            [.signer: "Lò Thị Pha",
             .position: "Chủ tịch",
             .behalf: "Ủy ban nhân dân"]),
    ]
}
