extension [TaskPair] {
    /// Where one task became several, each has a part of its products, figures and deadlines: what one lacks and another has
    /// is not missing; nor is added what a merged task has from another.
    mutating func dropWhatOthersHave() {
        drop(.missing, by: \.parent)
        drop(.added, by: \.child)
    }

    private mutating func drop(_ kind: TaskChange.Kind, by side: KeyPath<TaskPair, String>) {
        let groups = Dictionary(grouping: indices, by: { self[$0][keyPath: side] }).filter { $0.value.count > 1 }
        for group in groups.values {
            let found = group.map { index in self[index].changes.filter { $0.kind == kind && $0.field != .lead } }
            for index in group {
                self[index].changes.removeAll { change in
                    change.kind == kind && change.field != .lead && !found.allSatisfy { $0.contains { $0.field == change.field && $0.parent == change.parent && $0.child == change.child } }
                }
            }
        }
    }
}
