import Testing

@Suite("Numbering and goals")
struct OutlineNumberingTests {
    @Test("Text to tasks", arguments: cases)
    func reads(_ plan: TaskCase) throws { try plan.check() }

    static let cases: [TaskCase] = [
        TaskCase(
            name: "goals by dotted numbers and letters", issuer: "TỈNH TÂN AN",
            text: """
                II. CHỈ TIÊU
                1. Chỉ tiêu chung
                Phấn đấu chỉ số cải cách hành chính của tỉnh tăng từ 2 bậc trở lên.
                2. Chỉ tiêu cụ thể
                2.1. Cải cách thể chế
                a) 100% văn bản quy phạm pháp luật được ban hành đúng trình tự;
                b) 100% văn bản sau kiểm tra được xử lý.
                2.2. Cải cách thủ tục hành chính
                a) Đối với cấp tỉnh
                - Tỷ lệ hồ sơ trực tuyến toàn trình đạt 80%;
                - Tỷ lệ hài lòng đạt trên 95%, trong đó mức độ hài lòng về giải quyết thủ tục hành chính lĩnh vực đất đai, xây dựng, đầu tư đạt tối thiểu 90%.
                b) Đối với cấp xã
                - Tỷ lệ số hóa hồ sơ đạt 100%.
                III. NHIỆM VỤ
                1. Chỉ đạo điều hành
                1.1. Ban hành kế hoạch năm; gắn với đánh giá, xếp loại cán bộ, công chức, viên chức và người lao động hằng năm.
                1.2. Kiểm tra ít nhất 30% cơ quan, đơn vị, địa phương:
                - Cơ quan chủ trì: Sở Nội vụ.
                - Cơ quan phối hợp: Các sở, ban, ngành tỉnh; UBND các xã, phường.
                - Sản phẩm: Kế hoạch kiểm tra, báo cáo kết quả kiểm tra.
                - Thời gian hoàn thành: Trong năm 2026.
                1.3. Đẩy mạnh tuyên truyền
                1.3.1. Duy trì chuyên trang cải cách hành chính trên Báo Tân An điện tử.
                1.3.2. Tổ chức cuộc thi trực tuyến tìm hiểu cải cách hành chính.
                2. Cải cách tổ chức bộ máy
                Tiếp tục sắp xếp, kiện toàn tổ chức bộ máy theo hướng tinh gọn, hoạt động hiệu lực, hiệu quả; đẩy mạnh phân cấp, phân quyền gắn với kiểm tra, giám sát việc thực hiện quyền lực nhà nước.
                Thực hiện tinh giản biên chế theo lộ trình đã được cấp có thẩm quyền phê duyệt.
                IV. TỔ CHỨC THỰC HIỆN
                1. Các sở, ban, ngành, UBND các xã, phường có trách nhiệm:
                1.1. Ban hành kế hoạch của cơ quan, đơn vị, địa phương trước ngày 31/01/2026.
                1.2. Báo cáo định kỳ theo quy định.
                2. Phân công nhiệm vụ:
                a) Sở Nội vụ
                - Chủ trì theo dõi, đôn đốc việc thực hiện:
                + Hướng dẫn các cơ quan, đơn vị;
                + Tổ chức kiểm tra.
                - Tổng hợp báo cáo UBND tỉnh.
                b) Sở Tư pháp: chủ trì cải cách thể chế.
                c) Văn phòng UBND tỉnh
                Chủ trì cải cách thủ tục hành chính; vận hành Cổng Dịch vụ công.
                3. Kinh phí thực hiện: Từ nguồn ngân sách nhà nước và các nguồn hợp pháp khác.
                4. Chế độ thông tin, báo cáo: Định kỳ hằng quý, 6 tháng, năm các cơ quan gửi báo cáo về Sở Nội vụ.
                Yêu cầu Thủ trưởng các sở, ban, ngành, Chủ tịch UBND các xã, phường tổ chức thực hiện Kế hoạch này./.
                """,
            tasks: """
                § Chỉ tiêu chung
                G | Phấn đấu chỉ số cải cách hành chính của tỉnh tăng từ 2 bậc trở lên
                § Cải cách thể chế
                G a | 100% văn bản quy phạm pháp luật được ban hành đúng trình tự
                G b | 100% văn bản sau kiểm tra được xử lý
                § Đối với cấp tỉnh
                G | Tỷ lệ hồ sơ trực tuyến toàn trình đạt 80%
                G | Tỷ lệ hài lòng đạt trên 95%, trong đó mức độ hài lòng về giải quyết thủ tục hành chính lĩnh vực đất đai, xây dựng, đầu tư đạt tối thiểu 90%
                § Đối với cấp xã
                G | Tỷ lệ số hóa hồ sơ đạt 100%
                § Chỉ đạo điều hành
                D 1.1 | Ban hành kế hoạch năm; gắn với đánh giá, xếp loại cán bộ, công chức, viên chức và người lao động hằng năm
                T 1.2 | Kiểm tra ít nhất 30% cơ quan, đơn vị, địa phương | ct: Sở Nội vụ | ph: Các sở, ban, ngành tỉnh; UBND các xã, phường | sp: Kế hoạch kiểm tra, báo cáo kết quả kiểm tra | tg: Trong năm 2026
                § Đẩy mạnh tuyên truyền
                D 1.3.1 | Duy trì chuyên trang cải cách hành chính trên Báo Tân An điện tử
                D 1.3.2 | Tổ chức cuộc thi trực tuyến tìm hiểu cải cách hành chính
                § Cải cách tổ chức bộ máy
                D | Tiếp tục sắp xếp, kiện toàn tổ chức bộ máy theo hướng tinh gọn, hoạt động hiệu lực, hiệu quả; đẩy mạnh phân cấp, phân quyền gắn với kiểm tra, giám sát việc thực hiện quyền lực nhà nước
                D | Thực hiện tinh giản biên chế theo lộ trình đã được cấp có thẩm quyền phê duyệt
                § Các sở, ban, ngành, UBND các xã, phường có trách nhiệm
                R 1.1 | Ban hành kế hoạch của cơ quan, đơn vị, địa phương trước ngày 31/01/2026 | Các sở, ban, ngành / UBND các xã, phường
                R 1.2 | Báo cáo định kỳ theo quy định | Các sở, ban, ngành / UBND các xã, phường
                § Sở Nội vụ
                R | Hướng dẫn các cơ quan, đơn vị | Sở Nội vụ
                R | Tổ chức kiểm tra | Sở Nội vụ
                R | Tổng hợp báo cáo UBND tỉnh | Sở Nội vụ
                § Phân công nhiệm vụ
                R b | chủ trì cải cách thể chế | Sở Tư pháp
                § Văn phòng UBND tỉnh
                R | Chủ trì cải cách thủ tục hành chính; vận hành Cổng Dịch vụ công | Văn phòng UBND tỉnh
                § TỔ CHỨC THỰC HIỆN
                R 4 | Chế độ thông tin, báo cáo: Định kỳ hằng quý, 6 tháng, năm các cơ quan gửi báo cáo về Sở Nội vụ
                """),
        TaskCase(
            name: "automatic numbers lost",
            text: """
                MỤC ĐÍCH, YÊU CẦU
                Mục đích
                Nâng cao nhận thức của cán bộ và nhân dân về phòng cháy, chữa cháy.
                Yêu cầu
                Triển khai đồng bộ, có trọng tâm.
                NHIỆM VỤ, GIẢI PHÁP
                Công tác tuyên truyền
                Tổ chức tuyên truyền kiến thức phòng cháy trên loa truyền thanh.
                Vận động mỗi hộ gia đình trang bị ít nhất một bình chữa cháy, học cách sử dụng và kiểm tra hạn dùng mỗi năm một lần tại nhà văn hóa thôn.
                Công tác kiểm tra
                Kiểm tra định kỳ các cơ sở sản xuất, kinh doanh có nguy cơ cháy nổ.
                TỔ CHỨC THỰC HIỆN
                Công an xã
                Chủ trì, tham mưu triển khai Kế hoạch.
                Tổng hợp kết quả, báo cáo UBND xã trước ngày 20/11/2026.
                Ban Chỉ huy Quân sự xã
                Huy động lực lượng dân quân tham gia chữa cháy khi có yêu cầu.
                Trên đây là Kế hoạch phòng cháy, chữa cháy năm 2026.
                """,
            tasks: """
                § Công tác tuyên truyền
                D | Tổ chức tuyên truyền kiến thức phòng cháy trên loa truyền thanh
                D | Vận động mỗi hộ gia đình trang bị ít nhất một bình chữa cháy, học cách sử dụng và kiểm tra hạn dùng mỗi năm một lần tại nhà văn hóa thôn
                § Công tác kiểm tra
                D | Kiểm tra định kỳ các cơ sở sản xuất, kinh doanh có nguy cơ cháy nổ
                § Công an xã
                R | Chủ trì, tham mưu triển khai Kế hoạch | Công an xã
                R | Tổng hợp kết quả, báo cáo UBND xã trước ngày 20/11/2026 | Công an xã
                § Ban Chỉ huy Quân sự xã
                R | Huy động lực lượng dân quân tham gia chữa cháy khi có yêu cầu | Ban Chỉ huy Quân sự xã
                """),
        TaskCase(
            name: "automatic numbers lost, dashes kept",
            text: """
                MỤC ĐÍCH, YÊU CẦU
                - Nâng cao nhận thức của cán bộ, công chức và Nhân dân về chuyển đổi số.
                MỤC TIÊU CỤ THỂ
                Phát triển chính quyền số:
                - 100% hồ sơ công việc được xử lý trên môi trường mạng (trừ hồ sơ mật).
                - 90% hồ sơ thủ tục hành chính được số hóa.
                Phát triển xã hội số:
                - 80% người dân trưởng thành có tài khoản thanh toán điện tử.
                NHIỆM VỤ VÀ GIẢI PHÁP
                Chính quyền số
                Duy trì, sử dụng có hiệu quả Hệ thống quản lý văn bản và điều hành, Hệ thống thông tin giải quyết thủ tục hành chính của tỉnh, bảo đảm an toàn, thông suốt trong mọi tình huống.
                Rà soát, cập nhật quy trình nội bộ.
                Kinh tế số
                Hỗ trợ hộ sản xuất đưa sản phẩm lên sàn thương mại điện tử.
                TỔ CHỨC THỰC HIỆN
                Phòng Văn hóa - Xã hội
                Tham mưu, theo dõi, tổng hợp kết quả thực hiện.
                Công an xã
                - Triển khai Đề án 06.
                - Bảo đảm an ninh mạng.
                Các thôn, tổ dân phố
                Vận động người dân tham gia.
                Trên đây là Kế hoạch chuyển đổi số năm 2026 của UBND xã.
                """,
            tasks: """
                § Phát triển chính quyền số
                G | 100% hồ sơ công việc được xử lý trên môi trường mạng (trừ hồ sơ mật)
                G | 90% hồ sơ thủ tục hành chính được số hóa
                § Phát triển xã hội số
                G | 80% người dân trưởng thành có tài khoản thanh toán điện tử
                § Chính quyền số
                D | Duy trì, sử dụng có hiệu quả Hệ thống quản lý văn bản và điều hành, Hệ thống thông tin giải quyết thủ tục hành chính của tỉnh, bảo đảm an toàn, thông suốt trong mọi tình huống
                D | Rà soát, cập nhật quy trình nội bộ
                § Kinh tế số
                D | Hỗ trợ hộ sản xuất đưa sản phẩm lên sàn thương mại điện tử
                § Phòng Văn hóa - Xã hội
                R | Tham mưu, theo dõi, tổng hợp kết quả thực hiện | Phòng Văn hóa - Xã hội
                § Công an xã
                R | Triển khai Đề án 06 | Công an xã
                R | Bảo đảm an ninh mạng | Công an xã
                § Các thôn, tổ dân phố
                R | Vận động người dân tham gia | Các thôn, tổ dân phố
                """),
        TaskCase(
            name: "capitals without numbers",
            text: """
                MỤC ĐÍCH, YÊU CẦU
                - Đẩy mạnh phong trào toàn dân bảo vệ an ninh Tổ quốc.
                MỤC TIÊU
                - Trên 90% thôn đạt tiêu chuẩn an toàn về an ninh, trật tự.
                NHIỆM VỤ TRỌNG TÂM
                1. Tuyên truyền, vận động
                - Tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc tại 100% thôn.
                2. Củng cố lực lượng nòng cốt
                - Kiện toàn tổ bảo vệ an ninh, trật tự ở cơ sở.
                PHÂN CÔNG NHIỆM VỤ
                1. Công an xã
                - Tham mưu kiện toàn Ban Chỉ đạo.
                2. Trưởng các thôn
                - Vận động nhân dân tham gia.
                KINH PHÍ VÀ CHẾ ĐỘ BÁO CÁO
                1. Kinh phí: Từ ngân sách xã.
                """,
            tasks: """
                § MỤC TIÊU
                G | Trên 90% thôn đạt tiêu chuẩn an toàn về an ninh, trật tự
                § Tuyên truyền, vận động
                D | Tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc tại 100% thôn
                § Củng cố lực lượng nòng cốt
                D | Kiện toàn tổ bảo vệ an ninh, trật tự ở cơ sở
                § Công an xã
                R | Tham mưu kiện toàn Ban Chỉ đạo | Công an xã
                § Trưởng các thôn
                R | Vận động nhân dân tham gia | Trưởng các thôn
                """),
        TaskCase(
            name: "articles",
            text: """
                Điều 1. Mục đích, yêu cầu
                1. Nâng cao nhận thức về phòng cháy.
                2. Gắn trách nhiệm người đứng đầu.
                Điều 2. Nhiệm vụ
                1. Tuyên truyền pháp luật về phòng cháy và chữa cháy đến từng hộ dân.
                2. Kiểm tra định kỳ:
                a) Cơ sở sản xuất, kinh doanh;
                b) Nhà ở kết hợp kinh doanh.
                Điều 3. Tổ chức thực hiện
                1. Công an xã chủ trì hướng dẫn thực hiện Kế hoạch này.
                2. Trưởng các thôn chịu trách nhiệm triển khai tại thôn.
                """,
            tasks: """
                § Nhiệm vụ
                D 1 | Tuyên truyền pháp luật về phòng cháy và chữa cháy đến từng hộ dân
                § Kiểm tra định kỳ
                D a | Cơ sở sản xuất, kinh doanh
                D b | Nhà ở kết hợp kinh doanh
                § Tổ chức thực hiện
                R 1 | Công an xã chủ trì hướng dẫn thực hiện Kế hoạch này | Công an xã
                R 2 | Trưởng các thôn chịu trách nhiệm triển khai tại thôn | Trưởng các thôn
                """),
        TaskCase(
            name: "slashes and brackets",
            text: """
                I. NỘI DUNG
                1/ Công tác chỉ đạo:
                a/ Ban hành các văn bản chỉ đạo về công tác thi đua, khen thưởng;
                b/ Kiện toàn Hội đồng Thi đua - Khen thưởng xã.
                2/ Phát động các phong trào thi đua:
                (a) Phong trào thi đua thường xuyên trong cơ quan;
                (b) Phong trào thi đua theo chuyên đề xây dựng nông thôn mới.
                3/ Công tác khen thưởng:
                • Khen thưởng thường xuyên theo quý;
                • Khen thưởng đột xuất.
                II. TỔ CHỨC THỰC HIỆN
                1/ Công chức Văn phòng - Thống kê: Tham mưu UBND xã triển khai Kế hoạch, tổng hợp hồ sơ khen thưởng.
                2/ Các ban, ngành, đoàn thể xã, các trường học, các thôn: Căn cứ Kế hoạch này xây dựng kế hoạch thi đua của đơn vị mình, đăng ký thi đua gửi về UBND xã trước ngày 28/02/2026.
                """,
            tasks: """
                § Công tác chỉ đạo
                D a | Ban hành các văn bản chỉ đạo về công tác thi đua, khen thưởng
                D b | Kiện toàn Hội đồng Thi đua - Khen thưởng xã
                § Phát động các phong trào thi đua
                D a | Phong trào thi đua thường xuyên trong cơ quan
                D b | Phong trào thi đua theo chuyên đề xây dựng nông thôn mới
                § Công tác khen thưởng
                D | Khen thưởng thường xuyên theo quý
                D | Khen thưởng đột xuất
                § TỔ CHỨC THỰC HIỆN
                R 1 | Tham mưu UBND xã triển khai Kế hoạch, tổng hợp hồ sơ khen thưởng | Công chức Văn phòng - Thống kê
                R 2 | Căn cứ Kế hoạch này xây dựng kế hoạch thi đua của đơn vị mình, đăng ký thi đua gửi về UBND xã trước ngày 28/02/2026 | Các ban, ngành, đoàn thể xã / các trường học / các thôn
                """),
        TaskCase(
            name: "purpose below part B, prose directives", issuer: "TỈNH TÂN AN",
            text: """
                B. KẾ HOẠCH NĂM 2026
                I. MỤC ĐÍCH, YÊU CẦU
                1. Mục đích
                Bảo đảm thống nhất trong chỉ đạo.
                2. Yêu cầu
                Bám sát chương trình công tác của tỉnh.
                II. NHIỆM VỤ, GIẢI PHÁP
                1. Công tác lãnh đạo, chỉ đạo, điều hành
                Tiếp tục quán triệt các văn bản của Trung ương, của tỉnh về kiểm soát thủ tục hành chính; nâng cao trách nhiệm của người đứng đầu trong việc chỉ đạo, kiểm tra việc giải quyết thủ tục hành chính cho người dân, doanh nghiệp. Gắn kết quả thực hiện với đánh giá, xếp loại hằng năm.
                Giao Văn phòng UBND tỉnh chủ trì, phối hợp với Sở Nội vụ tham mưu ban hành kế hoạch kiểm tra, hoàn thành trước ngày 28/02/2026.
                2. Công tác truyền thông
                Đa dạng hóa hình thức truyền thông, trong đó chú trọng:
                - Truyền thông trên nền tảng số;
                - Truyền thông trực tiếp tại cơ sở.
                III. KINH PHÍ
                Kinh phí thực hiện Kế hoạch được bố trí trong dự toán chi thường xuyên hằng năm của các cơ quan, đơn vị.
                IV. TỔ CHỨC THỰC HIỆN
                1. Văn phòng UBND tỉnh
                1.1. Chủ trì, theo dõi, đôn đốc:
                a) Việc niêm yết công khai thủ tục hành chính;
                b) Việc tiếp nhận phản ánh, kiến nghị.
                1.2. Tổng hợp báo cáo.
                2. Các sở, ban, ngành và UBND cấp xã có trách nhiệm triển khai Kế hoạch này; báo cáo kết quả trước ngày 25 của tháng cuối quý.
                Kế hoạch này thay thế Kế hoạch số 12/KH-UBND ngày 10/01/2025./.
                """,
            tasks: """
                § Công tác lãnh đạo, chỉ đạo, điều hành
                D | Tiếp tục quán triệt các văn bản của Trung ương, của tỉnh về kiểm soát thủ tục hành chính; nâng cao trách nhiệm của người đứng đầu trong việc chỉ đạo, kiểm tra việc giải quyết thủ tục hành chính cho người dân, doanh nghiệp. Gắn kết quả thực hiện với đánh giá, xếp loại hằng năm
                D | Giao Văn phòng UBND tỉnh chủ trì, phối hợp với Sở Nội vụ tham mưu ban hành kế hoạch kiểm tra, hoàn thành trước ngày 28/02/2026
                § Công tác truyền thông
                D | Truyền thông trên nền tảng số
                D | Truyền thông trực tiếp tại cơ sở
                § Chủ trì, theo dõi, đôn đốc
                R a | Việc niêm yết công khai thủ tục hành chính | Văn phòng UBND tỉnh
                R b | Việc tiếp nhận phản ánh, kiến nghị | Văn phòng UBND tỉnh
                § Văn phòng UBND tỉnh
                R 1.2 | Tổng hợp báo cáo | Văn phòng UBND tỉnh
                § TỔ CHỨC THỰC HIỆN
                R 2 | Các sở, ban, ngành và UBND cấp xã có trách nhiệm triển khai Kế hoạch này; báo cáo kết quả trước ngày 25 của tháng cuối quý | Các sở, ban, ngành / UBND cấp xã
                """),
    ]
}
