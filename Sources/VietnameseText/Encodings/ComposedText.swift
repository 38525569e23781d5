/// Text in the form that everything behind the readers expects.
public enum ComposedText {
    /// UTF-8 in normal form C, with Vietnamese marks in their order; the same bytes where no combining mark occurs.
    public static func of(_ utf8: [UInt8]) -> [UInt8] {
        // U+0300 to U+036F begin with these bytes, and only they make anything to compose.
        guard utf8.contains(where: { $0 == 0xCC || $0 == 0xCD }) else { return utf8 }
        var composer = LatinComposer()
        return composer.compose(utf8)
    }
}
