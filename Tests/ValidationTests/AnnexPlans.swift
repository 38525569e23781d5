/// A fictional plan whose body defers to its annex, with the rows that carry each directive out: gold by construction.
/// The directives are worded anew, several rows belong to one, and some directives have none.
struct AnnexPlan: Sendable {
    struct Group: Sendable {
        var title: String
        /// Task and product.
        var rows: [(String, String)]
    }

    struct Directive: Sendable {
        var section: String
        var text: String
        /// Numbers of the rows; empty for one that the annex lacks.
        var rows: [Int]
    }

    var name: String
    var groups: [Group]
    var directives: [Directive]
}

extension AnnexPlan {
    static let reform = AnnexPlan(
        name: "Cải cách hành chính",
        groups: [
            Group(title: "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", rows: [
                ("Ban hành Kế hoạch CCHC năm 2026 của UBND xã", "Kế hoạch"),
                ("Ban hành Kế hoạch tuyên truyền CCHC và tổ chức thực hiện", "Kế hoạch; tin, bài"),
                ("Tự kiểm tra công tác CCHC tại các phòng, đơn vị", "Kế hoạch kiểm tra; Báo cáo kết quả"),
                ("Tự chấm điểm Chỉ số CCHC của xã", "Bảng tự chấm; tài liệu kiểm chứng"),
                ("Khảo sát mức độ hài lòng của người dân, tổ chức đối với sự phục vụ của UBND xã", "Phiếu khảo sát; Báo cáo"),
                ("Báo cáo CCHC quý, 6 tháng, năm", "Báo cáo"),
            ]),
            Group(title: "CẢI CÁCH THỂ CHẾ", rows: [
                ("Tự kiểm tra, rà soát văn bản QPPL do HĐND, UBND xã ban hành", "Báo cáo kết quả"),
                ("Công bố danh mục văn bản QPPL hết hiệu lực, ngưng hiệu lực", "Quyết định công bố"),
                ("Theo dõi tình hình thi hành pháp luật trong lĩnh vực trọng tâm", "Kế hoạch; Báo cáo"),
                ("Phổ biến, giáo dục pháp luật cho cán bộ, nhân dân", "Kế hoạch; hội nghị"),
            ]),
            Group(title: "CẢI CÁCH THỦ TỤC HÀNH CHÍNH", rows: [
                ("Ban hành Kế hoạch kiểm soát TTHC năm 2026", "Kế hoạch"),
                ("Rà soát, đề xuất phương án đơn giản hóa TTHC", "Báo cáo rà soát"),
                ("Niêm yết, công khai TTHC tại Trung tâm Phục vụ hành chính công", "Bảng niêm yết"),
                ("Số hóa hồ sơ, kết quả giải quyết TTHC", "100% hồ sơ số hóa"),
                ("Tiếp nhận, trả lời phản ánh, kiến nghị của người dân về quy định hành chính", "Văn bản trả lời"),
                ("Cung cấp dịch vụ công trực tuyến toàn trình; thanh toán trực tuyến", "Tỷ lệ hồ sơ trực tuyến đạt 80%"),
                ("Trang bị kiosk, máy lấy số tự động tại Trung tâm Phục vụ hành chính công", "Biên bản nghiệm thu"),
            ]),
            Group(title: "CẢI CÁCH TỔ CHỨC BỘ MÁY", rows: [
                ("Xây dựng quy chế làm việc của UBND xã", "Quyết định ban hành quy chế"),
                ("Rà soát chức năng, nhiệm vụ các phòng chuyên môn sau sắp xếp", "Báo cáo"),
            ]),
            Group(title: "CẢI CÁCH CHẾ ĐỘ CÔNG VỤ", rows: [
                ("Cử cán bộ, công chức dự các lớp đào tạo, bồi dưỡng", "Quyết định cử đi học"),
                ("Đánh giá, xếp loại cán bộ, công chức năm 2026", "Thông báo kết quả"),
                ("Kiểm tra việc chấp hành kỷ luật, kỷ cương hành chính", "Biên bản kiểm tra"),
            ]),
            Group(title: "CẢI CÁCH TÀI CHÍNH CÔNG", rows: [
                ("Công khai dự toán, quyết toán ngân sách xã", "Quyết định công khai"),
                ("Giải ngân vốn đầu tư công năm 2026", "Báo cáo tiến độ giải ngân"),
            ]),
            Group(title: "XÂY DỰNG CHÍNH QUYỀN SỐ", rows: [
                ("Sử dụng chữ ký số cá nhân trong xử lý văn bản", "100% văn bản ký số"),
                ("Duy trì Trang thông tin điện tử của xã", "Tin, bài"),
                ("Tổ chức hoạt động Tổ công nghệ số cộng đồng", "Báo cáo"),
                ("Tạo lập dữ liệu hộ tịch điện tử", "Kho dữ liệu"),
            ]),
        ],
        directives: [
            Directive(section: "Công tác chỉ đạo, điều hành", text: "Xây dựng, ban hành và triển khai kịp thời kế hoạch cải cách hành chính hằng năm; thực hiện đầy đủ chế độ thông tin, báo cáo theo quy định", rows: [1, 6]),
            Directive(section: "Công tác chỉ đạo, điều hành", text: "Đổi mới hình thức tuyên truyền cải cách hành chính trên hệ thống truyền thanh cơ sở, mạng xã hội", rows: [2]),
            Directive(section: "Công tác chỉ đạo, điều hành", text: "Tổ chức phát động thi đua chuyên đề về cải cách hành chính, nhân rộng sáng kiến của cán bộ, công chức", rows: []),
            Directive(section: "Công tác chỉ đạo, điều hành", text: "Chủ động kiểm tra các bộ phận về thực hiện nhiệm vụ cải cách hành chính, khắc phục tồn tại sau kiểm tra", rows: [3]),
            Directive(section: "Công tác chỉ đạo, điều hành", text: "Phấn đấu giữ vững và nâng cao thứ hạng chỉ số cải cách hành chính, chỉ số hài lòng của người dân (SIPAS)", rows: [4, 5]),
            Directive(section: "Cải cách thể chế", text: "Thường xuyên rà soát các văn bản quy phạm pháp luật do địa phương ban hành để kịp thời sửa đổi, thay thế, bãi bỏ văn bản không còn phù hợp", rows: [7, 8]),
            Directive(section: "Cải cách thể chế", text: "Nâng cao chất lượng công tác theo dõi thi hành pháp luật", rows: [9]),
            Directive(section: "Cải cách thể chế", text: "Kiện toàn đội ngũ hòa giải viên ở cơ sở, bồi dưỡng kỹ năng hòa giải", rows: []),
            Directive(section: "Cải cách thủ tục hành chính", text: "Cắt giảm thời gian, chi phí, đơn giản hóa các thủ tục thuộc phạm vi quản lý", rows: [12]),
            Directive(section: "Cải cách thủ tục hành chính", text: "Công khai đầy đủ, chính xác thủ tục hành chính tại nơi tiếp nhận và trên Cổng dịch vụ công", rows: [13]),
            Directive(section: "Cải cách thủ tục hành chính", text: "Đẩy mạnh số hóa, tái sử dụng dữ liệu đã số hóa khi giải quyết thủ tục hành chính cho người dân", rows: [14]),
            Directive(section: "Cải cách thủ tục hành chính", text: "Thí điểm trả kết quả tại nhà cho người cao tuổi, người khuyết tật qua dịch vụ bưu chính công ích", rows: []),
            Directive(section: "Cải cách thủ tục hành chính", text: "Thực hiện nghiêm việc xin lỗi tổ chức, cá nhân khi giải quyết hồ sơ quá hạn", rows: []),
            Directive(section: "Cải cách thủ tục hành chính", text: "Nâng tỷ lệ hồ sơ nộp trực tuyến, hướng dẫn người dân thanh toán không dùng tiền mặt", rows: [16]),
            Directive(section: "Cải cách tổ chức bộ máy", text: "Sắp xếp, kiện toàn các phòng chuyên môn, quy định rõ chức năng, nhiệm vụ, không chồng chéo", rows: [19]),
            Directive(section: "Cải cách tổ chức bộ máy", text: "Sắp xếp, sáp nhập các thôn chưa đủ quy mô số hộ theo quy định", rows: []),
            Directive(section: "Cải cách chế độ công vụ", text: "Đào tạo, bồi dưỡng nâng cao trình độ, kỹ năng số cho đội ngũ cán bộ, công chức", rows: [20]),
            Directive(section: "Cải cách chế độ công vụ", text: "Tăng cường kỷ luật, kỷ cương; xử lý nghiêm cán bộ, công chức gây phiền hà, sách nhiễu", rows: [22]),
            Directive(section: "Cải cách chế độ công vụ", text: "Xây dựng đề án vị trí việc làm, cơ cấu lại đội ngũ công chức theo ngạch", rows: []),
            Directive(section: "Cải cách tài chính công", text: "Thực hiện công khai, minh bạch tài chính, ngân sách", rows: [23]),
            Directive(section: "Cải cách tài chính công", text: "Giao quyền tự chủ tài chính cho các đơn vị sự nghiệp công lập", rows: []),
            Directive(section: "Xây dựng chính quyền số", text: "Bảo đảm văn bản trao đổi giữa các cơ quan được ký số và gửi trên môi trường mạng", rows: [25]),
            Directive(section: "Xây dựng chính quyền số", text: "Phát huy vai trò Tổ công nghệ số cộng đồng ở các thôn trong hướng dẫn người dân sử dụng nền tảng số", rows: [27]),
            Directive(section: "Xây dựng chính quyền số", text: "Lắp đặt camera giám sát an ninh tại các điểm công cộng, kết nối về trung tâm điều hành", rows: []),
        ])

