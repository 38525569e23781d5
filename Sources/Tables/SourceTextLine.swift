/// A line of a source text as the reader delivered it.
public struct SourceTextLine: Sendable, Equatable {
    /// Counted from 1.
    public var number: Int
    /// UTF-8, NFC. Leading and trailing spaces are kept, they are evidence; may be blank.
    public var utf8: [UInt8]
    /// Counted from 1; `nil` where the text knows no pages.
    public var page: Int?

    public init(number: Int, utf8: [UInt8], page: Int? = nil) {
        self.number = number
        self.utf8 = utf8
        self.page = page
    }

    public init(number: Int, text: String, page: Int? = nil) {
        self.init(number: number, utf8: Array(text.utf8), page: page)
    }
}
