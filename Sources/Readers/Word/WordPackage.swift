import Archives
import Markup

/// The parts of a DOCX file (ECMA-376 part 2): found by their relationships, read within limits.
struct WordPackage {
    struct Relationship {
        var id: String
        /// The last word of its address: `styles`, `numbering`, `header`, the same in transitional and strict files.
        var type: String
        /// The part's name in the archive.
        var target: String
    }

    let mainPart: String
    let relationships: [Relationship]
    private let archive: ZipArchive
    private let file: String

    /// - Throws: ``ReadingError`` for a broken or hostile archive, or one whose main part is no Word document.
    init(_ input: InputDocument) throws(ReadingError) {
        file = input.name
        do throws(ArchiveError) {
            archive = try ZipArchive(input.bytes)
        } catch {
            throw Self.error(error, file: input.name)
        }
        mainPart = try Self.mainPart(archive, file: input.name)
        guard archive.contains(mainPart) else {
            throw ReadingError(file: input.name, reason: .damaged(format: "DOCX", detail: "its main part \(mainPart) is missing"))
        }
        relationships = try Self.relationships(of: mainPart, in: archive, file: input.name)
    }

    /// The parts of a type, in the order of the relationships.
    func parts(_ type: String) -> [String] { relationships.filter { $0.type == type }.map(\.target) }

    /// The first part of a type; `nil` where there is none.
    func tree(_ type: String) throws(ReadingError) -> MarkupTree? {
        guard let part = parts(type).first, archive.contains(part) else { return nil }
        return try tree(part: part)
    }

    func tree(part: String) throws(ReadingError) -> MarkupTree { try Self.tree(part, in: archive, file: file) }

    func contains(_ part: String) -> Bool { archive.contains(part) }

    private static func mainPart(_ archive: ZipArchive, file: String) throws(ReadingError) -> String {
        if let main = try relationships(of: "", in: archive, file: file).first(where: { $0.type == "officeDocument" }) { return main.target }
        if archive.contains("[Content_Types].xml") {
            let types = try tree("[Content_Types].xml", in: archive, file: file)
            for node in types.children(of: 0) where types.word(node) == .override {
                guard let type = types.attribute(.bareContentType, of: node), type.hasSuffix(".main+xml"), type.contains("word"),
                    let name = types.attribute(.barePartName, of: node)
                else { continue }
                return resolved(name, from: "")
            }
        }
        return "word/document.xml"
    }

    private static func relationships(of part: String, in archive: ZipArchive, file: String) throws(ReadingError) -> [Relationship] {
        let folder = folder(of: part)
        let name = "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
        guard archive.contains(name) else { return [] }
        let tree = try tree(name, in: archive, file: file)
        var found: [Relationship] = []
        for node in tree.children(of: 0) where tree.word(node) == .relationship {
            guard tree.attribute(.bareTargetMode, of: node) != "External", let type = tree.attribute(.bareType, of: node),
                let target = tree.attribute(.bareTarget, of: node)
            else { continue }
            let id = tree.attribute(.bareId, of: node) ?? ""
            found.append(Relationship(id: id, type: String(type.split(separator: "/").last ?? ""), target: resolved(target, from: folder)))
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

    private static func tree(_ part: String, in archive: ZipArchive, file: String) throws(ReadingError) -> MarkupTree {
        let bytes: [UInt8]
        do throws(ArchiveError) {
            bytes = try archive.read(part)
        } catch {
            throw Self.error(error, file: file)
        }
        do throws(MarkupError) {
            return try MarkupParser(vocabulary: WordName.vocabulary).xml(bytes)
        } catch {
            let detail = "\(part): \(error)"
            throw ReadingError(file: file, reason: error.isHostile ? .hostile(format: "DOCX", detail: detail) : .damaged(format: "DOCX", detail: detail))
        }
    }

    private static func error(_ error: ArchiveError, file: String) -> ReadingError {
        if case .encryptedEntry = error { return ReadingError(file: file, reason: .passwordNeeded(format: "DOCX")) }
        let detail = error.description
        return ReadingError(file: file, reason: error.isHostile ? .hostile(format: "DOCX", detail: detail) : .damaged(format: "DOCX", detail: detail))
    }
}
