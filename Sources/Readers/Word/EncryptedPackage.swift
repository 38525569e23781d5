/// An office document with a password: not a ZIP archive but a compound file whose streams hold the encrypted package
/// ([MS-OFFCRYPTO] 2.3).
enum EncryptedPackage {
    private static let streamName = Array("EncryptedPackage".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }

    /// - Parameter bytes: of a compound file (`.doc`).
    static func isIn(_ bytes: [UInt8]) -> Bool {
        // Directory entries lie on bounds of 128 bytes ([MS-CFB] 2.6.1).
        var start = 512
        while start + streamName.count <= bytes.count {
            if bytes[start] == 0x45, bytes[start..<(start + streamName.count)].elementsEqual(streamName) { return true }
            start += 128
        }
        return false
    }
}
