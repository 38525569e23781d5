import Markup

/// How the levels of a list are numbered (ODF 1.3, part 3, 16.30).
struct OpenDocumentListStyle: Sendable {
    struct Level: Sendable {
        enum Sign: Sendable, Equatable {
            case number(format: String, syncsLetters: Bool)
            case bullet(String)
            case none
        }

        var sign = Sign.none
        var prefix = ""
        var suffix = ""
        /// `%1%.%2%`, LibreOffice's own, which says more than prefix and suffix; `nil` where absent.
        var pattern: String?
        /// Numbers of this and upper levels that are shown.
        var displayLevels = 1
        var startValue = 1
        /// Points.
        var indent: Double?
    }

    /// ODF knows ten.
    static let mostLevels = 10

    private(set) var levels = [Level](repeating: Level(), count: mostLevels)

    init(_ tree: MarkupTree, _ node: Int) {
        for child in tree.children(of: node) {
            guard let name = tree.odf(child), let level = tree.integer(.level, of: child), (1...Self.mostLevels).contains(level) else { continue }
            var result = Level()
            result.prefix = ListNumber.bounded(tree.attribute(.numPrefix, of: child) ?? "")
            result.suffix = ListNumber.bounded(tree.attribute(.numSuffix, of: child) ?? "")
            switch name {
            case .listLevelNumber, .outlineLevelStyle:
                let format = tree.attribute(.numFormat, of: child) ?? ""
                if !format.isEmpty { result.sign = .number(format: format, syncsLetters: tree.isTrue(.numLetterSync, of: child)) }
                result.pattern = tree.attribute(.numListFormat, of: child).map(ListNumber.bounded)
                result.displayLevels = min(max(1, tree.integer(.displayLevels, of: child) ?? 1), level)
                result.startValue = tree.integer(.startValue, of: child) ?? 1
            case .listLevelBullet:
                result.sign = .bullet(tree.attribute(.bulletChar, of: child) ?? "•")
            case .listLevelImage:
                result.sign = .bullet("•")
            default: continue
            }
            if let properties = tree.child(.listLevelProperties, of: child),
                let alignment = tree.child(.listLevelLabelAlignment, of: properties)
            {
                let margin = tree.attribute(.marginLeft, of: alignment).flatMap(OpenDocumentStyles.points)
                let indent = tree.attribute(.textIndent, of: alignment).flatMap(OpenDocumentStyles.points)
                if margin != nil || indent != nil { result.indent = (margin ?? 0) + (indent ?? 0) }
            }
            levels[level - 1] = result
        }
    }
}

/// The numbers that a list has reached. Lists that continue another share its counter.
final class OpenDocumentListCounter {
    private var values = [Int?](repeating: nil, count: OpenDocumentListStyle.mostLevels)

    /// Counts an item and says what stands before it; bullets have no number.
    ///
    /// - Parameters:
    ///   - level: from 0.
    ///   - start: where the item says its number itself.
    func label(_ style: OpenDocumentListStyle, level: Int, start: Int?) -> String {
        let level = min(max(0, level), OpenDocumentListStyle.mostLevels - 1)
        let format = style.levels[level]
        // An upper level that had no item has a phantom, which counts.
        for upper in 0..<level where values[upper] == nil { values[upper] = style.levels[upper].startValue }
        values[level] = start ?? values[level].map { $0 &+ 1 } ?? format.startValue
        for deeper in values.indices where deeper > level { values[deeper] = nil }
        guard format.sign != .none else { return "" }
        if let pattern = format.pattern { return filled(pattern, style) }
        let first = level + 1 - format.displayLevels
        let numbers = (first...level).compactMap { number(style, level: $0) }
        return format.prefix + numbers.joined(separator: ".") + format.suffix
    }

    /// Sets the start of a level anew, so that the next item begins there.
    func restart(level: Int) {
        for deeper in values.indices where deeper >= level { values[deeper] = nil }
    }

    private func number(_ style: OpenDocumentListStyle, level: Int) -> String? {
        guard case .number(let format, let syncs) = style.levels[level].sign else { return nil }
        return ListNumber.text(values[level] ?? style.levels[level].startValue, format: format, syncsLetters: syncs)
    }

    /// `%1%.%2%)`
    private func filled(_ pattern: String, _ style: OpenDocumentListStyle) -> String {
        var result = ""
        let parts = pattern.split(separator: "%", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            if index % 2 == 1, index < parts.count - 1, let level = Int(part), (1...OpenDocumentListStyle.mostLevels).contains(level) {
                result += number(style, level: level - 1) ?? ""
            } else {
                result += part
            }
        }
        return result
    }
}
