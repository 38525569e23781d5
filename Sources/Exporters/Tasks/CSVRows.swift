import PlanModel

/// Rows of comma-separated values (RFC 4180).
///
/// A cell that a spreadsheet would run as a formula (`=`, `+`, `-`, `@`) gets an apostrophe before it.
public enum CSVRows {
    /// The byte order mark, by which Excel knows UTF-8.
    static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// A whole file of texts, its first row the head.
    public static func file(_ rows: [[String]]) -> [UInt8] { mark + rows.flatMap { line($0.map { $0.isEmpty ? .none : .text($0) }) } }

    static func line(_ values: [TaskColumn.Value]) -> [UInt8] {
        var bytes: [UInt8] = []
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            append(value, to: &bytes)
        }
        return bytes + [0x0D, 0x0A]
    }

    private static func append(_ value: TaskColumn.Value, to bytes: inout [UInt8]) {
        switch value {
        case .none: break
        case .number(let number): bytes += (number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)).utf8
        case .day(let day): bytes += day.iso.utf8
        case .text(let text):
            let isQuoted = text.utf8.contains(where: separates)
            if isQuoted { bytes.append(0x22) }
            if isFormula(text) { bytes.append(0x27) }
            for byte in text.utf8 {
                if byte == 0x22 { bytes.append(0x22) }
                // Other control characters show nothing and break readers.
                if byte >= 0x20 && byte != 0x7F || byte == 0x09 || byte == 0x0A || byte == 0x0D { bytes.append(byte) }
            }
            if isQuoted { bytes.append(0x22) }
        }
    }

    private static func separates(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: ";"), 0x09, 0x0A, 0x0D: true
        default: false
        }
    }

    private static func isFormula(_ text: String) -> Bool {
        switch text.utf8.first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
        default: false
        }
    }
}
