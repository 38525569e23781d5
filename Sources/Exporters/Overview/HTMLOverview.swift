import PlanModel
import Validation

/// A batch of plans on one page that needs nothing else: figures, charts, failures, a line for each plan.
public struct HTMLOverview: Sendable {
    private let language: Language
    /// Names the codes.
    private let catalogue: ValidationCatalogue

    public init(language: Language = .vietnamese, catalogue: ValidationCatalogue) {
        self.language = language
        self.catalogue = catalogue
    }

    public func page(of overview: Overview) -> [UInt8] { Array(ReportTemplates.render(page(overview), with: "overview.html").utf8) }

    /// Lines of a chart; what is left is summed up in one more.
    private static let lineLimit = 20
    private static let codeLimit = 60
    /// Columns of months; what lies before and behind is summed up.
    private static let monthLimit = 30

    func page(_ overview: Overview) -> OverviewPage {
        let leads = bars(overview), issuers = issuers(overview), months = months(overview.months)
        return OverviewPage(
            language: language.rawValue, terms: OverviewTerm.words(language), tiles: tiles(overview), hasMonths: !months.isEmpty, months: months,
            monthNotes: notes([(overview.undated, .undated), (overview.withoutDeadline, .withoutDeadline)]), hasLeads: !leads.isEmpty, leads: leads,
            leadNotes: notes([(overview.withoutLead, .withoutLead)]), hasFindings: overview.findings.total > 0, issuers: issuers, codes: codes(overview),
            failures: overview.failures.map { .init(failureName: $0.name, failureCode: $0.code, failureMessage: $0.message) },
            failureCount: words(overview.failures.count), duplicates: overview.duplicates.map { .init(duplicateName: $0.name, duplicateOf: $0.original) },
            duplicateCount: words(overview.duplicates.count), hasPlans: !overview.plans.isEmpty, planCount: words(overview.plans.count),
            planLines: overview.plans.enumerated().map { line($1, number: $0 + 1) })
    }

    // MARK: Figures

    private func tiles(_ overview: Overview) -> [OverviewPage.Tile] {
        func tile(_ count: Int, _ name: String, _ tone: String = "", anchor: String? = nil) -> OverviewPage.Tile {
            .init(tileCount: words(count), tileName: name, tileTone: count > 0 ? tone : "", tileAnchor: count > 0 ? anchor : nil)
        }
        var tiles = [
            tile(overview.plans.count, OverviewTerm.plans(language), anchor: "plans"), tile(overview.taskCount, ReportTerm.tasks(language)),
            tile(overview.findings.errors, OverviewTerm.errors(language), "error"), tile(overview.findings.warnings, OverviewTerm.warnings(language), "warning"),
            tile(overview.findings.notes, OverviewTerm.notes(language), "note"), tile(overview.failures.count, OverviewTerm.failures(language), "error", anchor: "failures"),
        ]
        if !overview.duplicates.isEmpty { tiles.append(tile(overview.duplicates.count, OverviewTerm.duplicates(language), anchor: "duplicates")) }
        return tiles
    }

    private func notes(_ counts: [(count: Int, term: OverviewTerm)]) -> [OverviewPage.Note] {
        counts.filter { $0.count > 0 }.map { .init(noteWords: "\(words($0.count)) \($0.term(language))") }
    }

    /// `12.345`, in English `12,345`.
    private func words(_ count: Int) -> String {
        var digits = Array(String(count)), place = digits.count - 3
        while place > (count < 0 ? 1 : 0) {
            digits.insert(language == .vietnamese ? "." : ",", at: place)
            place -= 3
        }
        return String(digits)
    }

    /// A part of the largest as per cent, to a tenth; what is there can be seen.
    private static func width(_ part: Int, of largest: Int) -> String {
        guard part > 0, largest > 0 else { return "0" }
        let tenths = max(5, part * 1_000 / largest)
        return "\(tenths / 10).\(tenths % 10)"
    }

    // MARK: Months

    private func months(_ counts: [Int: Int]) -> [OverviewPage.Month] {
        guard let first = counts.keys.min(), let last = counts.keys.max() else { return [] }
        let window = Self.window(counts, first: first, last: last), largest = counts.filter { window.contains($0.key) }.values.max() ?? 1
        let before = counts.filter { $0.key < window.lowerBound }.values.reduce(0, +), after = counts.filter { $0.key > window.upperBound }.values.reduce(0, +)
        func column(_ count: Int, label: String, year: String? = nil, tone: String = "", words: String) -> OverviewPage.Month {
            // Sums of many months may be higher than the chart.
            let height = min(1_000, count * 1_000 / max(1, largest))
            let digits = String(height % 1_000), decimals = String(repeating: "0", count: 3 - digits.count) + digits
            return .init(
                monthCount: count > 0 ? self.words(count) : "", monthHeight: "\(height / 1_000).\(decimals)", monthTone: tone, monthLabel: label, monthYear: year,
                monthWords: "\(words): \(self.words(count)) \(OverviewTerm.tasksDue(language))")
        }
        var columns: [OverviewPage.Month] = []
        if before > 0 { columns.append(column(before, label: "←", tone: "rest", words: OverviewTerm.before(language))) }
        for month in window {
            let year = String(month / 12), number = month % 12 + 1, label = number < 10 ? "0\(number)" : "\(number)"
            let isNamed = month == window.lowerBound || number == 1
            columns.append(column(counts[month] ?? 0, label: label, year: isNamed ? year : nil, words: "\(OverviewTerm.month(language)) \(label)/\(year)"))
        }
        if after > 0 { columns.append(column(after, label: "→", tone: "rest", words: OverviewTerm.after(language))) }
        return columns
    }

