import Archives
import Synchronization

/// The archive that was opened last, for whichever job reads of it: its members come one after the other.
final class ArchiveShelf: Sendable {
    /// An archive of plans holds more and larger files than a document does.
    static let limits = ArchiveLimits(entries: 100_000, totalBytes: 64 << 30)

    private struct Open: ~Copyable {
        var path = FileName("")
        var stamp: FileStamp?
        var archive: ZipArchive?
    }

    private let open = Mutex(Open())

    /// - Returns: the member's bytes.
    func read(_ name: String, of path: String) throws(ArchiveError) -> [UInt8] {
        let stamp = FileStamp.of(path)
        let result: Result<[UInt8], ArchiveError> = open.withLock { open in
            do throws(ArchiveError) {
                if open.path != FileName(path) || open.stamp != stamp || open.archive == nil {
                    open.archive = try ZipArchive(path: path, limits: Self.limits)
                    (open.path, open.stamp) = (FileName(path), stamp)
                }
                guard let archive = open.archive else { throw .missingEntry(name: name) }
                return .success(try archive.read(name))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// The files in an archive of plans; `nil` for a document that is a package (DOCX, ODT, XLSX), and for what is no archive.
    static func members(of path: String) throws(ArchiveError) -> [ZipArchive.Entry]? {
        let archive = try ZipArchive(path: path, limits: limits)
        guard !archive.contains("[Content_Types].xml"), !archive.contains("mimetype") else { return nil }
        return archive.entries.filter { !$0.name.hasSuffix("/") && !$0.name.hasPrefix("__MACOSX/") }
    }
}
