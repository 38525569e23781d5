import Testing

@Suite("Sections that give tasks and those that do not")
struct OutlineSectionTests {
    @Test("Text to tasks", arguments: cases)
    func reads(_ plan: TaskCase) throws { try plan.check() }

    static let cases: [TaskCase] = [
        TaskCase(
            name: "digital transformation of a commune",
            text: """
                Căn cứ Quyết định số 749/QĐ-TTg ngày 03 tháng 6 năm 2020 của Thủ tướng Chính phủ phê duyệt Chương trình chuyển đổi số quốc gia đến năm 2025, định hướng đến năm 2030;
                Ủy ban nhân dân xã ban hành Kế hoạch chuyển đổi số năm 2026, cụ thể như sau:
                I. MỤC ĐÍCH, YÊU CẦU
                1. Mục đích
                Cụ thể hóa các nhiệm vụ, giải pháp về chuyển đổi số trên địa bàn xã.
                2. Yêu cầu
                - Bám sát chỉ đạo của cấp trên.
                - Phân công rõ trách nhiệm.
                II. MỤC TIÊU CỤ THỂ
                1. Phát triển chính quyền số
                - 100% hồ sơ thủ tục hành chính được tiếp nhận trực tuyến.
                - 100% văn bản đi được ký số, trừ văn bản mật;
                - Tối thiểu 80% hồ sơ công việc cấp xã được xử lý trên môi trường mạng
                2. Phát triển kinh tế số
                - Trên 50% hộ kinh doanh chấp nhận thanh toán không dùng tiền mặt.
                3. Phát triển xã hội số
                a) Tỷ lệ dân số trưởng thành có tài khoản định danh điện tử mức 2 đạt trên 85%.
                b) 100% thôn có tổ công nghệ số cộng đồng hoạt động.
                III. NHIỆM VỤ, GIẢI PHÁP
                1. Nhận thức số
                a) Tổ chức tuyên truyền Ngày chuyển đổi số quốc gia 10/10 trên địa bàn xã
                - Đơn vị chủ trì: Phòng Văn hóa - Xã hội
                - Đơn vị phối hợp: Các đơn vị, đoàn thể, các thôn
                - Thời gian thực hiện: Tháng 10/2026
                b) Phát sóng chuyên mục chuyển đổi số trên hệ thống truyền thanh cơ sở, mỗi tuần ít nhất 02 lượt, thời lượng mỗi lượt từ 05 phút trở lên
                - Đơn vị chủ trì: Trung tâm Cung ứng dịch vụ sự nghiệp công
                - Thời gian thực hiện: Thường xuyên
                2. Hạ tầng số
                a) Phối hợp với các doanh nghiệp viễn thông xóa vùng lõm sóng di động tại thôn Khe Lớn
                Cơ quan thực hiện: Phòng Văn hóa - Xã hội.
                Cơ quan phối hợp: VNPT, Viettel khu vực.
                Thời gian: Quý III/2026.
                b) Nâng cấp mạng nội bộ của xã
                Cơ quan thực hiện: Văn phòng HĐND và UBND xã.
                Thời gian: Quý I/2026.
                3. Về an toàn thông tin
                Rà soát, phê duyệt hồ sơ đề xuất cấp độ an toàn hệ thống thông tin của xã.
                Cử công chức tham gia các lớp tập huấn về an toàn thông tin do tỉnh tổ chức.
                IV. KINH PHÍ THỰC HIỆN
                1. Kinh phí do ngân sách xã bảo đảm theo phân cấp.
                2. Các đơn vị lập dự toán gửi Phòng Kinh tế trước ngày 15/02/2026.
                V. TỔ CHỨC THỰC HIỆN
                1. Phòng Văn hóa - Xã hội
                a) Là cơ quan đầu mối, tham mưu triển khai Kế hoạch này.
                b) Theo dõi, đôn đốc, tổng hợp báo cáo Ủy ban nhân dân xã định kỳ hằng quý.
                2. Phòng Kinh tế
                Tham mưu bố trí kinh phí thực hiện Kế hoạch.
                3. Công an xã
                - Chủ trì triển khai Đề án 06 trên địa bàn;
                - Hướng dẫn người dân cài đặt VNeID.
                4. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã và các tổ chức chính trị - xã hội
                Tuyên truyền, vận động đoàn viên, hội viên sử dụng dịch vụ công trực tuyến.
                5. Các thôn: Củng cố tổ công nghệ số cộng đồng, bố trí địa điểm hướng dẫn người dân.
                Trên đây là Kế hoạch chuyển đổi số năm 2026 trên địa bàn xã, yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện./.
                """,
            tasks: """
                § Phát triển chính quyền số
                G | 100% hồ sơ thủ tục hành chính được tiếp nhận trực tuyến
                G | 100% văn bản đi được ký số, trừ văn bản mật
                G | Tối thiểu 80% hồ sơ công việc cấp xã được xử lý trên môi trường mạng
                § Phát triển kinh tế số
                G | Trên 50% hộ kinh doanh chấp nhận thanh toán không dùng tiền mặt
                § Phát triển xã hội số
                G a | Tỷ lệ dân số trưởng thành có tài khoản định danh điện tử mức 2 đạt trên 85%
                G b | 100% thôn có tổ công nghệ số cộng đồng hoạt động
                § Nhận thức số
                T a | Tổ chức tuyên truyền Ngày chuyển đổi số quốc gia 10/10 trên địa bàn xã | ct: Phòng Văn hóa - Xã hội | ph: Các đơn vị, đoàn thể, các thôn | tg: Tháng 10/2026
                T b | Phát sóng chuyên mục chuyển đổi số trên hệ thống truyền thanh cơ sở, mỗi tuần ít nhất 02 lượt, thời lượng mỗi lượt từ 05 phút trở lên | ct: Trung tâm Cung ứng dịch vụ sự nghiệp công | tg: Thường xuyên
                § Hạ tầng số
                T a | Phối hợp với các doanh nghiệp viễn thông xóa vùng lõm sóng di động tại thôn Khe Lớn | ct: Phòng Văn hóa - Xã hội | ph: VNPT, Viettel khu vực | tg: Quý III/2026
                T b | Nâng cấp mạng nội bộ của xã | ct: Văn phòng HĐND và UBND xã | tg: Quý I/2026
                § Về an toàn thông tin
                D | Rà soát, phê duyệt hồ sơ đề xuất cấp độ an toàn hệ thống thông tin của xã
                D | Cử công chức tham gia các lớp tập huấn về an toàn thông tin do tỉnh tổ chức
                § Phòng Văn hóa - Xã hội
                R a | Là cơ quan đầu mối, tham mưu triển khai Kế hoạch này | Phòng Văn hóa - Xã hội
                R b | Theo dõi, đôn đốc, tổng hợp báo cáo Ủy ban nhân dân xã định kỳ hằng quý | Phòng Văn hóa - Xã hội
                § Phòng Kinh tế
                R | Tham mưu bố trí kinh phí thực hiện Kế hoạch | Phòng Kinh tế
                § Công an xã
                R | Chủ trì triển khai Đề án 06 trên địa bàn | Công an xã
                R | Hướng dẫn người dân cài đặt VNeID | Công an xã
                § Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã và các tổ chức chính trị - xã hội
                R | Tuyên truyền, vận động đoàn viên, hội viên sử dụng dịch vụ công trực tuyến | Ủy ban Mặt trận Tổ quốc Việt Nam xã / các tổ chức chính trị - xã hội
                § TỔ CHỨC THỰC HIỆN
                R 5 | Củng cố tổ công nghệ số cộng đồng, bố trí địa điểm hướng dẫn người dân | Các thôn
                """),
        TaskCase(
            name: "last year in part A, this year in part B", issuer: "HUYỆN ĐỒNG SƠN",
            text: """
                Thực hiện Kế hoạch số 15/KH-UBND ngày 10/01/2024 của UBND tỉnh về giảm nghèo bền vững, UBND huyện xây dựng kế hoạch như sau:
                A. KẾT QUẢ THỰC HIỆN NĂM 2023
                I. Công tác chỉ đạo, điều hành
                - Huyện ủy, UBND huyện đã ban hành 12 văn bản chỉ đạo;
                - Các xã, thị trấn đã kiện toàn Ban Chỉ đạo.
                II. Kết quả đạt được
                1. Tỷ lệ hộ nghèo cuối năm 2023 còn 8,4%, giảm 2,1% so với năm 2022.
                2. Hỗ trợ xây mới 45 nhà ở cho hộ nghèo.
                III. Tồn tại, hạn chế
                Một số địa phương chưa quan tâm đúng mức.
                B. KẾ HOẠCH NĂM 2024
                I. MỤC TIÊU
                1. Mục tiêu chung: Giảm nghèo đa chiều, bao trùm, bền vững.
                2. Mục tiêu cụ thể:
                - Giảm tỷ lệ hộ nghèo từ 2% trở lên;
                - Hỗ trợ 100% hộ nghèo có nhu cầu vay vốn:
                + Vốn vay sản xuất: 300 hộ;
                + Vốn vay nước sạch: 150 hộ.
                II. NHIỆM VỤ VÀ GIẢI PHÁP
                1. Tăng cường sự lãnh đạo, chỉ đạo của cấp ủy, chính quyền các cấp; nâng cao hiệu quả phối hợp giữa các ngành.
                2. Đẩy mạnh thông tin, tuyên truyền; biểu dương các điển hình thoát nghèo.
                3. Thực hiện các dự án thành phần
                3.1. Dự án 1: Hỗ trợ đầu tư phát triển hạ tầng kinh tế - xã hội các xã đặc biệt khó khăn.
                - Cơ quan chủ trì: Phòng Lao động - Thương binh và Xã hội.
                - Cơ quan phối hợp: Phòng Tài chính - Kế hoạch, UBND các xã, thị trấn.
                - Thời gian thực hiện: Năm 2024.
                3.2. Dự án 2: Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo.
                - Cơ quan chủ trì: Phòng Lao động - Thương binh và Xã hội.
                - Cơ quan phối hợp: Phòng Nông nghiệp và Phát triển nông thôn.
                - Kết quả: 06 mô hình; 120 hộ tham gia.
                - Thời gian thực hiện: Quý II - Quý IV năm 2024.
                C. TỔ CHỨC THỰC HIỆN
                I. Phòng Lao động - Thương binh và Xã hội
                1. Chủ trì, phối hợp với các cơ quan liên quan triển khai Kế hoạch.
                2. Tổng hợp, báo cáo UBND huyện trước ngày 10/12/2024.
                II. Phòng Tài chính - Kế hoạch
                Tham mưu phân bổ kinh phí; hướng dẫn thanh quyết toán theo quy định.
                III. Ủy ban nhân dân các xã, thị trấn
                - Xây dựng kế hoạch của địa phương;
                - Rà soát hộ nghèo, hộ cận nghèo định kỳ.
                Yêu cầu các cơ quan, đơn vị triển khai thực hiện nghiêm túc Kế hoạch này./.
                """,
            tasks: """
                § MỤC TIÊU
                G 1 | Mục tiêu chung: Giảm nghèo đa chiều, bao trùm, bền vững
                § Mục tiêu cụ thể
                G | Giảm tỷ lệ hộ nghèo từ 2% trở lên
                G | Vốn vay sản xuất: 300 hộ
                G | Vốn vay nước sạch: 150 hộ
                § NHIỆM VỤ VÀ GIẢI PHÁP
                D 1 | Tăng cường sự lãnh đạo, chỉ đạo của cấp ủy, chính quyền các cấp; nâng cao hiệu quả phối hợp giữa các ngành
                D 2 | Đẩy mạnh thông tin, tuyên truyền; biểu dương các điển hình thoát nghèo
                § Thực hiện các dự án thành phần
                T 3.1 | Dự án 1: Hỗ trợ đầu tư phát triển hạ tầng kinh tế - xã hội các xã đặc biệt khó khăn | ct: Phòng Lao động - Thương binh và Xã hội | ph: Phòng Tài chính - Kế hoạch, UBND các xã, thị trấn | tg: Năm 2024
                T 3.2 | Dự án 2: Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo | ct: Phòng Lao động - Thương binh và Xã hội | ph: Phòng Nông nghiệp và Phát triển nông thôn | sp: 06 mô hình; 120 hộ tham gia | tg: Quý II - Quý IV năm 2024
                § Phòng Lao động - Thương binh và Xã hội
                R 1 | Chủ trì, phối hợp với các cơ quan liên quan triển khai Kế hoạch | Phòng Lao động - Thương binh và Xã hội
                R 2 | Tổng hợp, báo cáo UBND huyện trước ngày 10/12/2024 | Phòng Lao động - Thương binh và Xã hội
                § Phòng Tài chính - Kế hoạch
                R | Tham mưu phân bổ kinh phí; hướng dẫn thanh quyết toán theo quy định | Phòng Tài chính - Kế hoạch
                § Ủy ban nhân dân các xã, thị trấn
                R | Xây dựng kế hoạch của địa phương | Ủy ban nhân dân các xã, thị trấn
                R | Rà soát hộ nghèo, hộ cận nghèo định kỳ | Ủy ban nhân dân các xã, thị trấn
                """),
        TaskCase(
            name: "parts by ordinal",
            text: """
                Phần thứ nhất
                KẾT QUẢ THỰC HIỆN NĂM 2025
                I. KẾT QUẢ ĐẠT ĐƯỢC
                - Đã tổ chức 10 buổi tuyên truyền pháp luật với 1.200 lượt người tham dự.
                - Hòa giải thành 25/27 vụ việc.
                II. HẠN CHẾ, NGUYÊN NHÂN
                1. Hạn chế: Công tác phối hợp có lúc chưa chặt chẽ.
                2. Nguyên nhân: Kinh phí còn hạn hẹp.
                Phần thứ hai
                KẾ HOẠCH NĂM 2026
                I. MỤC ĐÍCH, YÊU CẦU
                1. Mục đích: Nâng cao ý thức chấp hành pháp luật.
                2. Yêu cầu: Thiết thực, hiệu quả.
                II. NỘI DUNG THỰC HIỆN
                1. Tuyên truyền, phổ biến pháp luật
                1.1. Nội dung: Tập trung phổ biến các luật mới có hiệu lực năm 2026.
                1.2. Hình thức: Hội nghị, loa truyền thanh, mạng xã hội.
                1.3. Đối tượng: Cán bộ, công chức và Nhân dân trên địa bàn xã.
                2. Xây dựng xã đạt chuẩn tiếp cận pháp luật
                2.1. Ban hành Quyết định phân công công chức theo dõi tiêu chí.
                * Đơn vị thực hiện: Văn phòng HĐND và UBND xã.
                * Thời gian thực hiện: Quý I/2026.
                * Sản phẩm: Quyết định.
                2.2. Tự chấm điểm, lập hồ sơ đề nghị công nhận.
                * Đơn vị thực hiện: Văn phòng HĐND và UBND xã.
                * Thời gian thực hiện: Trước ngày 10/01/2027.
                * Sản phẩm: Hồ sơ đề nghị.
                III. TỔ CHỨC THỰC HIỆN
                1. Văn phòng HĐND và UBND xã:
                Tham mưu tổ chức thực hiện Kế hoạch này; theo dõi, đôn đốc, tổng hợp báo cáo.
                2. Các tổ hòa giải ở cơ sở: nâng cao chất lượng hòa giải, giảm thiểu đơn thư vượt cấp.
                """,
            tasks: """
                § Tuyên truyền, phổ biến pháp luật
                D 1.1 | Nội dung: Tập trung phổ biến các luật mới có hiệu lực năm 2026
                D 1.2 | Hình thức: Hội nghị, loa truyền thanh, mạng xã hội
                § Xây dựng xã đạt chuẩn tiếp cận pháp luật
                T 2.1 | Ban hành Quyết định phân công công chức theo dõi tiêu chí | ct: Văn phòng HĐND và UBND xã | sp: Quyết định | tg: Quý I/2026
                T 2.2 | Tự chấm điểm, lập hồ sơ đề nghị công nhận | ct: Văn phòng HĐND và UBND xã | sp: Hồ sơ đề nghị | tg: Trước ngày 10/01/2027
                § Văn phòng HĐND và UBND xã
                R | Tham mưu tổ chức thực hiện Kế hoạch này; theo dõi, đôn đốc, tổng hợp báo cáo | Văn phòng HĐND và UBND xã
                § TỔ CHỨC THỰC HIỆN
                R 2 | nâng cao chất lượng hòa giải, giảm thiểu đơn thư vượt cấp | Các tổ hòa giải ở cơ sở
                """),
        TaskCase(
            name: "an evaluation in the body",
            text: """
                I. ĐÁNH GIÁ KẾT QUẢ CÔNG TÁC THANH NIÊN NĂM 2025
                1. Kết quả đạt được
                - Tổ chức 15 hoạt động tình nguyện.
                - Kết nạp 08 đoàn viên mới.
                2. Khó khăn, hạn chế
                a) Kinh phí hoạt động còn ít.
                b) Thanh niên đi làm ăn xa nhiều.
                3. Nguyên nhân
                Do điều kiện kinh tế còn khó khăn.
                II. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2026
                1. Công tác giáo dục
                - Tổ chức học tập các nghị quyết của Đảng.
                2. Phong trào hành động cách mạng
                2.1. Phong trào "Thanh niên tình nguyện"
                - Thành lập đội hình tình nguyện hỗ trợ thủ tục hành chính.
                2.2. Phong trào "Tuổi trẻ sáng tạo".
                3. Các chỉ tiêu
                - 100% chi đoàn có công trình thanh niên;
                - Kết nạp 10 đoàn viên trở lên.
                III. BIỆN PHÁP THỰC HIỆN
                1. Ban Thường vụ Đoàn xã: Xây dựng kế hoạch cụ thể từng quý.
                2. Các chi đoàn: Đăng ký công trình thanh niên trước 15/3/2026.
                """,
            tasks: """
                § Công tác giáo dục
                D | Tổ chức học tập các nghị quyết của Đảng
                § Phong trào "Thanh niên tình nguyện"
                D | Thành lập đội hình tình nguyện hỗ trợ thủ tục hành chính
                § Phong trào hành động cách mạng
                D 2.2 | Phong trào "Tuổi trẻ sáng tạo"
                § Các chỉ tiêu
                G | 100% chi đoàn có công trình thanh niên
                G | Kết nạp 10 đoàn viên trở lên
                § BIỆN PHÁP THỰC HIỆN
                R 1 | Xây dựng kế hoạch cụ thể từng quý | Ban Thường vụ Đoàn xã
                R 2 | Đăng ký công trình thanh niên trước 15/3/2026 | Các chi đoàn
                """),
        TaskCase(
            name: "goals at three levels", issuer: "HUYỆN ĐỒNG SƠN",
            text: """
                I. MỤC TIÊU
                1. Mục tiêu tổng quát
                Xây dựng chính quyền số gắn với cải cách hành chính, nâng cao chất lượng phục vụ người dân và doanh nghiệp.
                2. Các mục tiêu cụ thể đến hết năm 2026:
                - Về dịch vụ công trực tuyến:
                + 100% thủ tục hành chính đủ điều kiện được cung cấp trực tuyến toàn trình;
                + Tỷ lệ hồ sơ trực tuyến đạt tối thiểu 85%.
                - Về văn bản điện tử: 100% văn bản được trao đổi trên môi trường mạng.
                - 100% cán bộ, công chức có chữ ký số cá nhân; trong đó:
                + Cấp huyện: 100%;
                + Cấp xã: 95%.
                II. CÁC NHIỆM VỤ CHỦ YẾU
                1. Về thể chế
                - Rà soát quy chế.
                - Ban hành văn bản:
                + Quy chế bảo đảm an toàn thông tin.
                + Quy chế sử dụng hộp thư công vụ.
                2. Về hạ tầng số, dữ liệu số và nền tảng số
                Triển khai mở rộng mạng truyền số liệu chuyên dùng đến 100% cơ quan, đơn vị.
                - Kết nối với nền tảng tích hợp, chia sẻ dữ liệu của tỉnh.
                - Số hóa dữ liệu hộ tịch, đất đai.
                III. GIẢI PHÁP
                1. Giải pháp về tổ chức: Kiện toàn Ban Chỉ đạo chuyển đổi số huyện; phân công công chức chuyên trách.
                2. Giải pháp về tài chính: Ưu tiên bố trí ngân sách cho chuyển đổi số.
                IV. TỔ CHỨC THỰC HIỆN
                1. Phòng Văn hóa và Thông tin:
                - Chủ trì tham mưu triển khai Kế hoạch.
                - Định kỳ trước ngày 20 tháng cuối quý báo cáo UBND huyện.
                2. Các cơ quan chuyên môn, đơn vị sự nghiệp thuộc huyện; UBND các xã, thị trấn:
                - Người đứng đầu chịu trách nhiệm trước UBND huyện về kết quả thực hiện.
                - Gửi báo cáo về Phòng Văn hóa và Thông tin.
                3. Đề nghị Trung tâm Chính trị huyện lồng ghép nội dung chuyển đổi số vào chương trình bồi dưỡng.
                """,
            tasks: """
                § Mục tiêu tổng quát
                G | Xây dựng chính quyền số gắn với cải cách hành chính, nâng cao chất lượng phục vụ người dân và doanh nghiệp
                § Các mục tiêu cụ thể đến hết năm 2026
                G | 100% thủ tục hành chính đủ điều kiện được cung cấp trực tuyến toàn trình
                G | Tỷ lệ hồ sơ trực tuyến đạt tối thiểu 85%
                G | Về văn bản điện tử: 100% văn bản được trao đổi trên môi trường mạng
                G | Cấp huyện: 100%
                G | Cấp xã: 95%
                § Về thể chế
                D | Rà soát quy chế
                D | Quy chế bảo đảm an toàn thông tin
                D | Quy chế sử dụng hộp thư công vụ
                § Về hạ tầng số, dữ liệu số và nền tảng số
                D | Triển khai mở rộng mạng truyền số liệu chuyên dùng đến 100% cơ quan, đơn vị
                D | Kết nối với nền tảng tích hợp, chia sẻ dữ liệu của tỉnh
                D | Số hóa dữ liệu hộ tịch, đất đai
                § GIẢI PHÁP
                D 1 | Giải pháp về tổ chức: Kiện toàn Ban Chỉ đạo chuyển đổi số huyện; phân công công chức chuyên trách
                D 2 | Giải pháp về tài chính: Ưu tiên bố trí ngân sách cho chuyển đổi số
                § Phòng Văn hóa và Thông tin
                R | Chủ trì tham mưu triển khai Kế hoạch | Phòng Văn hóa và Thông tin
                R | Định kỳ trước ngày 20 tháng cuối quý báo cáo UBND huyện | Phòng Văn hóa và Thông tin
                § Các cơ quan chuyên môn, đơn vị sự nghiệp thuộc huyện; UBND các xã, thị trấn
                R | Người đứng đầu chịu trách nhiệm trước UBND huyện về kết quả thực hiện | Các cơ quan chuyên môn, đơn vị sự nghiệp thuộc huyện / UBND các xã, thị trấn
                R | Gửi báo cáo về Phòng Văn hóa và Thông tin | Các cơ quan chuyên môn, đơn vị sự nghiệp thuộc huyện / UBND các xã, thị trấn
                § TỔ CHỨC THỰC HIỆN
                R 3 | Đề nghị Trung tâm Chính trị huyện lồng ghép nội dung chuyển đổi số vào chương trình bồi dưỡng | Trung tâm Chính trị huyện
                """),
    ]
}
