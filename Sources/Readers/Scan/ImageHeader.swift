/// What the first bytes of a PNG, JPEG or TIFF file say about its pictures, before anything is decoded.
struct ImageHeader: Sendable, Equatable {
    struct Picture: Sendable, Equatable {
        var width: Int
        var height: Int
        /// Dots per inch; `nil` where the file does not say.
        var resolution: Int?
    }

    enum Failure: Error, Equatable, Sendable {
        /// Cut off, or broken where this says.
        case damaged(String)
    }

    /// One; a TIFF may hold several. No more than ``pictureLimit`` are looked at.
    var pictures: [Picture]

    /// More directories of a TIFF are not followed, and the file is refused.
    static let pictureLimit = 1_001

    init(of bytes: [UInt8], format: FileFormat) throws(Failure) {
        switch format {
        case .png: pictures = [try Self.png(bytes)]
        case .jpeg: pictures = [try Self.jpeg(bytes)]
        default: pictures = try Self.tiff(bytes)
        }
    }

    /// PNG (ISO/IEC 15948): IHDR first; pHYs gives pixels per metre.
    private static func png(_ bytes: [UInt8]) throws(Failure) -> Picture {
        let field = Fields(bytes: bytes, isLittle: false)
        guard bytes.count > 33, Array(bytes[12..<16]) == Array("IHDR".utf8), let width = field.long(16), let height = field.long(20) else {
            throw .damaged("it has no header")
        }
        var picture = Picture(width: width, height: height), at = 8
        while let length = field.long(at), at + 8 <= bytes.count {
            let kind = Array(bytes[at + 4..<at + 8])
            if kind == Array("pHYs".utf8), let across = field.long(at + 8), at + 16 < bytes.count, bytes[at + 16] == 1 {
                picture.resolution = Int((Double(across) * 0.0254).rounded())
            }
            if kind == Array("IDAT".utf8) { return picture }
            at += length + 12
        }
        throw .damaged("it holds no picture")
    }

    /// JPEG (ITU-T T.81): the frame header gives the size, JFIF's APP0 the density.
    private static func jpeg(_ bytes: [UInt8]) throws(Failure) -> Picture {
        let field = Fields(bytes: bytes, isLittle: false)
        var at = 2, resolution: Int?
        while at + 4 <= bytes.count {
            guard bytes[at] == 0xFF else { throw .damaged("byte \(at) is no marker") }
            let marker = bytes[at + 1]
            if marker == 0xFF || marker == 0x01 || (0xD0...0xD7).contains(marker) {
                at += marker == 0xFF ? 1 : 2
                continue
            }
            guard let length = field.short(at + 2), length >= 2 else { break }
            if marker == 0xE0, length >= 14, Array(bytes[at + 4..<min(bytes.count, at + 8)]) == Array("JFIF".utf8), let density = field.short(at + 12) {
                if bytes[at + 11] == 1 { resolution = density }
                if bytes[at + 11] == 2 { resolution = Int((Double(density) * 2.54).rounded()) }
            }
            let isFrame = (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
            if isFrame, let height = field.short(at + 5), let width = field.short(at + 7) {
                return Picture(width: width, height: height, resolution: resolution)
            }
            if marker == 0xDA || marker == 0xD9 { break }
            at += length + 2
        }
        throw .damaged("it holds no picture")
    }

    /// TIFF 6.0: a chain of directories; tags 256 and 257 are the size, 282 and 296 the resolution and its unit.
    private static func tiff(_ bytes: [UInt8]) throws(Failure) -> [Picture] {
        let field = Fields(bytes: bytes, isLittle: bytes.first == 0x49)
        var pictures: [Picture] = [], seen: Set<Int> = []
        guard var at = field.long(4) else { throw .damaged("it has no directory") }
        while at != 0, pictures.count < pictureLimit {
            guard seen.insert(at).inserted else { throw .damaged("its directories form a circle") }
            guard let count = field.short(at) else { throw .damaged("a directory lies outside of the file") }
            var width: Int?, height: Int?, resolution: Double?, unit = 2
            for entry in 0..<count {
                let place = at + 2 + entry * 12
                guard let tag = field.short(place), let type = field.short(place + 2) else { throw .damaged("a directory is cut off") }
                let value = type == 3 ? field.short(place + 8) : field.long(place + 8)
                switch tag {
                case 256: width = value
                case 257: height = value
                case 282:
                    if let value, let numerator = field.long(value), let denominator = field.long(value + 4), denominator > 0 {
                        resolution = Double(numerator) / Double(denominator)
                    }
                case 296: unit = value ?? 2
                default: break
                }
            }
            guard let width, let height else { throw .damaged("a picture has no size") }
            let inches = resolution.flatMap { unit == 3 ? $0 * 2.54 : unit == 2 ? $0 : nil }
            pictures.append(Picture(width: width, height: height, resolution: inches.map { Int(min($0, 100_000).rounded()) }))
            guard let next = field.long(at + 2 + count * 12) else { throw .damaged("a directory is cut off") }
            at = next
        }
        guard !pictures.isEmpty else { throw .damaged("it holds no picture") }
        return pictures
    }

    private struct Fields {
        var bytes: [UInt8]
        var isLittle: Bool

        func short(_ at: Int) -> Int? {
            guard at >= 0, at + 2 <= bytes.count else { return nil }
            return isLittle ? Int(bytes[at]) | Int(bytes[at + 1]) << 8 : Int(bytes[at]) << 8 | Int(bytes[at + 1])
        }

        func long(_ at: Int) -> Int? {
            guard let first = short(at), let second = short(at + 2) else { return nil }
            return isLittle ? first | second << 16 : first << 16 | second
        }
    }
}
