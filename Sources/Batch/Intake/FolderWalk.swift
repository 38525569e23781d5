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

    /// Not entered: where results go may lie in the inbox.
    let excludedFolder: String
    private var visited: Set<[UInt64]> = []
    private(set) var files: [Found] = []
    private(set) var failures: [(name: FileName, failure: BatchFailure)] = []

    init(excludedFolder: String) { self.excludedFolder = excludedFolder }

    mutating func walk(_ folder: String, below: String = "") {
        guard folder != excludedFolder else { return }
        var information = stat()
        guard stat(folder, &information) == 0, visited.insert([UInt64(information.st_dev), UInt64(information.st_ino)]).inserted else { return }
        guard let stream = opendir(folder) else {
            failures.append((FileName(below.isEmpty ? folder : below), .unreadable(folder)))
            return
        }
        var names: [FileName] = []
        while let entry = readdir(stream) {
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

    private mutating func visit(_ path: String, named name: String) {
        var information = stat()
        guard stat(path, &information) == 0 else {
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
