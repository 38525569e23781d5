import CLibZip
import Glibc

/// A ZIP archive in memory or in a file, opened within limits. Nothing is ever written to disk.
public final class ZipArchive {
    public struct Entry: Sendable, Equatable {
        /// With `/` between folders; a folder's own entry ends in one.
        public var name: String
        /// As the directory declares them; reading trusts neither.
        public var packedBytes: Int
        public var bytes: Int
        public var isEncrypted: Bool
    }

    /// In the order of the archive's directory.
    public let entries: [Entry]
    public let limits: ArchiveLimits

    private let handle: OpaquePointer
    private let indexes: [String: Int]
    /// Bytes unpacked so far.
    private var unpacked = 0

    /// The version of the ZIP library, for bug reports.
    public static var libraryVersion: String { String(cString: zip_libzip_version()) }

    /// - Throws: ``ArchiveError`` where this is no archive, or its directory passes the limits or holds a name that
    ///   leaves the archive or stands there twice.
    public convenience init(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveError) {
        if let count = Self.declaredEntries(bytes), count > limits.entries {
            throw .tooManyEntries(count: count, limit: limits.entries)
        }
        try self.init(handle: try Self.open(bytes), limits: limits)
    }

    /// A file, of which no more than is asked for is held in memory.
    public convenience init(path: String, limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveError) {
        if let count = Self.declaredEntries(try Self.tail(of: path)), count > limits.entries {
            throw .tooManyEntries(count: count, limit: limits.entries)
        }
        var code: Int32 = 0
        guard let handle = zip_open(path, ZIP_RDONLY, &code) else {
            var error = zip_error_t()
            zip_error_init_with_code(&error, code)
            defer { zip_error_fini(&error) }
            throw .damaged(detail: Self.message(&error))
        }
        try self.init(handle: handle, limits: limits)
    }

    private init(handle: OpaquePointer, limits: ArchiveLimits) throws(ArchiveError) {
        do {
            entries = try Self.directory(handle, limits: limits)
            indexes = try Self.indexes(entries)
        } catch {
            zip_discard(handle)
            throw error
        }
        self.handle = handle
        self.limits = limits
    }

    deinit { zip_discard(handle) }

    /// The entry of that name; names of parts of office documents differ in no more than case (ECMA-376 part 2, 6.2.2.3).
    public func entry(named name: String) -> Entry? {
        (indexes[name] ?? indexes[Self.folded(name)]).map { entries[$0] }
    }

    public func contains(_ name: String) -> Bool { entry(named: name) != nil }

    /// - Returns: all bytes of the entry, its checksum proved.
    /// - Throws: ``ArchiveError`` where it is missing, encrypted or broken, or passes a limit while it is unpacked.
    public func read(_ name: String) throws(ArchiveError) -> [UInt8] {
        guard let index = indexes[name] ?? indexes[Self.folded(name)] else { throw .missingEntry(name: name) }
        let entry = entries[index]
        guard !entry.isEncrypted else { throw .encryptedEntry(name: entry.name) }
        // No more than the declared size is ever read.
        try check(entry.bytes, of: entry)
        guard let file = zip_fopen_index(handle, zip_uint64_t(index), 0) else {
            throw .damagedEntry(name: entry.name, detail: Self.message(zip_get_error(handle)))
        }
        defer { zip_fclose(file) }
        var failed = false
        let result = [UInt8](unsafeUninitializedCapacity: entry.bytes) { buffer, count in
            while count < entry.bytes, let start = buffer.baseAddress {
                let read = zip_fread(file, start + count, zip_uint64_t(entry.bytes - count))
                guard read > 0 else {
                    failed = read < 0
                    return
                }
                count += Int(read)
            }
        }
        // One more byte than declared would be a lie; the read that finds the end also proves the checksum.
        var more: UInt8 = 0
        let rest = failed ? -1 : zip_fread(file, &more, 1)
        guard rest <= 0 else { throw .damagedEntry(name: entry.name, detail: "it holds more than the \(entry.bytes) bytes it declares") }
        guard rest == 0 else { throw .damagedEntry(name: entry.name, detail: Self.message(zip_file_get_error(file))) }
        unpacked += result.count
        return result
    }

    private func check(_ count: Int, of entry: Entry) throws(ArchiveError) {
        if count > limits.entryBytes { throw .entryTooLarge(name: entry.name, limit: limits.entryBytes) }
        if unpacked + count > limits.totalBytes { throw .totalTooLarge(limit: limits.totalBytes) }
        if count > limits.ratioFreeBytes, count / limits.ratio > entry.packedBytes {
            throw .ratioTooHigh(name: entry.name, limit: limits.ratio)
        }
    }

