import Foundation
import Pipeline
import Readers
import RuleBook

// usage: summary [PLANS OUT]
// Converts every plan of a folder (text, DOCX, PDF) to Plan JSON and prints what came out; `make run`.
// Exit codes as kehoach: 0 clean, 2 nothing to read, 3 some files failed, 4 all failed.

let arguments = CommandLine.arguments.dropFirst()
let folder = arguments.first ?? "Corpus"
let output = arguments.dropFirst().first ?? "out"

func fail(_ message: String, code: Int32) -> Never {
    FileHandle.standardError.write(Data("summary: \(message)\n".utf8))
    exit(code)
}

do {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { name in [".txt", ".docx", ".pdf"].contains { name.hasSuffix($0) } }.sorted()
    if names.isEmpty { fail("\(folder): no plan (*.txt, *.docx, *.pdf) here; give a folder of plans", code: 2) }
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    let pipeline = try Pipeline()
    var table = SummaryTable(), failed = 0
    let clock = ContinuousClock()
    for name in names {
        let path = "\(folder)/\(name)"
        guard let data = FileManager.default.contents(atPath: path) else {
            FileHandle.standardError.write(Data("\(path): cannot be read; check that you may read it\n".utf8))
            failed += 1
            continue
        }
        let stem = name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex)
        do throws(ReadingError) {
            let start = clock.now
            let plan = try await pipeline.plan(of: InputDocument(name: path, bytes: [UInt8](data), path: URL(filePath: path).path()))
            let json = plan.json(pretty: true) + [0x0A]
            table.add(plan, name: String(stem), time: start.duration(to: clock.now))
            let target = "\(output)/\(stem).json"
            if !FileManager.default.createFile(atPath: target, contents: Data(json)) { fail("\(target): cannot be written", code: 2) }
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            failed += 1
        }
    }
    print(table.text(folder: folder, output: output))
    if failed > 0 { exit(failed == names.count ? 4 : 3) }
} catch {
    fail("\(error)", code: 2)
}
