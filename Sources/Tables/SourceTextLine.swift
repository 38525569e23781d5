/// A line of the source as the table readers take it.
public struct SourceTextLine: Sendable, Equatable {
    /// Counted from 1.
    public var number: Int
    public var text: String
    /// The page it stands on, where the reader knows.
    public var page: Int?

    public init(number: Int, text: String, page: Int? = nil) {
        self.number = number
        self.text = text
        self.page = page
    }
}
