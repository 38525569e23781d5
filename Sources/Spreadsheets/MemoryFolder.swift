import Glibc

/// The folder whose files are in memory, where the system has one with room enough.
struct MemoryFolder {
    /// POSIX shared memory, on Linux a file system of its own.
    let path = "/dev/shm"
    private let need: UInt64

    /// - Returns: `nil` where there is not room for several such workbooks: others are written at the same time, and the library
    ///   that writes the parts does not tell when there is none.
    init?(for workbook: Workbook) {
        need = Self.bytes(of: workbook)
        guard access(path, W_OK | X_OK) == 0, Self.room(in: path) >= 8 * need else { return nil }
    }

    /// Whether nothing can have been cut off.
    var hadRoom: Bool { Self.room(in: path) >= need }

    /// An upper bound of what its parts take unpacked: an entity has at most six bytes a byte.
    private static func bytes(of workbook: Workbook) -> UInt64 {
        var bytes = 1 << 20
        for sheet in workbook.sheets {
            for row in sheet.rows { for cell in row { bytes += Self.bytes(of: cell) } }
        }
        return UInt64(bytes)
    }

    private static func bytes(of cell: Cell) -> Int {
        switch cell.content {
        case .empty, .number, .date: 128
        case .text(let text): 128 + 6 * text.utf8.count
        case .runs(let runs): runs.reduce(128) { $0 + 256 + 6 * $1.text.utf8.count }
        // The address stands in a list of its own.
        case .link(let text, let address): 512 + 6 * (text.utf8.count + address.utf8.count)
        }
    }

    private static func room(in path: String) -> UInt64 {
        var space = statvfs()
        guard statvfs(path, &space) == 0 else { return 0 }
        return UInt64(space.f_bavail) * UInt64(space.f_frsize)
    }
}
