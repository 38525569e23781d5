import PlanModel
import Validation

/// Comma-separated values (RFC 4180) for spreadsheets: with a byte order mark, by which Excel knows UTF-8.
///
/// A cell that a spreadsheet would run as a formula (`=`, `+`, `-`, `@`) gets an apostrophe before it.
public struct CSVFormat: PlanFormat {
    private let language: Language

    public init(language: Language = .vietnamese) { self.language = language }

    /// All columns, since the first plan does not know what the last one holds.
    public var head: [UInt8] { [0xEF, 0xBB, 0xBF] + Self.line(TaskColumn.allCases.map { .text($0.title(in: language)) }) }

    public func part(of plan: Plan, first: Int) -> [UInt8] {
        TaskRows.rows(of: plan, first: first).flatMap { row in Self.line(TaskColumn.allCases.map { $0.value(of: row, in: language) }) }
    }

    private static func line(_ values: [TaskColumn.Value]) -> [UInt8] {
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
            let isQuoted = text.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || $0 == 0x3B || $0 == 0x09 }
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

    private static func isFormula(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return false }
        return first == 0x3D || first == 0x2B || first == 0x40 || first == 0x2D || first == 0x09 || first == 0x0D
    }
}
