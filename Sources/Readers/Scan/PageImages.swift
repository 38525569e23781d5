import Subprocesses

/// Which pages of a PDF hold pictures, as `pdfimages -list` says.
struct PageImages: Sendable {
    struct Picture: Sendable, Equatable {
        /// As displayed, in square inches; 0 where not known.
        var area: Double
        /// Dots per inch of its own; the coarser direction.
        var resolution: Int
        var isColored: Bool
    }

    /// By page number.
    private(set) var pictures: [Int: [Picture]] = [:]

    /// Parses the list: a head of two lines, then a record a picture.
    ///
    /// Columns (poppler 22): page num type width height color comp bpc enc interp object ID x-ppi y-ppi size ratio;
    /// `object ID` is two numbers, or `[inline]`.
    init(_ bytes: [UInt8]) {
        for record in bytes.split(separator: 0x0A) {
            let fields = record.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
            guard fields.count >= 13, let page = Int(fields[0]), fields[2] != "smask" else { continue }
            guard let width = Double(fields[3]), let height = Double(fields[4]) else { continue }
            // Counted from the end, since inline pictures have one field less.
            let resolutions = fields.count >= 16 ? (fields[12], fields[13]) : (fields[fields.count - 4], fields[fields.count - 3])
            let across = Self.resolution(resolutions.0), down = Self.resolution(resolutions.1)
            let area = across > 0 && down > 0 ? width / across * height / down : 0
            pictures[page, default: []].append(
                Picture(area: area, resolution: Int(min(across, down)), isColored: fields[5] != "gray" && fields[5] != "-"))
        }
    }

    /// 0 for what is none: of a picture that is drawn with no width, poppler writes `inf`.
    private static func resolution(_ text: String) -> Double {
        guard let value = Double(text), value > 0, value < 1_000_000 else { return 0 }
        return value
    }

    /// Part of the page that its pictures cover, 0 to 1 and more where they overlap.
    ///
    /// - Parameters: the page's size in points.
    func coverage(ofPage page: Int, width: Double, height: Double) -> Double {
        guard width > 0, height > 0 else { return 0 }
        return (pictures[page] ?? []).reduce(0) { $0 + $1.area } * 72 * 72 / (width * height)
    }

    /// A stamp's red may tell it from letters.
    func isColored(page: Int) -> Bool { (pictures[page] ?? []).contains { $0.isColored } }

    /// Dots per inch of the page's largest picture.
    func resolution(ofPage page: Int) -> Int? {
        (pictures[page] ?? []).max { $0.area < $1.area }.flatMap { $0.resolution > 0 ? $0.resolution : nil }
    }
}
