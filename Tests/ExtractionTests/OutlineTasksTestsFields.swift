import Testing

@Suite("Fields of tasks in an outline")
struct OutlineFieldTests {
    @Test("Text to tasks", arguments: cases)
    func reads(_ plan: TaskCase) throws { try plan.check() }

    static let cases: [TaskCase] = [
        TaskCase(
            name: "the closing words are no part of the last field",
            text: """
                II. NHIỆM VỤ CỤ THỂ
                1. Kiểm tra công vụ
                - Chủ trì: Phòng Kinh tế.
                - Thời gian thực hiện: Quý III/2026.
                Trên đây là Kế hoạch cải cách hành chính năm 2026 của Ủy ban nhân dân xã./.
                """,
            tasks: """
                § NHIỆM VỤ CỤ THỂ
                T 1 | Kiểm tra công vụ | ct: Phòng Kinh tế | tg: Quý III/2026
                """),
        TaskCase(
            name: "labels inside a paragraph, lists below a label",
            text: """
                II. NHIỆM VỤ CỤ THỂ
                1. Ban hành kế hoạch kiểm soát thủ tục hành chính (Chủ trì: Văn phòng HĐND và UBND xã; phối hợp: các phòng chuyên môn; thời gian: trước ngày 31/01/2026).
                2. Niêm yết công khai thủ tục hành chính (Cơ quan chủ trì: Trung tâm Phục vụ hành chính công; thời gian thực hiện: Thường xuyên).
                3. Rà soát thủ tục hành chính nội bộ. Đơn vị chủ trì: Phòng Kinh tế. Đơn vị phối hợp: Phòng Văn hóa - Xã hội. Sản phẩm: Báo cáo kết quả rà soát. Thời gian hoàn thành: Quý II/2026.
                4. Tập huấn nghiệp vụ cho công chức một cửa.
                - Chủ trì: Văn phòng HĐND và UBND xã; Phối hợp: Sở Tư pháp, các trung tâm.
                - Thời gian: Tháng 5/2026; Sản phẩm: Kế hoạch tập huấn, tài liệu.
                5. Xử lý phản ánh, kiến nghị
                - Đơn vị chủ trì, đơn vị phối hợp: Trung tâm Phục vụ hành chính công chủ trì, phối hợp với các phòng.
                - Thời hạn xử lý: Theo quy định.
                6. Khảo sát mức độ hài lòng
                - Cơ quan chủ trì:
                + Trung tâm Phục vụ hành chính công;
                + Phòng Văn hóa - Xã hội.
                - Sản phẩm chính:
                + Phiếu khảo sát;
                + Báo cáo kết quả khảo sát.
                - Thời gian hoàn thành:
                + Đợt 1: trước ngày 15/6/2026;
                + Đợt 2: trước ngày 15/11/2026.
                """,
            tasks: """
                § NHIỆM VỤ CỤ THỂ
                T 1 | Ban hành kế hoạch kiểm soát thủ tục hành chính | ct: Văn phòng HĐND và UBND xã | ph: các phòng chuyên môn | tg: trước ngày 31/01/2026
                T 2 | Niêm yết công khai thủ tục hành chính | ct: Trung tâm Phục vụ hành chính công | tg: Thường xuyên
                T 3 | Rà soát thủ tục hành chính nội bộ | ct: Phòng Kinh tế | ph: Phòng Văn hóa - Xã hội | sp: Báo cáo kết quả rà soát | tg: Quý II/2026
                T 4 | Tập huấn nghiệp vụ cho công chức một cửa | ct: Văn phòng HĐND và UBND xã | ph: Sở Tư pháp, các trung tâm | sp: Kế hoạch tập huấn, tài liệu | tg: Tháng 5/2026
                T 5 | Xử lý phản ánh, kiến nghị | ct: Trung tâm Phục vụ hành chính công chủ trì, phối hợp với các phòng | tg: Theo quy định
                T 6 | Khảo sát mức độ hài lòng | ct: Trung tâm Phục vụ hành chính công; Phòng Văn hóa - Xã hội | sp: Phiếu khảo sát; Báo cáo kết quả khảo sát | tg: Đợt 1: trước ngày 15/6/2026; Đợt 2: trước ngày 15/11/2026
                """),
        TaskCase(
            name: "fields shared by a group",
            text: """
                III. NỘI DUNG CÔNG VIỆC
                1. Công tác tuyên truyền
                - Xây dựng chuyên mục tuyên truyền trên Trang thông tin điện tử xã.
                - Tổ chức 02 buổi nói chuyện chuyên đề tại các thôn.
                - Đơn vị chủ trì: Phòng Văn hóa - Xã hội.
                - Thời gian thực hiện: Quý II/2026.
                2. Công tác tập huấn
                a) Tổ chức lớp tập huấn kỹ năng cho cán bộ thôn.
                b) Cử công chức tham gia tập huấn cấp tỉnh.
                Đơn vị chủ trì: Văn phòng HĐND và UBND xã.
                Thời gian thực hiện: Quý III/2026.
                3. Tổ chức hội thi tìm hiểu pháp luật, nội dung gồm:
                - Thi kiến thức;
                - Thi tiểu phẩm.
                - Thời gian thực hiện: Tháng 11/2026.
                """,
            tasks: """
                § Công tác tuyên truyền
                T | Xây dựng chuyên mục tuyên truyền trên Trang thông tin điện tử xã | ct: Phòng Văn hóa - Xã hội | tg: Quý II/2026
                T | Tổ chức 02 buổi nói chuyện chuyên đề tại các thôn | ct: Phòng Văn hóa - Xã hội | tg: Quý II/2026
                § Công tác tập huấn
                T a | Tổ chức lớp tập huấn kỹ năng cho cán bộ thôn | ct: Văn phòng HĐND và UBND xã | tg: Quý III/2026
                T b | Cử công chức tham gia tập huấn cấp tỉnh | ct: Văn phòng HĐND và UBND xã | tg: Quý III/2026
                § NỘI DUNG CÔNG VIỆC
                T 3 | Tổ chức hội thi tìm hiểu pháp luật, nội dung gồm | tg: Tháng 11/2026
                """),
        TaskCase(
            name: "labels in odd order, with and without signs",
            text: """
                II. NHIỆM VỤ CỤ THỂ
                1. Ban hành kế hoạch.
                + Chủ trì: Phòng Kinh tế
                + Thời gian: Trước 15/01/2026
                2. Tập huấn
                Nội dung: Tập huấn kỹ năng sử dụng phần mềm một cửa.
                Thành phần tham dự: Công chức các phòng.
                Đơn vị thực hiện: Trung tâm Phục vụ hành chính công.
                Thời gian thực hiện: Quý II/2026.
                3. Kiểm tra công vụ.
                - Cơ quan chủ trì : Văn phòng HĐND và UBND xã; cơ quan phối hợp: Công an xã; thời gian: Quý III; sản phẩm: Thông báo kết quả kiểm tra.
                4. Nâng cấp trang thiết bị
                - Đơn vị chủ trì - phối hợp: Phòng Kinh tế - Công an xã
                - Nguồn kinh phí: Ngân sách xã
                - Thời hạn hoàn thành: 30/10/2026
                5. Điều tra xã hội học:
                - Thời gian thực hiện: Tháng 9/2026
                - Đơn vị phối hợp: Các thôn
                - Đơn vị chủ trì: Phòng Văn hóa - Xã hội
                - Kết quả: Báo cáo
                """,
            tasks: """
                § NHIỆM VỤ CỤ THỂ
                T 1 | Ban hành kế hoạch | ct: Phòng Kinh tế | tg: Trước 15/01/2026
                T 2 | Tập huấn | ct: Trung tâm Phục vụ hành chính công | tg: Quý II/2026
                T 3 | Kiểm tra công vụ | ct: Văn phòng HĐND và UBND xã | ph: Công an xã | sp: Thông báo kết quả kiểm tra | tg: Quý III
                T 4 | Nâng cấp trang thiết bị | ct: Phòng Kinh tế - Công an xã | tg: 30/10/2026
                T 5 | Điều tra xã hội học | ct: Phòng Văn hóa - Xã hội | ph: Các thôn | sp: Báo cáo | tg: Tháng 9/2026
                """),
        TaskCase(
            name: "labels of many kinds, empty values",
            text: """
                III. NHIỆM VỤ CỤ THỂ
                1. Xây dựng mô hình "Dân vận khéo".
                *Chủ trì*: Khối Dân vận xã.
                *Phối hợp*: Các chi bộ.
                *Hoàn thành*: Tháng 6/2026.
                2. Đối thoại giữa người đứng đầu với Nhân dân.
                - Chủ trì thực hiện : Văn phòng HĐND và UBND xã
                - Phối hợp thực hiện : Mặt trận Tổ quốc và các đoàn thể xã
                - Thời gian thực hiện : 6 tháng/lần
                - Kết quả đầu ra : Thông báo kết luận đối thoại
                3. Rà soát quy chế dân chủ ở cơ sở.
                - Thời gian thực hiện: Quý I năm 2026. Sản phẩm: Quy chế.
                - Cơ quan chủ trì tham mưu: Phòng Văn hóa - Xã hội.
                - Cơ quan phối hợp:
                4. Tiếp công dân định kỳ.
                - Bộ phận thực hiện: Văn phòng HĐND và UBND xã.
                - Bộ phận liên quan: Công an xã.
                - Thời gian, tiến độ thực hiện: Hàng tuần.
                - Lãnh đạo phụ trách: Phó Chủ tịch UBND xã.
                5. Hỗ trợ nhà ở cho hộ nghèo
                - Phân công thực hiện: Phòng Kinh tế chủ trì; Phòng Văn hóa - Xã hội phối hợp.
                - Hoàn thành trước ngày 30/9/2026.
                6. Tổng kết phong trào.
                - Cơ quan tham mưu, thực hiện: Phòng Văn hóa - Xã hội.
                - Dự kiến thời gian: Tháng 12/2026.
                - Địa điểm: Hội trường UBND xã.
                - Thành phần: Lãnh đạo xã, các thôn.
                """,
            tasks: """
                § NHIỆM VỤ CỤ THỂ
                T 1 | Xây dựng mô hình "Dân vận khéo" | ct: Khối Dân vận xã | ph: Các chi bộ | tg: Tháng 6/2026
                T 2 | Đối thoại giữa người đứng đầu với Nhân dân | ct: Văn phòng HĐND và UBND xã | ph: Mặt trận Tổ quốc và các đoàn thể xã | sp: Thông báo kết luận đối thoại | tg: 6 tháng/lần
                T 3 | Rà soát quy chế dân chủ ở cơ sở | ct: Phòng Văn hóa - Xã hội | sp: Quy chế | tg: Quý I năm 2026
                T 4 | Tiếp công dân định kỳ | ct: Văn phòng HĐND và UBND xã | ph: Công an xã | tg: Hàng tuần | ng: Phó Chủ tịch UBND xã
                T 5 | Hỗ trợ nhà ở cho hộ nghèo | ct: Phòng Kinh tế chủ trì; Phòng Văn hóa - Xã hội phối hợp | tg: Hoàn thành trước ngày 30/9/2026
                T 6 | Tổng kết phong trào | ct: Phòng Văn hóa - Xã hội | tg: Tháng 12/2026
                """),
        TaskCase(
            name: "lettered fields, unmarked fields",
            text: """
                I. MỤC ĐÍCH, YÊU CẦU
                1. Mục đích
                - Nâng cao hiệu quả phòng, chống tham nhũng.
                2. Yêu cầu
                - Thực hiện thường xuyên.
                II. NỘI DUNG
                1. Công khai, minh bạch trong hoạt động của cơ quan
                a) Nội dung: Công khai ngân sách, mua sắm tài sản công.
                b) Đơn vị thực hiện: Phòng Kinh tế.
                c) Thời gian thực hiện: Theo quy định.
                2. Kê khai tài sản, thu nhập
                a) Nội dung: Kê khai, công khai bản kê khai tài sản, thu nhập của người có nghĩa vụ kê khai.
                b) Đơn vị thực hiện: Văn phòng HĐND và UBND xã chủ trì, phối hợp với các phòng.
                c) Thời gian thực hiện: Hoàn thành trước ngày 31/12/2026.
                3. Chuyển đổi vị trí công tác
                Nội dung thực hiện: Lập danh sách công chức đến thời hạn chuyển đổi vị trí công tác.
                Cơ quan chủ trì: Phòng Văn hóa - Xã hội;
                Cơ quan phối hợp: Các phòng chuyên môn;
                Thời hạn: Quý I.
                4. Cải cách hành chính
                Đẩy mạnh cải cách thủ tục hành chính.
                - Trách nhiệm thực hiện: Trung tâm Phục vụ hành chính công.
                - Thời gian thực hiện: Thường xuyên.
                III. TỔ CHỨC THỰC HIỆN
                1. Phòng Kinh tế, Phòng Văn hóa - Xã hội, Trung tâm Phục vụ hành chính công tổ chức thực hiện Kế hoạch này.
                2. Giao Văn phòng HĐND và UBND xã đôn đốc, theo dõi, báo cáo kết quả.
                """,
            tasks: """
                § NỘI DUNG
                T 1 | Công khai, minh bạch trong hoạt động của cơ quan | ct: Phòng Kinh tế | tg: Theo quy định
                T 2 | Kê khai tài sản, thu nhập | ct: Văn phòng HĐND và UBND xã chủ trì, phối hợp với các phòng | tg: Hoàn thành trước ngày 31/12/2026
                T 3 | Chuyển đổi vị trí công tác | ct: Phòng Văn hóa - Xã hội | ph: Các phòng chuyên môn | tg: Quý I
                T 4 | Cải cách hành chính Đẩy mạnh cải cách thủ tục hành chính | ct: Trung tâm Phục vụ hành chính công | tg: Thường xuyên
                § TỔ CHỨC THỰC HIỆN
                R 1 | Phòng Kinh tế, Phòng Văn hóa - Xã hội, Trung tâm Phục vụ hành chính công tổ chức thực hiện Kế hoạch này | Phòng Kinh tế / Phòng Văn hóa - Xã hội / Trung tâm Phục vụ hành chính công
                R 2 | Giao Văn phòng HĐND và UBND xã đôn đốc, theo dõi, báo cáo kết quả | Văn phòng HĐND và UBND xã
                """),
        TaskCase(
            name: "content, participants, time and place as letters", issuer: "HUYỆN ĐỒNG SƠN",
            text: """
                II. NỘI DUNG
                1. Tổ chức hội nghị triển khai
                a) Nội dung: Quán triệt các văn bản mới.
                b) Thành phần: Lãnh đạo các cơ quan, đơn vị.
                c) Thời gian, địa điểm: Tháng 02/2026, tại Hội trường UBND huyện.
                d) Cơ quan chủ trì: Phòng Tư pháp.
                2. Kiểm tra công tác hộ tịch
                a) Nội dung kiểm tra: Việc đăng ký hộ tịch tại cấp xã.
                b) Thời gian thực hiện: Quý II - III/2026.
                c) Đơn vị thực hiện: Phòng Tư pháp chủ trì, phối hợp với Công an huyện.
                III. TRÁCH NHIỆM CỦA CÁC CƠ QUAN, ĐƠN VỊ
                1. Phòng Tư pháp huyện
                - Chủ trì tham mưu, hướng dẫn; báo cáo kết quả về UBND huyện
                - Tổ chức kiểm tra
                2. Phòng Văn hóa và Thông tin, Trung tâm Văn hóa - Thông tin - Thể thao
                - Tăng cường tin, bài.
                3. Các phòng, ban, ngành, đoàn thể huyện
                - Tổ chức quán triệt trong cơ quan, đơn vị.
                4. UBND các xã, thị trấn
                4.1. Xây dựng kế hoạch.
                4.2. Báo cáo kết quả thực hiện về UBND huyện (qua Phòng Tư pháp) trước ngày 15/11/2026.
                """,
            tasks: """
                § NỘI DUNG
                T 1 | Tổ chức hội nghị triển khai | ct: Phòng Tư pháp | tg: Tháng 02/2026, tại Hội trường UBND huyện
                T 2 | Kiểm tra công tác hộ tịch | ct: Phòng Tư pháp chủ trì, phối hợp với Công an huyện | tg: Quý II - III/2026
                § Phòng Tư pháp huyện
                R | Chủ trì tham mưu, hướng dẫn; báo cáo kết quả về UBND huyện | Phòng Tư pháp huyện
                R | Tổ chức kiểm tra | Phòng Tư pháp huyện
                § Phòng Văn hóa và Thông tin, Trung tâm Văn hóa - Thông tin - Thể thao
                R | Tăng cường tin, bài | Phòng Văn hóa và Thông tin / Trung tâm Văn hóa - Thông tin - Thể thao
                § Các phòng, ban, ngành, đoàn thể huyện
                R | Tổ chức quán triệt trong cơ quan, đơn vị | Các phòng, ban, ngành, đoàn thể huyện
                § UBND các xã, thị trấn
                R 4.1 | Xây dựng kế hoạch | UBND các xã, thị trấn
                R 4.2 | Báo cáo kết quả thực hiện về UBND huyện (qua Phòng Tư pháp) trước ngày 15/11/2026 | UBND các xã, thị trấn
                """),
        TaskCase(
            name: "fields that end in a semicolon", issuer: "TỈNH TÂN AN",
            text: """
                III. NHIỆM VỤ VÀ PHÂN CÔNG THỰC HIỆN
                1. Về cải cách thể chế:
                a) Tham mưu xây dựng văn bản quy phạm pháp luật theo chương trình công tác của UBND tỉnh;
                Chủ trì: Phòng Xây dựng chính quyền;
                Phối hợp: Văn phòng Sở;
                Thời gian: Cả năm.
                b) Kiểm tra, rà soát văn bản;
                Chủ trì: Văn phòng Sở;
                Phối hợp: Các phòng chuyên môn;
                Thời gian: Cả năm.
                2. Về cải cách chế độ công vụ:
                a) Tổ chức thi nâng ngạch công chức: Phòng Công chức, viên chức chủ trì, hoàn thành trong quý III/2026.
                b) Kiểm tra việc chấp hành kỷ luật, kỷ cương (Thanh tra Sở chủ trì, phối hợp với các phòng).
                3. Về tài chính công: Văn phòng Sở (Kế toán) thực hiện công khai, minh bạch.
                IV. KINH PHÍ: Từ nguồn chi thường xuyên năm 2026 của Sở.
                V. TỔ CHỨC THỰC HIỆN:
                1. Trưởng các phòng, đơn vị thuộc Sở:
                - Quán triệt Kế hoạch đến công chức, viên chức.
                - Báo cáo kết quả về Văn phòng Sở.
                2. Chánh Văn phòng Sở có trách nhiệm theo dõi, đôn đốc, tổng hợp báo cáo Giám đốc Sở.
                Trên đây là Kế hoạch năm 2026 của Sở Nội vụ. Trong quá trình thực hiện nếu có vướng mắc, các phòng, đơn vị báo cáo Giám đốc Sở (qua Văn phòng Sở)./.
                """,
            tasks: """
                § Về cải cách thể chế
                T a | Tham mưu xây dựng văn bản quy phạm pháp luật theo chương trình công tác của UBND tỉnh | ct: Phòng Xây dựng chính quyền | ph: Văn phòng Sở | tg: Cả năm
                T b | Kiểm tra, rà soát văn bản | ct: Văn phòng Sở | ph: Các phòng chuyên môn | tg: Cả năm
                § Về cải cách chế độ công vụ
                D a | Tổ chức thi nâng ngạch công chức: Phòng Công chức, viên chức chủ trì, hoàn thành trong quý III/2026
                D b | Kiểm tra việc chấp hành kỷ luật, kỷ cương (Thanh tra Sở chủ trì, phối hợp với các phòng)
                § NHIỆM VỤ VÀ PHÂN CÔNG THỰC HIỆN
                D 3 | Về tài chính công: Văn phòng Sở (Kế toán) thực hiện công khai, minh bạch
                § Trưởng các phòng, đơn vị thuộc Sở
                R | Quán triệt Kế hoạch đến công chức, viên chức | Trưởng các phòng, đơn vị thuộc Sở
                R | Báo cáo kết quả về Văn phòng Sở | Trưởng các phòng, đơn vị thuộc Sở
                § TỔ CHỨC THỰC HIỆN
                R 2 | Chánh Văn phòng Sở có trách nhiệm theo dõi, đôn đốc, tổng hợp báo cáo Giám đốc Sở | Chánh Văn phòng Sở
                """),
        TaskCase(
            name: "long values, empty values",
            text: """
                II. NHIỆM VỤ
                1. Xây dựng cơ sở dữ liệu hộ tịch điện tử, bảo đảm kết nối với cơ sở dữ liệu quốc gia về dân cư theo hướng dẫn của cấp trên.
                - Cơ quan chủ trì: Văn phòng HĐND và UBND xã; Trung tâm Phục vụ hành chính công xã.
                - Cơ quan phối hợp: Công an xã, Phòng Văn hóa - Xã hội, Trưởng các thôn, các trường học và các đơn vị có liên quan trên địa bàn xã.
                - Sản phẩm: Cơ sở dữ liệu hộ tịch được số hóa, làm sạch; báo cáo kết quả số hóa; biên bản nghiệm thu dữ liệu theo từng giai đoạn thực hiện.
                - Thời gian thực hiện: Giai đoạn 1 hoàn thành trước ngày 30/6/2026; giai đoạn 2 hoàn thành trước ngày 30/11/2026; báo cáo kết quả định kỳ hằng quý.
                2. Tuyên truyền.
                - Cơ quan chủ trì:
                - Cơ quan phối hợp: Các thôn.
                - Thời gian thực hiện: Năm 2026.
                3. Lễ phát động
                - Cơ quan chủ trì: Đoàn Thanh niên xã
                - Sản phẩm:
                - Thời gian thực hiện: 26/3/2026.
                """,
            tasks: """
                § NHIỆM VỤ
                T 1 | Xây dựng cơ sở dữ liệu hộ tịch điện tử, bảo đảm kết nối với cơ sở dữ liệu quốc gia về dân cư theo hướng dẫn của cấp trên | ct: Văn phòng HĐND và UBND xã; Trung tâm Phục vụ hành chính công xã | ph: Công an xã, Phòng Văn hóa - Xã hội, Trưởng các thôn, các trường học và các đơn vị có liên quan trên địa bàn xã | sp: Cơ sở dữ liệu hộ tịch được số hóa, làm sạch; báo cáo kết quả số hóa; biên bản nghiệm thu dữ liệu theo từng giai đoạn thực hiện | tg: Giai đoạn 1 hoàn thành trước ngày 30/6/2026; giai đoạn 2 hoàn thành trước ngày 30/11/2026; báo cáo kết quả định kỳ hằng quý
                T 2 | Tuyên truyền | ph: Các thôn | tg: Năm 2026
                T 3 | Lễ phát động | ct: Đoàn Thanh niên xã | tg: 26/3/2026
                """),
        TaskCase(
            name: "tasks below the headings of departments",
            text: """
                II. NHIỆM VỤ CỤ THỂ CỦA CÁC PHÒNG, ĐƠN VỊ
                1. Văn phòng HĐND và UBND xã
                1.1. Tham mưu ban hành kế hoạch kiểm tra cải cách hành chính.
                Thời gian hoàn thành: Tháng 3/2026.
                1.2. Duy trì hệ thống một cửa.
                Thời gian hoàn thành: Thường xuyên.
                2. Phòng Kinh tế
                2.1. Công khai dự toán ngân sách.
                Thời gian hoàn thành: Theo quy định.
                2.2. Quyết toán ngân sách năm 2025
                Thời gian hoàn thành: Trước 30/6/2026.
                Sản phẩm: Báo cáo quyết toán.
                III. TRÁCH NHIỆM THỰC HIỆN
                Các phòng, đơn vị căn cứ nhiệm vụ được giao triển khai thực hiện, báo cáo kết quả về UBND xã trước ngày 20 hằng tháng.
                Giao Văn phòng HĐND và UBND xã theo dõi, đôn đốc, tổng hợp.
                Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã giám sát việc thực hiện.
                """,
            tasks: """
                § Văn phòng HĐND và UBND xã
                T 1.1 | Tham mưu ban hành kế hoạch kiểm tra cải cách hành chính | ct: Văn phòng HĐND và UBND xã | tg: Tháng 3/2026
                T 1.2 | Duy trì hệ thống một cửa | ct: Văn phòng HĐND và UBND xã | tg: Thường xuyên
                § Phòng Kinh tế
                T 2.1 | Công khai dự toán ngân sách | ct: Phòng Kinh tế | tg: Theo quy định
                T 2.2 | Quyết toán ngân sách năm 2025 | ct: Phòng Kinh tế | sp: Báo cáo quyết toán | tg: Trước 30/6/2026
                § TRÁCH NHIỆM THỰC HIỆN
                R | Các phòng, đơn vị căn cứ nhiệm vụ được giao triển khai thực hiện, báo cáo kết quả về UBND xã trước ngày 20 hằng tháng | Các phòng, đơn vị
                R | Giao Văn phòng HĐND và UBND xã theo dõi, đôn đốc, tổng hợp | Văn phòng HĐND và UBND xã
                R | Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã giám sát việc thực hiện | Ủy ban Mặt trận Tổ quốc Việt Nam xã
                """),
    ]
}
