import Testing

/// Constructs of plans that provinces, sở and the communes of the two-level government publish.
@Suite("Plans of provinces and of two-level communes")
struct OutlineProvinceTests {
    @Test("Text to tasks", arguments: cases)
    func reads(_ plan: TaskCase) throws { try plan.check() }

    @Test("A file that is only a task table gives its tasks", arguments: tables)
    func readsTable(_ text: String) throws {
        let plan = try TaskNotation.pipeline.get().plan(from: Array(text.utf8), name: "test.txt")
        #expect(plan.tasks.map(\.title) == ["Xây dựng kế hoạch", "Báo cáo kết quả năm"])
        #expect(plan.tasks.map { $0.deadline?.text } == ["Tháng 01/2026", "Trước ngày 15/12/2026"])
    }

    static let tables = [
        "TT\tNội dung công việc\tĐơn vị chủ trì\tThời gian\n1\tXây dựng kế hoạch\tPhòng Kinh tế\tTháng 01/2026\n"
            + "2\tBáo cáo kết quả năm\tPhòng Kinh tế\tTrước ngày 15/12/2026\n",
        "| TT | Nội dung công việc | Đơn vị chủ trì | Thời gian |\n|---|---|---|---|\n| 1 | Xây dựng kế hoạch | Phòng Kinh tế | Tháng 01/2026 |\n"
            + "| 2 | Báo cáo kết quả năm | Phòng Kinh tế | Trước ngày 15/12/2026 |\n",
    ]

