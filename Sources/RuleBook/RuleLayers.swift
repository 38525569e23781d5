import Foundation
import RuleSyntax

public typealias RuleNode = RuleSyntax.RuleNode
public typealias RuleError = RuleSyntax.RuleError

/// The rule files in effect: those of the binary, and a user's files laid over them.
///
/// Every rule set reads its file from each layer in order; a later layer adds to the earlier ones and
/// replaces what has the same phrase or id.
public struct RuleLayers: Sendable {
    /// Name (`labels.yaml`) to trees, the binary's first.
    private var trees: [String: [RuleTree]] = [:]
    /// The same for files that are no YAML.
    private var texts: [String: [(file: String, text: String)]] = [:]

    /// The binary's own rules.
    public init() {
        for file in EmbeddedRules.files {
            if file.name.hasSuffix(".yaml") {
                trees[file.name] = [RuleTree(file: file.name, text: file.text)]
            } else {
                texts[file.name] = [(file.name, file.text)]
            }
        }
    }

    /// The binary's rules with the rule files of a folder laid over them.
    /// - Throws: ``RuleError`` where the folder cannot be read, or a file in it has no name that the product knows.
    public init(folder: String) throws(RuleError) {
        self.init()
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
                .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") || $0 == CommuneRegister.file }.sorted()
        } catch {
            throw RuleError(file: folder, line: nil, key: "", message: "cannot read this folder of rules; give a folder that holds *.yaml files")
        }
        for name in names {
            let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
            guard trees[name] != nil || texts[name] != nil else {
                throw RuleError(
                    file: path, line: nil, key: "",
                    message: "no rule file has this name; known names: \((Array(trees.keys) + texts.keys).sorted().joined(separator: ", "))")
            }
            guard let data = FileManager.default.contents(atPath: path), let text = String(validating: data, as: UTF8.self) else {
                throw RuleError(file: path, line: nil, key: "", message: "cannot be read as UTF-8 text")
            }
            if texts[name] != nil {
                texts[name]?.append((path, text))
            } else {
                trees[name]?.append(try RuleTree(yaml: text, file: path))
            }
        }
    }

    /// The layers of a rule file that is no YAML, the binary's first.
    func texts(_ name: String) -> [(file: String, text: String)] { texts[name] ?? [] }

    /// The layers of one rule file, the binary's first.
    public func nodes(_ name: String) -> [RuleNode] { trees[name, default: []].map(\.root) }
}
