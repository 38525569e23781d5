import Foundation
import Readers

/// Reads a whole input, `-` being standard input, and says what is wrong where it cannot.
enum InputFile {
    static func read(_ path: String) throws -> InputDocument {
        if path == "-" {
            return InputDocument(name: path, bytes: try readAll(FileHandle.standardInput, name: "standard input"))
        }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Failure(message: "\(path): there is no such file; check the name", problem: "missing")
        }
        if isFolder.boolValue { throw Failure(message: "\(path): this is a folder; give the files in it", problem: "isFolder") }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw Failure(message: "\(path): cannot be opened; check that you may read it", problem: "unreadable")
        }
        defer { try? handle.close() }
        return InputDocument(name: path, bytes: try readAll(handle, name: path), path: URL(fileURLWithPath: path).path)
    }

    /// The file at a path that came from elsewhere: no standard input, and no pipe or device, which may never end.
    static func readRegular(_ path: String) throws -> InputDocument {
        var status = stat()
        if stat(path, &status) == 0, ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) {
            throw Failure(message: "\(path): this is no file but a device or pipe; give a file", problem: "notAFile")
        }
        return try read(path == "-" ? "./-" : path)
    }

    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    /// The files of a folder by name, without hidden ones and those of folders below it.
    static func files(of folder: String) throws -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter { !$0.hasPrefix(".") }
                .map { (folder.hasSuffix("/") ? folder : folder + "/") + $0 }.filter { !isFolder($0) }
        } catch {
            throw Failure(message: "\(folder): cannot be read: \(error.localizedDescription); check your rights")
        }
    }

    /// Reads no more than the reader's limit, so that an endless input ends.
    private static func readAll(_ handle: FileHandle, name: String) throws -> [UInt8] {
        var bytes: [UInt8] = []
        do {
            while let chunk = try handle.read(upToCount: 1 << 20), !chunk.isEmpty {
                bytes.append(contentsOf: chunk)
                if bytes.count > TextReader.byteLimit {
                    throw Failure(
                        message: "\(name): more than \(TextReader.byteLimit >> 20) MB; no plan is that long – give the plan alone, or split the file",
                        problem: "tooLarge")
                }
            }
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure(message: "\(name): cannot be read: \(error.localizedDescription)", problem: "unreadable")
        }
        return bytes
    }
}
