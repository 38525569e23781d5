/// How an office words a task anew: other words for a thing, clauses left out, turned round or added.
struct Rewording {
    private static let verbs: [String: [String]] = [
        "Rà soát": ["Tiến hành rà soát, hệ thống lại", "Kiểm tra, soát xét"],
        "Theo dõi tình hình thi hành pháp luật": ["Nắm tình hình chấp hành pháp luật", "Tổ chức theo dõi việc thi hành pháp luật"],
        "Tuyên truyền, phổ biến": ["Đưa tin, giới thiệu", "Phổ biến, quán triệt"],
        "Tự kiểm tra": ["Kiểm tra lại", "Tiến hành tự kiểm tra"],
        "Rà soát, đơn giản hóa": ["Cắt giảm, đơn giản hóa", "Xem xét, đơn giản hóa"],
        "Niêm yết, công khai": ["Công khai, niêm yết", "Thông báo, niêm yết"],
        "Số hóa": ["Quét, số hóa", "Thực hiện số hóa"],
        "Tiếp nhận, xử lý": ["Xử lý", "Tiếp nhận và trả lời"],
        "Khảo sát": ["Điều tra, khảo sát", "Lấy phiếu khảo sát"],
        "Sắp xếp": ["Tổ chức lại", "Thực hiện sắp xếp"],
        "Xây dựng": ["Soạn thảo, ban hành", "Hoàn thiện"],
        "Đánh giá": ["Tổng kết", "Tổ chức đánh giá"],
        "Tổ chức tập huấn": ["Mở lớp bồi dưỡng", "Cử đi tập huấn"],
        "Kiểm tra": ["Giám sát", "Tổ chức kiểm tra"],
        "Chuyển đổi vị trí công tác": ["Định kỳ chuyển đổi vị trí", "Luân chuyển vị trí công tác"],
        "Giao quyền tự chủ tài chính": ["Giao tự chủ về tài chính", "Thực hiện tự chủ tài chính"],
        "Công khai": ["Thực hiện công khai", "Đăng tải, công khai"],
        "Kiểm kê, xử lý": ["Thống kê, xử lý", "Rà soát, xử lý"],
        "Đẩy nhanh giải ngân": ["Tăng tốc độ giải ngân", "Giải ngân kịp thời"],
        "Triển khai": ["Đưa vào sử dụng", "Áp dụng"],
        "Nâng cấp": ["Đầu tư, nâng cấp", "Cải tạo"],
        "Hướng dẫn": ["Hỗ trợ, hướng dẫn", "Giúp đỡ"],
        "Diễn tập": ["Tham gia diễn tập", "Thực hành"],
        "Xây dựng Kế hoạch": ["Ban hành Kế hoạch", "Lập Kế hoạch"],
        "Chấm điểm, xếp hạng": ["Tự chấm điểm", "Đánh giá, chấm điểm"],
        "Phát động thi đua": ["Tổ chức phong trào thi đua", "Hưởng ứng thi đua"],
        "Thanh tra, kiểm tra": ["Kiểm tra", "Kiểm tra, hậu kiểm"],
        "Lấy mẫu giám sát": ["Giám sát, lấy mẫu", "Lấy mẫu, xét nghiệm"],
        "Hỗ trợ": ["Giúp", "Tạo điều kiện cho"],
    ]
    private static let words: [(String, String)] = [
        ("cho cán bộ và Nhân dân", "tới cán bộ, người dân"), ("thủ tục hành chính", "TTHC"), ("văn bản quy phạm pháp luật", "văn bản QPPL"), ("cán bộ, công chức cấp xã", "đội ngũ công chức xã"),
        ("trong cơ quan hành chính", "tại cơ quan"), ("mức độ hài lòng của người dân", "sự hài lòng của tổ chức, cá nhân"), ("theo hướng tinh gọn", "tinh, gọn, mạnh"), ("dôi dư sau sắp xếp", "không còn nhu cầu sử dụng"),
        ("phục vụ tái sử dụng dữ liệu", "để dùng lại dữ liệu"), ("sử dụng dịch vụ công trực tuyến", "nộp hồ sơ trực tuyến"), ("tại trụ sở và trên Cổng thông tin điện tử", "tại nơi tiếp nhận hồ sơ, trên Trang thông tin điện tử"),
        ("dùng chung", "theo mô hình tập trung"), ("tại trụ sở các cơ quan", "ở trụ sở làm việc"), ("lưu thông trên thị trường", "bày bán tại chợ"), ("áp dụng tiêu chuẩn quản lý tiên tiến", "sản xuất theo tiêu chuẩn tiên tiến"),
        ("phản ánh, kiến nghị của", "ý kiến, kiến nghị của"), ("theo quy định của Luật Ngân sách nhà nước", "đúng Luật Ngân sách nhà nước"), ("việc thực hiện phân cấp", "kết quả phân cấp"), ("vốn đầu tư công cho các dự án", "vốn các dự án"),
        ("ứng cứu sự cố an toàn thông tin", "xử lý sự cố an ninh mạng"), ("đối với công chức làm", "của công chức phụ trách"), ("do HĐND, UBND ban hành về", "của HĐND và UBND về"), ("chuyên đề về", "với chủ đề"), ("an toàn thực phẩm tại", "vệ sinh, an toàn thực phẩm ở"),
    ]
    private static let additions = ["gắn với phân công rõ người, rõ việc", "bảo đảm phù hợp với tình hình thực tế của địa phương", "theo chỉ đạo của cấp trên", "ngay từ đầu năm", "bằng hình thức phù hợp với từng thôn"]

    /// The wording with at least two things changed.
    static func reword(_ wording: DraftWording, _ writer: inout ParentWriter) -> DraftWording {
        var best = wording
        for _ in 0..<12 {
            var new = wording
            var changes = 0
            if let verbs = verbs[wording.verb], writer.chance(0.75) {
                new.verb = writer.pick(verbs)
                changes += 1
            }
            for (word, other) in words where new.object.contains(word) && writer.chance(0.7) {
                new.object = new.object.replacing(word, other)
                changes += 1
            }
            if new.purpose != nil {
                if writer.chance(0.6) { new.purpose = nil } else { new.purposeComesFirst = true }
                changes += 1
            }
            if new.citation != nil, writer.chance(0.5) {
                new.citation = nil
                changes += 1
            }
            if new.second != nil, writer.chance(0.3) {
                new.second = nil
                changes += 1
            }
            if new.opening != nil { new.opening = nil } else if writer.chance(0.2) { new.opening = "Đẩy mạnh" }
            if changes < 2 || writer.chance(0.3), new.purpose == nil {
                new.purpose = writer.pick(additions)
                changes += 1
            }
            best = new
            if changes >= 2, changedShare(wording.text, new.text) >= 0.25 { return new }
        }
        return best
    }

    /// Words of the longer text that the other has not in their place.
    static func changedShare(_ one: String, _ other: String) -> Double {
        let left = words(of: one), right = words(of: other)
        var common = [[Int]](repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
        for i in left.indices.reversed() {
            for j in right.indices.reversed() { common[i][j] = left[i] == right[j] ? common[i + 1][j + 1] + 1 : max(common[i + 1][j], common[i][j + 1]) }
        }
        return 1 - Double(common[0][0]) / Double(max(left.count, right.count, 1))
    }

    private static func words(of text: String) -> [String] { text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init) }
}
