import Foundation
import TestSupport

/// Text to PDF through LibreOffice.
enum OfficePrinter {
    static let isAvailable = (try? PopplerBoxes.run(["soffice", "--version"]))?.status == 0
    static let skipped = "SKIPPED: needs soffice (apt install libreoffice-writer-nogui)"

    /// Every line is a paragraph of a page as plans have them: A4, Times 14 pt; LibreOffice wraps and breaks pages.
    static func print(_ plans: [CorpusPlan], into folder: URL) throws -> [URL] {
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
        let profile = folder.appending(path: "profile")
        let result = try PopplerBoxes.run(
            ["soffice", "-env:UserInstallation=\(profile.absoluteString)", "--headless", "--convert-to", "pdf:writer_web_pdf_Export", "--outdir", folder.path()] + sources)
        guard result.status == 0 else { throw PopplerBoxes.Failure(message: result.errors) }
        return plans.map { folder.appending(path: $0.name + ".pdf") }.filter { FileManager.default.fileExists(atPath: $0.path()) }
    }
}
