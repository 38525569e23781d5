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
        let folder = FileManager.default.temporaryDirectory.appending(path: "kehoach-office-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            return try await convert(input, source, in: folder)
        } catch let error as ReadingError {
            throw error
        } catch let error as CommandError {
            throw ReadingError(file: input.name, reason: .init(error))
        } catch {
            throw ReadingError(file: input.name, reason: .programFailed(program: Self.program, detail: error.localizedDescription))
        }
    }

    private func convert(_ input: InputDocument, _ source: Source, in folder: URL) async throws -> [UInt8] {
        let files = FileManager.default
        let profile = folder.appending(path: "profile"), output = folder.appending(path: "out")
        try files.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try files.createDirectory(at: profile.appending(path: "user"), withIntermediateDirectories: true)
        try files.createDirectory(at: output, withIntermediateDirectories: true)
        try Data(Self.settings.utf8).write(to: profile.appending(path: "user/registrymodifications.xcu"))
        // A name of our own: the program sees nothing that the user or the file chose.
        let copy = folder.appending(path: "document.\(source.rawValue)")
        try Data(input.bytes).write(to: copy)
        let result = try await Command(
            program,
            [
                "-env:UserInstallation=\(profile.absoluteString)", "--headless", "--norestore", "--nolockcheck", "--nodefault",
                "--infilter=\(source.filter)", "--convert-to", "odt:writer8", "--outdir", output.path(), copy.path(),
            ], limits: limits
        ).run()
        let made = output.appending(path: "document.odt")
        guard let data = files.contents(atPath: made.path()), !data.isEmpty else {
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
