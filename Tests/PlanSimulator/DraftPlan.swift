/// A plan of the simulator before it is text.
package struct DraftPlan {
    package var isCommune: Bool
    var name: String
    var year: Int
    var sections: [String]
    var tasks: [DraftTask] = []
    var targets: [DraftTask] = []

    /// The tasks in the order of the text.
    package var ordered: [DraftTask] { targets + sections.indices.flatMap { place in tasks.filter { $0.section == place } } }

    package var text: String {
        let level = isCommune ? "xã" : "tỉnh"
        var lines = [
            "ỦY BAN NHÂN DÂN", "\(level.uppercased()) \(name.uppercased())", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "",
            "Số: \(isCommune ? 18 : 7)/KH-UBND", "\(name), ngày \(isCommune ? 25 : 5) tháng 01 năm \(year)", "", "KẾ HOẠCH",
            "Cải cách hành chính \(level) \(name) năm \(year)", "", "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", "",
            "Ủy ban nhân dân \(level) \(name) ban hành Kế hoạch cải cách hành chính năm \(year) như sau:", "", "I. MỤC TIÊU", "",
        ]
        for (index, target) in targets.enumerated() { lines += ["\(index + 1). \(target.title).", ""] }
        lines += ["II. NHIỆM VỤ", ""]
        var number = 0
        for (place, section) in sections.enumerated() {
            let own = tasks.filter { $0.section == place }
            guard !own.isEmpty else { continue }
            number += 1
            lines += ["\(number). \(section)", ""]
            for (index, task) in own.enumerated() {
                lines += ["\(number).\(index + 1). \(task.title).", ""]
                lines += ["- Cơ quan chủ trì: \(task.lead).", ""]
                if let coordination = task.coordination { lines += ["- Cơ quan phối hợp: \(coordination).", ""] }
                if !task.products.isEmpty { lines += ["- Sản phẩm: \(task.products.joined(separator: "; ")).", ""] }
                if let deadline = task.deadline { lines += ["- Thời gian thực hiện: \(deadline.text(year: year)).", ""] }
            }
        }
        lines += ["III. TỔ CHỨC THỰC HIỆN", "", "Trong quá trình thực hiện, nếu có khó khăn, các cơ quan báo cáo Ủy ban nhân dân \(level) xem xét, quyết định./.", ""]
        lines += ["Nơi nhận:", "- Như trên;", "- Lưu: VT.", "", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "Lò Văn Thuận", ""]
        return lines.joined(separator: "\n")
    }
}

/// A task and what it was made from.
package struct DraftTask {
    /// Of the parent's task; a child's task holds those that it came from.
    package var ids: [Int]
    var section: Int
    var wording: DraftWording
    var lead: String
    var department: TaskBank.Lead
    package var coordination: String?
    var products: [String]
    var deadline: DraftDeadline?
    /// Family and its place in the section.
    var family: Int = -1
    package var edits: [Edit] = []

    package var title: String { wording.text }
    /// UBND các xã, phường take part.
    package var namesCommunes: Bool { coordination?.contains("các xã") == true || wording.text.contains("UBND các xã") || wording.text.contains("cấp xã") }
}

/// The parts of a title.
struct DraftWording: Equatable {
    var opening: String?
    var verb: String
    var object: String
    var scope: String?
    var figure: (text: String, value: Int)?
    var year: Int?
    var citation: String?
    var purpose: String?
    var second: (verb: String, object: String)?
    var purposeComesFirst = false

    var text: String {
        var words = [verb, object]
        if let scope { words.append(scope) }
        if let year { words.append("năm \(year)") }
        if let citation { words.append(citation) }
        var text = words.joined(separator: " ")
        if let opening { text = opening + " " + text.prefix(1).lowercased() + text.dropFirst() }
        if let figure { text += ", " + figure.text.replacingOccurrences(of: "%", with: "\(figure.value < 10 ? "0" : "")\(figure.value)" + (figure.value >= 40 ? "%" : "")) }
        if let purpose {
            if purposeComesFirst {
                text = purpose.prefix(1).uppercased() + purpose.dropFirst() + ", " + text.prefix(1).lowercased() + text.dropFirst()
            } else {
                text += " " + purpose
            }
        }
        if let second { text += "; \(second.verb) \(second.object)" }
        return text
    }

    static func == (one: DraftWording, other: DraftWording) -> Bool { one.text == other.text }
}

extension String {
    fileprivate func replacingOccurrences(of part: Character, with other: String) -> String { String(flatMap { $0 == part ? Array(other) : [$0] }) }
}

/// When a task falls due, and how that is written.
struct DraftDeadline: Equatable {
    enum Time: Equatable {
        case before(day: Int, month: Int)
        case month(Int)
        case quarter(Int)
        case year, ongoing, monthly, quarterly
        case conditional
    }

    var time: Time
    /// A second clause: the report.
    var report: (day: Int, month: Int)?
    /// Which way of writing.
    var style = 0

    static func == (one: DraftDeadline, other: DraftDeadline) -> Bool {
        one.time == other.time && one.report?.day == other.report?.day && one.report?.month == other.report?.month
    }

    func text(year: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let first: String
        switch time {
        case .before(let day, let month):
            first = ["Trước ngày \(two(day))/\(month)/\(year)", "Chậm nhất là ngày \(day) tháng \(month) năm \(year)", "Hoàn thành trước \(two(day))/\(two(month))/\(year)"][style % 3]
        case .month(let month): first = ["Tháng \(two(month)) năm \(year)", "Trong tháng \(month)/\(year)", "Tháng \(two(month))/\(year)"][style % 3]
        case .quarter(let quarter): first = ["Quý \(["I", "II", "III", "IV"][quarter - 1]) năm \(year)", "Quý \(["I", "II", "III", "IV"][quarter - 1])/\(year)", "Trong quý \(["I", "II", "III", "IV"][quarter - 1])/\(year)"][style % 3]
        case .year: first = ["Trong năm \(year)", "Năm \(year)", "Cả năm \(year)"][style % 3]
        case .ongoing: first = ["Thường xuyên", "Thường xuyên trong năm", "Thường xuyên"][style % 3]
        case .monthly: first = ["Hằng tháng", "Định kỳ hàng tháng", "Hàng tháng"][style % 3]
        case .quarterly: first = ["Hằng quý", "Định kỳ hàng quý", "Hàng quý"][style % 3]
        case .conditional: first = "Sau khi có hướng dẫn của cơ quan cấp trên"
        }
        guard let report else { return first }
        return first + "; báo cáo kết quả trước ngày \(two(report.day))/\(two(report.month))/\(year)"
    }

    /// There is room in the year for a later one, and for an earlier one.
    func canMove(later: Bool) -> Bool {
        switch time {
        case .before(_, let month), .month(let month): later ? month <= 10 : month >= 3
        case .quarter(let quarter): !later || quarter < 4
        default: false
        }
    }

    var isDated: Bool {
        switch time {
        case .before, .month, .quarter: true
        default: false
        }
    }
}

/// What was done to a task of the parent.
package enum Edit: String, CaseIterable {
    // localize: names other bodies, as its level needs.
    case copy, localize, reword, drop, split, merge, move
    case later, earlier, vaguer, firmer, deadlineDropped
    case lowered, raised, figureDropped
    case wrongLead, productDropped, productItemDropped, productChanged
    case leftoverLevel, leftoverYear, addLocal, addSibling
}
