import PlanModel
import RuleBook
import VietnameseText

/// `Rules/counterparts.yaml`: agencies of other levels that answer to each other.
struct Counterparts: Sendable {
    enum Relation: Sendable {
        /// One agency, or one name.
        case same
        /// What one does at its level the other does at its own.
        case counterpart
        case other
        /// Names that the rules do not know.
        case unknown
    }

    /// The fields of each agency, by its id.
    private var fields: [String: Set<Int>] = [:]
    private var anybody: Set<String> = []

    /// - Throws: ``RuleError`` for an unknown key or a wrong value.
    init(_ layers: RuleLayers) throws(RuleError) {
        var names: [String] = []
        for node in layers.nodes("counterparts.yaml") {
            for (key, value) in try node.entries(allowed: ["fields", "anybody"]) {
                if key == "anybody" {
                    anybody.formUnion(try value.strings())
                    continue
                }
                for (name, ids) in try value.entries() {
                    let index = names.firstIndex(of: name) ?? names.count
                    if index == names.count { names.append(name) }
                    for id in try ids.strings() { fields[id, default: []].insert(index) }
                }
            }
        }
    }

    /// How the lead of a child's task answers to that of the parent's.
    func relation(of child: AgencyField?, to parent: AgencyField?) -> Relation {
        guard let child, let parent else { return .unknown }
        if child.text == parent.text { return .same }
        guard !child.agencies.isEmpty, !parent.agencies.isEmpty else { return .unknown }
        var isKnown = false, isCounterpart = false
        for one in child.agencies {
            for other in parent.agencies {
                guard let id = one.id, let otherID = other.id else {
                    if one.name == other.name { return .same }
                    continue
                }
                if id == otherID { return one.level == other.level ? .same : .counterpart }
                if anybody.contains(otherID) || anybody.contains(id) {
                    isCounterpart = true
                    continue
                }
                guard let mine = fields[id], let theirs = fields[otherID] else { continue }
                isKnown = true
                if !mine.isDisjoint(with: theirs) { isCounterpart = true }
            }
        }
        return isCounterpart ? .counterpart : isKnown ? .other : .unknown
    }
}
