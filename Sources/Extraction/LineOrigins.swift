import PlanModel
import Structure
import VietnameseText

extension DocumentParts {
    /// The place of some of ``lines``; `nil` where there are none.
    ///
    /// - Parameter words: as printed, where the value is made from them.
    func origin(_ indices: [Int], words: String? = nil) -> Origin? {
        guard let first = indices.first else { return nil }
        let numbers = indices.map { lines[$0].number }
        return Origin(
            page: lines[first].page, firstLine: numbers.reduce(lines[first].number, min), lastLine: numbers.reduce(lines[first].number, max),
            words: words.flatMap { $0.isEmpty ? nil : $0 })
    }
}
