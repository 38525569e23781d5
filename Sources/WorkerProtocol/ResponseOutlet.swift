/// Where answers leave: whole lines, one after the other; in the order of the requests where that is asked for.
actor ResponseOutlet {
    /// - Returns: false where nobody reads any more.
    typealias Write = @Sendable ([UInt8]) -> Bool

    private let isOrdered: Bool
    /// How many answers may wait for an earlier one.
    private let room: Int
    private let write: Write
    private(set) var isClosed = false
    /// Of the answer that is due; only where they are ordered.
    private var due = 0
    private var held: [Int: [UInt8]] = [:]
    private var waiting: CheckedContinuation<Void, Never>?

    init(isOrdered: Bool, room: Int, write: @escaping Write) {
        self.isOrdered = isOrdered
        self.room = room
        self.write = write
    }

    func deliver(_ line: [UInt8], at index: Int) {
        guard isOrdered else { return send(line) }
        held[index] = line
        while let line = held.removeValue(forKey: due) {
            due += 1
            send(line)
        }
        waiting?.resume()
        waiting = nil
    }

    /// Until the answer to a request can be held. One caller at a time.
    func waitForRoom(at index: Int) async {
        while isOrdered, !isClosed, index >= due + room {
            await withCheckedContinuation { waiting = $0 }
        }
    }

    private func send(_ line: [UInt8]) {
        if !isClosed, !write(line) { isClosed = true }
    }
}
