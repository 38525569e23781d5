/// ZIP archives written byte by byte, for tests that need a package of their own.
public enum StoredArchive {
    public struct Entry: Sendable {
        public var name: String
        public var bytes: [UInt8]
        /// The unpacked size that the directory states, where it lies.
        public var declared: Int?

        public init(_ name: String, _ text: String) {
            self.name = name
            bytes = Array(text.utf8)
        }

        public init(_ name: String, declaring size: Int) {
            self.name = name
            bytes = [0]
            declared = size
        }
    }

    /// The first entry is the archive's first.
    public static func bytes(_ entries: [Entry]) -> [UInt8] {
        func le(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
        var body: [UInt8] = [], directory: [UInt8] = []
        for entry in entries {
            let name = Array(entry.name.utf8)
            let fields = le(20, 2) + le(0, 2) + le(entry.declared == nil ? 0 : 8, 2) + le(0, 4) + le(Int(crc(entry.bytes)), 4)
                + le(entry.bytes.count, 4) + le(min(entry.declared ?? entry.bytes.count, 0xFFFF_FFFE), 4) + le(name.count, 2) + le(0, 2)
            directory += [0x50, 0x4B, 1, 2] + le(20, 2) + fields + le(0, 10) + le(body.count, 4) + name
            body += [0x50, 0x4B, 3, 4] + fields + name + entry.bytes
        }
        let end = [0x50, 0x4B, 5, 6] + le(0, 4) + le(entries.count, 2) + le(entries.count, 2) + le(directory.count, 4) + le(body.count, 4) + le(0, 2)
        return body + directory + end
    }

    private static func crc(_ bytes: [UInt8]) -> UInt32 {
        var value: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            value ^= UInt32(byte)
            for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
        }
        return ~value
    }
}
