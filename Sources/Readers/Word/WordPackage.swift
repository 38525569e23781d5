import Markup

/// The parts of a DOCX file (ECMA-376 part 2): found by their relationships, read within limits.
struct WordPackage {
    struct Relationship {
        /// The last word of its address: `styles`, `numbering`, `header`, the same in transitional and strict files.
        var type: String
        /// The part's name in the archive.
        var target: String
    }

    let mainPart: String
    let relationships: [Relationship]
    private let package: DocumentPackage

    /// - Throws: ``ReadingError`` for a broken or hostile archive, or one without a main part.
    init(_ input: InputDocument) throws(ReadingError) {
        package = try DocumentPackage(input.bytes, file: input.name, format: "DOCX", vocabulary: WordName.vocabulary)
        mainPart = try Self.mainPart(of: package)
        guard package.contains(mainPart) else { throw package.damaged("its main part \(mainPart) is missing") }
        relationships = try Self.relationships(of: mainPart, in: package)
    }

    /// The parts of a type, in the order of the relationships.
    func parts(_ type: String) -> [String] { relationships.filter { $0.type == type }.map(\.target) }

    /// The first part of a type; `nil` where there is none.
    func tree(ofType type: String) throws(ReadingError) -> MarkupTree? { try parts(type).first.map(treeIfPresent) ?? nil }

    func tree(_ part: String) throws(ReadingError) -> MarkupTree { try package.tree(part) }
    func treeIfPresent(_ part: String) throws(ReadingError) -> MarkupTree? { try package.treeIfPresent(part) }
    func damaged(_ detail: String) -> ReadingError { package.damaged(detail) }

    private static func mainPart(of package: DocumentPackage) throws(ReadingError) -> String {
        if let main = try relationships(of: "", in: package).first(where: { $0.type == "officeDocument" }) { return main.target }
        if let types = try package.treeIfPresent("[Content_Types].xml") {
            for node in types.children(of: 0) where types.word(node) == .override {
                guard let type = types.attribute(.bareContentType, of: node), type.hasSuffix(".main+xml"), type.contains("word"),
                    let name = types.attribute(.barePartName, of: node)
                else { continue }
                return resolved(name, from: "")
            }
        }
        return "word/document.xml"
    }

    private static func relationships(of part: String, in package: DocumentPackage) throws(ReadingError) -> [Relationship] {
        let folder = folder(of: part)
        guard let tree = try package.treeIfPresent("\(folder)_rels/\(part.dropFirst(folder.count)).rels") else { return [] }
        var found: [Relationship] = []
        for node in tree.children(of: 0) where tree.word(node) == .relationship {
            guard tree.attribute(.bareTargetMode, of: node) != "External", let type = tree.attribute(.bareType, of: node),
                let target = tree.attribute(.bareTarget, of: node)
            else { continue }
            found.append(Relationship(type: String(type.split(separator: "/").last ?? ""), target: resolved(target, from: folder)))
        }
        return found
    }

    private static func folder(of part: String) -> String {
        part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    }

    /// `../media/x` seen from `word/`; what would leave the archive stays in it.
    private static func resolved(_ target: String, from folder: String) -> String {
        var path: [Substring] = []
        for step in (target.hasPrefix("/") ? target : folder + target).split(separator: "/") where step != "." {
            if step == ".." { _ = path.popLast() } else { path.append(step) }
        }
        return path.joined(separator: "/")
    }
}