    static let cases: [TaskCase] = [
        TaskCase(
            name: "a dotted number behind a heading that ends in số",
            text: """
                II. MỤC TIÊU
                1. Chính quyền số
                1.1. 100% hồ sơ được xử lý trên mạng.
                1.2. 90% người dân hài lòng.
                """,
            tasks: """
                § Chính quyền số
                G 1.1 | 100% hồ sơ được xử lý trên mạng
                G 1.2 | 90% người dân hài lòng
                """),
        TaskCase(
            name: "a number behind a field that ends in tháng, năm",
            text: """
                II. NHIỆM VỤ
                1. Đăng tin trên trang thông tin điện tử
                - Đơn vị thực hiện: Phòng Kinh tế
                - Thời gian: Hằng tháng
                2. Lồng ghép trong hội nghị
                - Đơn vị thực hiện: Các phòng
                - Thời gian: Cả năm
                3. Treo pano
                - Đơn vị thực hiện: Công an xã
                """,
            tasks: """
                § NHIỆM VỤ
                T 1 | Đăng tin trên trang thông tin điện tử | ct: Phòng Kinh tế | tg: Hằng tháng
                T 2 | Lồng ghép trong hội nghị | ct: Các phòng | tg: Cả năm
                T 3 | Treo pano | ct: Công an xã
                """),
        TaskCase(
            name: "numbers with a dash, as the Party's documents have them",
            text: """
                II- MỤC TIÊU
                1- 100% chi bộ dùng sổ tay điện tử.
                2- 80% dân số có chữ ký số.
                III- NHIỆM VỤ
                1- Tăng cường lãnh đạo
                1.1- Tổ chức quán triệt Nghị quyết.
                1.2- Đưa vào tiêu chí đánh giá.
                """,
            tasks: """
                § MỤC TIÊU
                G 1 | 100% chi bộ dùng sổ tay điện tử
                G 2 | 80% dân số có chữ ký số
                § Tăng cường lãnh đạo
                D 1.1 | Tổ chức quán triệt Nghị quyết
                D 1.2 | Đưa vào tiêu chí đánh giá
                """),
        TaskCase(
            name: "Nhiệm vụ 1. with fields",
            text: """
                II. CÁC NHIỆM VỤ
                Nhiệm vụ 1. Nâng cao chất lượng phục vụ
                Chủ trì: Trung tâm Phục vụ hành chính công xã
                Thời gian: Thường xuyên
                Nhiệm vụ 2. Khảo sát sự hài lòng
                Chủ trì: Phòng Kinh tế
                Thời gian: Tháng 6, tháng 12/2026
                """,
            tasks: """
                § CÁC NHIỆM VỤ
                T 1 | Nhiệm vụ 1. Nâng cao chất lượng phục vụ | ct: Trung tâm Phục vụ hành chính công xã | tg: Thường xuyên
                T 2 | Nhiệm vụ 2. Khảo sát sự hài lòng | ct: Phòng Kinh tế | tg: Tháng 6, tháng 12/2026
                """),
        TaskCase(
            name: "unit, coordination and time in the bracket of an item", issuer: "TỈNH TÂN AN",
            text: """
                II. NHIỆM VỤ
                2.1. Đẩy mạnh thanh toán không dùng tiền mặt (Ngân hàng Nhà nước Khu vực 9 chủ trì; thời gian: thường xuyên).
                2.2. Sắp xếp đơn vị sự nghiệp (Sở Nội vụ chủ trì; phối hợp: Sở Tài chính, Sở Y tế; thời gian: năm 2026; sản phẩm: Đề án).
                """,
            tasks: """
                § NHIỆM VỤ
                T 2.1 | Đẩy mạnh thanh toán không dùng tiền mặt | ct: Ngân hàng Nhà nước Khu vực 9 | tg: thường xuyên
                T 2.2 | Sắp xếp đơn vị sự nghiệp | ct: Sở Nội vụ | ph: Sở Tài chính, Sở Y tế | sp: Đề án | tg: năm 2026
                """),
        TaskCase(
            name: "a deadline without a label behind the unit", issuer: "TỈNH TÂN AN",
            text: """
                II. NHIỆM VỤ
                - Ban hành Kế hoạch CCHC năm 2026.
                Cơ quan thực hiện: các sở, ban, ngành và UBND cấp xã; hoàn thành trong tháng 01/2026.
                - Đưa kết quả CCHC vào tiêu chí thi đua.
                Cơ quan thực hiện: Sở Nội vụ; thực hiện thường xuyên.
                """,
            tasks: """
                § NHIỆM VỤ
                T | Ban hành Kế hoạch CCHC năm 2026 | ct: các sở, ban, ngành và UBND cấp xã | tg: hoàn thành trong tháng 01/2026
                T | Đưa kết quả CCHC vào tiêu chí thi đua | ct: Sở Nội vụ | tg: thực hiện thường xuyên
                """),
        TaskCase(
            name: "what is wrong, and how it is mended",
            text: """
                II. NỘI DUNG KHẮC PHỤC
                1. Về chỉ đạo, điều hành
                1.1. Tồn tại: Chưa ban hành kế hoạch tuyên truyền.
                Giải pháp: Ban hành kế hoạch tuyên truyền.
                Trách nhiệm: Phòng Văn hóa - Xã hội.
                Thời hạn: Trước ngày 30/8/2026.
                2. Về thủ tục hành chính
                a) Tồn tại, hạn chế: Còn hồ sơ trễ hạn.
                - Giải pháp khắc phục: Xin lỗi bằng văn bản.
                - Đơn vị thực hiện: Phòng Kinh tế.
                b) Tồn tại, hạn chế: Tỷ lệ số hóa thấp.
                - Giải pháp khắc phục: Số hóa hồ sơ đầu vào.
                - Đơn vị thực hiện: Trạm Y tế.
                """,
            tasks: """
                § Về chỉ đạo, điều hành
                T 1.1 | Ban hành kế hoạch tuyên truyền | ct: Phòng Văn hóa - Xã hội | tg: Trước ngày 30/8/2026
                § Về thủ tục hành chính
                T a | Xin lỗi bằng văn bản | ct: Phòng Kinh tế
                T b | Số hóa hồ sơ đầu vào | ct: Trạm Y tế
                """),
        TaskCase(
            name: "content, assignment and time under letters of their own", issuer: "TỈNH TÂN AN",
            text: """
                II. NHIỆM VỤ
                2. Đổi mới tư duy xây dựng pháp luật
                a) Nội dung thực hiện
                - Xây dựng Đề án.
                - Thí điểm trí tuệ nhân tạo.
                b) Phân công thực hiện
                - Cơ quan chủ trì: Sở Tư pháp.
                - Cơ quan phối hợp: Sở Nội vụ.
                c) Thời gian thực hiện: Quý I/2026.
                """,
            tasks: """
                § Nội dung thực hiện
                T | Xây dựng Đề án | ct: Sở Tư pháp | ph: Sở Nội vụ | tg: Quý I/2026
                T | Thí điểm trí tuệ nhân tạo | ct: Sở Tư pháp | ph: Sở Nội vụ | tg: Quý I/2026
                """),
        TaskCase(
            name: "numbered items whose words have a label", issuer: "TỈNH TÂN AN",
            text: """
                II. NHIỆM VỤ
                1. Hoàn thiện pháp lý
                1.1. Nhiệm vụ: Rà soát văn bản.
                Chủ trì: Sở Tư pháp.
                Thời hạn: 31/3/2026.
                1.2. Nhiệm vụ: Ban hành nghị quyết.
                Chủ trì: Sở Tài chính.
                Thời hạn: Quý II/2026.
                """,
            tasks: """
                § Hoàn thiện pháp lý
                T 1.1 | Rà soát văn bản | ct: Sở Tư pháp | tg: 31/3/2026
                T 1.2 | Ban hành nghị quyết | ct: Sở Tài chính | tg: Quý II/2026
                """),
        TaskCase(
            name: "an inspection's contents, objects and times",
            text: """
                II. NỘI DUNG, ĐỐI TƯỢNG, PHƯƠNG PHÁP KIỂM TRA
                1. Nội dung kiểm tra
                a) Công tác chỉ đạo, điều hành;
                b) Việc thực hiện cơ chế một cửa;
                2. Đối tượng kiểm tra
                - Phòng Kinh tế;
                3. Phương pháp kiểm tra
                Đoàn kiểm tra nghiên cứu hồ sơ.
                4. Thời kỳ kiểm tra: Từ ngày 01/01/2025.
                III. THỜI GIAN, ĐỊA ĐIỂM KIỂM TRA
                1. Thời gian: Tháng 4/2026.
                """,
            tasks: """
                
                """),
        TaskCase(
            name: "an agenda",
            text: """
                III. CHƯƠNG TRÌNH
                1. Văn nghệ chào mừng.
                2. Chào cờ, tuyên bố lý do.
                3. Bế mạc.
                IV. CHƯƠNG TRÌNH HỘI NGHỊ
                - Khai mạc;
                - Thảo luận.
                VI. PHÂN CÔNG NHIỆM VỤ
                3. Công an xã: Bảo đảm an ninh trật tự.
                """,
            tasks: """
                § PHÂN CÔNG NHIỆM VỤ
                R 3 | Bảo đảm an ninh trật tự | Công an xã
                """),
        TaskCase(
            name: "a meeting's contents, time and place",
            text: """
                II. NỘI DUNG, THỜI GIAN, ĐỊA ĐIỂM
                1. Nội dung
                - Báo cáo kết quả;
                - Thảo luận, tham luận.
                2. Thời gian: 8 giờ 00, ngày 15/4/2026.
                3. Thành phần mời: Đại diện Sở Nội vụ.
                """,
            tasks: """
                
                """),
        TaskCase(
            name: "circumstances beside work",
            text: """
                II. NHIỆM VỤ
                4. Kiểm tra liên ngành
                a) Thành lập đoàn kiểm tra;
                b) Đối tượng: các cơ sở ăn uống;
                c) Thời gian kiểm tra: từ 20/4 đến 10/5/2026;
                d) Xử lý nghiêm vi phạm.
                """,
            tasks: """
                § Kiểm tra liên ngành
                D a | Thành lập đoàn kiểm tra
                D d | Xử lý nghiêm vi phạm
                """),
        TaskCase(
            name: "topics of a campaign",
            text: """
                II. NỘI DUNG TUYÊN TRUYỀN
                1. Các chủ trương của Đảng về cải cách hành chính.
                2. Tuyên truyền kết quả cải cách của xã.
                """,
            tasks: """
                § NỘI DUNG TUYÊN TRUYỀN
                D 2 | Tuyên truyền kết quả cải cách của xã
                """),
        TaskCase(
            name: "contest: criteria and rewards are no work",
            text: """
                II. NỘI DUNG THI ĐUA
                a) Thi đua xây dựng nông thôn mới.
                III. HÌNH THỨC KHEN THƯỞNG
                1. Giấy khen: 10 tập thể.
                2. Mức thưởng theo quy định.
                """,
            tasks: """
                § NỘI DUNG THI ĐUA
                D a | Thi đua xây dựng nông thôn mới
                """),
        TaskCase(
            name: "an annex in brackets on a line of its own", issuer: "TỈNH TÂN AN",
            text: """
                II. NHIỆM VỤ
                3. Xây dựng chính quyền số
                (Chi tiết nhiệm vụ tại Phụ lục kèm theo)
                4. Treo 10 băng rôn tại các trục đường. Khẩu hiệu tại Phụ lục 1.
                """,
            tasks: """
                § NHIỆM VỤ
                D 4 | Treo 10 băng rôn tại các trục đường. Khẩu hiệu tại Phụ lục 1
                """),
        TaskCase(
            name: "units described by a clause",
            text: """
                V. TỔ CHỨC THỰC HIỆN
                1. Các cơ quan, đơn vị được kiểm tra
                - Chuẩn bị báo cáo.
                2. Các trường học có bếp ăn bán trú; Ban quản lý chợ An Hòa
                - Ký cam kết.
                """,
            tasks: """
                § Các cơ quan, đơn vị được kiểm tra
                R | Chuẩn bị báo cáo | Các cơ quan, đơn vị được kiểm tra
                § Các trường học có bếp ăn bán trú; Ban quản lý chợ An Hòa
                R | Ký cam kết | Các trường học có bếp ăn bán trú / Ban quản lý chợ An Hòa
                """),
        TaskCase(
            name: "ông (bà), and a person with an office",
            text: """
                V. TỔ CHỨC THỰC HIỆN
                1. Các ông (bà) Trưởng thôn: Tuyên truyền, vận động Nhân dân.
                2. Ông Trần Văn Hải - Công chức Phòng Văn hóa - Xã hội: Tổng hợp, báo cáo.
                """,
            tasks: """
                § TỔ CHỨC THỰC HIỆN
                R 1 | Tuyên truyền, vận động Nhân dân | Các ông (bà) Trưởng thôn
                R 2 | Tổng hợp, báo cáo | Ông Trần Văn Hải - Công chức Phòng Văn hóa - Xã hội
                """),
        TaskCase(
            name: "press and portal as one list", issuer: "TỈNH TÂN AN",
            text: """
                V. TỔ CHỨC THỰC HIỆN
                1. Báo và phát thanh, truyền hình Tân An, Cổng Thông tin điện tử tỉnh xây dựng chuyên mục.
                """,
            tasks: """
                § TỔ CHỨC THỰC HIỆN
                R 1 | Báo và phát thanh, truyền hình Tân An, Cổng Thông tin điện tử tỉnh xây dựng chuyên mục | Báo và phát thanh, truyền hình Tân An / Cổng Thông tin điện tử tỉnh
                """),
        TaskCase(
            name: "central agencies in a province", issuer: "TỈNH TÂN AN",
            text: """
                V. TỔ CHỨC THỰC HIỆN
                2. Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh, Thuế tỉnh, Kho bạc Nhà nước Khu vực XX: Phối hợp thực hiện.
                """,
            tasks: """
                § TỔ CHỨC THỰC HIỆN
                R 2 | Phối hợp thực hiện | Công an tỉnh / Bộ Chỉ huy Quân sự tỉnh / Thuế tỉnh / Kho bạc Nhà nước Khu vực XX
                """),
        TaskCase(
            name: "a unit of its own below Đối với", issuer: "TỈNH TÂN AN",
            text: """
                V. TỔ CHỨC THỰC HIỆN
                2. Đối với các cơ sở giáo dục trực thuộc
                2.1. Các trường THPT, Trung tâm GDNN-GDTX: Xây dựng kế hoạch.
                2.2. Trường Cao đẳng Sư phạm: Phối hợp bồi dưỡng giáo viên.
                """,
            tasks: """
                § Đối với các cơ sở giáo dục trực thuộc
                R 2.1 | Xây dựng kế hoạch | Các trường THPT / Trung tâm GDNN-GDTX
                R 2.2 | Phối hợp bồi dưỡng giáo viên | Trường Cao đẳng Sư phạm
                """),
        TaskCase(
            name: "Trách nhiệm chung của", issuer: "TỈNH TÂN AN",
            text: """
                V. TỔ CHỨC THỰC HIỆN
                1. Trách nhiệm chung của các sở, ban, ngành, UBND các xã, phường
                1.1. Xây dựng kế hoạch của đơn vị.
                """,
            tasks: """
                § Trách nhiệm chung của các sở, ban, ngành, UBND các xã, phường
                R 1.1 | Xây dựng kế hoạch của đơn vị | các sở, ban, ngành / UBND các xã, phường
                """),
        TaskCase(
            name: "a topic before the unit", issuer: "TỈNH TÂN AN",
            text: """
                V. TỔ CHỨC THỰC HIỆN
                4. Khen thưởng, kỷ luật: Sở Nội vụ tham mưu khen thưởng các tập thể.
                """,
            tasks: """
                § TỔ CHỨC THỰC HIỆN
                R 4 | Khen thưởng, kỷ luật: Sở Nội vụ tham mưu khen thưởng các tập thể | Sở Nội vụ
                """),
        TaskCase(
            name: "Các đơn vị: and who they are",
            text: """
                V. TỔ CHỨC THỰC HIỆN
                3. Các đơn vị: Công ty Điện lực Phú Lâm, VNPT, Viettel trên địa bàn bảo đảm thông tin liên lạc.
                """,
            tasks: """
                § TỔ CHỨC THỰC HIỆN
                R 3 | Công ty Điện lực Phú Lâm, VNPT, Viettel trên địa bàn bảo đảm thông tin liên lạc | Công ty Điện lực Phú Lâm / VNPT / Viettel trên địa bàn
                """),
        TaskCase(
            name: "heads of branches in a list", issuer: "TỈNH TÂN AN",
            text: """
                V. TỔ CHỨC THỰC HIỆN
                3. Trưởng các phòng chuyên môn, Chi cục trưởng các Chi cục, Giám đốc các đơn vị sự nghiệp trực thuộc: Quán triệt Kế hoạch.
                4. Đoàn Luật sư tỉnh, Hội Luật gia tỉnh: tham gia góp ý.
                """,
            tasks: """
                § TỔ CHỨC THỰC HIỆN
                R 3 | Quán triệt Kế hoạch | Trưởng các phòng chuyên môn / Chi cục trưởng các Chi cục / Giám đốc các đơn vị sự nghiệp trực thuộc
                R 4 | tham gia góp ý | Đoàn Luật sư tỉnh / Hội Luật gia tỉnh
                """),
    ]
}
