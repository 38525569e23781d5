/// What the fictional parents of the simulator are made of: families of tasks that differ in one thing, as real plans have them.
enum TaskBank {
    /// Tasks with one verb and several objects.
    struct Family: Sendable {
        var verb: String
        /// `%` stands for the variant.
        var object: String
        var variants: [String]
        var products: [String]
        var lead: Lead
        /// Why, at the end of the title; may be left out or put first.
        var purpose: String?
        /// A second work that a child may make a task of its own, as `verb object`.
        var second: (verb: String, object: String)?
        /// `%` stands for a figure.
        var figure: String?
        var citation: String?
        /// The instrument carries the plan's year.
        var hasYear = false
    }

    /// A department of the province, and the one of a commune that does its work.
    enum Lead: String, CaseIterable, Sendable {
        case homeAffairs = "Sở Nội vụ"
        case justice = "Sở Tư pháp"
        case finance = "Sở Tài chính"
        case technology = "Sở Khoa học và Công nghệ"
        case office = "Văn phòng UBND tỉnh"
        case agriculture = "Sở Nông nghiệp và Môi trường"
        case health = "Sở Y tế"

        var counterpart: String {
            switch self {
            case .homeAffairs, .technology, .health: "Phòng Văn hóa - Xã hội"
            case .justice, .office: "Văn phòng HĐND và UBND xã"
            case .finance, .agriculture: "Phòng Kinh tế"
            }
        }

        /// An agency of the commune whose work is another.
        var wrong: String {
            switch self {
            case .homeAffairs, .technology, .health: "Phòng Kinh tế"
            case .justice, .office: "Phòng Kinh tế"
            case .finance, .agriculture: "Phòng Văn hóa - Xã hội"
            }
        }
    }

    struct Section: Sendable {
        var title: String
        var families: [Family]
        /// Tasks of a commune alone.
        var local: [String]
    }

    static let targets = [
        "Tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn và trước hạn đạt tối thiểu %",
        "Tỷ lệ hồ sơ trực tuyến toàn trình đạt tối thiểu % tổng số hồ sơ tiếp nhận",
        "Mức độ hài lòng của người dân về sự phục vụ của cơ quan hành chính đạt trên %",
        "Tỷ lệ số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực đạt tối thiểu %",
        "Tỷ lệ cán bộ, công chức được bồi dưỡng kỹ năng số đạt tối thiểu %",
        "Tỷ lệ văn bản đi được ký số, gửi nhận trên môi trường mạng đạt trên %",
    ]

