import CLibXML2

/// The calls that the parser makes. What is not set here does not happen: no entity is declared or looked up, no file is
/// asked for, no tree of the library's own is built.
enum SAXHandlers {
    static var xml: xmlSAXHandler {
        var handlers = xmlSAXHandler()
        handlers.initialized = UInt32(bitPattern: Int32(truncatingIfNeeded: XML_SAX2_MAGIC))
        handlers.startElementNs = { context, local, _, address, namespaceCount, _, attributeCount, _, attributes in
            guard let context, let local, let sink = sink(of: context) else { return }
            let name = sink.pointee.number(local: local, address: address)
            guard sink.pointee.begin(name, namespaces: Int(namespaceCount), line: line(of: context)) else { return stop(context) }
            guard let attributes else { return }
            // Five pointers each: name, prefix, address, value, end of the value.
            for index in 0..<Int(attributeCount) {
                let start = index * 5
                guard let name = attributes[start], let value = attributes[start + 3], let end = attributes[start + 4] else { continue }
                let number = sink.pointee.number(local: name, address: attributes[start + 2])
                if number >= 0 { sink.pointee.attribute(number, value: UnsafeBufferPointer(start: value, count: end - value)) }
            }
        }
        handlers.endElementNs = { context, _, _, _ in sink(of: context)?.pointee.end() }
        handlers.characters = characters
        handlers.ignorableWhitespace = characters
        handlers.cdataBlock = characters
        handlers.internalSubset = { context, _, _, _ in
            guard let context, let sink = sink(of: context), !sink.pointee.allowsDoctype else { return }
            sink.pointee.error = .doctype(line: line(of: context))
            stop(context)
        }
        // Even where a DOCTYPE may stand: the library would keep what it declares.
        handlers.entityDecl = { context, _, _, _, _, _ in
            guard let context, let sink = sink(of: context) else { return }
            sink.pointee.error = .doctype(line: line(of: context))
            stop(context)
        }
        return handlers
    }

    static var html: xmlSAXHandler {
        var handlers = xmlSAXHandler()
        handlers.startElement = { context, local, attributes in
            guard let context, let local, let sink = sink(of: context) else { return }
            let name = sink.pointee.number(local: local, address: nil)
            guard sink.pointee.begin(name, line: line(of: context)) else { return stop(context) }
            guard var next = attributes else { return }
            while let name = next[0] {
                let number = sink.pointee.number(local: name, address: nil)
                // `<td nowrap>` has a name and no value.
                if number >= 0 { sink.pointee.attribute(number, value: UnsafeBufferPointer(start: next[1], count: length(next[1]))) }
                next += 2
            }
        }
        handlers.endElement = { context, _ in sink(of: context)?.pointee.end() }
        handlers.characters = characters
        handlers.ignorableWhitespace = characters
        handlers.cdataBlock = characters
        return handlers
    }
}

// Functions of the file, since a C function pointer holds no type.

private func characters(_ context: UnsafeMutableRawPointer?, _ text: UnsafePointer<UInt8>?, _ count: Int32) {
    guard let context, let text, count > 0, let sink = sink(of: context) else { return }
    if !sink.pointee.text(UnsafeBufferPointer(start: text, count: Int(count))) { stop(context) }
}

private func parser(_ context: UnsafeMutableRawPointer) -> xmlParserCtxtPtr { context.assumingMemoryBound(to: xmlParserCtxt.self) }

private func sink(of context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<TreeSink>? {
    context.flatMap { parser($0).pointee._private?.assumingMemoryBound(to: TreeSink.self) }
}

private func line(of context: UnsafeMutableRawPointer) -> Int {
    parser(context).pointee.input.map { max(1, Int($0.pointee.line)) } ?? 1
}

private func stop(_ context: UnsafeMutableRawPointer) { xmlStopParser(parser(context)) }

private func length(_ text: UnsafePointer<UInt8>?) -> Int {
    guard let text else { return 0 }
    var count = 0
    while text[count] != 0 { count += 1 }
    return count
}
