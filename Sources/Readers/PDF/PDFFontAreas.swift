import DocumentModel
import Layout
import Markup
import VietnameseText

/// Asks poppler in which font the words of a PDF are set. Only a file with signs of legacy fonts pays for it.
struct PDFFontAreas: Sendable {
    /// Units of `pdftohtml` for a point: it gives whole numbers.
    private static let zoom = 4

    /// - Returns: for each page; empty where poppler cannot say. It is evidence only, so nothing is thrown.
    func areas(through poppler: PDFGuard) async -> [[LegacyPages.FontArea]] {
        let options = ["-xml", "-i", "-hidden", "-stdout", "-enc", "UTF-8", "-zoom", "\(Self.zoom)"] + PDFGuard.pageRange
        guard let output = try? await poppler.run("pdftohtml", options) else { return [] }
        return Self.areas(in: output.output)
    }

    private enum Name: Int32, CaseIterable {
        case page, fontspec, text, id, family, font, top, left, width, height
    }

    private static let vocabulary = MarkupVocabulary(namespaces: [[""]], names: Name.allCases.map { (0, "\($0)") })

    /// - Parameter xml: what `pdftohtml -xml` writes.
    static func areas(in xml: [UInt8]) -> [[LegacyPages.FontArea]] {
        guard let tree = try? MarkupParser(vocabulary: vocabulary, allowsDoctype: true).xml(xml) else { return [] }
        var pages: [[LegacyPages.FontArea]] = [], fonts: [String: FontEncoding] = [:]
        for node in 0..<tree.count {
            switch Name(rawValue: tree.name(of: node)) {
            case .page: pages.append([])
            case .fontspec:
                if let id = tree.attribute(Name.id.rawValue, of: node) { fonts[id] = FontEncoding(name: tree.attribute(Name.family.rawValue, of: node)) }
            case .text:
                guard !pages.isEmpty, let font = tree.attribute(Name.font.rawValue, of: node).flatMap({ fonts[$0] }),
                    let left = tree.integer(Name.left.rawValue, of: node), let top = tree.integer(Name.top.rawValue, of: node),
                    let width = tree.integer(Name.width.rawValue, of: node), let height = tree.integer(Name.height.rawValue, of: node)
                else { continue }
                let scale = Double(zoom)
                pages[pages.count - 1].append(LegacyPages.FontArea(
                    box: Box(
                        left: Double(left) / scale, top: Double(top) / scale, right: Double(left + width) / scale,
                        bottom: Double(top + height) / scale), font: font))
            default: continue
            }
        }
        return pages
    }
}
