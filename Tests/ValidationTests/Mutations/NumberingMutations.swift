import PlanModel
import Testing

/// Markers that skip, repeat, go back or are no Vietnamese letters.
enum NumberingMutations {
    static let all: [Mutation] = [
        Mutation("an item removed", "marker-gap") { plan in
            let task = try plan.task { $0.marker == "b" }
            let next = try #require(plan.siblings(of: task).first { $0.marker == "c" })
            plan.lines.removeSubrange(plan.range(of: task))
            return next.id
        },
        Mutation("a marker skips", "marker-gap") { plan in
            let task = try plan.task { $0.marker == "c" }
            try plan.setMarker("đ", of: task)
            return task.id.dropLast() + "đ"
        },
        Mutation("a marker repeated", "marker-duplicate") { plan in
            let task = try plan.task { $0.marker == "c" }
            try plan.setMarker("b", of: task)
            return task.id.dropLast() + "b-2"
        },
        Mutation("a marker goes back", "marker-order") { plan in
            let task = try plan.task { $0.marker == "b" }
            let next = try #require(plan.siblings(of: task).first { $0.marker == "c" })
            try plan.setMarker("c", of: task)
            try plan.setMarker("b", of: next)
            return next.id.dropLast() + "b"
        },
        Mutation("a letter that is not counted", "marker-alphabet") { plan in
            let task = try plan.task { $0.marker == "c" }
            let letter = ["f", "j", "w", "z"].randomElement(using: &plan.random) ?? "f"
            try plan.setMarker(letter, of: task)
            return task.id.dropLast() + letter
        },
        Mutation("a heading's number skips", "marker-gap") { plan in
            let heading = try #require(plan.plan.sections.filter { $0.marker == "4" }.first)
            let line = heading.origin.firstLine - 1
            plan.lines[line] = "6" + plan.lines[line].dropFirst()
            // The next one, 5, then goes back; so the last heading is the one to spoil.
            let last = try #require(plan.plan.sections.filter { $0.marker == "5" }.first)
            plan.lines[last.origin.firstLine - 1] = "7" + plan.lines[last.origin.firstLine - 1].dropFirst()
            return Diagnostic.document
        },
        Mutation("a Roman number repeated", "marker-duplicate") { plan in
            let line = try plan.line(with: "III. KINH PHÍ THỰC HIỆN")
            try plan.replace("III.", by: "II.", in: line)
            let next = try plan.line(with: "IV. TỔ CHỨC THỰC HIỆN")
            try plan.replace("IV.", by: "III.", in: next)
            return Diagnostic.document
        },
    ]
}
