/// Why an archive or an entry of it could not be read.
public enum ArchiveError: Error, Equatable, Sendable, CustomStringConvertible {
    /// No ZIP archive, or one cut off; what the library said.
    case damaged(detail: String)
    case missingEntry(name: String)
    /// The entry's bytes are broken: bad deflate stream, wrong checksum, cut off.
    case damagedEntry(name: String, detail: String)
    case encryptedEntry(name: String)
    case tooManyEntries(count: Int, limit: Int)
    case entryTooLarge(name: String, limit: Int)
    case totalTooLarge(limit: Int)
    case ratioTooHigh(name: String, limit: Int)
    /// Absolute, with `..`, a backslash or a control character: it would leave the archive's folder.
    case unsafeName(String)
    case duplicateName(String)

    /// The archive was made to do harm; no program writes such a file by mistake.
    public var isHostile: Bool {
        switch self {
        case .tooManyEntries, .entryTooLarge, .totalTooLarge, .ratioTooHigh, .unsafeName, .duplicateName: true
        case .damaged, .missingEntry, .damagedEntry, .encryptedEntry: false
        }
    }

    public var description: String {
        switch self {
        case .damaged(let detail): "the ZIP archive cannot be opened: \(detail)"
        case .missingEntry(let name): "\(name) is missing in the archive"
        case .damagedEntry(let name, let detail): "\(name) cannot be unpacked: \(detail)"
        case .encryptedEntry(let name): "\(name) is encrypted"
        case .tooManyEntries(let count, let limit): "\(count) entries are more than the limit of \(limit)"
        case .entryTooLarge(let name, let limit): "\(name) unpacks to more than \(limit) bytes"
        case .totalTooLarge(let limit): "its entries unpack to more than \(limit) bytes"
        case .ratioTooHigh(let name, let limit): "\(name) unpacks to more than \(limit) times its size"
        case .unsafeName(let name): "the name \(name.debugDescription) leaves the archive"
        case .duplicateName(let name): "\(name) is there twice"
        }
    }
}
