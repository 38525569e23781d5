import Markup

/// Why a part of the package could not be read.
struct OpenDocumentPartError: Error, CustomStringConvertible {
    var part: String
    var error: MarkupError

    var description: String { "\(part), \(error)" }
}
