import TestSupport

/// Writes a fictional plan of a province with siblings that differ in one thing.
package struct ParentWriter {
    var random: SentenceRandomness

    package init(seed: UInt64) { random = SentenceRandomness(seed: seed) }

    static let provinces = ["Hà Giao", "Mộc Ải", "Vĩnh Trà"]

    package mutating func plan(year: Int) -> DraftPlan {
        var plan = DraftPlan(isCommune: false, name: pick(Self.provinces), year: year, sections: [])
        let sections = TaskBank.sections.shuffled(using: &random).prefix(Int.random(in: 6...8, using: &random))
        var id = 0
        for target in TaskBank.targets.shuffled(using: &random).prefix(3) {
            let value = Int.random(in: 12...19, using: &random) * 5
            plan.targets.append(DraftTask(
                ids: [id], section: -1, wording: DraftWording(verb: target.split(separator: "%").first.map { $0.trimmed } ?? "", object: "\(value)%" + (target.split(separator: "%").count > 1 ? " " + target.split(separator: "%")[1].trimmed : "")),
                lead: "", department: .office, products: []))
            id += 1
        }
        for (place, section) in sections.enumerated() {
            plan.sections.append(section.title)
            for (number, family) in section.families.enumerated() {
                for variant in family.variants.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random)) {
                    plan.tasks.append(task(id, family, variant, section: place, family: number, year: year))
                    id += 1
                }
            }
        }
        return plan
    }

    /// All families with as many variants as make that many tasks, or nearly.
    package mutating func largePlan(year: Int, tasks: Int) -> DraftPlan {
        var plan = DraftPlan(isCommune: false, name: pick(Self.provinces), year: year, sections: TaskBank.sections.map(\.title)), id = 0
        for (place, section) in TaskBank.sections.enumerated() {
            for (number, family) in section.families.enumerated() {
                for variant in family.variants where plan.tasks.count < tasks {
                    plan.tasks.append(task(id, family, variant, section: place, family: number, year: year))
                    id += 1
                }
            }
        }
        return plan
    }

    mutating func task(_ id: Int, _ family: TaskBank.Family, _ variant: String, section: Int, family number: Int, year: Int) -> DraftTask {
        var wording = DraftWording(verb: family.verb, object: family.object.replacing("%", variant))
        if chance(0.3) { wording.opening = pick(["Tiếp tục", "Chủ động", "Kịp thời"]) }
        if !wording.text.contains("UBND tỉnh"), chance(0.35) { wording.scope = "trên địa bàn tỉnh" }
        if let figure = family.figure { wording.figure = (figure, figure.contains("tối thiểu") ? Int.random(in: 10...19, using: &random) * 5 : Int.random(in: 2...9, using: &random)) }
        if family.hasYear { wording.year = year }
        wording.citation = family.citation
        if chance(0.7) { wording.purpose = family.purpose }
        wording.second = family.second
        let coordination = chance(0.6) ? pick(["Các sở, ban, ngành; UBND các xã, phường", "UBND các xã, phường", "Sở, ngành liên quan và UBND các xã, phường, đặc khu"]) : pick(["Các sở, ban, ngành liên quan", "Văn phòng UBND tỉnh"])
        return DraftTask(
            ids: [id], section: section, wording: wording, lead: family.lead.rawValue, department: family.lead,
            coordination: family.lead == .office && coordination == "Văn phòng UBND tỉnh" ? "Sở Nội vụ" : coordination, products: family.products, deadline: deadline(), family: number)
    }

    mutating func deadline() -> DraftDeadline {
        let style = Int.random(in: 0...2, using: &random)
        switch Int.random(in: 0...9, using: &random) {
        case 0...2: return DraftDeadline(time: .before(day: pick([15, 20, 25, 30]), month: Int.random(in: 3...11, using: &random)), style: style)
        case 3: return DraftDeadline(time: .month(Int.random(in: 3...10, using: &random)), style: style)
        case 4, 5: return DraftDeadline(time: .quarter(Int.random(in: 1...4, using: &random)), style: style)
        case 6: return DraftDeadline(time: .quarter(1), report: (15, 11), style: style)
        case 7: return DraftDeadline(time: .year, style: style)
        case 8: return DraftDeadline(time: .ongoing, style: style)
        default: return DraftDeadline(time: pick([.monthly, .quarterly]), style: style)
        }
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[Int.random(in: 0..<elements.count, using: &random)] }
    mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }
}

extension StringProtocol {
    var trimmed: String {
        var part = Substring(self)
        while part.first == " " { part.removeFirst() }
        while part.last == " " { part.removeLast() }
        return String(part)
    }

    func replacing(_ part: String, _ other: String) -> String { split(separator: part, omittingEmptySubsequences: false).joined(separator: other) }
}
