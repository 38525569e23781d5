/// Answers lines until they end: reads no line before there is a place for its document, so that memory stays bounded
/// however fast they come. Where its task is cancelled, what is being converted is answered as cancelled.
public struct WorkerLoop: Sendable {
    /// Documents that are converted at a time.
    public var jobs: Int
    /// Answers in the order of the lines, not in that of their completion.
    public var isOrdered: Bool
    /// Of a line, for the message about a longer one.
    public var lineLimit: Int

    public init(jobs: Int = 1, isOrdered: Bool = false, lineLimit: Int) {
        self.jobs = max(1, jobs)
        self.isOrdered = isOrdered
        self.lineLimit = lineLimit
    }

    /// - Parameters:
    ///   - next: the next line, `nil` at the end; called by one task at a time. Where it throws, what is being converted is
    ///     cancelled.
    ///   - write: takes a whole line; false where nobody reads any more.
    public func run(
        next: @Sendable () async throws -> InputLine?, write: @escaping @Sendable ([UInt8]) -> Bool,
        convert: @escaping @Sendable (WorkerRequest) async -> WorkerResult
    ) async {
        let outlet = ResponseOutlet(isOrdered: isOrdered, room: 4 * jobs, write: write)
        await withTaskGroup(of: Void.self) { group in
            var running = 0, number = 0, index = 0
            reading: while true {
                if running == jobs {
                    await group.next()
                    running -= 1
                }
                await outlet.waitForRoom(at: index)
                guard !Task.isCancelled, await !outlet.isClosed else { break }
                let input: InputLine?
                do {
                    input = try await next()
                } catch {
                    group.cancelAll()
                    break reading
                }
                switch input {
                case nil: break reading
                case .tooLong:
                    number += 1
                    await outlet.deliver(WorkerResponse.tooLong(line: number, limit: lineLimit), at: index)
                case .text(let line):
                    number += 1
                    // An empty line asks for nothing.
                    if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
                    running += 1
                    group.addTask { [number, index] in
                        await outlet.deliver(await Self.answer(line, number: number, convert), at: index)
                    }
                }
                index += 1
            }
            if await outlet.isClosed { group.cancelAll() }
        }
    }

    private static func answer(_ line: [UInt8], number: Int, _ convert: @Sendable (WorkerRequest) async -> WorkerResult) async -> [UInt8] {
        do {
            let request = try WorkerRequest(line: line)
            return WorkerResponse.line(id: request.id, form: request.form, result: await convert(request))
        } catch {
            return WorkerResponse.fault(error, line: number)
        }
    }
}
