/// Which list the walk is in, and the counters of those before it.
struct OpenDocumentListState {
    /// What ``leave(_:)`` goes back to.
    struct Outer {
        fileprivate var style: String?
        fileprivate var counter: OpenDocumentListCounter
    }

    /// Of the innermost list that names one.
    private(set) var style: String?
    private(set) var counter = OpenDocumentListCounter()
    /// Of headings that are in no list.
    let outline = OpenDocumentListCounter()

    private var byID: [String: OpenDocumentListCounter] = [:]
    private var byStyle: [String: OpenDocumentListCounter] = [:]

    /// A list that is in no other begins.
    ///
    /// - Parameters:
    ///   - continues: it goes on with the list before it of the same style.
    ///   - list: the id of a list that it goes on with.
    mutating func enter(style: String?, id: String?, continues: Bool, list: String?) -> Outer {
        let outer = Outer(style: self.style, counter: counter)
        self.style = style
        if let list, let known = byID[list] {
            counter = known
        } else if continues || list != nil, let known = byStyle[style ?? ""] {
            counter = known
        } else {
            counter = OpenDocumentListCounter()
        }
        if let id { byID[id] = counter }
        byStyle[style ?? ""] = counter
        return outer
    }

    /// A list within an item.
    mutating func nest(style: String?) -> Outer {
        let outer = Outer(style: self.style, counter: counter)
        if let style { self.style = style }
        return outer
    }

    mutating func leave(_ outer: Outer) {
        style = outer.style
        counter = outer.counter
    }
}
