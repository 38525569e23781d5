/// ZIP archives written byte by byte, for tests that need a package of their own.
public enum StoredArchive {
    public struct Entry: Sendable {
        public var name: String
        public var bytes: [UInt8]
        /// Deflated: a run of so many equal bytes, in place of ``bytes``.
        public var run: Int?
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

        /// A bomb: `count` equal bytes that pack to a thousandth.
        public init(_ name: String, run count: Int) {
            self.name = name
            bytes = Entry.packedRun(count)
            run = count / 258 * 258 + 1
        }

        /// RFC 1951, 3.2.6: one literal, then matches of 258 bytes at distance 1.
        private static func packedRun(_ count: Int) -> [UInt8] {
            var bits = BitWriter()
            bits.append(1, 1)
            bits.append(1, 2)
            bits.appendCode(0x30 + 0x20, 8)
            for _ in 0..<(count / 258) {
                bits.appendCode(0xC5, 8)
                bits.appendCode(0, 5)
            }
            bits.appendCode(0, 7)
            return bits.finished
        }
    }

    /// The first entry is the archive's first.
    public static func bytes(_ entries: [Entry]) -> [UInt8] {
        func le(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
        var body: [UInt8] = [], directory: [UInt8] = []
        for entry in entries {
            let name = Array(entry.name.utf8)
            let check = entry.run == nil ? Int(crc(entry.bytes)) : 0
            let fields = le(20, 2) + le(0, 2) + le(entry.run == nil && entry.declared == nil ? 0 : 8, 2) + le(0, 4) + le(check, 4) + le(entry.bytes.count, 4)
                + le(min(entry.run ?? entry.declared ?? entry.bytes.count, 0xFFFF_FFFE), 4) + le(name.count, 2) + le(0, 2)
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

    private struct BitWriter {
        var finished: [UInt8] = []
        private var used = 8

        mutating func append(_ value: Int, _ count: Int) {
            for bit in 0..<count {
                if used == 8 {
                    finished.append(0)
                    used = 0
                }
                finished[finished.count - 1] |= UInt8(value >> bit & 1) << UInt8(used)
                used += 1
            }
        }

        /// A Huffman code, its highest bit first.
        mutating func appendCode(_ code: Int, _ count: Int) {
            for bit in (0..<count).reversed() { append(code >> bit & 1, 1) }
        }
    }
}
