import DocumentModel
import Foundation
import Pipeline
import PlanModel
import Readers
import TestSupport
import Testing

/// The same plan as text, as DOCX and as a PDF that an office program printed gives the same tasks, field by field.
@Suite(.serialized) struct SamePlanTests {
    /// Plans of the package with an outline or with tables that marks draw; a flattened table cannot be drawn again.
    static let plans = Corpus.own.filter { !$0.name.hasPrefix("flat-") && !$0.name.contains("-flat-") }

    /// Room above and below the paragraphs of cells, in twentieths of a point: rows break elsewhere over pages.
    static let spacings = [0, 60]

    @Test func textWordAndPDF() async throws {
        #expect(Self.plans.count >= 12)
        let pipeline = try Pipeline()
        let folder = FileManager.default.temporaryDirectory.appending(path: "same-plan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var files: [String] = [], tasks = 0, sources: [String: CorpusPlan] = [:]
        for plan in Self.plans {
            let text = try pipeline.plan(from: plan.bytes, name: plan.name)
            tasks += text.tasks.count
            for spacing in Self.spacings {
                let form = try PrintedForms(plan, pipeline: pipeline, spacing: spacing), name = "\(plan.name)-\(spacing)"
                guard spacing == 0 || form.hasCells else { continue }
                let bytes = form.file.bytes
                Self.compare(try await pipeline.plan(of: InputDocument(name: name + ".docx", bytes: bytes)), with: text, as: "DOCX", of: plan)
                let file = folder.appending(path: name + ".docx")
                try Data(bytes).write(to: file)
                files.append(file.path())
                sources[name] = plan
            }
        }
        #expect(tasks > 300)
        guard OfficePrinter.isAvailable, ScanFixture.find("pdftotext") != nil else {
            print("\(OfficePrinter.skipped) and pdftotext (apt install poppler-utils); text and DOCX were compared, PDF was not")
            return
        }
        let printed = try OfficePrinter.convert(files, to: "pdf", in: folder)
        #expect(printed.count == files.count)
        for file in printed {
            let name = file.deletingPathExtension().lastPathComponent
            guard let plan = sources[name] else { continue }
            let input = InputDocument(name: file.lastPathComponent, bytes: Array(try Data(contentsOf: file)), path: file.path())
            let read = try await pipeline.plan(of: input), text = try pipeline.plan(from: plan.bytes, name: plan.name)
            Self.compare(read, with: text, as: "PDF \(name)", of: plan)
        }
    }

    private static func compare(_ plan: Plan, with text: Plan, as format: String, of source: CorpusPlan) {
        let found = plan.tasks.map(fields), expected = text.tasks.map(fields)
        var differences: [String] = []
        for (number, pair) in zip(expected, found).enumerated() where pair.0 != pair.1 {
            for (name, value) in pair.0 where pair.1[name] != value {
                differences.append("task \(number + 1) (\(pair.0["id"] ?? "")) \(name): text «\(value)», \(format) «\(pair.1[name] ?? "")»")
            }
        }
        if found.count != expected.count { differences.append("\(found.count) tasks, \(expected.count) in the text") }
        #expect(differences.isEmpty, "\(source) as \(format): \(differences.count) differences\n\(differences.sorted().prefix(12).joined(separator: "\n"))")
    }

    private static func fields(_ task: PlanTask) -> [String: String] {
        func words(_ field: AgencyField?) -> String { field.map { "\($0.text) [\($0.agencies.map(\.name).joined(separator: " | "))]" } ?? "" }
        return [
            "id": task.id, "kind": task.kind.rawValue, "marker": task.marker ?? "", "section": task.section ?? "", "title": task.title, "activity": task.activity ?? "",
            "lead": words(task.lead), "coordination": words(task.coordination), "monitoring": words(task.monitoring),
            "products": task.products.map { "\($0.text) [\($0.items.joined(separator: " | "))]" } ?? "",
            "deadline": task.deadline.map { "\($0.text) [\($0.items.map { "\($0)" }.joined(separator: " | "))]" } ?? "",
            "persons": task.persons.joined(separator: " | "), "notes": task.notes ?? "",
        ]
    }
}
