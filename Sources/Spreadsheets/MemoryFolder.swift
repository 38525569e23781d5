import Glibc
import Synchronization

/// The folder whose files are in memory, where the system has one with room enough.
enum MemoryFolder {
    /// POSIX shared memory, on Linux a file system of its own.
    private static let path = "/dev/shm"
    /// By all workbooks that are being written.
    private static let taken = Mutex<UInt64>(0)

    /// - Parameter write: gets the folder; room for the workbook's parts is kept for it meanwhile.
    /// - Returns: `nil` also where there is not twice the room that all need who write now: the library that writes the parts does
    ///   not tell when there is none.
    static func holding<Value>(_ workbook: Workbook, _ write: (String) -> Value?) -> Value? {
        guard access(path, W_OK | X_OK) == 0 else { return nil }
        let need = bytes(of: workbook), room = room()
        let isEnough = taken.withLock { taken in
            guard room / 2 >= taken + need else { return false }
            taken += need
            return true
        }
        guard isEnough else { return nil }
        defer { taken.withLock { $0 -= need } }
        return write(path)
    }

    /// An upper bound of what its parts take unpacked: an entity has at most six bytes a byte.
    private static func bytes(of workbook: Workbook) -> UInt64 {
        var bytes = 1 << 20
        for sheet in workbook.sheets {
            for row in sheet.rows { for cell in row { bytes += self.bytes(of: cell) } }
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

    private static func room() -> UInt64 {
        var space = statvfs()
        guard statvfs(path, &space) == 0 else { return 0 }
        return UInt64(space.f_bavail) * UInt64(space.f_frsize)
    }
}
