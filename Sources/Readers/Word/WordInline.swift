/// What a paragraph shows, in the order of its file: its words, and what is anchored in it.
struct WordInline {
    var words = FlowWords()
    /// `w:txbxContent` of text boxes anchored here.
    var boxes: [Int] = []

    /// The next paragraph, which the deleted end of this one joins to it.
    mutating func append(_ next: WordInline) {
        words.append(next.words)
        boxes += next.boxes
    }
}
