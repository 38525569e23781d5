import Archives
import Markup

/// Reads a workbook back with the readers that the product reads documents with.
struct SheetReader {
    struct Value: Equatable {
        /// `s` shared string, `inlineStr`, `str`, `n` or nothing for numbers.
        var type: String?
        var text: String
        var isFormula: Bool
    }

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let names = ["row", "c", "v", "t", "f", "si", "sheet", "r", "t", "name", "autoFilter", "pane", "pageSetup", "orientation", "paperSize", "ht", "is"]
    private static let vocabulary = MarkupVocabulary(
        namespaces: [[main], [""]],
        names: names.enumerated().map { ($0 < 7 || (10...12).contains($0) || $0 == 16 ? 0 : 1, $1) })

    let archive: ZipArchive
    let strings: [String]
    let sheetNames: [String]

    init(_ bytes: [UInt8]) throws {
        archive = try ZipArchive(bytes)
        var strings: [String] = []
        if archive.contains("xl/sharedStrings.xml") {
            let tree = try Self.tree(archive, "xl/sharedStrings.xml")
            for node in 0..<tree.count where tree.name(of: node) == 5 { strings.append(String(decoding: tree.text(below: node), as: UTF8.self)) }
        }
        self.strings = strings
        let book = try Self.tree(archive, "xl/workbook.xml")
        sheetNames = (0..<book.count).filter { book.name(of: $0) == 6 }.compactMap { book.attribute(9, of: $0) }
    }

    private static func tree(_ archive: ZipArchive, _ name: String) throws -> MarkupTree {
        try MarkupParser(vocabulary: vocabulary).xml(archive.read(name))
    }

    /// Cells of a sheet by their place, `B3`; those without a value are left out.
    func cells(sheet number: Int = 1) throws -> [String: Value] {
        let tree = try Self.tree(archive, "xl/worksheets/sheet\(number).xml")
        var cells: [String: Value] = [:]
        for node in 0..<tree.count where tree.name(of: node) == 1 {
            guard let place = tree.attribute(7, of: node), let value = tree.child(2, of: node) ?? tree.child(16, of: node) else { continue }
            let text = String(decoding: tree.text(below: value), as: UTF8.self), type = tree.attribute(8, of: node)
            let isShared = type == "s"
            cells[place] = Value(type: type, text: isShared ? strings[Int(text) ?? 0] : text, isFormula: tree.child(4, of: node) != nil)
        }
        return cells
    }

    /// The heights that rows are given, by their number.
    func heights(sheet number: Int = 1) throws -> [Int: Double] {
        let tree = try Self.tree(archive, "xl/worksheets/sheet\(number).xml")
        var heights: [Int: Double] = [:]
        for node in 0..<tree.count where tree.name(of: node) == 0 {
            if let row = tree.integer(7, of: node), let height = tree.attribute(15, of: node).flatMap(Double.init) { heights[row] = height }
        }
        return heights
    }

    func part(_ name: String) throws -> String { String(decoding: try archive.read(name), as: UTF8.self) }
}
