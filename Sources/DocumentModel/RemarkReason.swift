/// A limit of ours that a program of others passed while it read a document.
public struct PassedLimit: Sendable, Hashable {
    public enum Resource: Sendable, Hashable, CaseIterable { case time, processorTime, memory, output, file }

    public var program: String
    public var resource: Resource
    /// With its unit: `60 s`, `512 MB`.
    public var limit: String

    public init(program: String, resource: Resource, limit: String) {
        self.program = program
        self.resource = resource
        self.limit = limit
    }
}

extension SourceDocument.Remark {
    /// Why, or what was counted, where the kind does not say it. Who reports it finds the words.
    public enum Reason: Sendable, Hashable {
        /// The user's choice.
        case recognitionNotWanted
        /// A program that is missing, and the Debian package that brings it.
        case notInstalled(program: String, package: String)
        /// The same for a language of the recognition, `vie`.
        case languageNotInstalled(String, package: String)
        /// Of one page, counted from 1.
        case page(Int, Fault)
        /// Printed lines were counted, since where a note ends is not known.
        case printedLines
        /// Files embedded in the document.
        case embeddedFiles
    }

    /// What happened to a page.
    public enum Fault: Sendable, Hashable {
        case limitPassed(PassedLimit)
        /// With what the program said, in its own language; `nil` where it said nothing.
        case programFailed(String, said: String?)
        case tooManyPixels(Int, limit: Int)
    }
}
