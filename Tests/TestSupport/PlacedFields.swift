import PlanModel

/// A value of a plan and where it stands.
public struct PlacedField: Sendable, CustomStringConvertible {
    /// `II.1.a lead`
    public var name: String
    public var text: String
    public var origin: Origin?

    public var description: String { name }
}

extension Plan {
    /// Every value that stands somewhere in the source. A value made from printed words has those as its text.
    public var placedFields: [PlacedField] {
        var fields: [PlacedField] = []
        func add(_ name: String, _ text: String?, _ origin: Origin?) {
            if let text { fields.append(PlacedField(name: name, text: origin?.words ?? text, origin: origin)) }
        }
        let from = document.origins
        add("number", document.number ?? document.symbol, from.number)
        add("date", document.date, from.date)
        add("place", document.place, from.place)
        add("issuer", document.issuer?.name, from.issuer)
        add("title", document.title, from.title)
        add("signer", document.signer?.name, from.signer)
        add("position", document.signer?.position, from.position)
        add("onBehalfOf", document.signer?.onBehalfOf, from.onBehalfOf)
        add("enactedBy", document.enactedBy.flatMap { $0.number ?? $0.symbol }, from.enactedBy)
        for (index, text) in document.recipients.enumerated() { add("recipient \(index)", text, from.recipients.at(index)) }
        for (index, basis) in document.basis.enumerated() { add("basis \(index)", basis.text, basis.origin) }
        for section in sections { add("section \(section.id)", section.title, section.origin) }
        for score in scores { add("score \(score.id)", score.title, score.origin) }
        for task in tasks {
            add("\(task.id) title", task.title, task.origins.title)
            add("\(task.id) activity", task.activity, task.origins.activity)
            add("\(task.id) lead", task.lead?.text, task.lead?.origin)
            add("\(task.id) coordination", task.coordination?.text, task.coordination?.origin)
            add("\(task.id) monitoring", task.monitoring?.text, task.monitoring?.origin)
            add("\(task.id) products", task.products?.text, task.products?.origin)
            add("\(task.id) deadline", task.deadline?.text, task.deadline?.origin)
            if !task.persons.isEmpty { add("\(task.id) persons", task.persons.joined(separator: "; "), task.origins.persons) }
            add("\(task.id) criterion", task.criterion, task.origins.criterion)
            add("\(task.id) budget", task.budget, task.origins.budget)
            add("\(task.id) notes", task.notes, task.origins.notes)
            for (index, text) in task.details.enumerated() { add("\(task.id) detail \(index)", text, task.origins.details.at(index)) }
        }
        return fields
    }
}

extension Array {
    fileprivate func at(_ index: Int) -> Element? { index < count ? self[index] : nil }
}