    private static func open(_ bytes: [UInt8]) throws(ArchiveError) -> OpaquePointer {
        // The library takes no bytes for an archive without entries.
        guard !bytes.isEmpty else { throw .damaged(detail: "no bytes") }
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        // The library frees the copy, whose lifetime no Swift array could promise.
        guard let copy = malloc(max(1, bytes.count)) else { throw .damaged(detail: "no memory") }
        bytes.withUnsafeBytes { if let start = $0.baseAddress { copy.copyMemory(from: start, byteCount: $0.count) } }
        guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, &error) else {
            free(copy)
            throw .damaged(detail: message(&error))
        }
        guard let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            throw .damaged(detail: message(&error))
        }
        return handle
    }

    private static func directory(_ handle: OpaquePointer, limits: ArchiveLimits) throws(ArchiveError) -> [Entry] {
        let count = Int(zip_get_num_entries(handle, 0))
        guard count <= limits.entries else { throw .tooManyEntries(count: count, limit: limits.entries) }
        var entries: [Entry] = [], total = 0
        entries.reserveCapacity(count)
        for index in 0..<max(0, count) {
            var status = zip_stat_t()
            zip_stat_init(&status)
            guard zip_stat_index(handle, zip_uint64_t(index), 0, &status) == 0, let name = status.name else {
                throw .damaged(detail: "entry \(index + 1) of its directory is broken: \(message(zip_get_error(handle)))")
            }
            let entry = Entry(
                name: String(cString: name), packedBytes: Int(clamping: status.comp_size), bytes: Int(clamping: status.size),
                isEncrypted: status.encryption_method != ZIP_EM_NONE)
            guard isSafe(entry.name) else { throw .unsafeName(entry.name) }
            let (sum, overflow) = total.addingReportingOverflow(entry.bytes)
            guard !overflow, sum <= limits.totalBytes else { throw .totalTooLarge(limit: limits.totalBytes) }
            total = sum
            entries.append(entry)
        }
        return entries
    }

    private static func indexes(_ entries: [Entry]) throws(ArchiveError) -> [String: Int] {
        var indexes: [String: Int] = [:]
        for (index, entry) in entries.enumerated() {
            guard indexes.updateValue(index, forKey: entry.name) == nil else { throw .duplicateName(entry.name) }
        }
        for (index, entry) in entries.enumerated() {
            let folded = folded(entry.name)
            if indexes[folded] == nil { indexes[folded] = index }
        }
        return indexes
    }

    private static func isSafe(_ name: String) -> Bool {
        guard !name.isEmpty, !name.utf8.contains(where: { $0 == 0x5C || $0 < 0x20 }), name.utf8.first != 0x2F else { return false }
        // `C:/…`
        if name.utf8.dropFirst().first == 0x3A { return false }
        return !name.split(separator: "/", omittingEmptySubsequences: false).contains("..")
    }

    private static func folded(_ name: String) -> String {
        String(decoding: name.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// The number of entries in the end record (APPNOTE 4.3.16), before the library reads them all; `nil` where there is none.
    private static func declaredEntries(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        let last = bytes.count - 22
        for start in stride(from: last, through: max(0, last - 0xFFFF), by: -1)
        where bytes[start] == 0x50 && bytes[start + 1] == 0x4B && bytes[start + 2] == 0x05 && bytes[start + 3] == 0x06 {
            let count = Int(bytes[start + 10]) | Int(bytes[start + 11]) << 8
            // 65,535: the number stands in the ZIP64 record.
            return count == 0xFFFF ? nil : count
        }
        return nil
    }

    /// The last bytes of a file, in which the end record stands.
    private static func tail(of path: String) throws(ArchiveError) -> [UInt8] {
        guard let file = fopen(path, "rb") else { throw .damaged(detail: strerror(errno).map { String(cString: $0) } ?? "it cannot be opened") }
        defer { fclose(file) }
        fseek(file, 0, SEEK_END)
        let size = ftell(file), count = min(size, 0xFFFF + 22)
        guard count > 0, fseek(file, size - count, SEEK_SET) == 0 else { throw .damaged(detail: "no bytes") }
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, read in read = fread(buffer.baseAddress, 1, count, file) }
    }

    private static func message(_ error: UnsafeMutablePointer<zip_error_t>?) -> String {
        guard let error, let text = zip_error_strerror(error) else { return "unknown error" }
        return String(cString: text)
    }
}
