import Foundation

/// The rule files in effect: those of the binary, and a user's files laid over them.
///
/// Every rule set reads its file from each layer in order; a later layer adds to the earlier ones and
/// replaces what has the same phrase or id.
public struct RuleLayers: Sendable {
    /// Name (`labels.yaml`) to texts, the binary's first.
    private var texts: [String: [(file: String, text: String)]] = [:]

    /// The binary's own rules.
    public init() {
        for file in EmbeddedRules.files { texts[file.name, default: []].append((file.name, file.text)) }
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
            guard texts[name] != nil else {
                throw RuleError(
                    file: path, line: nil, key: "",
                    message: "no rule file has this name; known names: \(texts.keys.sorted().joined(separator: ", "))")
            }
            guard let data = FileManager.default.contents(atPath: path), let text = String(validating: data, as: UTF8.self) else {
                throw RuleError(file: path, line: nil, key: "", message: "cannot be read as UTF-8 text")
            }
            texts[name]?.append((path, text))
        }
    }

    /// The layers of a rule file that is no YAML, the binary's first.
    func texts(_ name: String) -> [(file: String, text: String)] { texts[name] ?? [] }

    /// The parsed layers of one rule file, the binary's first.
    public func nodes(_ name: String) throws(RuleError) -> [RuleNode] {
        var nodes: [RuleNode] = []
        for layer in texts[name] ?? [] { nodes.append(try RuleNode.parse(layer.text, file: layer.file)) }
        return nodes
    }
}
