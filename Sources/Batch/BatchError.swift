import Glibc
import Store

/// What ends a whole batch: no file of it would fare better.
public struct BatchError: Error, Sendable, Equatable, CustomStringConvertible {
    public enum Reason: Sendable, Equatable {
        /// A result cannot be written; what the system says.
        case unwritable(detail: String)
        case noSpace
        /// Another batch writes to the same folder.
        case locked
        /// The journal cannot be used.
        case journal(detail: String)
        /// The user ended it.
        case stopped
    }

    public var path: String
    public var reason: Reason

    init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }

    init(path: String, number: Int32) {
        self.init(path: path, reason: number == ENOSPC || number == EDQUOT ? .noSpace : .unwritable(detail: SystemError.words(number)))
    }

    init(_ error: StoreError) {
        self.init(path: error.file, reason: error.reason == .noSpace ? .noSpace : .unwritable(detail: error.description))
    }

    public var description: String {
        switch reason {
        case .unwritable(let detail): "\(path): cannot be written: \(detail); check the folder and your rights, then run again"
        case .noSpace: "\(path): the disk is full; make room, then run again: what is done stays done"
        case .locked: "\(path): another batch is at work in this folder; wait for it, or choose another --out"
        case .journal(let detail): "\(path): the journal cannot be used: \(detail); remove this file, and everything is converted anew"
        case .stopped: "stopped; run it again to go on: what is done stays done"
        }
    }
}
