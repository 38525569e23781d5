import Foundation

/// An inbox and folders of results for runs of `kehoach batch`; all go with it.
final class BatchWorkplace: Sendable {
    let root: URL
    var inbox: URL { root.appending(path: "inbox") }

    init() throws {
        root = FileManager.default.temporaryDirectory.appending(path: "workplace-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root.appending(path: "inbox"), withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func put(_ text: String, _ name: String) throws { try put(Array(text.utf8), name) }

    func put(_ bytes: [UInt8], _ name: String) throws {
        let file = inbox.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    func arguments(_ more: [String], out: String) -> [String] { ["batch", inbox.path(percentEncoded: false), "--out", folder(out)] + more }

    func run(_ more: [String], out: String, path: String? = nil) throws -> CommandLineRun {
        try CommandLineRun.run(arguments(more, out: out), in: root, path: path)
    }

    func folder(_ out: String) -> String { root.appending(path: out).path(percentEncoded: false) }
    func remove(_ out: String) { try? FileManager.default.removeItem(atPath: folder(out)) }

    /// All results with their bytes; the batch's own folder is none.
    func results(_ out: String) throws -> [String: Data] {
        var results: [String: Data] = [:]
        for case let name as String in FileManager.default.enumerator(atPath: folder(out)) ?? .init() where !name.hasPrefix(".kehoach") {
            var isFolder: ObjCBool = false
            let path = folder(out) + "/" + name
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
            results[name] = try Data(contentsOf: URL(filePath: path))
        }
        return results
    }

    /// What a run left in the folder for files that are being written.
    func leftovers(_ out: String) throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder(out) + "/.kehoach/tmp") }
}
