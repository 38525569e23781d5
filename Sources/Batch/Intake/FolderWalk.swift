import Glibc

/// The files of a folder and of those below it, links followed, none twice through a loop of links.
struct FolderWalk {
    struct Found {
        /// Absolute.
        var path: String
        /// Below the folder.
        var name: FileName
        var stamp: FileStamp
    }

    /// Not entered, by whatever path: where results go may lie in the inbox, and the inbox there.
    private let excluded: Set<[UInt64]>
    private var visited: Set<[UInt64]> = []
    private(set) var files: [Found] = []
    private(set) var failures: [(name: FileName, failure: BatchFailure)] = []
    /// Absolute paths of folders whose files are not all known.
    private(set) var unseen: [FileName] = []

    /// - Parameter outputFolder: may not be there yet.
    init(outputFolder: String) {
        excluded = Set([outputFolder, "\(outputFolder)/\(OutputName.folder)"].compactMap(Self.identity))
    }

    mutating func walk(_ folder: String, below: String = "") {
        guard let identity = Self.identity(folder) else { return }
        guard !excluded.contains(identity) else {
            if below.isEmpty {
                let message = "\(folder): the results go into this folder; give another --out, outside of it or in a folder of its own below it"
                failures.append((FileName(folder), BatchFailure(code: "output", message: message, isTransient: true)))
            }
            return
        }
        guard visited.insert(identity).inserted else { return }
        guard let stream = opendir(folder) else {
            failures.append((FileName(below.isEmpty ? folder : below), .unreadable(folder)))
            unseen.append(FileName(folder))
            return
        }
        var names: [FileName] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                guard errno != 0 else { break }
                failures.append((FileName(below.isEmpty ? folder : below), .unreadable(folder)))
                unseen.append(FileName(folder))
                break
            }
            let bytes = withUnsafePointer(to: entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { start in Array(UnsafeBufferPointer(start: start, count: Int(strlen(pointer.asCharacters)))) }
            }
            guard bytes != [0x2E], bytes != [0x2E, 0x2E] else { continue }
            guard let name = String(validating: bytes, as: UTF8.self) else {
                let shown = String(decoding: bytes, as: UTF8.self)
                failures.append((
                    FileName(below.isEmpty ? shown : "\(below)/\(shown)"),
                    BatchFailure(code: "name", message: "\(folder)/\(shown): its name is not UTF-8; rename it, then run again", isTransient: false)
                ))
                continue
            }
            names.append(FileName(name))
        }
        closedir(stream)
        for name in names.sorted() { visit("\(folder)/\(name)", named: below.isEmpty ? name.text : "\(below)/\(name)") }
    }

    private static func identity(_ folder: String) -> [UInt64]? {
        var information = stat()
        return stat(folder, &information) == 0 ? [UInt64(information.st_dev), UInt64(information.st_ino)] : nil
    }

    private mutating func visit(_ path: String, named name: String) {
        var information = stat()
        guard stat(path, &information) == 0 else {
            if errno != ENOENT { unseen.append(FileName(path)) }
            failures.append((FileName(name), .unreadable(path)))
            return
        }
        switch information.st_mode & S_IFMT {
        case S_IFDIR:
            if !FileName(name).last.hasPrefix(".") { walk(path, below: name) }
        case S_IFREG: files.append(Found(path: path, name: FileName(name), stamp: FileStamp(information)))
        default:
            // A pipe would be waited for without end.
            break
        }
    }
}

extension FileStamp {
    init(_ information: stat) {
        self.init(bytes: Int(information.st_size), modified: information.st_mtim.tv_sec * 1_000_000_000 + information.st_mtim.tv_nsec)
    }

    /// - Returns: `nil` where there is no file.
    static func of(_ path: String) -> FileStamp? {
        var information = stat()
        return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFREG ? FileStamp(information) : nil
    }
}

extension BatchFailure {
    /// By `errno`.
    static func unreadable(_ path: String) -> BatchFailure {
        let isMissing = errno == ENOENT
        return BatchFailure(
            code: isMissing ? "missing" : "unreadable",
            message: isMissing
                ? "\(path): there is no such file; check the name" : "\(path): cannot be read: \(SystemError.words()); check your rights",
            isTransient: true)
    }
}

extension UnsafePointer {
    fileprivate var asCharacters: UnsafePointer<CChar> { UnsafeRawPointer(self).assumingMemoryBound(to: CChar.self) }
}

/// What the system says.
enum SystemError {
    static func words(_ number: Int32 = errno) -> String { strerror(number).map { String(cString: $0) } ?? "error \(number)" }
}
