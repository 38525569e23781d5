import Foundation
import Pipeline
import PlanModel
import RuleBook

/// A user's folder of rules, on disk for the time of a closure.
enum RuleFolder {
    static func with<Result>(_ files: [String: String], _ body: (RuleLayers, _ folder: String) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "kehoach-rules-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
        return try body(try RuleLayers(folder: folder.path()), folder.path())
    }

    /// The plan of a text under a user's rules.
    static func plan(_ text: String, rules: [String: String]) throws -> Plan {
        try with(rules) { layers, _ in try Pipeline(rules: layers).plan(from: Array(text.utf8), name: "plan.txt") }
    }
}
