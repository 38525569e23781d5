/// A file's name as a URI reference (RFC 3986): a path stays relative, an absolute one becomes `file://…`.
enum FileURI {
    static func of(_ name: String) -> String {
        let path = name.utf8.map { byte in isPlain(byte) ? String(Unicode.Scalar(byte)) : "%" + hexadecimal(byte) }.joined()
        return name.hasPrefix("/") ? "file://" + path : path
    }

    /// Unreserved letters and the slash. A colon is not: in front of the first slash it would end a scheme.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"): true
        default: false
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.utf8.count == 1 ? "0" + digits : digits
    }
}
