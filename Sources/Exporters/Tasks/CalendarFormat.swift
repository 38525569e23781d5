import PlanModel
import Validation

/// iCalendar (RFC 5545): an all-day event for each deadline that is a date or a period. What is ongoing, recurs or depends
/// on something has no day, and none is invented for it.
///
/// An event's UID is made of the plan's number and issuer and of what falls due, not of lines or pages: a plan that is
/// converted again replaces its events.
public struct CalendarFormat: PlanFormat {
    private let language: Language
    /// Of the program.
    private let version: String

    public init(language: Language = .vietnamese, version: String) {
        self.language = language
        self.version = version
    }

    public var head: [UInt8] {
        Self.lines(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//KeHoach//kehoach \(version)//\(language.rawValue.uppercased())", "CALSCALE:GREGORIAN"])
    }

    public var tail: [UInt8] { Self.lines(["END:VCALENDAR"]) }

    public func part(of plan: Plan, first: Int) -> [UInt8] {
        // The stamp says when the event was made; the same plan gives the same bytes, so it is the plan's own date.
        let stamp = plan.document.date.flatMap { CalendarDay($0) } ?? CalendarDay(number: 0)
        var seen: [String: Int] = [:]
        return plan.tasks.flatMap { task in
            (task.deadline?.items ?? []).flatMap { item -> [UInt8] in
                guard let days = item.days else { return [] }
                var uid = StableHash(of: [
                    plan.document.number ?? "", plan.document.issuer?.name ?? "", plan.document.title ?? "", task.title, task.activity ?? "",
                    task.lead?.text ?? "", item.text,
                ]).digits
                seen[uid, default: 0] += 1
                if let count = seen[uid], count > 1 { uid += "-\(count)" }
                return event(task, item, days, plan, uid: uid, stamp: stamp)
            }
        }
    }

    private func event(
        _ task: PlanTask, _ item: DeadlineItem, _ days: ClosedRange<CalendarDay>, _ plan: Plan, uid: String, stamp: CalendarDay
    ) -> [UInt8] {
        let summary = item.action.map { "\(task.title): \($0)" } ?? task.title
        let fields: [(ReportTerm, String?)] = [
            (.activity, task.activity), (.lead, task.lead?.text), (.coordination, task.coordination?.text), (.products, task.products?.text),
            (.deadline, task.deadline?.text), (.source, [plan.document.number, plan.source.name, task.id].compactMap(\.self).joined(separator: ", ")),
        ]
        let description = fields.compactMap { term, text in text.map { "\(term(language)): \($0)" } }.joined(separator: "\n")
        var lines = [
            "BEGIN:VEVENT", "UID:\(uid)@kehoach", "DTSTAMP:\(stamp.basic)T000000Z", "DTSTART;VALUE=DATE:\(days.lowerBound.basic)",
            // The end is the first day that is no longer part of it (RFC 5545, 3.6.1).
            "DTEND;VALUE=DATE:\(days.upperBound.advanced(by: 1).basic)", "SUMMARY:\(Self.escaped(summary))", "DESCRIPTION:\(Self.escaped(description))",
        ]
        if let section = task.section { lines.append("CATEGORIES:\(Self.escaped(section))") }
        lines += ["TRANSP:TRANSPARENT", "END:VEVENT"]
        return Self.lines(lines)
    }

    // MARK: RFC 5545, 3.1 and 3.3.11

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": result += "\\\(scalar)"
            case "\n": result += "\\n"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Lines of at most 75 octets; longer ones go on behind a blank, no character cut.
    private static func lines(_ lines: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        for line in lines {
            var count = 0
            for scalar in line.unicodeScalars {
                let size = UTF8.width(scalar)
                if count + size > 75 {
                    bytes += [0x0D, 0x0A, 0x20]
                    count = 1
                }
                if let letter = UTF8.encode(scalar) { bytes.append(contentsOf: letter) }
                count += size
            }
            bytes += [0x0D, 0x0A]
        }
        return bytes
    }
}
