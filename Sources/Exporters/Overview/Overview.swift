import PlanModel
import Validation

/// What a batch of plans comes to. It keeps counts and a line for each plan; tasks and texts are let go.
public struct Overview: Sendable {
    /// How many findings of each severity.
    struct Findings: Sendable, Equatable {
        var errors = 0
        var warnings = 0
        var notes = 0

        var total: Int { errors + warnings + notes }

        mutating func add(_ severity: Diagnostic.Severity) {
            switch severity {
            case .error: errors += 1
            case .warning: warnings += 1
            case .note: notes += 1
            }
        }

        static func + (left: Findings, right: Findings) -> Findings {
            Findings(errors: left.errors + right.errors, warnings: left.warnings + right.warnings, notes: left.notes + right.notes)
        }
    }

    /// One plan.
    struct Line: Sendable {
        var source: String
        var issuer: String?
        var number: String?
        var date: String?
        var title: String?
        var tasks: Int
        var findings: Findings
        /// Of its own file, from the page.
        var link: String?
    }

    /// What was found in the plans of one issuer.
    struct Issuer: Sendable {
        var plans = 0
        var findings = Findings()
    }

    /// How often a code was found.
    struct Code: Sendable {
        var findings = Findings()
        var plans = 0
    }

    struct Failure: Sendable {
        var name: String
        var code: String
        var message: String
    }

    struct Duplicate: Sendable {
        var name: String
        var original: String
    }

    private(set) var plans: [Line] = []
    private(set) var failures: [Failure] = []
    private(set) var duplicates: [Duplicate] = []
    private(set) var taskCount = 0
    private(set) var findings = Findings()
    /// Tasks by the month of their last day: months since the year 0.
    private(set) var months: [Int: Int] = [:]
    /// Tasks whose deadline is no day: all the time, each month, when something has happened.
    private(set) var undated = 0
    /// Tasks with fields of their own, and none of them a deadline, or a lead.
    private(set) var withoutDeadline = 0
    private(set) var withoutLead = 0
    /// Tasks.
    private(set) var leads = Tally(empty: 0)
    private(set) var issuers = Tally(empty: Issuer())
    /// Findings in plans that do not say who issued them.
    private(set) var unknownIssuer = Issuer()
    private(set) var codes = Tally(empty: Code())

    public init() {}

    /// - Parameters:
    ///   - plan: validated.
    ///   - link: the plan's own file or page as a path from the overview, `chi-tiet/xa-dong-may.html`; not yet encoded.
    public mutating func add(_ plan: Plan, link: String? = nil) {
        var found = Findings(), byCode: [String: Findings] = [:]
        for diagnostic in plan.diagnostics {
            found.add(diagnostic.severity)
            byCode[diagnostic.code, default: Findings()].add(diagnostic.severity)
        }
        // The order of a dictionary is another one in each run; names that are met first are shown.
        for (code, count) in byCode.sorted(by: { $0.key < $1.key }) {
            codes.add(code, key: code) {
                $0.findings = $0.findings + count
                $0.plans += 1
            }
        }
        for task in plan.tasks { add(task) }
        let document = plan.document
        if let name = document.issuer?.name, !name.isEmpty {
            issuers.add(name) {
                $0.plans += 1
                $0.findings = $0.findings + found
            }
        } else {
            unknownIssuer.plans += 1
            unknownIssuer.findings = unknownIssuer.findings + found
        }
        taskCount += plan.tasks.count
        findings = findings + found
        plans.append(
            Line(
                source: plan.source.name, issuer: document.issuer?.name, number: document.number, date: document.date, title: document.title,
                tasks: plan.tasks.count, findings: found, link: link))
    }

    private mutating func add(_ task: PlanTask) {
        if let last = task.deadline?.items.compactMap({ $0.days?.upperBound }).max() {
            let (year, month, _) = last.parts
            months[year * 12 + month - 1, default: 0] += 1
        } else if task.deadline != nil {
            undated += 1
        } else if task.kind == .task {
            withoutDeadline += 1
        }
        guard let lead = task.lead else {
            if task.kind == .task { withoutLead += 1 }
            return
        }
        // Who leads in two places of one field leads once.
        var seen: Set<String> = []
        let agencies = lead.agencies.isEmpty ? [Agency(name: lead.text)] : lead.agencies
        for agency in agencies where seen.insert(agency.id ?? agency.name).inserted {
            leads.add(agency.name, key: agency.id.map { "\($0)\u{0}\(agency.level?.rawValue ?? "")" }) { $0 += 1 }
        }
    }

    /// A file of which there is no plan.
    ///
    /// - Parameters:
    ///   - code: of the error, `damaged`.
    ///   - message: one line; the name need not stand in front of it.
    public mutating func addFailure(name: String, code: String, message: String) {
        let prefix = name + ": "
        failures.append(Failure(name: name, code: code, message: message.hasPrefix(prefix) ? String(message.dropFirst(prefix.count)) : message))
    }

    /// A file that holds the same plan as another one, and is counted in none of the figures.
    public mutating func addDuplicate(name: String, of original: String) { duplicates.append(Duplicate(name: name, original: original)) }
}
