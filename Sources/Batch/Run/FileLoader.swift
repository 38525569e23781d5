import Archives
import Digests
import Glibc
import Readers

/// Brings the bytes of what came in.
struct FileLoader: Sendable {
    private let shelf = ArchiveShelf()

    func document(_ file: IncomingFile) throws(BatchFailure) -> InputDocument {
        switch file.place {
        case .file(let path): InputDocument(name: file.name.text, bytes: try Self.bytes(of: path, name: file.name.text), path: path)
        case .member(let archive, let name): InputDocument(name: file.name.text, bytes: try member(name, of: archive, named: file.name.text))
        }
    }

    /// Of the whole content; only a piece of a file is held.
    func hash(_ file: IncomingFile) throws(BatchFailure) -> ContentHash {
        switch file.place {
        case .file(let path): return try Self.hash(of: path)
        case .member(let archive, let name): return ContentHash(of: try member(name, of: archive, named: file.name.text))
        }
    }

    private func member(_ name: String, of archive: String, named shown: String) throws(BatchFailure) -> [UInt8] {
        do {
            return try shelf.read(name, of: archive)
        } catch {
            let code = switch error {
            case .encryptedEntry: "passwordNeeded"
            case _ where error.isHostile: "hostile"
            default: "damaged"
            }
            throw BatchFailure(code: code, message: "\(shown): \(error)", isTransient: false)
        }
    }

    private static func hash(of path: String) throws(BatchFailure) -> ContentHash {
        var hasher = ContentHasher()
        try read(path) { hasher.add($0) }
        return hasher.hash()
    }

    private static func bytes(of path: String, name: String) throws(BatchFailure) -> [UInt8] {
        if let stamp = FileStamp.of(path), stamp.bytes > TextReader.byteLimit {
            throw BatchFailure(ReadingError(file: name, reason: .tooLarge(bytes: stamp.bytes, limit: TextReader.byteLimit)))
        }
        var bytes: [UInt8] = []
        try read(path) { bytes += $0 }
        return bytes
    }

    private static func read(_ path: String, _ take: ([UInt8]) -> Void) throws(BatchFailure) {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw .unreadable(path) }
        defer { close(file) }
        while true {
            var failed = false
            let piece = [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
                let read = Glibc.read(file, buffer.baseAddress, buffer.count)
                failed = read < 0
                count = max(0, read)
            }
            if failed {
                if errno == EINTR { continue }
                throw .unreadable(path)
            }
            if piece.isEmpty { return }
            take(piece)
        }
    }
}

extension FileLoader {
    /// A result that this batch has written.
    static func result(_ path: String) throws(BatchFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        try read(path) { bytes += $0 }
        return bytes
    }
}
