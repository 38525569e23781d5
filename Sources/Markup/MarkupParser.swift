import CLibXML2

/// Reads XML and HTML into a ``MarkupTree``: no network, no entities but the five of XML and characters by number (HTML:
/// the named characters), within limits.
public struct MarkupParser: Sendable {
    public struct Limits: Sendable, Equatable {
        /// Elements within elements.
        public var depth: Int
        /// Elements and runs of text.
        public var nodes: Int
        /// Of one element. The library compares each with all before it.
        public var attributes: Int
        /// Declared by an element and those around it. The library looks a prefix up in all of them.
        public var namespaces: Int

        public init(depth: Int = 200, nodes: Int = 2_000_000, attributes: Int = 200, namespaces: Int = 1_000) {
            self.depth = depth
            self.nodes = nodes
            self.attributes = attributes
            self.namespaces = namespaces
        }
    }

    public var vocabulary: MarkupVocabulary
    public var limits: Limits
    /// A DOCTYPE may stand there, never one that declares entities. Office Open XML must not have one (ECMA-376 part 2, 6.2.5).
    public var allowsDoctype: Bool

    public init(vocabulary: MarkupVocabulary, limits: Limits = Limits(), allowsDoctype: Bool = false) {
        self.vocabulary = vocabulary
        self.limits = limits
        self.allowsDoctype = allowsDoctype
    }

    /// The version of the XML library, for bug reports.
    public static var libraryVersion: String { LIBXML_DOTTED_VERSION }

    /// - Throws: ``MarkupError``, also for a document that is cut off.
    public func xml(_ bytes: [UInt8]) throws(MarkupError) -> MarkupTree {
        _ = Self.library
        let encoding = XMLEncoding(of: bytes)
        try CrowdedTag.check(encoding == .utf16 ? bytes.filter { $0 != 0 } : bytes, limit: limits.attributes, isHTML: false)
        guard let context = xmlNewParserCtxt(), let handlers = context.pointee.sax else {
            throw .malformed(detail: "no memory", line: 1, column: 1)
        }
        defer {
            // A DOCTYPE makes one.
            if let document = context.pointee.myDoc { xmlFreeDoc(document) }
            xmlFreeParserCtxt(context)
        }
        var sink = TreeSink(vocabulary: vocabulary, limits: limits, allowsDoctype: allowsDoctype, byteCount: bytes.count)
        handlers.pointee = SAXHandlers.xml
        var options = XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        if encoding.name != nil { options |= XML_PARSE_IGNORE_ENC.rawValue }
        withUnsafeMutablePointer(to: &sink) { sink in
            context.pointee._private = UnsafeMutableRawPointer(sink)
            bytes.withUnsafeBytes { buffer in
                _ = xmlCtxtReadMemory(context, buffer.baseAddress, Int32(clamping: buffer.count), nil, encoding.name, Int32(bitPattern: options))
            }
        }
        if let error = sink.error { throw error }
        guard context.pointee.wellFormed == 1, !sink.tree.isEmpty else { throw Self.error(of: context) }
        return sink.tree
    }

    /// Reads HTML as browsers do, whatever state it is in.
    ///
    /// - Parameter bytes: UTF-8; what the document says of its encoding is ignored.
    public func html(_ bytes: [UInt8]) throws(MarkupError) -> MarkupTree {
        _ = Self.library
        try CrowdedTag.check(bytes, limit: limits.attributes, isHTML: true)
        guard let context = htmlNewParserCtxt(), let handlers = context.pointee.sax else {
            throw .malformed(detail: "no memory", line: 1, column: 1)
        }
        defer { htmlFreeParserCtxt(context) }
        var sink = TreeSink(vocabulary: vocabulary, limits: limits, allowsDoctype: true, byteCount: bytes.count)
        handlers.pointee = SAXHandlers.html
        let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
            | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        withUnsafeMutablePointer(to: &sink) { sink in
            context.pointee._private = UnsafeMutableRawPointer(sink)
            bytes.withUnsafeBytes { buffer in
                _ = htmlCtxtReadMemory(
                    context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count), nil, "UTF-8",
                    Int32(bitPattern: options))
            }
        }
        if let error = sink.error { throw error }
        sink.closeAll()
        guard !sink.tree.isEmpty else { throw .malformed(detail: "no elements", line: 1, column: 1) }
        return sink.tree
    }

    /// Once, before the first thread uses it.
    private static let library: Void = xmlInitParser()

    private static func error(of context: xmlParserCtxtPtr) -> MarkupError {
        let last = context.pointee.lastError
        guard last.code != 0 else { return .malformed(detail: "the document holds no element", line: 1, column: 1) }
        let words = last.message.map { String(cString: $0) } ?? "error \(last.code)"
        // The library's messages end in a line end.
        let detail = String(words.prefix(while: { $0 != "\n" }))
        return .malformed(detail: detail, line: max(1, Int(last.line)), column: max(1, Int(last.int2)))
    }
}
