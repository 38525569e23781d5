/// Dates of the calendar, so that whoever computes with them need not ask again.
extension JSONValue {
    /// - Parameter reduced: a month (`2023-01`) or a year (`2023`) will do.
    func date(_ key: String, reduced: Bool = false) throws(JSONFault) -> String? {
        try object(key) { value throws(JSONFault) in
            guard case .string(let date) = value.kind, CalendarForm.isDate(Array(date.utf8), reduced: reduced) else {
                throw value.fault(reduced ? "a date such as 2026-01-30, 2026-01 or 2026" : "a date such as 2026-01-30")
            }
            return date
        }
    }

    func monthDay(_ key: String) throws(JSONFault) -> String? {
        try object(key) { value throws(JSONFault) in
            guard case .string(let day) = value.kind, case let bytes = Array(day.utf8), bytes.count == 7, day.hasPrefix("--"),
                CalendarForm.isDate(Array("2024-".utf8) + bytes[2...], reduced: false)
            else { throw value.fault("a month and day such as --11-15") }
            return day
        }
    }
}

/// The forms of ISO 8601 that Plan JSON uses.
enum CalendarForm {
    static func isDate(_ bytes: [UInt8], reduced: Bool) -> Bool {
        guard bytes.count == 10 || reduced && (bytes.count == 7 || bytes.count == 4) else { return false }
        var parts: [Int] = [0]
        for (index, byte) in bytes.enumerated() {
            if index == 4 || index == 7 {
                guard byte == UInt8(ascii: "-") else { return false }
                parts.append(0)
            } else {
                guard (0x30...0x39).contains(byte) else { return false }
                parts[parts.count - 1] = parts[parts.count - 1] * 10 + Int(byte - 0x30)
            }
        }
        let lengths = [31, parts[0] % 4 == 0 && (parts[0] % 100 != 0 || parts[0] % 400 == 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        if parts.count > 1, !(1...12).contains(parts[1]) { return false }
        if parts.count > 2, !(1...lengths[parts[1] - 1]).contains(parts[2]) { return false }
        return true
    }
}