    static let sections: [Section] = [
        Section(
            title: "Cải cách thể chế",
            families: [
                Family(
                    verb: "Rà soát", object: "văn bản quy phạm pháp luật trong lĩnh vực %", variants: ["đất đai, nhà ở", "bảo trợ xã hội", "đầu tư công", "giáo dục và đào tạo", "hộ tịch, chứng thực"],
                    products: ["Báo cáo kết quả rà soát", "Danh mục văn bản hết hiệu lực"], lead: .justice, purpose: "nhằm kịp thời phát hiện quy định chồng chéo, không còn phù hợp",
                    second: ("đề xuất", "sửa đổi, thay thế các quy định gây vướng mắc cho người dân")),
                Family(
                    verb: "Theo dõi tình hình thi hành pháp luật", object: "trong lĩnh vực %", variants: ["xử lý vi phạm hành chính", "phòng cháy, chữa cháy", "bảo vệ trẻ em", "quảng cáo ngoài trời"],
                    products: ["Kế hoạch theo dõi thi hành pháp luật của UBND tỉnh", "Báo cáo kết quả theo dõi"], lead: .justice, purpose: "góp phần bảo đảm việc chấp hành pháp luật nghiêm minh", hasYear: true),
                Family(
                    verb: "Tuyên truyền, phổ biến", object: "pháp luật về % cho cán bộ và Nhân dân", variants: ["hòa giải ở cơ sở", "dân chủ ở cơ sở", "phòng, chống ma túy", "an toàn giao thông đường thủy"],
                    products: ["Kế hoạch tuyên truyền", "Tài liệu, tờ gấp tuyên truyền"], lead: .justice, purpose: "tạo sự đồng thuận trong xã hội", figure: "ít nhất % hội nghị"),
                Family(
                    verb: "Tự kiểm tra", object: "văn bản do HĐND, UBND ban hành về %", variants: ["phí, lệ phí", "hỗ trợ sản xuất", "quản lý chợ"], products: ["Báo cáo tự kiểm tra văn bản"], lead: .justice,
                    citation: "theo Nghị định số 78/2025/NĐ-CP"),
            ],
            local: ["Sửa đổi hương ước, quy ước của các thôn cho phù hợp sau sắp xếp", "Bố trí tủ sách pháp luật tại nhà văn hóa thôn Khe Trúc"]),
        Section(
            title: "Cải cách thủ tục hành chính",
            families: [
                Family(
                    verb: "Rà soát, đơn giản hóa", object: "thủ tục hành chính lĩnh vực %", variants: ["người có công", "cấp phép xây dựng", "nuôi con nuôi", "đăng ký kinh doanh hộ cá thể", "bảo hiểm y tế"],
                    products: ["Phương án đơn giản hóa thủ tục hành chính", "Báo cáo kết quả rà soát, đánh giá"], lead: .office, purpose: "để cắt giảm thời gian và chi phí tuân thủ", figure: "cắt giảm tối thiểu % thời gian giải quyết"),
                Family(
                    verb: "Niêm yết, công khai", object: "% tại trụ sở và trên Cổng thông tin điện tử", variants: ["bộ thủ tục hành chính mới ban hành", "mức thu phí, lệ phí", "quy trình giải quyết hồ sơ liên thông", "số điện thoại đường dây nóng"],
                    products: ["Danh mục được niêm yết, đăng tải"], lead: .office, purpose: "tạo thuận lợi cho người dân tra cứu"),
                Family(
                    verb: "Số hóa", object: "% phục vụ tái sử dụng dữ liệu", variants: ["kết quả giải quyết thủ tục hành chính còn hiệu lực", "sổ hộ tịch lưu tại kho", "hồ sơ đất đai qua các thời kỳ"],
                    products: ["Cơ sở dữ liệu được cập nhật", "Báo cáo tiến độ số hóa"], lead: .office, figure: "đạt tối thiểu % khối lượng", citation: "theo Nghị định số 118/2025/NĐ-CP"),
                Family(
                    verb: "Tiếp nhận, xử lý", object: "phản ánh, kiến nghị của % về quy định hành chính", variants: ["doanh nghiệp và hộ kinh doanh", "đồng bào vùng sâu, vùng xa", "người lao động trong khu công nghiệp"],
                    products: ["Văn bản trả lời phản ánh, kiến nghị"], lead: .office, purpose: "không để kéo dài, vượt cấp"),
                Family(
                    verb: "Khảo sát", object: "mức độ hài lòng của người dân đối với %", variants: ["dịch vụ hành chính công", "dịch vụ y tế công lập", "dịch vụ giáo dục công lập"],
                    products: ["Báo cáo kết quả khảo sát"], lead: .homeAffairs, second: ("công bố", "kết quả xếp hạng trên phương tiện thông tin đại chúng"), hasYear: true),
            ],
            local: ["Tổ chức ngày thứ bảy không hẹn tại điểm tiếp nhận Pá Lừ", "Cử đoàn viên giúp người cao tuổi nộp hồ sơ tại nhà"]),
        Section(
            title: "Cải cách tổ chức bộ máy",
            families: [
                Family(
                    verb: "Sắp xếp", object: "% theo hướng tinh gọn", variants: ["đơn vị sự nghiệp công lập trực thuộc", "mạng lưới trường, lớp học", "thôn, tổ dân phố chưa đủ quy mô"],
                    products: ["Đề án sắp xếp", "Quyết định của UBND tỉnh"], lead: .homeAffairs, purpose: "bảo đảm hoạt động thông suốt, không gián đoạn", second: ("kiện toàn", "chức danh lãnh đạo của các đơn vị sau sắp xếp")),
                Family(
                    verb: "Xây dựng", object: "quy chế làm việc của %", variants: ["ban chỉ đạo các chương trình mục tiêu", "hội đồng tư vấn thuế", "tổ công tác giải phóng mặt bằng"], products: ["Quy chế được ban hành"], lead: .homeAffairs),
                Family(
                    verb: "Đánh giá", object: "việc thực hiện phân cấp, ủy quyền trong lĩnh vực %", variants: ["quản lý đất đai", "đầu tư xây dựng", "tuyển dụng viên chức"],
                    products: ["Báo cáo đánh giá phân cấp"], lead: .homeAffairs, purpose: "làm cơ sở điều chỉnh cho phù hợp với năng lực từng cấp"),
            ],
            local: ["Sáp nhập hai trạm bơm do hợp tác xã quản lý thành một tổ thủy nông", "Bố trí trụ sở cũ của xã làm nơi làm việc của lực lượng an ninh cơ sở"]),
        Section(
            title: "Cải cách chế độ công vụ",
            families: [
                Family(
                    verb: "Tổ chức tập huấn", object: "nghiệp vụ % cho cán bộ, công chức cấp xã", variants: ["văn thư, lưu trữ điện tử", "tiếp công dân, giải quyết khiếu nại", "quản lý đầu tư công", "soạn thảo văn bản"],
                    products: ["Kế hoạch tập huấn", "Tài liệu, danh sách lớp"], lead: .homeAffairs, purpose: "đáp ứng yêu cầu nhiệm vụ của chính quyền địa phương hai cấp", figure: "ít nhất % lớp"),
                Family(
                    verb: "Kiểm tra", object: "việc chấp hành % trong cơ quan hành chính", variants: ["kỷ luật, kỷ cương", "văn hóa công sở", "quy định về giờ làm việc", "quy định về kê khai tài sản"],
                    products: ["Kế hoạch kiểm tra của UBND tỉnh", "Thông báo kết luận kiểm tra"], lead: .homeAffairs, second: ("xử lý", "các tập thể, cá nhân vi phạm được phát hiện"), hasYear: true),
                Family(
                    verb: "Chuyển đổi vị trí công tác", object: "đối với công chức làm %", variants: ["kế toán, tài chính", "địa chính, xây dựng", "thanh tra, kiểm tra"], products: ["Quyết định chuyển đổi vị trí"], lead: .homeAffairs, citation: "theo Nghị định số 59/2019/NĐ-CP"),
            ],
            local: ["Phát động phong trào cán bộ đi bộ tới thôn thứ sáu hằng tuần", "Bình chọn công chức được dân mến theo phiếu kín tại thôn"]),
        Section(
            title: "Cải cách tài chính công",
            families: [
                Family(
                    verb: "Giao quyền tự chủ tài chính", object: "cho %", variants: ["trường mầm non, tiểu học", "trung tâm dịch vụ nông nghiệp", "ban quản lý dự án"], products: ["Quyết định giao quyền tự chủ"], lead: .finance, citation: "theo Nghị định số 60/2021/NĐ-CP"),
                Family(
                    verb: "Công khai", object: "% theo quy định của Luật Ngân sách nhà nước", variants: ["dự toán thu, chi ngân sách", "quyết toán ngân sách", "các khoản đóng góp tự nguyện"], products: ["Quyết định công khai", "Báo cáo thuyết minh"], lead: .finance),
                Family(
                    verb: "Kiểm kê, xử lý", object: "% dôi dư sau sắp xếp", variants: ["trụ sở, nhà đất công", "xe ô tô và máy móc", "trang thiết bị văn phòng"], products: ["Phương án xử lý tài sản", "Biên bản kiểm kê"], lead: .finance, purpose: "tránh thất thoát, lãng phí",
                    second: ("lập", "hồ sơ bán đấu giá những tài sản hết nhu cầu sử dụng"), hasYear: true),
                Family(
                    verb: "Đẩy nhanh giải ngân", object: "vốn đầu tư công cho các dự án %", variants: ["giao thông nông thôn", "kênh mương nội đồng", "nước sạch tập trung"], products: ["Báo cáo giải ngân"], lead: .finance, figure: "đạt tối thiểu % kế hoạch vốn"),
            ],
            local: ["Lập quỹ vì người nghèo của thôn theo hình thức thẻ góp", "Cho thuê ki-ốt chợ phiên bằng đấu giá công khai"]),
        Section(
            title: "Xây dựng và phát triển chính quyền số",
            families: [
                Family(
                    verb: "Triển khai", object: "nền tảng % dùng chung", variants: ["quản lý văn bản và điều hành", "họp trực tuyến không giấy", "bản đồ số về quy hoạch", "trợ lý ảo cho công chức"],
                    products: ["Nền tảng được đưa vào sử dụng", "Báo cáo kết quả triển khai"], lead: .technology, purpose: "nhằm thay đổi lề lối làm việc", figure: "đạt tối thiểu % đơn vị sử dụng"),
                Family(
                    verb: "Nâng cấp", object: "hạ tầng % tại trụ sở các cơ quan", variants: ["mạng nội bộ và đường truyền", "máy chủ và sao lưu dữ liệu", "camera giám sát, cảnh báo"], products: ["Hạ tầng được nghiệm thu"], lead: .technology,
                    second: ("bố trí", "cán bộ kỹ thuật thường trực xử lý sự cố")),
                Family(
                    verb: "Hướng dẫn", object: "% sử dụng dịch vụ công trực tuyến", variants: ["tổ công nghệ số cộng đồng", "hộ kinh doanh tại chợ", "phụ huynh học sinh", "người cao tuổi, người khuyết tật"],
                    products: ["Kế hoạch hướng dẫn", "Báo cáo số lượt hướng dẫn"], lead: .technology, purpose: "để không ai bị bỏ lại phía sau", figure: "ít nhất % buổi"),
                Family(
                    verb: "Diễn tập", object: "ứng cứu sự cố an toàn thông tin cho hệ thống %", variants: ["một cửa điện tử", "truyền thanh thông minh", "quan trắc nguồn nước"], products: ["Kịch bản diễn tập", "Báo cáo rút kinh nghiệm"], lead: .technology, hasYear: true),
            ],
            local: ["Gắn mã QR giới thiệu di tích đình làng Vạn Mộc", "Phủ sóng wifi miễn phí tại bến đò Cửa Lách"]),
        Section(
            title: "Công tác chỉ đạo, điều hành",
            families: [
                Family(
                    verb: "Xây dựng Kế hoạch", object: "% của UBND tỉnh", variants: ["cải cách hành chính", "kiểm soát thủ tục hành chính", "chuyển đổi số", "truyền thông chính sách"], products: ["Kế hoạch của UBND tỉnh"], lead: .homeAffairs, hasYear: true),
                Family(
                    verb: "Chấm điểm, xếp hạng", object: "% của các sở, ngành và UBND các xã, phường", variants: ["Chỉ số cải cách hành chính", "Bộ chỉ số phục vụ người dân", "mức độ chuyển đổi số"], products: ["Quyết định công bố kết quả", "Bảng chấm điểm"], lead: .homeAffairs, hasYear: true),
                Family(
                    verb: "Phát động thi đua", object: "chuyên đề về %", variants: ["sáng kiến cải cách hành chính", "nụ cười công sở", "ngày không hồ sơ giấy"], products: ["Kế hoạch phát động", "Danh sách khen thưởng"], lead: .homeAffairs, purpose: "tạo khí thế thi đua sôi nổi"),
            ],
            local: ["Tổ chức hội thi tiểu phẩm cải cách hành chính giữa các thôn", "Lập nhóm Zalo điều hành của từng khu dân cư"]),
        Section(
            title: "Bảo đảm an toàn thực phẩm",
            families: [
                Family(
                    verb: "Thanh tra, kiểm tra", object: "an toàn thực phẩm tại %", variants: ["bếp ăn tập thể trường học", "cơ sở giết mổ gia súc", "chợ đầu mối nông sản", "hàng ăn đường phố"], products: ["Kế hoạch kiểm tra", "Báo cáo kết quả kiểm tra"], lead: .health, second: ("công khai", "danh sách các cơ sở vi phạm bị xử phạt")),
                Family(
                    verb: "Lấy mẫu giám sát", object: "% lưu thông trên thị trường", variants: ["rau, quả tươi", "thịt và sản phẩm từ thịt", "nước uống đóng chai"], products: ["Kết quả kiểm nghiệm"], lead: .agriculture, figure: "ít nhất % mẫu"),
                Family(
                    verb: "Hỗ trợ", object: "cơ sở % áp dụng tiêu chuẩn quản lý tiên tiến", variants: ["sơ chế chè búp", "nuôi cá lồng", "chế biến mật ong", "trồng rau trong nhà lưới"], products: ["Danh sách cơ sở được chứng nhận"], lead: .agriculture, purpose: "nâng cao giá trị sản phẩm đặc sản"),
            ],
            local: ["Ký cam kết không bán rượu tự nấu cho học sinh tại quán quanh trường"]),
    ]
}
