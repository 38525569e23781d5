/// A short plan with every field, of a commune that is nowhere: what batches are made of.
public enum SmallPlan {
    /// - Parameter number: two plans of different numbers differ in more than that.
    public static func text(_ number: Int, tasks: Int = 2) -> String {
        let words = ["Rà soát thủ tục hành chính", "Tuyên truyền chuyển đổi số", "Xây dựng nhà văn hóa thôn", "Hoà giải ở cơ sở", "Đầu tư đường liên thôn"]
        let leads = ["Văn phòng HĐND và UBND xã", "Phòng Văn hóa - Xã hội", "Phòng Kinh tế"]
        let items = (0..<tasks).map { index in
            """
            \(index + 1). \(words[(number + index) % words.count]) đợt \(number * 10 + index).
            - Cơ quan chủ trì: \(leads[(number + index) % leads.count]).
            - Cơ quan phối hợp: Trưởng các thôn.
            - Sản phẩm: Báo cáo kết quả.
            - Thời gian thực hiện: Trước ngày \(10 + index % 18)/\(1 + (number + index) % 12)/2026.
            """
        }
        return """
            ỦY BAN NHÂN DÂN
            XÃ SUỐI MÂY \(number)

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc

            Số: \(number + 1)/KH-UBND
            Suối Mây, ngày 12 tháng 01 năm 2026

            KẾ HOẠCH
            Cải cách hành chính năm 2026

            Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;

            I. MỤC ĐÍCH

            Nâng cao chất lượng phục vụ Nhân dân.

            II. NHIỆM VỤ

            \(items.joined(separator: "\n\n"))

            III. TỔ CHỨC THỰC HIỆN

            Văn phòng HĐND và UBND xã theo dõi, đôn đốc việc thực hiện Kế hoạch này./.

            Nơi nhận:
            - Đảng ủy xã;
            - Lưu: VT.

            TM. ỦY BAN NHÂN DÂN
            CHỦ TỊCH

            Lò Văn Mẫu
            """
    }
}
