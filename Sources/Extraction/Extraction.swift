import PlanModel
import VietnameseText

/// What the extractors find, in the order of the text.
struct Extraction: Sendable {
    var tasks: [PlanTask] = []
    var sections: [Section] = []
    var scores: [Score] = []
    var passages: [Passage] = []
    var diagnostics: [Diagnostic] = []
    var claims: LineClaims
    /// Ids given out so far.
    var ids: Set<String> = []
    /// The last number given to a repeated id.
    var repeats: [String: Int] = [:]

    /// Fields of ``tasks`` that are still to be read, by the places of their tasks: none knows of the others, so that all are
    /// read at the end, side by side.
    private var unread: [(place: Int, read: @Sendable (inout PlanTask) -> Void)] = []

    /// Appends a task of which `read` reads the rest later.
    mutating func append(_ task: PlanTask, read: @escaping @Sendable (inout PlanTask) -> Void) {
        unread.append((tasks.count, read))
        tasks.append(task)
    }

    mutating func readTasks() {
        let read = unread.mapSideBySide { [tasks] place, read in
            var task = tasks[place]
            read(&task)
            return task
        }
        for (place, task) in zip(unread.map(\.place), read) { tasks[place] = task }
        unread = []
    }

    init(claims: LineClaims) { self.claims = claims }

    /// `id`, with `-2`, `-3` … where it is taken.
    mutating func unique(_ id: String) -> String {
        var candidate = id, count = repeats[id] ?? 1
        while !ids.insert(candidate).inserted {
            count += 1
            candidate = "\(id)-\(count)"
        }
        // Where thousands of items share a marker, counting anew for each would take quadratic time.
        if count > 1 { repeats[id] = count }
        return candidate
    }
}
