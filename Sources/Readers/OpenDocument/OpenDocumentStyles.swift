import Markup
import VietnameseText

/// The styles of an OpenDocument text: what a style's name means, its parents' properties included.
struct OpenDocumentStyles {
    /// What we ask of a style; `nil` where neither it nor a parent says so.
    struct Properties: Sendable {
        var font: FontEncoding?
        var isBold: Bool?
        var isHidden: Bool?
        /// Small letters are shown as capitals.
        var isCapitals: Bool?
        /// Points.
        var marginLeft: Double?
        var textIndent: Double?
        var listStyle: String?
        /// A page begins before the paragraph, or behind it.
        var breaksBefore = false
        var breaksAfter = false

        /// These properties laid over others.
        func over(_ base: Properties) -> Properties {
            var result = self
            result.font = font ?? base.font
            result.isBold = isBold ?? base.isBold
            result.isHidden = isHidden ?? base.isHidden
            result.isCapitals = isCapitals ?? base.isCapitals
            result.marginLeft = marginLeft ?? base.marginLeft
            result.textIndent = textIndent ?? base.textIndent
            result.listStyle = listStyle ?? base.listStyle
            return result
        }
    }

    private struct Key: Hashable { var family: String; var name: String }
    private struct Style { var own: Properties; var parent: String? }

    private var fonts: [String: FontEncoding] = [:]
    private var styles: [Key: Style] = [:]
    private var defaults: [String: Properties] = [:]
    private(set) var lists: [String: OpenDocumentListStyle] = [:]
    private(set) var outline: OpenDocumentListStyle?
    /// Parents of parents; deeper chains are a loop.
    private static let longestChain = 64

    /// Adds the styles of `styles.xml` or `content.xml`; a later tree's wins.
    mutating func add(_ tree: MarkupTree) {
        var node = 0
        while node < tree.count {
            switch tree.odf(node) {
            case .body:
                node = tree.end(of: node)
                continue
            case .fontFace:
                if let name = tree.attribute(.name, of: node) { fonts[name] = FontEncoding(name: tree.attribute(.svgFontFamily, of: node) ?? name) }
            case .style:
                if let name = tree.attribute(.name, of: node), let family = tree.attribute(.family, of: node) {
                    styles[Key(family: family, name: name)] = Style(own: properties(tree, node), parent: tree.attribute(.parentStyle, of: node))
                }
            case .defaultStyle:
                if let family = tree.attribute(.family, of: node) { defaults[family] = properties(tree, node) }
            case .listStyle:
                if let name = tree.attribute(.name, of: node) { lists[name] = OpenDocumentListStyle(tree, node) }
            case .outlineStyle:
                outline = OpenDocumentListStyle(tree, node)
            default: break
            }
            node += 1
        }
    }

    /// - Parameter name: `nil` for no style: the family's default.
    func properties(_ name: String?, family: String) -> Properties {
        var result = Properties(), next = name, steps = 0
        while let name = next, steps < Self.longestChain, let style = styles[Key(family: family, name: name)] {
            result = steps == 0 ? style.own : result.over(style.own)
            next = style.parent
            steps += 1
        }
        return defaults[family].map { result.over($0) } ?? result
    }

    private func properties(_ tree: MarkupTree, _ style: Int) -> Properties {
        var result = Properties()
        result.listStyle = tree.attribute(.listStyleName, of: style)
        if let page = tree.attribute(.masterPage, of: style), !page.isEmpty { result.breaksBefore = true }
        for child in tree.children(of: style) {
            switch tree.odf(child) {
            case .textProperties:
                if let name = tree.attribute(.fontName, of: child) {
                    result.font = fonts[name] ?? FontEncoding(name: name)
                } else if let name = tree.attribute(.fontFamily, of: child) {
                    result.font = FontEncoding(name: name)
                }
                result.isBold = tree.attribute(.fontWeight, of: child).map { $0 == "bold" || (Int($0) ?? 400) >= 600 }
                let transform = tree.attribute(.textTransform, of: child), variant = tree.attribute(.fontVariant, of: child)
                if transform != nil || variant != nil { result.isCapitals = transform == "uppercase" || variant == "small-caps" }
                result.isHidden = tree.attribute(.display, of: child).map { $0 == "none" }
            case .paragraphProperties:
                result.marginLeft = tree.attribute(.marginLeft, of: child).flatMap(Self.points)
                result.textIndent = tree.attribute(.textIndent, of: child).flatMap(Self.points)
                if tree.attribute(.breakBefore, of: child) == "page" { result.breaksBefore = true }
                if tree.attribute(.breakAfter, of: child) == "page" { result.breaksAfter = true }
            default: break
            }
        }
        return result
    }

    /// A length of ODF 1.3, part 3, 18.3.18: `0.5in`, `1.27cm`.
    static func points(_ length: String) -> Double? {
        let units: [(String, Double)] = [("in", 72), ("cm", 72 / 2.54), ("mm", 72 / 25.4), ("pt", 1), ("pc", 12), ("px", 0.75)]
        for (unit, factor) in units where length.hasSuffix(unit) {
            return Double(length.dropLast(unit.count)).map { $0 * factor }
        }
        return nil
    }
}
