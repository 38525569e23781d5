/// Words for made-up plans of many subjects; nothing of it comes from the rule files.
enum FlattenedVocabulary {
    static let verbs = [
        "Xây dựng", "Rà soát", "Kiểm tra", "Tổ chức", "Triển khai", "Vận hành", "Sửa chữa", "Tuyên truyền", "Nạo vét", "Trồng mới",
        "Củng cố", "Hướng dẫn", "Giám sát", "Lập", "Mở", "Thu thập", "Bồi dưỡng", "Khuyến khích", "Chấn chỉnh", "Thống nhất",
        "Tiêm phòng", "Đo đạc", "Ghi chép", "Chuẩn bị", "Đón tiếp", "Tôn tạo", "Biên soạn", "Nhập", "Soát xét", "Di dời",
    ]
    static let objects = [
        "tuyến kênh nội đồng phục vụ vụ Đông Xuân", "mô hình nuôi ong lấy mật trong vườn nhãn", "lớp học xóa mù chữ cho phụ nữ lớn tuổi",
        "hồ sơ địa chính các thửa đất giao năm 1993", "phong trào bơi an toàn cho học sinh tiểu học", "đội dân phòng tại các thôn xa trung tâm",
        "hệ thống loa không dây ở nhà văn hóa", "việc cấp thẻ bảo hiểm y tế cho hộ cận nghèo", "chợ phiên nông sản sạch vào cuối tuần",
        "công tác hòa giải ở cơ sở", "di tích Đình làng Phú Lễ và lễ hội cầu ngư", "nguồn nước sinh hoạt tại ba giếng khoan",
        "dữ liệu dân cư, căn cước và hộ tịch", "tủ sách pháp luật tại trụ sở", "bến đò ngang và phương tiện thủy gia dụng",
        "thủ tục hành chính thuộc lĩnh vực đất đai", "các hộ kinh doanh ăn uống ven Quốc lộ 1A", "rừng phòng hộ đầu nguồn suối Tía",
        "văn bản đến, văn bản đi trên phần mềm", "việc trả lời phản ánh của người dân qua Zalo", "quy ước bảo vệ môi trường khu dân cư",
        "đàn trâu, bò và gia cầm trên địa bàn", "nhà ở cho người có công với cách mạng", "vườn thuốc nam của Trạm Y tế",
        "chương trình sữa học đường", "điểm tập kết rác thải nhựa", "Quy chế dân chủ ở cơ sở theo Luật năm 2022",
        "giống lúa ST25 trên cánh đồng mẫu lớn", "camera an ninh tại các ngã ba", "đường hoa liên xã", "sổ theo dõi công việc hằng tuần",
    ]
    static let tails = [
        "", "", "", " năm 2025", " trên địa bàn", " theo chỉ đạo của cấp trên", " giai đoạn 2021-2025", ", gắn với xây dựng nông thôn mới",
        " và báo cáo kết quả về huyện", " đạt từ 80% trở lên", " bảo đảm đúng quy định tại Nghị định số 61/2018/NĐ-CP", "; xử lý dứt điểm tồn đọng",
        " cho cán bộ, công chức và người hoạt động không chuyên trách", " (thực hiện theo hướng dẫn của Sở Nội vụ)",
    ]
    static let activities = [
        "Khảo sát thực địa, chụp ảnh hiện trạng", "Lấy ý kiến các thôn", "Họp dân, bốc thăm thứ tự", "Soạn dự thảo và gửi góp ý",
        "Mời giảng viên, in tài liệu phát tay", "Ký cam kết với từng hộ", "Chia ca trực, giao khoán theo ngày công", "Đăng tin trên trang thông tin điện tử",
        "Phát phiếu hỏi, tổng hợp bằng bảng tính", "Nghiệm thu tại chỗ", "Tập dượt trước mùa mưa", "Cử hai cán bộ dự lớp do tỉnh mở",
        "Đối chiếu sổ gốc với dữ liệu đã nhập", "Gắn biển tên và mã QR", "Cấp phát vôi bột, hóa chất", "Tọa đàm, trao đổi kinh nghiệm",
    ]
    static let products = [
        "Kế hoạch", "Báo cáo", "Báo cáo kết quả", "Quyết định phê duyệt", "Biên bản nghiệm thu", "Danh sách hộ tham gia", "Tờ trình", "Văn bản hướng dẫn",
        "Công văn đôn đốc", "Bảng tổng hợp", "02 lớp tập huấn", "100% hồ sơ được số hóa", "Hồ sơ lưu trữ", "Thông báo kết luận", "Nghị quyết của HĐND xã",
        "Ảnh chụp trước và sau", "Phương án được duyệt", "Sổ nhật ký", "15 tin, bài", "Hợp đồng", "Mô hình điểm", "1,2 km kênh", "Đề cương chi tiết",
        "Giấy chứng nhận", "Kịch bản diễn tập", "Kế hoạch của UBND xã và văn bản phân công nhiệm vụ", "Tỷ lệ hài lòng trên 90%",
    ]
    static let agencies = [
        "UBND xã", "Văn phòng - Thống kê", "Công an xã", "Trạm Y tế", "Công chức Địa chính - Xây dựng", "Phòng Kinh tế", "Trường THCS Lê Lợi",
        "Ban Quản lý chợ Cầu Đá", "Lâm trường Sông Ray", "Nghiệp đoàn Xe ôm", "Hợp tác xã Thanh Bình", "Đoàn Thanh niên", "Thư viện cộng đồng",
        "Kế toán ngân sách", "Tổ Công nghệ số cộng đồng", "Hội Cựu chiến binh", "Sở Nông nghiệp và Môi trường", "Phòng Văn hóa - Xã hội",
        "Trung tâm Phục vụ hành chính công", "Học viện Quân y", "Ban Chỉ huy Quân sự xã", "Hiệp hội Gốm sứ", "Tư pháp - Hộ tịch", "Bến xe Đồng Tâm",
    ]
    static let partners = [
        "Các ban, ngành, đoàn thể", "Các cơ quan, đơn vị liên quan", "Các thôn", "Trưởng thôn, các tổ liên gia", "Mặt trận Tổ quốc và các hội",
        "Các phòng chuyên môn", "Các trường học trên địa bàn", "Hội Nông dân, Hội Phụ nữ", "Đơn vị tư vấn", "Tiểu thương, ngư dân",
    ]
    static let deadlines = [
        "Quý I/2025", "Quý II", "Quý III năm 2025", "Tháng 3/2025", "Tháng 11", "Thường xuyên", "Cả năm", "Trước ngày 15/6/2025", "Trước 30/9",
        "Chậm nhất ngày 25/12/2025", "Hằng quý", "Hằng tháng", "Theo kế hoạch của huyện", "6 tháng, năm", "Sau khi có hướng dẫn của tỉnh",
        "Từ ngày 01/4 đến ngày 30/4/2025", "Định kỳ hằng tuần", "Năm 2025", "20/11/2025", "Quý I, quý III/2025", "Khi có yêu cầu", "Xong trước mùa mưa",
    ]
    static let notes = ["Mới", "Chuyển tiếp", "Theo KH 12/KH-UBND", "Có kinh phí", "Làm điểm 01 thôn"]
    static let groups = [
        "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", "PHÁT TRIỂN NÔNG NGHIỆP", "VĂN HÓA, GIÁO DỤC VÀ Y TẾ", "QUỐC PHÒNG, AN NINH", "TÀI NGUYÊN VÀ MÔI TRƯỜNG",
        "ỨNG DỤNG CÔNG NGHỆ THÔNG TIN TRONG HOẠT ĐỘNG CỦA CƠ QUAN NHÀ NƯỚC", "CẢI CÁCH THỦ TỤC HÀNH CHÍNH", "Nhiệm vụ thường xuyên", "Phòng, chống thiên tai",
    ]
    static let people = ["Trần Văn Bảy", "Lê Thị Hạnh", "Nguyễn Quốc Đạt", "Phạm Thu Hà", "Hoàng Minh Tuấn"]
}
