import Foundation

// usage: RuleEmbedder OUTPUT.swift RULES.yaml …
// Writes one Swift file that holds the rule files as raw string literals.

let arguments = CommandLine.arguments.dropFirst()
guard let output = arguments.first else {
    FileHandle.standardError.write(Data("usage: RuleEmbedder OUTPUT.swift RULES.yaml …\n".utf8))
    exit(2)
}
var source = """
    // Made at build time from the package's Rules folder. Do not edit.
    enum EmbeddedRules {
        static let files: [(name: String, text: String)] = [

    """
do {
    for path in arguments.dropFirst() {
        let url = URL(fileURLWithPath: path)
        let text = try String(contentsOf: url, encoding: .utf8)
        source += "        (\"\(url.lastPathComponent)\", ####\"\"\"\n\(text)\n\"\"\"####),\n"
    }
    source += "    ]\n}\n"
    try Data(source.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
} catch {
    FileHandle.standardError.write(Data("RuleEmbedder: \(error)\n".utf8))
    exit(1)
}
