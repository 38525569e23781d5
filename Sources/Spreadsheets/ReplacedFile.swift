import Glibc

/// A file that is written under another name and takes its place whole; where it is not finished, nothing of it is left.
final class ReplacedFile {
    /// What is written to.
    let path: String
    private let target: String
    private var isFinished = false

    /// The folder of both.
    var folder: String { Self.folder(of: target) }

    init(_ path: String) throws(WorkbookError) {
        // A link stays one.
        target = realpath(path, nil).map { resolved in
            defer { free(resolved) }
            return String(cString: resolved)
        } ?? path
        guard !target.isEmpty else { throw .cannotWrite(path: path, detail: "it has no name") }
        var status = stat()
        if stat(target, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            throw .cannotWrite(path: path, detail: "it is no file; a workbook is put together in several passes")
        }
        var template = Array("\(Self.folder(of: target))/.kehoach-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw .cannotWrite(path: path, detail: Self.reason) }
        // Of the rights that a new file has.
        let mask = umask(0)
        umask(mask)
        fchmod(descriptor, 0o666 & ~mask)
        close(descriptor)
        self.path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    }

    func finish() throws(WorkbookError) {
        guard rename(path, target) == 0 else { throw .cannotWrite(path: target, detail: Self.reason) }
        isFinished = true
    }

    deinit { if !isFinished { unlink(path) } }

    private static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// What the system last said.
    static var reason: String { strerror(errno).map { String(cString: $0) } ?? "" }
}
