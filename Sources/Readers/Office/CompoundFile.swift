/// As much of a compound file (MS-CFB) as tells what kind of document it holds, before a large program is started for it.
struct CompoundFile: Sendable {
    enum Content: Equatable, Sendable {
        case word
        /// A Word document with a password.
        case encryptedWord
        /// An OOXML package in a wrapping of ciphertext (MS-OFFCRYPTO 2.3.4).
        case encryptedPackage
        /// Streams of another program, or none.
        case other
    }

    let content: Content

    init(_ bytes: [UInt8]) {
        if let entry = Self.entry("WordDocument", in: bytes) {
            content = Self.isEncrypted(bytes, entry) ? .encryptedWord : .word
        } else if Self.entry("EncryptedPackage", in: bytes) != nil {
            content = .encryptedPackage
        } else {
            content = .other
        }
    }

    /// MS-CFB 2.6.1: entries of 128 bytes, the name first, in UTF-16.
    private static func entry(_ name: String, in bytes: [UInt8]) -> Int? {
        let name = (Array(name.utf16) + [0]).flatMap { (unit: UInt16) -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        for place in stride(from: 512, to: max(512, bytes.count - 127), by: 128) where bytes[place] == name[0] {
            if bytes[place...].starts(with: name) { return place }
        }
        return nil
    }

    /// MS-DOC 2.5.2: bit 8 of the flags at offset 10 of the stream.
    private static func isEncrypted(_ bytes: [UInt8], _ entry: Int) -> Bool {
        let shift = Int(bytes[30]) | Int(bytes[31]) << 8
        guard shift >= 7, shift <= 16 else { return false }
        let sector = (116..<120).reversed().reduce(0) { $0 << 8 | Int(bytes[entry + $1]) }
        let start = (sector + 1) << shift
        guard sector < 1 << 30, start + 12 <= bytes.count else { return false }
        return bytes[start + 11] & 1 != 0
    }
}
