import Testing

@Suite("Responsibilities and their units")
struct OutlineUnitTests {
    @Test("Text to tasks", arguments: cases)
    func reads(_ plan: TaskCase) throws { try plan.check() }

    static let cases: [TaskCase] = [
        TaskCase(
            name: "có trách nhiệm, before a colon, as the subject",
            text: """
                I. MỤC TIÊU
                Kéo giảm tai nạn giao thông cả 3 tiêu chí so với năm 2025, trong đó số vụ giảm ít nhất 5%.
                Không để xảy ra ùn tắc giao thông kéo dài.
                II. NỘI DUNG, NHIỆM VỤ TRỌNG TÂM
                1. Công tác tuyên truyền, phổ biến, giáo dục pháp luật:
                - Tuyên truyền trên hệ thống loa truyền thanh 3 lần/tuần;
                - Tổ chức ký cam kết không vi phạm quy định về nồng độ cồn cho 100% cán bộ, công chức, giáo viên, học sinh trên địa bàn xã. (Văn phòng - Thống kê chủ trì, hoàn thành trong quý I)
                2. Công tác tuần tra, kiểm soát, xử lý vi phạm:
                a) Duy trì tổ tuần tra lưu động tại các tuyến đường liên thôn.
                b) Xử lý nghiêm các hành vi vi phạm:
                - Vi phạm nồng độ cồn;
                - Chở quá tải, quá khổ;
                c) Phối hợp với Cảnh sát giao thông kiểm tra các bến bãi.
                3. Rà soát, khắc phục các điểm đen, điểm tiềm ẩn nguy cơ mất an toàn giao thông. Lắp đặt bổ sung biển báo, gương cầu lồi tại các khúc cua khuất tầm nhìn. Thời gian hoàn thành: trước ngày 30/4/2026.
                III. PHÂN CÔNG TRÁCH NHIỆM
                1. Công an xã có trách nhiệm:
                - Chủ trì tuần tra, kiểm soát.
                - Tổng hợp, báo cáo kết quả hằng tháng.
                2. Các đồng chí công chức Văn hóa - Xã hội, Tư pháp - Hộ tịch: Phối hợp tuyên truyền pháp luật về an toàn giao thông.
                3. Các trường học trên địa bàn xã có trách nhiệm quản lý học sinh, không để học sinh điều khiển xe mô tô đến trường.
                4. Các cơ quan, đơn vị, đoàn thể và các thôn có trách nhiệm phổ biến Kế hoạch này đến toàn thể nhân dân.
                5. Đề nghị UBMTTQVN xã và các đoàn thể tăng cường vận động hội viên, đoàn viên chấp hành pháp luật về trật tự an toàn giao thông.
                Trên đây là Kế hoạch bảo đảm trật tự an toàn giao thông năm 2026 của UBND xã, đề nghị các ngành, các thôn triển khai thực hiện./.
                """,
            tasks: """
                § MỤC TIÊU
                G | Kéo giảm tai nạn giao thông cả 3 tiêu chí so với năm 2025, trong đó số vụ giảm ít nhất 5%
                G | Không để xảy ra ùn tắc giao thông kéo dài
                § Công tác tuyên truyền, phổ biến, giáo dục pháp luật
                D | Tuyên truyền trên hệ thống loa truyền thanh 3 lần/tuần
                D | Tổ chức ký cam kết không vi phạm quy định về nồng độ cồn cho 100% cán bộ, công chức, giáo viên, học sinh trên địa bàn xã. (Văn phòng - Thống kê chủ trì, hoàn thành trong quý I)
                § Công tác tuần tra, kiểm soát, xử lý vi phạm
                D a | Duy trì tổ tuần tra lưu động tại các tuyến đường liên thôn
                § Xử lý nghiêm các hành vi vi phạm
                D | Vi phạm nồng độ cồn
                D | Chở quá tải, quá khổ
                § Công tác tuần tra, kiểm soát, xử lý vi phạm
                D c | Phối hợp với Cảnh sát giao thông kiểm tra các bến bãi
                § NỘI DUNG, NHIỆM VỤ TRỌNG TÂM
                T 3 | Rà soát, khắc phục các điểm đen, điểm tiềm ẩn nguy cơ mất an toàn giao thông. Lắp đặt bổ sung biển báo, gương cầu lồi tại các khúc cua khuất tầm nhìn | tg: trước ngày 30/4/2026
                § Công an xã có trách nhiệm
                R | Chủ trì tuần tra, kiểm soát | Công an xã
                R | Tổng hợp, báo cáo kết quả hằng tháng | Công an xã
                § PHÂN CÔNG TRÁCH NHIỆM
                R 2 | Phối hợp tuyên truyền pháp luật về an toàn giao thông | Các đồng chí công chức Văn hóa - Xã hội / Tư pháp - Hộ tịch
                R 3 | Các trường học trên địa bàn xã có trách nhiệm quản lý học sinh, không để học sinh điều khiển xe mô tô đến trường | Các trường học trên địa bàn xã
                R 4 | Các cơ quan, đơn vị, đoàn thể và các thôn có trách nhiệm phổ biến Kế hoạch này đến toàn thể nhân dân | Các cơ quan, đơn vị, đoàn thể / các thôn
                R 5 | Đề nghị UBMTTQVN xã và các đoàn thể tăng cường vận động hội viên, đoàn viên chấp hành pháp luật về trật tự an toàn giao thông | UBMTTQVN xã / các đoàn thể
                """),
        TaskCase(
            name: "ways to give work to a unit",
            text: """
                V. TỔ CHỨC THỰC HIỆN
                1. Phân công đồng chí Nguyễn Văn Bình - Phó Chủ tịch UBND xã trực tiếp chỉ đạo thực hiện Kế hoạch.
                2. Giao Công an xã:
                - Chủ trì, tham mưu.
                - Kiểm tra, xử lý.
                3. Văn phòng HĐND&UBND xã: Theo dõi, tổng hợp.
                4. Bộ phận Tài chính - Kế toán xã có trách nhiệm tham mưu bố trí kinh phí.
                5. Ban Công an, Ban CHQS xã và các lực lượng liên quan
                - Phối hợp tuần tra, canh gác;
                - Sẵn sàng lực lượng, phương tiện.
                6. Đề nghị Ủy ban MTTQ Việt Nam và các tổ chức chính trị - xã hội xã:
                Phối hợp tuyên truyền đến từng hộ dân.
                7. Đối với các thôn:
                a) Tổ chức họp dân, quán triệt Kế hoạch;
                b) Báo cáo kết quả về UBND xã.
                8. Trạm Y tế: chuẩn bị thuốc, vật tư. Thời gian: thường xuyên.
                9. Hiệu trưởng các trường Mầm non, Tiểu học, THCS trên địa bàn xã
                Chỉ đạo giáo viên tuyên truyền đến học sinh.
                Căn cứ nội dung Kế hoạch này, các cơ quan, đơn vị nghiêm túc tổ chức triển khai thực hiện./.
                """,
            tasks: """
                § TỔ CHỨC THỰC HIỆN
                R 1 | Phân công đồng chí Nguyễn Văn Bình - Phó Chủ tịch UBND xã trực tiếp chỉ đạo thực hiện Kế hoạch | đồng chí Nguyễn Văn Bình
                § Giao Công an xã
                R | Chủ trì, tham mưu | Công an xã
                R | Kiểm tra, xử lý | Công an xã
                § TỔ CHỨC THỰC HIỆN
                R 3 | Theo dõi, tổng hợp | Văn phòng HĐND&UBND xã
                R 4 | Bộ phận Tài chính - Kế toán xã có trách nhiệm tham mưu bố trí kinh phí | Bộ phận Tài chính - Kế toán xã
                § Ban Công an, Ban CHQS xã và các lực lượng liên quan
                R | Phối hợp tuần tra, canh gác | Ban Công an / Ban CHQS xã / các lực lượng liên quan
                R | Sẵn sàng lực lượng, phương tiện | Ban Công an / Ban CHQS xã / các lực lượng liên quan
                § Đề nghị Ủy ban MTTQ Việt Nam và các tổ chức chính trị - xã hội xã
                R | Phối hợp tuyên truyền đến từng hộ dân | Ủy ban MTTQ Việt Nam / các tổ chức chính trị - xã hội xã
                § Đối với các thôn
                R a | Tổ chức họp dân, quán triệt Kế hoạch | các thôn
                R b | Báo cáo kết quả về UBND xã | các thôn
                § TỔ CHỨC THỰC HIỆN
                T 8 | chuẩn bị thuốc, vật tư | ct: Trạm Y tế | tg: thường xuyên
                § Hiệu trưởng các trường Mầm non, Tiểu học, THCS trên địa bàn xã
                R | Chỉ đạo giáo viên tuyên truyền đến học sinh | Hiệu trưởng các trường Mầm non, Tiểu học, THCS trên địa bàn xã
                """),
        TaskCase(
            name: "province: Giao, Đề nghị, several units in a heading", issuer: "TỈNH TÂN AN",
            text: """
                III. NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU
                1. Hoàn thiện thể chế, chính sách
                a) Rà soát, sửa đổi, bổ sung các văn bản quy phạm pháp luật thuộc thẩm quyền của tỉnh:
                - Các văn bản về đất đai;
                - Các văn bản về đầu tư, kinh doanh.
                b) Tiếp tục đơn giản hóa thủ tục hành chính, trong đó tập trung:
                + Cắt giảm thời gian giải quyết.
                + Cắt giảm chi phí tuân thủ.
                2. Phát triển nguồn nhân lực: Đào tạo, bồi dưỡng kỹ năng số cho cán bộ, công chức, viên chức và người lao động trong các cơ quan nhà nước.
                3. Các nhiệm vụ cụ thể: (Chi tiết tại Phụ lục kèm theo)
                IV. TỔ CHỨC THỰC HIỆN
                1. Giao Sở Khoa học và Công nghệ
                - Chủ trì, phối hợp với các cơ quan, đơn vị liên quan tổ chức triển khai thực hiện Kế hoạch.
                - Theo dõi, hướng dẫn, đôn đốc; tổng hợp báo cáo UBND tỉnh trước ngày 15 tháng 12.
                2. Giao Sở Tài chính chủ trì, phối hợp với Sở Khoa học và Công nghệ tham mưu UBND tỉnh bố trí kinh phí.
                3. Các sở, ban, ngành tỉnh; Ủy ban nhân dân các xã, phường:
                a) Xây dựng kế hoạch cụ thể hóa trước ngày 15/02/2026.
                b) Bố trí nguồn lực thực hiện.
                4. Báo và Phát thanh - Truyền hình tỉnh, Cổng Thông tin điện tử tỉnh
                Tăng cường thời lượng tuyên truyền.
                5. Đề nghị Ban Tuyên giáo và Dân vận Tỉnh ủy: Chỉ đạo, định hướng công tác tuyên truyền.
                6. Thủ trưởng các sở, ban, ngành và Chủ tịch UBND các xã, phường chịu trách nhiệm trước UBND tỉnh về kết quả thực hiện.
                Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị kịp thời phản ánh về Sở Khoa học và Công nghệ để tổng hợp, báo cáo UBND tỉnh xem xét, giải quyết./.
                """,
            tasks: """
                § Rà soát, sửa đổi, bổ sung các văn bản quy phạm pháp luật thuộc thẩm quyền của tỉnh
                D | Các văn bản về đất đai
                D | Các văn bản về đầu tư, kinh doanh
                § Tiếp tục đơn giản hóa thủ tục hành chính, trong đó tập trung
                D | Cắt giảm thời gian giải quyết
                D | Cắt giảm chi phí tuân thủ
                § NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU
                D 2 | Phát triển nguồn nhân lực: Đào tạo, bồi dưỡng kỹ năng số cho cán bộ, công chức, viên chức và người lao động trong các cơ quan nhà nước
                § Giao Sở Khoa học và Công nghệ
                R | Chủ trì, phối hợp với các cơ quan, đơn vị liên quan tổ chức triển khai thực hiện Kế hoạch | Sở Khoa học và Công nghệ
                R | Theo dõi, hướng dẫn, đôn đốc; tổng hợp báo cáo UBND tỉnh trước ngày 15 tháng 12 | Sở Khoa học và Công nghệ
                § TỔ CHỨC THỰC HIỆN
                R 2 | Giao Sở Tài chính chủ trì, phối hợp với Sở Khoa học và Công nghệ tham mưu UBND tỉnh bố trí kinh phí | Sở Tài chính
                § Các sở, ban, ngành tỉnh; Ủy ban nhân dân các xã, phường
                R a | Xây dựng kế hoạch cụ thể hóa trước ngày 15/02/2026 | Các sở, ban, ngành tỉnh / Ủy ban nhân dân các xã, phường
                R b | Bố trí nguồn lực thực hiện | Các sở, ban, ngành tỉnh / Ủy ban nhân dân các xã, phường
                § Báo và Phát thanh - Truyền hình tỉnh, Cổng Thông tin điện tử tỉnh
                R | Tăng cường thời lượng tuyên truyền | Báo và Phát thanh - Truyền hình tỉnh / Cổng Thông tin điện tử tỉnh
                § TỔ CHỨC THỰC HIỆN
                R 5 | Chỉ đạo, định hướng công tác tuyên truyền | Ban Tuyên giáo và Dân vận Tỉnh ủy
                R 6 | Thủ trưởng các sở, ban, ngành và Chủ tịch UBND các xã, phường chịu trách nhiệm trước UBND tỉnh về kết quả thực hiện | Thủ trưởng các sở, ban, ngành / Chủ tịch UBND các xã, phường
                """),
        TaskCase(
            name: "lists of units", issuer: "TỈNH TÂN AN",
            text: """
                V. TỔ CHỨC THỰC HIỆN
                1. Các sở, ban, ngành; Mặt trận Tổ quốc và các tổ chức chính trị - xã hội tỉnh; UBND các xã, phường
                - Xây dựng kế hoạch triển khai thực hiện.
                - Định kỳ 6 tháng, hằng năm báo cáo kết quả về Sở Y tế.
                2. Sở Y tế (Cơ quan thường trực)
                - Tham mưu thành lập đoàn kiểm tra:
                + Đoàn liên ngành cấp tỉnh.
                + Đoàn chuyên ngành.
                - Tập huấn nghiệp vụ
                3. Sở Nông nghiệp và Môi trường, Sở Công Thương
                Phối hợp với Sở Y tế quản lý an toàn thực phẩm theo lĩnh vực được phân công; chia sẻ thông tin.
                4. Công an tỉnh: Đấu tranh, phòng ngừa tội phạm; xử lý vi phạm.
                5. Giám đốc các sở, Thủ trưởng các ban, ngành, đoàn thể cấp tỉnh, Chủ tịch UBND các xã, phường căn cứ nội dung Kế hoạch này tổ chức triển khai thực hiện.
                6. Các đơn vị sự nghiệp trực thuộc; các doanh nghiệp nhà nước trên địa bàn tỉnh: Căn cứ tình hình thực tế để triển khai cho phù hợp.
                """,
            tasks: """
                § Các sở, ban, ngành; Mặt trận Tổ quốc và các tổ chức chính trị - xã hội tỉnh; UBND các xã, phường
                R | Xây dựng kế hoạch triển khai thực hiện | Các sở, ban, ngành / Mặt trận Tổ quốc / các tổ chức chính trị - xã hội tỉnh / UBND các xã, phường
                R | Định kỳ 6 tháng, hằng năm báo cáo kết quả về Sở Y tế | Các sở, ban, ngành / Mặt trận Tổ quốc / các tổ chức chính trị - xã hội tỉnh / UBND các xã, phường
                § Sở Y tế (Cơ quan thường trực)
                R | Đoàn liên ngành cấp tỉnh | Sở Y tế (Cơ quan thường trực)
                R | Đoàn chuyên ngành | Sở Y tế (Cơ quan thường trực)
                R | Tập huấn nghiệp vụ | Sở Y tế (Cơ quan thường trực)
                § Sở Nông nghiệp và Môi trường, Sở Công Thương
                R | Phối hợp với Sở Y tế quản lý an toàn thực phẩm theo lĩnh vực được phân công; chia sẻ thông tin | Sở Nông nghiệp và Môi trường / Sở Công Thương
                § TỔ CHỨC THỰC HIỆN
                R 4 | Đấu tranh, phòng ngừa tội phạm; xử lý vi phạm | Công an tỉnh
                R 5 | Giám đốc các sở, Thủ trưởng các ban, ngành, đoàn thể cấp tỉnh, Chủ tịch UBND các xã, phường căn cứ nội dung Kế hoạch này tổ chức triển khai thực hiện | Giám đốc các sở / Thủ trưởng các ban, ngành, đoàn thể cấp tỉnh / Chủ tịch UBND các xã, phường
                R 6 | Căn cứ tình hình thực tế để triển khai cho phù hợp | Các đơn vị sự nghiệp trực thuộc / các doanh nghiệp nhà nước trên địa bàn tỉnh
                """),
        TaskCase(
            name: "a school",
            text: """
                II. NHIỆM VỤ TRỌNG TÂM
                1. Công tác phổ cập giáo dục, xóa mù chữ:
                1.1 Duy trì kết quả phổ cập giáo dục mầm non cho trẻ 5 tuổi.
                1.2 Điều tra, cập nhật số liệu phổ cập trên hệ thống trước ngày 30/9.
                2. Công tác y tế học đường
                - Nội dung: Khám sức khỏe định kỳ cho học sinh.
                - Người thực hiện: Nguyễn Thị Lan, Trần Văn Hùng
                - Thời gian: Tháng 9/2026
                - Ghi chú: Phối hợp Trạm Y tế xã
                3. Công tác thi đua
                3.1) Phát động phong trào "Dạy tốt - Học tốt";
                3.2) Bình xét danh hiệu thi đua cuối năm;
                III. CÁC GIẢI PHÁP
                Giải pháp 1. Tăng cường công tác quản lý.
                Giải pháp 2. Đổi mới phương pháp dạy học.
                IV. TỔ CHỨC THỰC HIỆN
                1. Ban Giám hiệu: Chỉ đạo, kiểm tra việc thực hiện.
                2. Tổ chuyên môn: Xây dựng kế hoạch của tổ.
                3. Giáo viên chủ nhiệm: Quản lý lớp, phối hợp với cha mẹ học sinh.
                4. Đoàn Thanh niên, Đội Thiếu niên: Tổ chức các hoạt động ngoài giờ lên lớp.
                """,
            tasks: """
                § Công tác phổ cập giáo dục, xóa mù chữ
                D 1.1 | Duy trì kết quả phổ cập giáo dục mầm non cho trẻ 5 tuổi
                D 1.2 | Điều tra, cập nhật số liệu phổ cập trên hệ thống trước ngày 30/9
                § NHIỆM VỤ TRỌNG TÂM
                T 2 | Công tác y tế học đường | tg: Tháng 9/2026 | ng: Nguyễn Thị Lan, Trần Văn Hùng
                § Công tác thi đua
                D 3.1 | Phát động phong trào "Dạy tốt - Học tốt"
                D 3.2 | Bình xét danh hiệu thi đua cuối năm
                § CÁC GIẢI PHÁP
                D 1 | Giải pháp 1. Tăng cường công tác quản lý
                D 2 | Giải pháp 2. Đổi mới phương pháp dạy học
                § TỔ CHỨC THỰC HIỆN
                R 1 | Chỉ đạo, kiểm tra việc thực hiện | Ban Giám hiệu
                R 2 | Xây dựng kế hoạch của tổ | Tổ chuyên môn
                R 3 | Quản lý lớp, phối hợp với cha mẹ học sinh | Giáo viên chủ nhiệm
                R 4 | Tổ chức các hoạt động ngoài giờ lên lớp | Đoàn Thanh niên / Đội Thiếu niên
                """),
        TaskCase(
            name: "a health station; budget and time are no tasks",
            text: """
                I. MỤC TIÊU
                - Giảm tỷ lệ suy dinh dưỡng trẻ em dưới 5 tuổi xuống còn dưới 9%;
                - 95% trẻ em được tiêm chủng đầy đủ;
                II. NỘI DUNG HOẠT ĐỘNG
                1. Hoạt động truyền thông
                - Truyền thông trực tiếp: Tổ chức nói chuyện chuyên đề tại 12 thôn, mỗi thôn 02 buổi, lồng ghép với họp thôn.
                - Truyền thông gián tiếp: Viết bài, phát trên loa truyền thanh xã.
                2. Hoạt động chuyên môn
                2.1. Tiêm chủng mở rộng
                - Tổ chức tiêm chủng vào ngày 25 hằng tháng tại Trạm Y tế
                - Rà soát, lập danh sách trẻ trong độ tuổi
                2.2. Chăm sóc sức khỏe người cao tuổi
                - Khám sức khỏe định kỳ cho trên 90% người cao tuổi.
                3. Theo dõi, giám sát: Trạm Y tế giám sát thôn, bản định kỳ hằng tháng.
                III. THỜI GIAN, ĐỊA ĐIỂM THỰC HIỆN
                1. Thời gian: Từ tháng 01 đến tháng 12 năm 2026.
                2. Địa điểm: Tại 12 thôn trên địa bàn xã.
                IV. KINH PHÍ
                - Nguồn ngân sách xã: 30 triệu đồng;
                - Nguồn xã hội hóa.
                V. PHÂN CÔNG THỰC HIỆN
                1. Trạm Y tế xã
                - Là cơ quan thường trực;
                - Chuẩn bị vật tư, trang thiết bị.
                2. Công chức Văn hóa - Xã hội
                - Phối hợp tuyên truyền.
                3. Các trường học; Hội Liên hiệp Phụ nữ xã; Đoàn Thanh niên xã
                - Phối hợp thực hiện theo chức năng, nhiệm vụ.
                4. Y tế thôn bản
                - Vận động người dân đưa trẻ đi tiêm chủng đúng lịch.
                """,
            tasks: """
                § MỤC TIÊU
                G | Giảm tỷ lệ suy dinh dưỡng trẻ em dưới 5 tuổi xuống còn dưới 9%
                G | 95% trẻ em được tiêm chủng đầy đủ
                § Hoạt động truyền thông
                D | Truyền thông trực tiếp: Tổ chức nói chuyện chuyên đề tại 12 thôn, mỗi thôn 02 buổi, lồng ghép với họp thôn
                D | Truyền thông gián tiếp: Viết bài, phát trên loa truyền thanh xã
                § Tiêm chủng mở rộng
                D | Tổ chức tiêm chủng vào ngày 25 hằng tháng tại Trạm Y tế
                D | Rà soát, lập danh sách trẻ trong độ tuổi
                § Chăm sóc sức khỏe người cao tuổi
                D | Khám sức khỏe định kỳ cho trên 90% người cao tuổi
                § NỘI DUNG HOẠT ĐỘNG
                D 3 | Theo dõi, giám sát: Trạm Y tế giám sát thôn, bản định kỳ hằng tháng
                § Trạm Y tế xã
                R | Là cơ quan thường trực | Trạm Y tế xã
                R | Chuẩn bị vật tư, trang thiết bị | Trạm Y tế xã
                § Công chức Văn hóa - Xã hội
                R | Phối hợp tuyên truyền | Công chức Văn hóa - Xã hội
                § Các trường học; Hội Liên hiệp Phụ nữ xã; Đoàn Thanh niên xã
                R | Phối hợp thực hiện theo chức năng, nhiệm vụ | Các trường học / Hội Liên hiệp Phụ nữ xã / Đoàn Thanh niên xã
                § Y tế thôn bản
                R | Vận động người dân đưa trẻ đi tiêm chủng đúng lịch | Y tế thôn bản
                """),
    ]
}
