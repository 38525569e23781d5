import Archives
import Foundation

/// Where plans come in: files, folders, ZIP archives of plans, lists of these.
public struct Inbox: Sendable {
    /// Paths as the user gave them, or patterns of the shell in quotation marks.
    public var inputs: [String]
    /// Paths out of a list, one a line.
    public var listed: [String]
    public var filter: FileFilter
    /// Where results go; never taken for an input.
    public var outputFolder: String

    public init(inputs: [String], listed: [String] = [], filter: FileFilter = FileFilter(), outputFolder: String) {
        self.inputs = inputs
        self.listed = listed
        self.filter = filter
        self.outputFolder = outputFolder
    }

    /// What is there at a moment, in the order of names.
    public struct Contents: Sendable {
        public var files: [IncomingFile] = []
        /// What cannot even be opened.
        public var failures: [(name: FileName, failure: BatchFailure)] = []
        /// Absolute paths of folders and inputs that could not be looked into: nobody knows whether their files are gone.
        public var unseen: [FileName] = []
    }

    public func look() -> Contents {
        var found = Contents(), single: [String] = [], folders: [String] = []
        for input in (inputs + listed).flatMap(Self.expanded) {
            var isFolder: ObjCBool = false
            let path = Self.absolute(input)
            // Nothing is not the current folder: a variable of the shell was not set.
            if !input.isEmpty, FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
                if isFolder.boolValue { folders.append(path) } else { single.append(path) }
            } else {
                if !input.isEmpty { found.unseen.append(FileName(path)) }
                errno = ENOENT
                found.failures.append((FileName(input), .unreadable(input.isEmpty ? "\"\"" : input)))
            }
        }
        for folder in folders {
            var walk = FolderWalk(outputFolder: Self.absolute(outputFolder))
            walk.walk(folder)
            let prefix = folders.count > 1 ? FileName(folder).last + "/" : ""
            for file in walk.files where filter.takes(file.name) {
                Self.add(IncomingFile(name: FileName(prefix + file.name.text), place: .file(file.path), stamp: file.stamp), filter: filter, to: &found)
            }
            found.unseen += walk.unseen
            found.failures += walk.failures.map { (FileName(prefix + $0.name.text), $0.failure) }
        }
        let parent = Self.commonParent(single)
        for path in single {
            let name = FileName(String(decoding: path.utf8.dropFirst(parent.utf8.count), as: UTF8.self))
            if let stamp = FileStamp.of(path) {
                Self.add(IncomingFile(name: name, place: .file(path), stamp: stamp), filter: filter, to: &found)
            } else {
                found.failures.append((name, BatchFailure(code: "unreadable", message: "\(path): this is no file; give plans, folders or archives", isTransient: true)))
            }
        }
        found.files = Self.distinct(found.files)
        found.failures.sort { $0.name < $1.name }
        return found
    }

    /// An archive of plans is what is in it.
    private static func add(_ file: IncomingFile, filter: FileFilter, to found: inout Contents) {
        guard case .file(let path) = file.place, beginsLikeArchive(path) else { return found.files.append(file) }
        do {
            guard let members = try ArchiveShelf.members(of: path) else { return found.files.append(file) }
            for member in members where filter.takes(FileName(member.name)) {
                found.files.append(
                    IncomingFile(name: FileName("\(file.name.text)/\(plain(member.name))"), place: .member(archive: path, name: member.name), stamp: file.stamp))
            }
        } catch where error.isHostile {
            found.failures.append((file.name, BatchFailure(code: "hostile", message: "\(path): this archive is refused: \(error)", isTransient: false)))
        } catch {
            // The readers say what is wrong with it.
            found.files.append(file)
        }
    }

    /// `./a//b` is `a/b`: two such members are two files with one name.
    private static func plain(_ name: String) -> String {
        name.utf8.split(separator: 0x2F).filter { !$0.elementsEqual([0x2E]) }.map { String(Substring($0)) }.joined(separator: "/")
    }

    private static func beginsLikeArchive(_ path: String) -> Bool {
        guard let file = fopen(path, "rb") else { return false }
        defer { fclose(file) }
        var head: [UInt8] = [0, 0, 0, 0]
        return fread(&head, 1, 4, file) == 4 && (head == [0x50, 0x4B, 0x03, 0x04] || head == [0x50, 0x4B, 0x05, 0x06])
    }

    /// No file twice; names that two files would have are told apart. In the order of names.
    private static func distinct(_ files: [IncomingFile]) -> [IncomingFile] {
        var sources: Set<FileName> = [], names: Set<FileName> = []
        let sorted = files.sorted { ($0.name, FileName($0.source)) < ($1.name, FileName($1.source)) }
        return sorted.filter { sources.insert(FileName($0.source)).inserted }.map { file in
            var file = file
            file.name = distinct(file.name) { !names.contains($0) }
            names.insert(file.name)
            return file
        }.sorted { $0.name < $1.name }
    }

    /// `ke-hoach.pdf`, else `ke-hoach~2.pdf`, `ke-hoach~3.pdf`, …
    static func distinct(_ name: FileName, isFree: (FileName) -> Bool) -> FileName {
        if isFree(name) { return name }
        let folder = String(decoding: name.text.utf8.dropLast(name.last.utf8.count), as: UTF8.self), last = name.last
        let dot = last.dropFirst().lastIndex(of: ".") ?? last.endIndex
        var number = 2
        while true {
            let other = FileName("\(folder)\(last[..<dot])~\(number)\(last[dot...])")
            if isFree(other) { return other }
            number += 1
        }
    }

    private static func absolute(_ path: String) -> String {
        let url = URL(fileURLWithPath: path).standardizedFileURL.path
        return url.count > 1 && url.hasSuffix("/") ? String(url.dropLast()) : url
    }

    /// With `/` at its end.
    private static func commonParent(_ paths: [String]) -> String {
        let folders = paths.map { Array($0.split(separator: "/", omittingEmptySubsequences: false).dropLast()) }
        guard var common = folders.first else { return "" }
        for folder in folders { common = zip(common, folder).prefix { $0.utf8.elementsEqual($1.utf8) }.map(\.0) }
        return common.joined(separator: "/") + "/"
    }

    /// What a pattern stands for; a path that is there is none.
    private static func expanded(_ input: String) -> [String] {
        guard input.contains(where: { "*?[".contains($0) }), access(input, F_OK) != 0 else { return [input] }
        var found = glob_t()
        defer { globfree(&found) }
        guard glob(input, 0, nil, &found) == 0, let paths = found.gl_pathv else { return [input] }
        return (0..<Int(found.gl_pathc)).compactMap { paths[$0].map { String(cString: $0) } }
    }
}
