import Foundation
import Pipeline
import PlanModel
import Readers
import Subprocesses

/// A document to measure.
struct BenchDocument {
    var path: String
    /// `nil` where the format has none.
    var pages: Int?

    /// About 20 pages of each kind, set by LibreOffice from the texts of a folder; kept in the build folder.
    static func make(from folder: String) async throws -> [BenchDocument] {
        let store = ".build/bench-documents"
        try FileManager.default.createDirectory(atPath: store, withIntermediateDirectories: true)
        let sources = [("outline", try BenchHTML.outline(folder: folder, lines: 560)), ("table", try BenchHTML.table(folder: folder, rows: 190))]
        var documents: [BenchDocument] = []
        for (name, html) in sources {
            let source = "\(store)/\(name).html"
            if FileManager.default.contents(atPath: source) != Data(html.utf8) {
                for format in ["pdf", "docx"] { try? FileManager.default.removeItem(atPath: "\(store)/\(name).\(format)") }
                try Data(html.utf8).write(to: URL(fileURLWithPath: source))
            }
            for format in ["pdf", "docx"] {
                let path = "\(store)/\(name).\(format)"
                if !FileManager.default.fileExists(atPath: path) { try await convert(source, to: format, in: store) }
                documents.append(BenchDocument(path: path, pages: await pageCount("\(store)/\(name).pdf")))
            }
        }
        return documents
    }

    /// The PDF and DOCX files of a folder of real plans.
    static func find(in folder: String) async -> [BenchDocument] {
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
        var documents: [BenchDocument] = []
        for name in names where name.hasSuffix(".pdf") || name.hasSuffix(".docx") {
            documents.append(BenchDocument(path: "\(folder)/\(name)", pages: await pageCount("\(folder)/\(name)")))
        }
        return documents
    }

    private static func convert(_ file: String, to format: String, in folder: String) async throws {
        let file = URL(fileURLWithPath: file).path, folder = URL(fileURLWithPath: folder).path
        try await TemporaryDirectory.use(unavailable: { CommandError.cannotStart("soffice", reason: $0) }) { home throws(CommandError) in
            let limits = CommandLimits(seconds: 180, memoryBytes: 8 << 30)
            let arguments = [
                "-env:UserInstallation=file://\(home.path)", "--headless", "--infilter=HTML (StarWriter)", "--convert-to",
                format == "pdf" ? "pdf:writer_pdf_Export" : "docx:MS Word 2007 XML", "--outdir", folder, file,
            ]
            _ = try await Command("soffice", arguments, directory: home, limits: limits).run()
        }
    }

    private static func pageCount(_ path: String) async -> Int? {
        guard let output = try? await Command("pdfinfo", [URL(fileURLWithPath: path).path]).run().output else { return nil }
        return String(decoding: output, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("Pages:") }
            .flatMap { Int($0.dropFirst(6).trimmingCharacters(in: .whitespaces)) }
    }
}

/// Plans of a folder as HTML for LibreOffice: their lines as paragraphs, or their tasks as rows of a table.
enum BenchHTML {
    static func outline(folder: String, lines: Int) throws -> String {
        let pipeline = try Pipeline()
        var paragraphs: [String] = []
        // A plan with tables in its text is no outline.
        for text in try texts(folder) where try pipeline.plan(from: Array(text.utf8), name: "bench").tasks.allSatisfy({ $0.origin.layout == .outline }) {
            for line in text.split(separator: "\n") where line.contains(where: { !$0.isWhitespace }) { paragraphs.append("<p>\(escaped(line))</p>") }
            if paragraphs.count >= lines { break }
        }
        return page(paragraphs.prefix(lines).joined(separator: "\n"))
    }

    static func table(folder: String, rows: Int) throws -> String {
        let pipeline = try Pipeline()
        var cells: [[String]] = []
        for text in try texts(folder) where cells.count < rows {
            let plan = try pipeline.plan(from: Array(text.utf8), name: "bench")
            for task in plan.tasks where task.kind == .task {
                cells.append([
                    "\(cells.count + 1)", task.title, task.lead?.text ?? "", task.coordination?.text ?? "", task.products?.text ?? "",
                    task.deadline?.text ?? "",
                ])
            }
        }
        let head = ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Sản phẩm", "Thời gian"].map { "<th>\($0)</th>" }.joined()
        let body = cells.prefix(rows).map { row in "<tr>" + row.map { "<td>\(escaped($0))</td>" }.joined() + "</tr>" }.joined(separator: "\n")
        return page("<p>KẾ HOẠCH</p><table border=1 cellspacing=0 width=100%><thead><tr>\(head)</tr></thead>\n\(body)</table>")
    }

    private static func texts(_ folder: String) throws -> [String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted()
        return try names.map { name in
            try TextReader().read([UInt8](FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data()), name: name).text
        }.map { String(decoding: $0, as: UTF8.self) }
    }

    private static func page(_ body: String) -> String {
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><style>@page{size:21cm 29.7cm;margin:2cm} body{font:14pt 'Liberation Serif'}</style></head><body>\n\(body)\n</body></html>\n"
    }

    private static func escaped(_ text: some StringProtocol) -> String {
        text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;").replacingOccurrences(of: ">", with: "&gt;")
    }
}
