/// How much of an archive is opened. Real office documents stay far below; a bomb passes one of them at once.
public struct ArchiveLimits: Sendable, Equatable {
    public var entries: Int
    /// Bytes of one entry, unpacked.
    public var entryBytes: Int
    /// Bytes of all entries, unpacked: as declared when the archive is opened, as read later.
    public var totalBytes: Int
    /// Unpacked bytes for one packed byte. Deflate reaches 1,032; markup of real documents seldom 60.
    public var ratio: Int
    /// An entry that unpacks to no more than this is never judged by its ratio: small entries of zeros do no harm.
    public var ratioFreeBytes: Int

    public init(
        entries: Int = 10_000, entryBytes: Int = 128 << 20, totalBytes: Int = 512 << 20, ratio: Int = 100, ratioFreeBytes: Int = 4 << 20
    ) {
        self.entries = entries
        self.entryBytes = entryBytes
        self.totalBytes = totalBytes
        self.ratio = ratio
        self.ratioFreeBytes = ratioFreeBytes
    }
}
