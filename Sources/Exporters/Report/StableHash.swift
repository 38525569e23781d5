/// FNV-1a of 64 bits (draft-eastlake-fnv) over texts without their spaces: its values are the same on every machine and
/// in every release, and lines, pages and columns do not change them.
struct StableHash {
    private var value: UInt64 = 0xcbf2_9ce4_8422_2325

    init(of texts: [String]) {
        for text in texts {
            for byte in text.utf8 where byte > 0x20 { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
            value = (value ^ 0x1F) &* 0x100_0000_01b3
        }
    }

    /// 16 hexadecimal digits.
    var digits: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
