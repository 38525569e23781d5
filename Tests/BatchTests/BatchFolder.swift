import Foundation
import Pipeline
import PlanModel
import TestSupport
import Testing

@testable import Batch

/// An inbox and a folder of results for one test; both go with it.
final class BatchFolder: Sendable {
    static let pipeline = Result { try Pipeline() }

    let root: URL
    var inbox: URL { root.appending(path: "inbox") }
    var out: URL { root.appending(path: "out") }

    init() throws {
        root = FileManager.default.temporaryDirectory.appending(path: "batch-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root.appending(path: "inbox"), withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func put(_ text: String, _ name: String) throws { try put(Array(text.utf8), name) }

    func put(_ bytes: [UInt8], _ name: String) throws {
        let file = inbox.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    func delete(_ name: String) throws { try FileManager.default.removeItem(at: inbox.appending(path: name)) }

    func options(_ change: (inout BatchOptions) -> Void = { _ in }) -> BatchOptions {
        var options = BatchOptions(outputFolder: out.path(percentEncoded: false), jobs: 2, version: "1.0", fingerprint: "test")
        change(&options)
        return options
    }

    func look(_ inputs: [String]? = nil, filter: FileFilter = FileFilter()) -> Inbox.Contents {
        Inbox(inputs: inputs ?? [inbox.path(percentEncoded: false)], filter: filter, outputFolder: out.path(percentEncoded: false)).look()
    }

    @discardableResult
    func run(_ contents: Inbox.Contents? = nil, _ change: (inout BatchOptions) -> Void = { _ in }) async throws -> BatchReport {
        try await BatchRun(options: options(change), pipeline: try Self.pipeline.get()).run(contents ?? look()) { _ in }
    }

    /// All results with their bytes; the batch's own folder is none.
    func results() throws -> [String: Data] {
        var results: [String: Data] = [:]
        let base = out.path(percentEncoded: false)
        for case let name as String in FileManager.default.enumerator(atPath: base) ?? .init() {
            var isFolder: ObjCBool = false
            let path = base + "/" + name
            guard !name.hasPrefix(".kehoach"), FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
            results[name] = try Data(contentsOf: URL(filePath: path))
        }
        return results
    }

    /// Names of results of single plans, in one format.
    func plans(_ suffix: String = ".json") throws -> [String] {
        try results().keys.filter { $0.hasPrefix("plans/") && $0.hasSuffix(suffix) }.map { String($0.dropFirst(6).dropLast(suffix.count)) }.sorted()
    }

    func text(_ name: String) throws -> String { String(decoding: try Data(contentsOf: out.appending(path: name)), as: UTF8.self) }
}