    static let poverty = AnnexPlan(
        name: "Giảm nghèo",
        groups: [
            Group(title: "NHIỆM VỤ CHUNG", rows: [
                ("Kiện toàn Ban Chỉ đạo các chương trình mục tiêu quốc gia phường", "Quyết định kiện toàn"),
                ("Rà soát hộ nghèo, hộ cận nghèo cuối năm", "Quyết định công nhận danh sách"),
                ("Tập huấn nghiệp vụ rà soát cho điều tra viên", "01 lớp tập huấn"),
                ("Báo cáo kết quả thực hiện công tác giảm nghèo 6 tháng, năm", "Báo cáo"),
            ]),
            Group(title: "HỖ TRỢ SINH KẾ", rows: [
                ("Cho vay vốn ưu đãi hộ nghèo, hộ cận nghèo, hộ mới thoát nghèo", "Dư nợ tăng 10%"),
                ("Thực hiện dự án chăn nuôi bò sinh sản cho hộ nghèo", "Dự án; danh sách hộ"),
                ("Mở lớp dạy nghề nấu ăn, may công nghiệp", "03 lớp"),
                ("Tổ chức phiên giao dịch việc làm", "02 phiên"),
                ("Đưa lao động đi làm việc ở nước ngoài theo hợp đồng", "20 người"),
            ]),
            Group(title: "AN SINH XÃ HỘI", rows: [
                ("Cấp thẻ bảo hiểm y tế cho người nghèo, cận nghèo", "100% được cấp thẻ"),
                ("Miễn giảm học phí, hỗ trợ chi phí học tập", "Quyết định phê duyệt danh sách"),
                ("Hỗ trợ tiền điện cho hộ nghèo, hộ chính sách xã hội", "Danh sách chi trả"),
                ("Sửa chữa, xây mới nhà ở cho hộ nghèo khó khăn về nhà ở", "12 căn nhà"),
                ("Trao quà Tết cho hộ nghèo, người có hoàn cảnh khó khăn", "Danh sách nhận quà"),
                ("Trợ giúp pháp lý lưu động", "02 đợt"),
            ]),
            Group(title: "TRUYỀN THÔNG, GIÁM SÁT", rows: [
                ("Phát sóng chuyên mục giảm nghèo trên truyền thanh", "12 chuyên mục"),
                ("Biểu dương hộ vươn lên thoát nghèo", "Hội nghị biểu dương"),
                ("Giám sát việc thực hiện chính sách giảm nghèo tại tổ dân phố", "Báo cáo giám sát"),
            ]),
        ],
        directives: [
            Directive(section: "Công tác lãnh đạo, chỉ đạo", text: "Củng cố, kiện toàn Ban Chỉ đạo, phân công thành viên phụ trách từng tổ dân phố", rows: [1]),
            Directive(section: "Công tác lãnh đạo, chỉ đạo", text: "Tổ chức rà soát, thống kê hộ nghèo, hộ cận nghèo bảo đảm công khai, dân chủ, đúng đối tượng", rows: [2, 3]),
            Directive(section: "Công tác lãnh đạo, chỉ đạo", text: "Phân công đảng viên giúp đỡ hộ nghèo theo địa chỉ", rows: []),
            Directive(section: "Hỗ trợ phát triển sản xuất", text: "Tạo điều kiện để hộ nghèo tiếp cận nguồn vốn tín dụng ưu đãi của Ngân hàng Chính sách xã hội", rows: [5]),
            Directive(section: "Hỗ trợ phát triển sản xuất", text: "Hỗ trợ con giống, kỹ thuật chăn nuôi cho hộ nghèo thông qua các dự án đa dạng hóa sinh kế", rows: [6]),
            Directive(section: "Hỗ trợ phát triển sản xuất", text: "Xây dựng mô hình trồng rau thủy canh, liên kết tiêu thụ với siêu thị", rows: []),
            Directive(section: "Đào tạo nghề, việc làm", text: "Gắn đào tạo nghề với giải quyết việc làm; mở các lớp nghề ngắn hạn cho lao động nông thôn", rows: [7, 8]),
            Directive(section: "Đào tạo nghề, việc làm", text: "Khuyến khích lao động tham gia xuất khẩu lao động sang các thị trường có thu nhập cao", rows: [9]),
            Directive(section: "Chính sách y tế, giáo dục", text: "Bảo đảm 100% người nghèo có thẻ BHYT, được chăm sóc sức khỏe ban đầu", rows: [10]),
            Directive(section: "Chính sách y tế, giáo dục", text: "Thực hiện đầy đủ chính sách miễn, giảm học phí cho học sinh thuộc hộ nghèo", rows: [11]),
            Directive(section: "Chính sách y tế, giáo dục", text: "Bổ sung dinh dưỡng cho trẻ em dưới 5 tuổi bị thấp còi", rows: []),
            Directive(section: "Nhà ở, nước sạch", text: "Huy động nguồn lực xã hội hóa xóa nhà tạm, nhà dột nát cho hộ nghèo", rows: [13]),
            Directive(section: "Nhà ở, nước sạch", text: "Đầu tư công trình cấp nước sinh hoạt tập trung cho cụm dân cư ven đê", rows: []),
            Directive(section: "Trợ giúp xã hội", text: "Vận động các doanh nghiệp, nhà hảo tâm tặng quà người nghèo nhân dịp lễ, Tết", rows: [14]),
            Directive(section: "Trợ giúp xã hội", text: "Tư vấn, trợ giúp pháp lý miễn phí cho người nghèo", rows: [15]),
            Directive(section: "Trợ giúp xã hội", text: "Lập quỹ học bổng khuyến học cho con em hộ nghèo hiếu học", rows: []),
            Directive(section: "Truyền thông, giám sát", text: "Đẩy mạnh truyền thông về giảm nghèo, tuyên dương các gương điển hình thoát nghèo bền vững", rows: [16, 17]),
            Directive(section: "Truyền thông, giám sát", text: "Tăng cường kiểm tra, giám sát việc thực hiện chính sách ở cơ sở", rows: [18]),
        ])

