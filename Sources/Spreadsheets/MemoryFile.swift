import CLibXLSXWriter
import Glibc

/// A file that is nowhere but in memory, for a library that writes to a path.
struct MemoryFile: ~Copyable {
    private let descriptor: Int32

    init() throws(WorkbookError) {
        descriptor = kehoach_memory_file("workbook")
        guard descriptor >= 0 else { throw .failed(detail: "no file in memory: \(strerror(errno).map { String(cString: $0) } ?? "")") }
    }

    deinit { close(descriptor) }

    var path: String { "/proc/self/fd/\(descriptor)" }

    func bytes() throws(WorkbookError) -> [UInt8] {
        let size = Int(lseek(descriptor, 0, SEEK_END))
        guard size > 0 else { throw .failed(detail: "nothing was written") }
        var isWhole = true
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let read = pread(descriptor, buffer.baseAddress.map { $0 + count }, size - count, off_t(count))
                if read <= 0 {
                    isWhole = false
                    return
                }
                count += read
            }
        }
        guard isWhole else { throw .failed(detail: "the file in memory could not be read") }
        return bytes
    }
}
