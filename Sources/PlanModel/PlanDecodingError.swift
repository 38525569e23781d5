/// Why a file is no Plan JSON, said so that the person who wrote the file can mend it.
public struct PlanDecodingError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The keys down to the place, `tasks[3].lead.text`, counted from 0 as JSON does; empty for the whole file
    /// and where the file is no JSON at all.
    public var path: String
    /// Counted from 1; columns count bytes.
    public var line: Int
    public var column: Int
    public var expected: String
    public var found: String
    /// What to do.
    public var remedy: String

    public init(path: String, line: Int, column: Int, expected: String, found: String, remedy: String) {
        self.path = path
        self.line = line
        self.column = column
        self.expected = expected
        self.found = found
        self.remedy = remedy
    }

    /// `line 14, column 9: tasks[3].kind: expected one of task, target, …, found "tsk"; correct the value`
    public var description: String {
        "line \(line), column \(column): \(path.isEmpty ? "" : "\(path): ")expected \(expected), found \(found); \(remedy)"
    }

    /// - Parameter root: the value that was being read; `nil` while the file was still being parsed.
    init(_ fault: JSONFault, in root: JSONValue?, of bytes: [UInt8]) {
        let before = bytes.prefix(fault.offset)
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        var path = root?.path(to: fault.offset) ?? ""
        if let key = fault.key { path += path.isEmpty ? key : ".\(key)" }
        self.init(
            path: path, line: before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }, column: fault.offset - lineStart + 1,
            expected: fault.expected, found: fault.found, remedy: fault.remedy)
    }
}