    static let digital = AnnexPlan(
        name: "Chuyển đổi số",
        groups: [
            Group(title: "NHẬN THỨC SỐ", rows: [
                ("Xây dựng Kế hoạch chuyển đổi số năm 2026", "Kế hoạch"),
                ("Tổ chức Ngày Chuyển đổi số quốc gia 10/10", "Báo cáo kết quả"),
                ("Tuyên truyền chuyển đổi số trên cổng thông tin, loa truyền thanh", "Tin, bài"),
                ("Phổ cập kỹ năng số cho người dân (Bình dân học vụ số)", "Lớp học; số người tham gia"),
            ]),
            Group(title: "HẠ TẦNG SỐ", rows: [
                ("Phủ sóng 5G tại trung tâm xã", "Biên bản khảo sát"),
                ("Lắp đặt wifi công cộng tại nhà văn hóa thôn", "12 điểm wifi"),
                ("Nâng cấp đường truyền số liệu chuyên dùng", "Hợp đồng"),
                ("Thay thế máy tính cấu hình thấp cho công chức", "30 bộ máy tính"),
            ]),
            Group(title: "AN TOÀN THÔNG TIN", rows: [
                ("Phê duyệt hồ sơ đề xuất cấp độ an toàn hệ thống thông tin", "Quyết định phê duyệt"),
                ("Cài đặt phần mềm phòng, chống mã độc tập trung", "100% máy trạm"),
                ("Diễn tập ứng cứu sự cố an toàn thông tin mạng", "Kế hoạch; Báo cáo"),
            ]),
            Group(title: "CHÍNH QUYỀN SỐ", rows: [
                ("Xử lý hồ sơ công việc trên hệ thống quản lý văn bản và điều hành", "95% hồ sơ"),
                ("Họp không giấy tờ", "Phần mềm họp"),
                ("Báo cáo trên Hệ thống thông tin báo cáo của tỉnh", "100% báo cáo"),
                ("Trợ lý ảo trả lời thủ tục cho người dân", "Trợ lý ảo hoạt động"),
                ("Tái cấu trúc quy trình nội bộ, điện tử hóa", "Quyết định phê duyệt quy trình"),
            ]),
            Group(title: "KINH TẾ SỐ", rows: [
                ("Đưa sản phẩm OCOP lên sàn thương mại điện tử", "10 sản phẩm"),
                ("Thanh toán không dùng tiền mặt tại chợ", "Chợ 4.0"),
                ("Hướng dẫn hộ kinh doanh kê khai thuế điện tử, dùng hóa đơn từ máy tính tiền", "Danh sách hộ"),
            ]),
            Group(title: "XÃ HỘI SỐ", rows: [
                ("Cấp tài khoản định danh điện tử mức 2", "90% người trưởng thành"),
                ("Sổ sức khỏe điện tử trên VNeID", "80% người dân"),
                ("Học bạ số tại các trường tiểu học, trung học cơ sở", "100% trường"),
            ]),
        ],
        directives: [
            Directive(section: "Nâng cao nhận thức", text: "Phát huy vai trò người đứng đầu cấp ủy trong lãnh đạo chuyển đổi số", rows: []),
            Directive(section: "Nâng cao nhận thức", text: "Đa dạng hóa hình thức tuyên truyền, nâng cao nhận thức của người dân về chuyển đổi số; hưởng ứng Ngày Chuyển đổi số quốc gia", rows: [2, 3]),
            Directive(section: "Nâng cao nhận thức", text: "Triển khai phong trào Bình dân học vụ số, trang bị kỹ năng số cơ bản cho mọi người", rows: [4]),
            Directive(section: "Hạ tầng số", text: "Phối hợp doanh nghiệp viễn thông mở rộng vùng phủ sóng di động thế hệ mới, xóa vùng lõm sóng", rows: [5]),
            Directive(section: "Hạ tầng số", text: "Từng bước nâng cấp, thay thế trang thiết bị, máy tính phục vụ công việc", rows: [8]),
            Directive(section: "Hạ tầng số", text: "Triển khai mạng cảm biến quan trắc môi trường, mực nước tại các kênh chính", rows: []),
            Directive(section: "An toàn thông tin", text: "Hoàn thành việc xác định cấp độ và triển khai phương án bảo đảm an toàn thông tin theo cấp độ", rows: [9]),
            Directive(section: "An toàn thông tin", text: "Ký kết quy chế phối hợp với công an xã xử lý tin giả, lừa đảo trực tuyến", rows: []),
            Directive(section: "An toàn thông tin", text: "Tổ chức diễn tập, nâng cao năng lực phòng chống tấn công mạng", rows: [11]),
            Directive(section: "Chính quyền số", text: "Nâng tỷ lệ hồ sơ công việc được lập và xử lý trên môi trường mạng", rows: [12]),
            Directive(section: "Chính quyền số", text: "Đổi mới lề lối làm việc, tổ chức hội họp trực tuyến, giảm văn bản giấy", rows: [13]),
            Directive(section: "Chính quyền số", text: "Ứng dụng trí tuệ nhân tạo hỗ trợ trả lời câu hỏi của công dân về thủ tục", rows: [15]),
            Directive(section: "Chính quyền số", text: "Xây dựng bản đồ số quy hoạch sử dụng đất, công khai cho người dân tra cứu", rows: []),
            Directive(section: "Kinh tế số", text: "Hỗ trợ doanh nghiệp, hợp tác xã quảng bá, bán sản phẩm đặc trưng trên các sàn thương mại điện tử", rows: [17]),
            Directive(section: "Kinh tế số", text: "Thúc đẩy thanh toán điện tử trong mua bán hàng hóa, nộp thuế, phí", rows: [18, 19]),
            Directive(section: "Kinh tế số", text: "Thu hút doanh nghiệp công nghệ thuê mặt bằng tại tòa nhà ủy ban cũ để khởi nghiệp", rows: []),
            Directive(section: "Xã hội số", text: "Vận động người dân kích hoạt và sử dụng định danh điện tử, tích hợp giấy tờ trên VNeID", rows: [20]),
            Directive(section: "Xã hội số", text: "Chuyển đổi số trong y tế, giáo dục, trước mắt là hồ sơ sức khỏe và học bạ điện tử", rows: [21, 22]),
            Directive(section: "Xã hội số", text: "Số hóa di tích, lễ hội truyền thống phục vụ du lịch", rows: []),
        ])
}
