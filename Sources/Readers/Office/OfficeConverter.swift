import Foundation
import Subprocesses

/// Lets LibreOffice make ODT of formats that only office programs read.
///
/// ODT, not DOCX: it keeps the name of each run's font, and the characters of legacy fonts as they were typed,
/// U+00AD included.
struct OfficeConverter: Sendable {
    enum Source: String, Sendable {
        case doc, rtf

        /// The import filter is named, so that the program takes the file for nothing else.
        var filter: String { self == .doc ? "MS Word 97" : "Rich Text Format" }
        var title: String { self == .doc ? "Word 97 (.doc)" : "RTF" }
    }

    static let program = "soffice"
    /// A plan takes two to five seconds, most of them for the program's start.
    static let limits = CommandLimits(seconds: 90, memoryBytes: 4 << 30, outputBytes: 1 << 20, fileBytes: 256 << 20)

    var limits = Self.limits
    var program = Self.program

    /// - Throws: ``ReadingError`` where the program is missing, passes a limit, or makes nothing of the file.
    func openDocument(of input: InputDocument, from source: Source) async throws(ReadingError) -> [UInt8] {
        try await TemporaryDirectory.use(
            unavailable: { ReadingError(file: input.name, reason: .programFailed(program: Self.program, detail: $0)) },
            { (folder: TemporaryDirectory) async throws(ReadingError) in try await convert(input, source, in: folder) })
    }

    private func convert(_ input: InputDocument, _ source: Source, in folder: TemporaryDirectory) async throws(ReadingError) -> [UInt8] {
        // A name of our own: the program sees nothing that the user or the file chose.
        let copy = folder.file("document.\(source.rawValue)"), profile = folder.file("profile"), output = folder.file("out")
        let files = FileManager.default
        do {
            try files.createDirectory(atPath: profile + "/user", withIntermediateDirectories: true)
            try files.createDirectory(atPath: output, withIntermediateDirectories: true)
            try Data(Self.settings.utf8).write(to: URL(filePath: profile + "/user/registrymodifications.xcu"))
            try Data(input.bytes).write(to: URL(filePath: copy))
        } catch {
            throw ReadingError(file: input.name, reason: .programFailed(program: Self.program, detail: error.localizedDescription))
        }
        let result: CommandOutput
        do {
            result = try await Command(
                program,
                [
                    "-env:UserInstallation=file://\(profile)", "--headless", "--norestore", "--nolockcheck", "--nodefault",
                    "--infilter=\(source.filter)", "--convert-to", "odt:writer8", "--outdir", output, copy,
                ], directory: folder, limits: limits
            ).run()
        } catch {
            throw ReadingError(file: input.name, reason: .init(error))
        }
        guard let data = files.contents(atPath: output + "/document.odt"), !data.isEmpty else {
            throw ReadingError(
                file: input.name, reason: .damaged(format: source.title, detail: "LibreOffice cannot open it\(Self.detail(result.message))"))
        }
        return [UInt8](data)
    }

    /// The last line that the program printed, in brackets.
    private static func detail(_ message: String) -> String {
        guard let line = message.split(whereSeparator: \.isNewline).last(where: { $0.contains("rror") }) else { return "" }
        return " (\(line.prefix(200)))"
    }

    /// No macro runs, no link to elsewhere is followed, nothing is asked or looked up.
    private static let settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting">\
        <prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting">\
        <prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting">\
        <prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Writer/Content/Update">\
        <prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
        <item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
        </oor:items>
        """
}
