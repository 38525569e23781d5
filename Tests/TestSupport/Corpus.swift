import Foundation

/// A plan as text, with its gold beside it where somebody wrote one.
public struct CorpusPlan: Sendable, CustomStringConvertible {
    public var name: String
    public var folder: URL
    public var bytes: [UInt8]

    public init(name: String, folder: URL, bytes: [UInt8]) {
        self.name = name
        self.folder = folder
        self.bytes = bytes
    }

    public var description: String { name }

    public func gold() throws -> PlanRecord {
        try PlanRecord(json: Data(contentsOf: folder.appending(path: name + ".gold.json")))
    }
}

/// The plans that the tests read.
public enum Corpus {
    /// The package's own plans, all fictional.
    public static let own = plans(in: package.appending(path: "Corpus"))

    /// Its plans that are DOCX or PDF; gold lies beside each.
    public static let ownDocuments: [URL] = {
        let folder = package.appending(path: "Corpus")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return names.sorted().filter { $0.hasSuffix(".docx") || $0.hasSuffix(".pdf") }.map { folder.appending(path: $0) }
    }()

    /// Real plans, which the repository does not hold: a folder `shared/corpus` beside the package's, or the
    /// one that `KEHOACH_PLANS` names. Empty where there is none.
    public static let real = plans(in: realFolder)

    /// Its files whose names end so, by name: `.pdf`.
    public static func realFiles(_ suffix: String) -> [URL] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: realFolder.path())) ?? []
        return names.filter { $0.hasSuffix(suffix) }.sorted().map { realFolder.appending(path: $0) }
    }

    /// Where real plans would lie.
    public static let realFolder = ProcessInfo.processInfo.environment["KEHOACH_PLANS"].map { URL(filePath: $0, relativeTo: package) }
        ?? package.appending(path: "../shared/corpus")

    /// Plans that belong together, with alignments.
    public static let comparisonFolder = package.appending(path: "Corpus/comparison")

    public static func plan(_ name: String) -> CorpusPlan? {
        own.first { $0.name == name }
    }

    private static let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    /// The plans of a folder that have gold.
    private static func plans(in folder: URL) -> [CorpusPlan] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return names.sorted().compactMap { name in
            guard name.hasSuffix(".txt"), names.contains(name.dropLast(4) + ".gold.json"),
                let data = FileManager.default.contents(atPath: folder.appending(path: name).path())
            else { return nil }
            return CorpusPlan(name: String(name.dropLast(4)), folder: folder, bytes: [UInt8](data))
        }
    }
}
