import Glibc

/// The folder that results go to. Files come into being whole: they are written beside, brought to the disk, and moved in.
struct OutputFolder: Sendable {
    /// Absolute or from the current folder.
    let path: String

    /// Of the batch itself: journal, lock, files that are being written.
    var ownFolder: String { "\(path)/.kehoach" }
    var temporaryFolder: String { "\(ownFolder)/tmp" }
    var journal: String { "\(ownFolder)/journal.sqlite" }

    func path(of name: String) -> String { "\(path)/\(name)" }

    /// Makes it, and clears what a run that was killed left half-written.
    func prepare() throws(BatchError) {
        try makeFolder(temporaryFolder)
        guard let stream = opendir(temporaryFolder) else { throw BatchError(path: temporaryFolder, number: errno) }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            if name != ".", name != ".." { unlink("\(temporaryFolder)/\(name)") }
        }
    }

    /// - Parameter name: below the folder; its own folders are made.
    func write(_ bytes: [UInt8], to name: String) throws(BatchError) -> WrittenFile {
        let temporary = temporaryPath()
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw BatchError(path: temporary, number: errno) }
        var failure = Self.append(bytes, to: file)
        if failure == 0, fdatasync(file) != 0 { failure = errno }
        if close(file) != 0, failure == 0 { failure = errno }
        guard failure == 0 else {
            unlink(temporary)
            throw BatchError(path: path(of: name), number: failure)
        }
        return try move(temporary, to: name)
    }

    /// Writes all of it.
    ///
    /// - Returns: 0, or the number of the system's error.
    static func append(_ bytes: [UInt8], to file: Int32) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let count = Glibc.write(file, buffer.baseAddress.map { $0 + written }, buffer.count - written)
                if count > 0 { written += count } else if count == 0 { return ENOSPC } else if errno != EINTR { return errno }
            }
            return 0
        }
    }

    /// A path for a file that is written by others and moved in then.
    func temporaryPath() -> String { "\(temporaryFolder)/\(getpid())-\(UInt64.random(in: .min ... .max))" }

    /// Moves a whole file in, in place of one of that name.
    func move(_ temporary: String, to name: String) throws(BatchError) -> WrittenFile {
        let target = path(of: name)
        var tries = 0
        while rename(temporary, target) != 0 {
            let number = errno
            tries += 1
            // Another job may remove the folder again, which held nothing then.
            guard number == ENOENT, tries < 10, let folder = Self.folder(of: target) else {
                unlink(temporary)
                throw BatchError(path: target, number: number)
            }
            try makeFolder(folder)
        }
        guard let stamp = FileStamp.of(target) else { throw BatchError(path: target, number: errno) }
        return WrittenFile(name: name, stamp: stamp)
    }

    /// Brings a file that others wrote to the disk.
    func sync(_ temporary: String) throws(BatchError) {
        let file = open(temporary, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw BatchError(path: temporary, number: errno) }
        defer { close(file) }
        guard fdatasync(file) == 0 else { throw BatchError(path: temporary, number: errno) }
    }

    /// Removes a result and the folders that it leaves empty.
    func remove(_ name: String) {
        var target = path(of: name)
        unlink(target)
        while let folder = Self.folder(of: target), folder != path, rmdir(folder) == 0 { target = folder }
    }

    /// Whether a result stands as it was written.
    func holds(_ file: WrittenFile) -> Bool { FileStamp.of(path(of: file.name)) == file.stamp }

    func makeFolder(_ folder: String) throws(BatchError) {
        guard mkdir(folder, 0o755) != 0 else { return }
        switch errno {
        case EEXIST:
            var information = stat()
            guard stat(folder, &information) == 0, information.st_mode & S_IFMT == S_IFDIR else { throw BatchError(path: folder, number: ENOTDIR) }
        case ENOENT:
            guard let parent = Self.folder(of: folder) else { throw BatchError(path: folder, number: ENOENT) }
            try makeFolder(parent)
            guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw BatchError(path: folder, number: errno) }
        default: throw BatchError(path: folder, number: errno)
        }
    }

    private static func folder(of path: String) -> String? {
        guard let slash = path.utf8.lastIndex(of: 0x2F), slash > path.startIndex else { return nil }
        return String(path[..<slash])
    }
}

/// A result on the disk.
struct WrittenFile: Sendable, Equatable {
    /// Below the output folder.
    var name: String
    var stamp: FileStamp
}
