import DocumentModel
import Grammars
import PlanModel
import RuleBook
import Structure
import VietnameseText

/// From a structured document to its plan.
public struct PlanExtractor: Sendable {
    private let document: DocumentRules
    private let rules: ExtractionRules

    public init(document: DocumentRules, headings: HeadingRules, labels: LabelRules, heads: TableHeadRules, grammars: FieldGrammars) {
        self.document = document
        rules = ExtractionRules(grammars: grammars, headings: headings, labels: LabelFinder(rules: labels), heads: heads)
    }

    public func extract(_ structured: StructuredDocument) -> Plan {
        var result = Extraction(claims: LineClaims(lineCount: structured.source.lines.count))
        let parts = structured.parts
        for line in parts.furniture { result.claims.claim(parts.lines[line].number, parts.lines[line].number, as: .furniture) }
        result.diagnostics += structured.source.remarks.compactMap { Diagnostic.remark($0) }
        var data = DocumentExtractor(rules: document, grammars: rules.grammars).extract(structured, claims: &result.claims)
        data.components = FormReader().components(structured)
        let context = ExtractionContext(
            rules: rules, documentType: data.type, issuerLevel: data.issuer?.level,
            planYear: data.year ?? data.date.flatMap { Int($0.prefix(4)) })

        let main = parts.main
        for (index, instrument) in parts.instruments.enumerated() {
            let body = structured.bodies[index]
            if instrument.typeLine == main.typeLine, instrument.type == main.type {
                OutlineExtractor(context: context, outline: body.outline, tables: body.tables).extract(into: &result)
            } else {
                // Another instrument of the file: the decision that enacts the plan.
                let extractor = OutlineExtractor(context: context, outline: body.outline, tables: body.tables)
                for root in body.outline.roots {
                    extractor.claimTreeAsPassages(root, role: .enactment, path: body.outline.nodes[root].block.marker.map { [$0.label] } ?? [], scope: .init(), into: &result)
                }
            }
        }
        for (index, annex) in parts.annexes.enumerated() {
            for line in annex.titleLines { result.claims.claim(parts.lines[line].number, parts.lines[line].number, as: .heading) }
            let prefix = parts.annexes.count == 1 ? "PL" : "PL" + (annex.label ?? (index < 9 ? "0\(index + 1)" : "\(index + 1)"))
            let id = result.unique("§" + prefix)
            let first = annex.titleLines.first.map { parts.lines[$0] }, last = annex.titleLines.last.map { parts.lines[$0] }
            result.sections.append(Section(
                id: id, marker: annex.label, title: annex.title ?? prefix, kind: .annex, parent: nil,
                origin: Origin(page: first?.page, firstLine: first?.number ?? 1, lastLine: last?.number ?? 1)))
            var scope = OutlineExtractor.Scope()
            scope.kind = context.givesTasks ? .tasks : nil
            scope.title = annex.title
            scope.sectionID = id
            scope.isTop = false
            let body = structured.annexes[index]
            OutlineExtractor(context: context, outline: body.outline, tables: body.tables, idPrefix: prefix).extract(into: &result, scope: scope)
        }
        for body in structured.bodies + structured.annexes {
            for line in body.otherTableLines { result.claims.claim(line, line, as: .boilerplate) }
        }
        result.readTasks()
        if defersToAnnex(structured) { AnnexLinker(rules: rules.grammars.wording).link(&result.tasks) }
        // What the reader set apart stays apart, also within the lines of a table.
        for (index, line) in structured.source.lines.enumerated() {
            if line.layout?.part == .furniture || line.layout?.part == .footnote { result.claims.force(index + 1, as: .furniture) }
        }
        result.passages.sort { $0.origin.firstLine < $1.origin.firstLine }
        var plan = Plan(
            source: PlanSource(structured.source), document: data, sections: result.sections, tasks: result.tasks, scores: result.scores,
            passages: result.passages, diagnostics: result.diagnostics)
        plan.coverage = coverage(structured, claims: result.claims)
        return plan
    }

    /// `(Chi tiết tại Phụ lục kèm theo)`: the body says that its tasks stand in an annex.
    private func defersToAnnex(_ structured: StructuredDocument) -> Bool {
        guard structured.annexes.contains(where: { !$0.tables.isEmpty }) else { return false }
        return structured.bodies.contains { body in
            body.outline.nodes.contains { !rules.headings.defers.matches(in: $0.block.text).isEmpty }
        }
    }

    private func coverage(_ structured: StructuredDocument, claims: LineClaims) -> Coverage {
        var coverage = Coverage()
        // A printed line that held two columns became two.
        var counted = [Bool](repeating: false, count: claims.fates.count)
        for index in structured.parts.lines.indices {
            let number = structured.parts.lines[index].number
            guard !counted[number] else { continue }
            counted[number] = true
            switch claims.fates[number] {
            case .field: coverage.field += 1
            case .heading: coverage.heading += 1
            case .boilerplate: coverage.boilerplate += 1
            case .furniture: coverage.furniture += 1
            case .none:
                coverage.unclaimed += 1
                coverage.unclaimedLines.append(UnclaimedLine(line: number, text: structured.parts.lines[index].text.string))
            }
        }
        // The second half of a head line that was broken in two went into the first.
        for index in structured.parts.head {
            let next = structured.parts.lines[index].number + 1
            guard next < counted.count, !counted[next], structured.source.text[structured.source.lines[next - 1].range].contains(where: { $0 > 0x20 }) else { continue }
            counted[next] = true
            coverage.boilerplate += 1
        }
        return coverage
    }
}
