import GRDB

/// Why a database could not be written or asked.
public struct StoreError: Error, Equatable, Sendable, CustomStringConvertible {
    public enum Reason: Equatable, Sendable {
        case missing
        /// No database, or none of plans.
        case foreign(detail: String)
        /// Made by a version with other tables.
        case otherVersion(found: Int, expected: Int)
        /// The disk is full.
        case noSpace
        case failed(detail: String)
        /// Words that are no question.
        case badQuery(detail: String)
    }

    public var file: String
    public var reason: Reason

    public init(file: String, reason: Reason) {
        self.file = file
        self.reason = reason
    }

    init(_ error: any Error, file: String) {
        self.file = file
        guard let error = error as? DatabaseError else {
            reason = .failed(detail: "\(error)")
            return
        }
        reason = switch error.resultCode.primaryResultCode {
        case .SQLITE_FULL: .noSpace
        case .SQLITE_NOTADB, .SQLITE_CORRUPT: .foreign(detail: error.message ?? "it is damaged")
        default: .failed(detail: error.message ?? "\(error.resultCode)")
        }
    }

    public var description: String {
        switch reason {
        case .missing: "\(file): there is no such database; give plans.sqlite of a batch, or its folder"
        case .foreign(let detail): "\(file): this is no database of plans: \(detail); give plans.sqlite of a batch, or its folder"
        case .otherVersion(let found, let expected):
            "\(file): its tables are of version \(found), expected \(expected); run the batch again, which makes it anew"
        case .noSpace: "\(file): the disk is full; make room and run it again"
        case .failed(let detail): "\(file): \(detail)"
        case .badQuery(let detail): detail
        }
    }
}
