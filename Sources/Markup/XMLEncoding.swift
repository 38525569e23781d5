/// In which of the encodings that we take an XML document is written. The library knows many more, UTF-7 and EBCDIC among
/// them, in which a tag does not look like one; to us such a document is no XML.
enum XMLEncoding {
    case utf8, utf16
    /// Of one byte, ASCII in its lower half, as the document declares it.
    case singleByte

    init(of bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            self = .utf16
        } else {
            let head = bytes.prefix(200)
            let declaration = String(decoding: head.prefix(head.firstIndex(of: 0x3E) ?? 0), as: UTF8.self).lowercased()
            self = ["iso-8859-", "windows-125", "us-ascii"].contains { declaration.contains($0) } ? .singleByte : .utf8
        }
    }

    /// As the library calls it; `nil` where it is to believe the document.
    var name: String? {
        switch self {
        case .utf8: "UTF-8"
        case .utf16: "UTF-16"
        case .singleByte: nil
        }
    }
}
