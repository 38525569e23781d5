import PlanModel
import Structure
import VietnameseText

/// Collects the components of form (thành phần thể thức) with their words as printed.
struct FormReader: Sendable {
    /// Tokens of the last paragraph that the ending keeps.
    private static let endingTokens = 12

    func components(_ structured: StructuredDocument) -> [FormComponent] {
        let parts = structured.parts
        var kinds: [Int: FormComponent.Kind] = [:]
        for line in parts.head { kinds[line] = kind(of: parts.roles[line]) }
        for instrument in parts.instruments {
            for line in instrument.titleLines { kinds[line] = .subject }
            for line in instrument.attachedLines { kinds[line] = .attachment }
            if let line = instrument.typeLine { kinds[line] = .typeName }
            for line in instrument.closing { kinds[line] = kind(of: parts.roles[line]) }
        }
        for annex in parts.annexes {
            for line in annex.titleLines { kinds[line] = .annexTitle }
        }
        var components = kinds.sorted { $0.key < $1.key }.map { index, kind in
            let line = parts.lines[index]
            return FormComponent(kind: kind, text: line.text.string, origin: Origin(page: line.page, firstLine: line.number, lastLine: line.number))
        }
        if let ending = ending(structured) {
            let place = components.firstIndex { $0.origin.firstLine > ending.origin.lastLine } ?? components.endIndex
            components.insert(ending, at: place)
        }
        return components
    }

    private func kind(of role: LineRole) -> FormComponent.Kind? {
        switch role {
        case .nation: .nation
        case .motto: .motto
        case .issuer: .issuer
        case .number: .number
        case .placeAndDate: .placeAndDate
        case .typeWord: .typeName
        case .subject: .subject
        case .attached: .attachment
        case .addressee: .addressee
        case .recipients: .recipients
        case .authority: .authority
        case .position: .position
        case .annex, .rule, .stamp, .text: nil
        }
    }

    /// The last paragraph of the main instrument; `nil` where a table ends it.
    private func ending(_ structured: StructuredDocument) -> FormComponent? {
        let main = structured.parts.main
        guard let index = structured.parts.instruments.firstIndex(where: { $0.typeLine == main.typeLine && $0.type == main.type }),
            let block = structured.bodies[index].outline.nodes.map(\.block).max(by: { $0.lastLine < $1.lastLine }), block.table == nil
        else { return nil }
        let count = block.text.tokens.count
        var origin = block.origin()
        origin.firstLine = origin.lastLine
        return FormComponent(kind: .ending, text: block.text.string(tokens: max(0, count - Self.endingTokens)..<count), origin: origin)
    }
}
