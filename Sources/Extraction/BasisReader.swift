import Grammars
import PlanModel
import RuleBook
import Structure
import VietnameseText

/// Reads the legal bases (căn cứ ban hành): the paragraphs before the first heading, or those of a section `CĂN CỨ …`.
struct BasisReader: Sendable {
    let rules: DocumentRules
    let grammar: CitationGrammar

    func basis(_ outline: Outline, claims: inout LineClaims) -> [LegalBasis] {
        var found: [LegalBasis] = []
        for root in outline.roots {
            let block = outline.nodes[root].block
            if block.marker.map({ !$0.kind.isBullet }) ?? false {
                if found.isEmpty, block.isCapitals || outline.nodes[root].children.count > 0, block.text.key(0) == Self.can, block.text.key(1) == Self.cu {
                    for child in outline.nodes[root].children { add(outline, child, to: &found, inSection: true, claims: &claims) }
                    continue
                }
                break
            }
            add(outline, root, to: &found, claims: &claims)
        }
        return found
    }

    private static let can = WordKey("căn"), cu = WordKey("cứ")

    private func add(_ outline: Outline, _ node: Int, to found: inout [LegalBasis], inSection: Bool = false, claims: inout LineClaims) {
        let block = outline.nodes[node].block
        // Below `I. CĂN CỨ …` an item need not say so itself.
        let citations = rules.match(.basis, in: block.text) != nil || inSection ? grammar.citations(in: block.text) : []
        if rules.match(.basis, in: block.text) != nil || !citations.isEmpty {
            found.append(LegalBasis(text: FieldText.string(block.text), citations: citations, origin: block.origin()))
            claims.claim(block, as: .field)
        } else {
            claims.claim(block, as: .boilerplate)
        }
        for child in outline.nodes[node].children where outline.nodes[child].block.marker?.kind.isBullet ?? true {
            add(outline, child, to: &found, inSection: inSection, claims: &claims)
        }
    }
}
