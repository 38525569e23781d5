import Foundation
import RuleSyntax

// usage: FileEmbedder OUTPUT.swift NAME FILE …
// Writes one Swift file with an enumeration NAME that holds the files as raw string literals. A YAML file is checked
// and laid out as a RuleTree, so that no program has to parse it when it starts.

let arguments = CommandLine.arguments.dropFirst()
guard let output = arguments.first, let name = arguments.dropFirst().first else {
    FileHandle.standardError.write(Data("usage: FileEmbedder OUTPUT.swift NAME FILE …\n".utf8))
    exit(2)
}
var source = """
    // Made at build time from files of the package. Do not edit.
    enum \(name) {
        static let files: [(name: String, text: String)] = [

    """
do {
    for path in arguments.dropFirst(2) {
        let url = URL(fileURLWithPath: path)
        var text = try String(contentsOf: url, encoding: .utf8)
        if url.pathExtension == "yaml" { text = try RuleTree(yaml: text, file: path).text }
        source += "        (\"\(url.lastPathComponent)\", ####\"\"\"\n\(text)\n\"\"\"####),\n"
    }
    source += "    ]\n}\n"
    try Data(source.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
} catch {
    FileHandle.standardError.write(Data("FileEmbedder: \(error)\n".utf8))
    exit(1)
}
