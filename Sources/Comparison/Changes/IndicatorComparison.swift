import PlanModel
import VietnameseText

/// How a child's figures differ from the parent's.
struct IndicatorComparison: Sendable {
    func changes(child: [Indicator], parent: [Indicator]) -> [TaskChange] {
        if child == parent { return [] }
        var free = Array(child.indices), changes: [TaskChange] = [], open: [Indicator] = []
        // Equal figures first, then those of one unit.
        for indicator in parent {
            if let place = free.firstIndex(where: { child[$0].unit == indicator.unit && child[$0].value == indicator.value && child[$0].upperValue == indicator.upperValue }) {
                free.remove(at: place)
            } else {
                open.append(indicator)
            }
        }
        for indicator in open {
            guard let place = free.firstIndex(where: { child[$0].unit == indicator.unit }) else {
                changes.append(TaskChange(.indicators, .missing, child: nil, parent: indicator.text))
                continue
            }
            let own = child[free.remove(at: place)]
            let isLower = own.value == indicator.value ? (own.upperValue ?? own.value) < (indicator.upperValue ?? indicator.value) : own.value < indicator.value
            changes.append(TaskChange(.indicators, isLower ? .lowered : .raised, child: own.text, parent: indicator.text))
        }
        changes += free.map { TaskChange(.indicators, .added, child: child[$0].text, parent: nil) }
        return changes
    }
}
