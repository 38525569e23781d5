import PlanModel
import Validation

/// Lays one plan out for the page.
struct HTMLPlan {
    let name: String
    let anchor: String
    let report: CheckReport
    var leads: LeadChoices
    private var language: Language { report.language }

    init(name: String, anchor: String, report: CheckReport, leads: LeadChoices) {
        self.name = name
        self.anchor = anchor
        self.report = report
        self.leads = leads
    }

    mutating func part(of plan: Plan, _ sixClear: SixClearSummary) -> HTMLPage.PlanPart {
        var found: [String: [Diagnostic]] = [:]
        for diagnostic in plan.diagnostics { found[diagnostic.target, default: []].append(diagnostic) }
        let answers = Dictionary(sixClear.entries.map { ($0.id, $0.answers) }) { first, _ in first }
        let tasks = Set(plan.tasks.map(\.id)), counts = DiagnosticCounts(plan.diagnostics)
        var sections: [HTMLPage.SectionPart] = []
        for (index, task) in plan.tasks.enumerated() {
            // Where ids repeat, the first task has what was found.
            let part = self.part(of: task, at: index, answers: answers[task.id], found: found.removeValue(forKey: task.id) ?? [])
            if let last = sections.indices.last, sections[last].sectionTitle == task.section {
                sections[last].tasks.append(part)
            } else {
                sections.append(HTMLPage.SectionPart(sectionTitle: task.section, tasks: [part]))
            }
        }
        return HTMLPage.PlanPart(
            heading: plan.document.title ?? name, planFacts: facts(of: plan),
            planTotals: plan.totals(language),
            codeCounts: counts.codes.map {
                HTMLPage.CodeCount(
                    countSeverity: $0.severity.rawValue, countCode: $0.code, countTitle: report.validator.catalogue[$0.code]?.title[language] ?? "", count: $0.count)
            },
            questions: sixClear.entries.isEmpty ? [] : SixClear.Question.allCases.map {
                HTMLPage.QuestionCount(
                    questionName: report.validator.name(of: $0, in: language), clearCount: sixClear.clearCount($0), ofCount: sixClear.entries.count)
            },
            // Also what points at something that is no task of the plan.
            documentFindings: plan.diagnostics.filter { !tasks.contains($0.target) }.map { finding($0, besides: nil) },
            sections: sections, hasTasks: !plan.tasks.isEmpty)
    }

    private func facts(of plan: Plan) -> [HTMLPage.Fact] {
        let document = plan.document
        let signer = document.signer.map { [$0.position, $0.name].compactMap(\.self).joined(separator: " ") }
        return facts([
            (.number, document.number), (.date, document.shownDate(language)), (.issuer, document.issuer?.name), (.signer, signer),
            (.year, document.year.map { String($0) }),
            (.source, name + (plan.source.pageCount.map { ", \($0) \(ReportTerm.pages(language))" } ?? "")),
        ])
    }

    private func facts(_ values: [(ReportTerm, String?)]) -> [HTMLPage.Fact] {
        values.compactMap { term, value in value.map { HTMLPage.Fact(factName: term(language), factValue: $0) } }
    }

    private mutating func part(of task: PlanTask, at index: Int, answers: SixClear?, found: [Diagnostic]) -> HTMLPage.TaskPart {
        let values = (task.lead?.agencies ?? []).map { leads.value(of: $0) }
        return HTMLPage.TaskPart(
            taskAnchor: "\(anchor)-\(index + 1)", taskID: task.id, taskKind: ReportTerm.kind(task.kind)(language),
            taskPlace: task.origin.shortWords(language), taskTitle: task.title, taskActivity: task.activity,
            taskFacts: facts([
                (.lead, task.lead?.text), (.coordination, task.coordination?.text), (.products, task.products?.text), (.deadline, task.deadline?.text),
            ]),
            taskLeads: values.joined(separator: " "), marks: answers.map(marks) ?? [], taskFindings: found.map { finding($0, besides: task) })
    }

    private func marks(_ answers: SixClear) -> [HTMLPage.Mark] {
        SixClear.Question.allCases.map { question in
            let name = report.validator.name(of: question, in: language)
            return switch answers[question] {
            case .clear: HTMLPage.Mark(sign: "✓", state: "clear", markName: name, markWords: ReportTerm.clear(language))
            case .unclear(let reason):
                HTMLPage.Mark(
                    sign: "!", state: "unclear", markName: name,
                    markWords: "\(ReportTerm.unclear(language)): \(report.validator.words(of: reason, in: language))")
            case .notStated: HTMLPage.Mark(sign: "–", state: "absent", markName: name, markWords: ReportTerm.notStated(language))
            }
        }
    }

    /// - Parameter task: the one beside which it is shown: its title is not said again.
    private func finding(_ diagnostic: Diagnostic, besides task: PlanTask?) -> HTMLPage.Finding {
        var excerpt: HTMLPage.ExcerptPart?
        if let evidence = diagnostic.evidence, !evidence.text.isEmpty, evidence.range != nil || evidence.text != task?.title {
            let clipped = Excerpt(evidence, width: task == nil ? 240 : 160)
            excerpt = HTMLPage.ExcerptPart(before: clipped.before, words: clipped.words, after: clipped.after)
        }
        return HTMLPage.Finding(
            severity: diagnostic.severity.rawValue, severityName: ReportTerm.severity(diagnostic.severity)(language), code: diagnostic.code,
            codeTitle: report.validator.catalogue[diagnostic.code]?.title[language] ?? "", message: diagnostic.message,
            findingPlace: diagnostic.origin?.shortWords(language), excerpt: excerpt, remedyWords: diagnostic.remedy)
    }
}
