import Markup

/// Elements and attributes of HTML that mean something to us.
enum HTMLName: String, CaseIterable {
    // Elements that are not shown.
    case del, head, script, style, template, noscript, iframe, svg, math, object, select, textarea, button, audio, video, canvas, title
    // Blocks.
    case html, body, p, div, h1, h2, h3, h4, h5, h6, section, article, aside, header, footer, main, nav, address, blockquote, center, pre, form
    case fieldset, figure, figcaption, dl, dt, dd, hr, details, summary, dir, menu
    case ul, ol, li
    case table, caption, thead, tbody, tfoot, tr, td, th, colgroup, col
    // Within lines.
    case br, b, strong, font
    // Attributes that are no element's name too.
    case type, start, value, colspan, rowspan, face, hidden

    /// Of `style`, an element and an attribute.
    static let styleNumber = HTMLName.style.number

    var number: Int32 { Self.numbers[self] ?? MarkupTree.unknown }

    static func of(_ number: Int32) -> Self? { number >= 0 && Int(number) < allCases.count ? allCases[Int(number)] : nil }

    private static let numbers = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, Int32($0)) })

    static let vocabulary = MarkupVocabulary(namespaces: [[""]], names: allCases.map { (0, $0.rawValue) })

    var isLeftOut: Bool {
        switch self {
        case .del, .head, .script, .style, .template, .noscript, .iframe, .svg, .math, .object, .select, .textarea, .button, .audio, .video, .canvas, .title,
            .colgroup, .col:
            true
        default: false
        }
    }

    var isBlock: Bool {
        switch self {
        case .html, .body, .p, .div, .h1, .h2, .h3, .h4, .h5, .h6, .section, .article, .aside, .header, .footer, .main, .nav, .address, .blockquote,
            .center, .pre, .form, .fieldset, .figure, .figcaption, .dl, .dt, .dd, .hr, .details, .summary, .dir, .menu, .ul, .ol, .li, .caption,
            .thead, .tbody, .tfoot, .tr, .td, .th:
            true
        default: false
        }
    }

    /// 1 to 6; 0 for anything else.
    var headingLevel: Int {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: 0
        }
    }
}
