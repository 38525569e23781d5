import ArgumentParser
import Foundation

/// A plan to measure.
struct BenchInput {
    var path: String
    var bytes: [UInt8]

    /// The largest text of each folder; a folder that is not there is named and left out.
    static func choose(own: String, other: String) throws -> [BenchInput] {
        var inputs: [BenchInput] = []
        for folder in [own, other] {
            if let input = largest(in: folder) {
                inputs.append(input)
            } else {
                print("skipped: there is no plan (*.txt) in \(folder); name another folder with --plans or KEHOACH_PLANS\n")
            }
        }
        guard !inputs.isEmpty else { throw ValidationError("nothing to measure; run this in the package's folder") }
        return inputs
    }

    /// Of the plans that have a gold file, where any has: the others may be no plans of this kind.
    private static func largest(in folder: String) -> BenchInput? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let texts = names.filter { $0.hasSuffix(".txt") }.sorted()
        let withGold = texts.filter { names.contains($0.dropLast(4) + ".gold.json") }
        var best: BenchInput?
        for name in withGold.isEmpty ? texts : withGold {
            guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else { continue }
            if data.count > best?.bytes.count ?? 0 { best = BenchInput(path: "\(folder)/\(name)", bytes: [UInt8](data)) }
        }
        return best
    }
}
