import Foundation

/// Documents to PDF through LibreOffice.
public enum OfficePrinter {
    public static let isAvailable = (try? ExternalProgram.run(["soffice", "--version"]))?.status == 0
    public static let skipped = "SKIPPED: needs soffice (apt install libreoffice-writer-nogui)"

    /// The part for spreadsheets is a package of its own.
    public static let readsSheets =
        isAvailable && (ScanFixture.find("soffice").map { URL(filePath: $0).resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "libsclo.so") }
            .map { FileManager.default.fileExists(atPath: $0.path()) } ?? false)
    public static let sheetsSkipped = "SKIPPED: needs soffice with its spreadsheets (apt install libreoffice-calc-nogui)"

    /// Every line is a paragraph of a page as plans have them: A4, Times 14 pt; LibreOffice wraps and breaks pages.
    public static func print(_ plans: [CorpusPlan], into folder: URL) throws -> [URL] {
        var sources: [String] = []
        for plan in plans {
            let lines = String(decoding: plan.bytes, as: UTF8.self).replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
                .replacingOccurrences(of: "\u{0C}", with: "\n").split(separator: "\n").map { "<p>\($0)</p>" }
            let html = """
                <html><head><meta charset="utf-8"><style>@page { size: 21cm 29.7cm; margin: 2cm 1.5cm 2cm 3cm }
                p { font-family: "Times New Roman"; font-size: 14pt; margin: 0 0 4pt 0; text-align: justify }</style></head>
                <body>\(lines.joined(separator: "\n"))</body></html>
                """
            let source = folder.appending(path: plan.name + ".html")
            try html.write(to: source, atomically: true, encoding: .utf8)
            sources.append(source.path())
        }
        return try convert(sources, to: "pdf:writer_web_pdf_Export", in: folder)
    }

    /// The PDF of each file beside it; those that could not be made are left out.
    ///
    /// - Parameter filter: as `--convert-to` takes it.
    public static func convert(_ files: [String], to filter: String, in folder: URL) throws -> [URL] {
        let profile = folder.appending(path: "profile")
        let result = try ExternalProgram.run(
            ["soffice", "-env:UserInstallation=\(profile.absoluteString)", "--headless", "--convert-to", filter, "--outdir", folder.path()] + files)
        guard result.status == 0 else { throw ExternalProgram.Failure(message: result.errors) }
        return files.map { folder.appending(path: URL(filePath: $0).deletingPathExtension().lastPathComponent + ".pdf") }
            .filter { FileManager.default.fileExists(atPath: $0.path()) }
    }
}
