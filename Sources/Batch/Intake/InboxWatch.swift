import Foundation

/// An inbox that fills up: a file is there when it has stopped growing.
public struct InboxWatch {
    private let inbox: Inbox
    /// Seconds for which a file must not have been written to.
    private let settling: Double
    private var earlier: [FileName: FileStamp] = [:]
    private var taken: [FileName: FileStamp]?
    /// What could not even be opened at the last time: it is told of when it comes, too.
    private var refused: [FileName] = []

    public init(inbox: Inbox, settling: Double) {
        self.inbox = inbox
        self.settling = settling
    }

    /// - Returns: everything that is ready; `nil` where that is the same as the last time.
    public mutating func look(at now: Date = Date()) -> Inbox.Contents? {
        var contents = inbox.look()
        let stamps = Dictionary(contents.files.map { (FileName($0.source), $0.stamp) }, uniquingKeysWith: { first, _ in first })
        let newest = Int((now.timeIntervalSince1970 - settling) * 1e9)
        // A clock that is behind makes no file wait for ever: what two looks have seen alike is ready.
        contents.files = contents.files.filter { earlier[FileName($0.source)] == $0.stamp || earlier.isEmpty && $0.stamp.modified < newest }
        earlier = stamps
        let ready = Dictionary(contents.files.map { (FileName($0.source), $0.stamp) }, uniquingKeysWith: { first, _ in first })
        let refused = contents.failures.map(\.name)
        guard ready != taken || refused != self.refused else { return nil }
        (taken, self.refused) = (ready, refused)
        return contents
    }
}
