import PlanModel
import RuleBook
import VietnameseText

/// `superior-actor`: a task is led by a higher level or written for one, mostly a leftover of that level's plan.
///
/// Right are a superior's documents that are cited or carried out, reports to it, tasks that it gave, work together with it.
struct SuperiorActorRule: ValidationRule {
    static let code = "superior-actor"
    static let settings =
        SuperiorPhrases.settings + ["authorities-commune", "authorities-district", "authorities-province", "areas-commune", "areas-district", "level-words", "line-agencies"]

    private let finders: [GovernmentLevel: SuperiorFinder]
    /// Words of a name that say its level.
    private let levelWords: PhraseTable<Bool>
    /// Ids of bodies that serve one area from a higher level: Kho bạc, Điện lực.
    private let lineAgencies: Set<String>

    init(_ settings: RuleSettings) throws(RuleError) {
        let phrases = try SuperiorPhrases(settings)
        var finders: [GovernmentLevel: SuperiorFinder] = [:]
        for level in [GovernmentLevel.commune, .district, .province] {
            finders[level] = SuperiorFinder(
                phrases: phrases, authorities: try settings.phrases("authorities-\(level.rawValue)"),
                areas: level == .province ? PhraseTable() : try settings.phrases("areas-\(level.rawValue)"))
        }
        self.finders = finders
        levelWords = try settings.phrases("level-words")
        lineAgencies = Set(try settings.strings("line-agencies"))
    }

    var code: String { Self.code }

    func findings(in view: PlanView) -> [Diagnostic] {
        guard let level = view.level, let finder = finders[level] else { return [] }
        var found: [Diagnostic] = [], done: Set<String> = []
        let superiors = Set(view.plan.tasks.filter { isLed($0, above: level) }.map(\.id))
        for task in view.plan.tasks where task.kind == .task && superiors.contains(task.id) {
            guard let lead = task.lead, done.insert(task.id).inserted else { continue }
            found.append(Diagnostic(
                code: code, variant: "lead", target: task.id, arguments: ["words": lead.text], evidence: Diagnostic.Evidence(text: lead.text),
                origin: lead.origin ?? task.origin))
        }
        for text in view.texts where !superiors.contains(text.target) && !done.contains(text.target) {
            guard let hit = hit(in: text, finder) else { continue }
            done.insert(text.target)
            found.append(Diagnostic(
                code: code, variant: hit.variant, target: text.target, arguments: ["words": text.words.string(tokens: hit.tokens)],
                evidence: text.evidence(hit.tokens), origin: text.origin))
        }
        return found
    }

    private func hit(in text: PlanText, _ finder: SuperiorFinder) -> SuperiorFinder.Hit? {
        guard [.title, .activity, .detail, .product].contains(text.role), finder.mayHold(text.words) else { return nil }
        return switch text.role {
        case .title, .activity: finder.advised(in: text.words) ?? finder.published(in: text.words) ?? finder.scope(in: text.words)
        case .detail: finder.advised(in: text.words)
        case .product: finder.product(in: text.words) ?? finder.scope(in: text.words)
        default: nil
        }
    }

    /// All that lead it are of a higher level, and say so.
    private func isLed(_ task: PlanTask, above level: GovernmentLevel) -> Bool {
        guard let lead = task.lead, !lead.agencies.isEmpty else { return false }
        return lead.agencies.allSatisfy { agency in
            guard let own = agency.level, own.rank < level.rank, !(agency.id.map(lineAgencies.contains) ?? true) else { return false }
            return !levelWords.matches(in: TokenizedText(agency.name)).isEmpty
        }
    }

    var examples: [RuleExample] {
        func plan(_ title: String, lead: String = "Phòng Kinh tế", product: String = "Báo cáo") -> ExamplePlan {
            .with(\.tasks, "1. \(title)\n- Cơ quan chủ trì: \(lead)\n- Cơ quan phối hợp: Trạm Y tế\n- Sản phẩm: \(product)\n- Thời gian thực hiện: Quý II/2026")
        }
        return [
            .triggers("II.1", in: plan("Tham mưu UBND huyện sơ kết chương trình nông thôn mới")),
            .triggers("II.1", in: plan("Ban hành kế hoạch kiểm tra", product: "Kế hoạch của UBND tỉnh")),
            .triggers("II.1", in: plan("Ban hành kế hoạch kiểm tra", lead: "Sở Nội vụ")),
            .triggers("II.1", in: plan("Xây dựng kế hoạch theo dõi thi hành pháp luật trên địa bàn huyện")),
            .passes(plan("Tham mưu UBND xã báo cáo UBND tỉnh kết quả thực hiện", product: "Báo cáo UBND tỉnh")),
            .passes(plan("Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh về chuyển đổi số trên địa bàn tỉnh")),
            .passes(plan("Thực hiện nhiệm vụ được UBND tỉnh giao", product: "Báo cáo theo kế hoạch của UBND tỉnh")),
            .passes(plan("Phối hợp với Sở Nội vụ tham mưu UBND tỉnh công nhận xã đạt chuẩn")),
        ]
    }
}

extension GovernmentLevel {
    /// 0 for the highest.
    var rank: Int {
        switch self {
        case .central: 0
        case .province: 1
        case .district: 2
        case .commune: 3
        }
    }
}
