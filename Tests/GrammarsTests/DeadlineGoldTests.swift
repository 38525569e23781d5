import Foundation
import Grammars
import PlanModel
import RuleBook
import Testing
import VietnameseText

/// Compares the grammar with the deadlines of gold files, where `KEHOACH_GOLD` names their folders (parted by `:`).
@Suite(.enabled(if: ProcessInfo.processInfo.environment["KEHOACH_GOLD"] != nil)) struct DeadlineGoldTests {
    @Test func everyDeadlineOfTheGoldFiles() throws {
        let grammar = DeadlineGrammar(rules: try DeadlineRules(RuleLayers()))
        let folders = ProcessInfo.processInfo.environment["KEHOACH_GOLD"]?.split(separator: ":") ?? []
        for folder in folders {
            for name in try FileManager.default.contentsOfDirectory(atPath: String(folder)).sorted() where name.hasSuffix(".gold.json") {
                let data = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
                let root = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
                let year = (root["document"] as? [String: Any])?["year"] as? Int
                var same = 0, sameWords = 0, all = 0
                for task in root["tasks"] as? [[String: Any]] ?? [] {
                    guard let deadline = task["deadline"] as? [String: Any], let text = deadline["text"] as? String else { continue }
                    let gold = (deadline["items"] as? [[String: Any]] ?? [])
                    let items = grammar.parse(TokenizedText(text), planYear: year).items
                    all += 1
                    let core = ["kind", "start", "end", "date", "inclusive", "every", "monthDay"]
                    let wanted = gold.map { show($0, core) }, got = items.map { show(values($0), core) }
                    if wanted == got { same += 1 } else { print("\(name) \(task["id"] ?? ""): \(text)\n  want \(wanted)\n  got  \(got)") }
                    let words = ["text", "action", "condition", "yearInferred"]
                    let wantedWords = gold.map { show($0, words) }, gotWords = items.map { show(values($0), words) }
                    if wantedWords == gotWords { sameWords += 1 } else if wanted == got {
                        print("\(name) \(task["id"] ?? "") words:\n  want \(wantedWords)\n  got  \(gotWords)")
                    }
                }
                print("== \(name): \(same)/\(all), words \(sameWords)/\(all)")
            }
        }
    }

    private func show(_ item: [String: Any], _ keys: [String]) -> String {
        keys.compactMap { key in
            guard let value = item[key] else { return nil }
            if key == "inclusive" || key == "yearInferred" { return "\(key)=\((value as? Bool) ?? false)" }
            return "\(key)=\(value)"
        }.joined(separator: " ")
    }

    private func values(_ item: DeadlineItem) -> [String: Any] {
        var values: [String: Any] = ["kind": item.kind.rawValue, "text": item.text]
        values["action"] = item.action
        values["start"] = item.start
        values["end"] = item.end
        values["date"] = item.date
        values["inclusive"] = item.inclusive
        values["every"] = item.every?.rawValue
        values["monthDay"] = item.monthDay
        values["condition"] = item.condition
        if item.yearInferred { values["yearInferred"] = true }
        return values
    }
}
