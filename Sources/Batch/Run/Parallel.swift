/// Work on many inputs, some at a time.
enum Parallel {
    /// Begins in the order of the inputs; results come as they are ready. Cancelled, it begins nothing more and waits for what is
    /// under way.
    ///
    /// - Parameter take: called for one result at a time; what it throws ends everything.
    static func forEach<Input: Sendable, Output: Sendable>(
        _ inputs: some Collection<Input>, jobs: Int, isolation: isolated (any Actor)? = #isolation, work: @escaping @Sendable (Input) async -> Output,
        take: (Output) throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: Output.self) { group in
            var rest = inputs.makeIterator()
            func begin() {
                guard !Task.isCancelled, let input = rest.next() else { return }
                group.addTask { await work(input) }
            }
            for _ in 0..<max(1, jobs) { begin() }
            while let output = try await group.next() {
                begin()
                try take(output)
            }
        }
    }

    /// Results in the order of the inputs; no more than a few are ready before their turn.
    static func inOrder<Input: Sendable, Output: Sendable>(
        _ inputs: some Collection<Input>, jobs: Int, isolation: isolated (any Actor)? = #isolation, work: @escaping @Sendable (Input) async -> Output,
        take: (Output) async throws -> Void
    ) async throws {
        let window = max(1, jobs) + 2
        try await withThrowingTaskGroup(of: (Int, Output).self) { group in
            var rest = inputs.enumerated().makeIterator(), ready: [Int: Output] = [:], running = 0, next = 0
            func begin() {
                while running < max(1, jobs), running + ready.count < window, !Task.isCancelled, let (index, input) = rest.next() {
                    running += 1
                    group.addTask { (index, await work(input)) }
                }
            }
            begin()
            while let (index, output) = try await group.next() {
                running -= 1
                ready[index] = output
                // Others work while this one is written.
                begin()
                while let output = ready.removeValue(forKey: next) {
                    next += 1
                    try await take(output)
                }
                begin()
            }
        }
    }
}