    /// The months that hold most tasks: a single year that was misread must not make the others narrow.
    private static func window(_ counts: [Int: Int], first: Int, last: Int) -> ClosedRange<Int> {
        guard last - first >= monthLimit else { return first...last }
        let sorted = counts.sorted { $0.key < $1.key }
        var best = (sum: 0, start: first), sum = 0, end = 0
        for start in sorted.indices {
            while end < sorted.count, sorted[end].key < sorted[start].key + monthLimit {
                sum += sorted[end].value
                end += 1
            }
            if sum > best.sum { best = (sum, sorted[start].key) }
            sum -= sorted[start].value
        }
        let inside = sorted.filter { $0.key >= best.start && $0.key < best.start + monthLimit }
        return best.start...(inside.last?.key ?? best.start)
    }

    // MARK: Bars

    private func bars(_ overview: Overview) -> [OverviewPage.Bar] {
        let (entries, others) = overview.leads.largest(Self.lineLimit) { [$0] }
        let rest = others.reduce(0, +), largest = max(entries.first?.count ?? 0, 1)
        func bar(_ name: String, _ count: Int, _ tone: String) -> OverviewPage.Bar {
            .init(barName: name, barCount: words(count), barWidth: Self.width(min(count, largest), of: largest), barTone: tone)
        }
        return entries.map { bar($0.name.capitalizedFirst, $0.count, "") } + (rest > 0 ? [bar("\(words(others.count)) \(OverviewTerm.others(language))", rest, "rest")] : [])
    }

    private func issuers(_ overview: Overview) -> [OverviewPage.Stack] {
        let (entries, others) = overview.issuers.largest(Self.lineLimit) { [$0.findings.errors, $0.findings.warnings, $0.findings.notes] }
        var lines = entries.filter { $0.count.findings.total > 0 }.map { (name: $0.name, count: $0.count, tone: "") }
        if overview.unknownIssuer.findings.total > 0 { lines.append((OverviewTerm.unknownIssuer(language), overview.unknownIssuer, "rest")) }
        let rest = others.reduce(Overview.Issuer()) { Overview.Issuer(plans: $0.plans + $1.plans, findings: $0.findings + $1.findings) }
        if rest.findings.total > 0 { lines.append(("\(words(others.count)) \(OverviewTerm.others(language))", rest, "rest")) }
        let largest = lines.filter { $0.tone.isEmpty }.map(\.count.findings.total).max() ?? 1
        return lines.map { stack($0.name, code: nil, plans: $0.count.plans, $0.count.findings, of: largest, tone: $0.tone) }
    }

    private func codes(_ overview: Overview) -> [OverviewPage.Stack] {
        let (entries, others) = overview.codes.largest(Self.codeLimit) { [$0.findings.total] }
        let largest = entries.first?.count.findings.total ?? 1
        var lines = entries.map { entry in
            let title = catalogue[entry.name]?.title[language]
            return stack(title ?? entry.name, code: title == nil ? nil : entry.name, plans: entry.count.plans, entry.count.findings, of: largest, tone: "")
        }
        if !others.isEmpty {
            let rest = others.reduce(Overview.Findings()) { $0 + $1.findings }
            lines.append(stack("…", code: nil, plans: others.map(\.plans).max() ?? 0, rest, of: largest, tone: "rest"))
        }
        return lines
    }

    private func stack(_ name: String, code: String?, plans: Int, _ findings: Overview.Findings, of largest: Int, tone: String) -> OverviewPage.Stack {
        // The sum of many is as long as the longest.
        let whole = max(largest, findings.total)
        return .init(
            stackName: name, stackCode: code, stackPlans: words(plans), stackTone: tone, errorCount: words(findings.errors), warningCount: words(findings.warnings),
            noteCount: words(findings.notes), errorWidth: Self.width(findings.errors, of: whole), warningWidth: Self.width(findings.warnings, of: whole),
            noteWidth: Self.width(findings.notes, of: whole))
    }

    // MARK: Plans

    private func line(_ plan: Overview.Line, number: Int) -> OverviewPage.PlanLine {
        let title = plan.title.map(ComparisonPageMaker.clipped), name = plan.number ?? title ?? plan.source
        return .init(
            planNumber: number, planIssuer: plan.issuer ?? "", planName: name, planLink: plan.link.map(Self.address), planTitle: name == title ? nil : title,
            planSource: plan.source, planDate: plan.date.map { language == .vietnamese ? WrittenDate.of($0) : $0 } ?? "", planDay: plan.date ?? "",
            planTasks: plan.tasks, planErrors: plan.findings.errors, planWarnings: plan.findings.warnings, planNotes: plan.findings.notes)
    }

    /// A path from the page and nothing else: neither a scheme (`javascript:`) nor another host (`//`).
    private static func address(_ path: String) -> String { "./" + FileURI.of(String(path.drop { $0 == "/" })) }
}
