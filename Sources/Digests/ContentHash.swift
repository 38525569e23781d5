import CLibCrypto

/// What a file holds, as a number that no other content has: SHA-256 (FIPS 180-4).
public struct ContentHash: Sendable, Hashable, CustomStringConvertible {
    /// 32 bytes.
    public let bytes: [UInt8]

    public init(of content: [UInt8]) {
        var hasher = ContentHasher()
        hasher.add(content)
        self = hasher.hash()
    }

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// 64 hexadecimal digits, in lower case.
    public var description: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

/// Hashes content that comes in parts.
public struct ContentHasher: ~Copyable {
    private let context: OpaquePointer?

    public init() {
        context = EVP_MD_CTX_new()
        EVP_DigestInit_ex(context, EVP_sha256(), nil)
    }

    deinit { EVP_MD_CTX_free(context) }

    public mutating func add(_ part: [UInt8]) {
        part.withUnsafeBytes { _ = EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
    }

    /// A text, its length before it: two texts are never mistaken for another two.
    public mutating func add(_ text: String) {
        let bytes = Array(text.utf8)
        add(withUnsafeBytes(of: UInt64(bytes.count).littleEndian, Array.init) + bytes)
    }

    public consuming func hash() -> ContentHash {
        var count: UInt32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: 32) { buffer, size in
            EVP_DigestFinal_ex(context, buffer.baseAddress, &count)
            size = Int(count)
        }
        return ContentHash(bytes: bytes)
    }
}
