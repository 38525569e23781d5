/// An OpenDocument text made of the XML of its parts.
public struct OpenDocumentFile: Sendable {
    public var body: String
    public var automaticStyles = ""
    public var styles = ""
    public var manifest = ""
    /// Between the XML declaration and the root of `content.xml`.
    public var prolog = ""

    public init(_ body: String) { self.body = body }

    public static let namespaces = [
        "office": "office", "style": "style", "text": "text", "table": "table", "draw": "drawing", "fo": "xsl-fo-compatible", "svg": "svg-compatible",
        "manifest": "manifest",
    ].sorted { $0.key < $1.key }.map { "xmlns:\($0.key)=\"urn:oasis:names:tc:opendocument:xmlns:\($0.value):1.0\"" }.joined(separator: " ")

    public static let mimetype = "application/vnd.oasis.opendocument.text"

    public var entries: [StoredArchive.Entry] {
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        return [
            .init("mimetype", Self.mimetype),
            .init(
                "content.xml",
                """
                \(head)\(prolog)<office:document-content \(Self.namespaces)><office:automatic-styles>\(automaticStyles)</office:automatic-styles>\
                <office:body><office:text text:use-soft-page-breaks="true">\(body)</office:text></office:body></office:document-content>
                """),
            .init("styles.xml", "\(head)<office:document-styles \(Self.namespaces)><office:styles>\(styles)</office:styles></office:document-styles>"),
            .init("META-INF/manifest.xml", "\(head)<manifest:manifest \(Self.namespaces)>\(manifest)</manifest:manifest>"),
        ]
    }

    public var bytes: [UInt8] { StoredArchive.bytes(entries) }
}
