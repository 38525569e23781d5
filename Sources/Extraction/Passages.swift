import PlanModel
import Structure

/// Keeps the paragraphs that end in no heading, task, score or legal basis, so that no words of the document are lost.
extension OutlineExtractor {
    func claimAsPassage(_ node: Int, role: Passage.Role = .body, fate: LineClaims.Fate = .boilerplate, path: [String], scope: Scope, into result: inout Extraction) {
        let block = block(node)
        defer { result.claims.claim(block, as: fate) }
        // Legal bases were read before.
        guard block.table == nil, block.firstLine < result.claims.fates.count, result.claims.fates[block.firstLine] != .field else { return }
        let text = FieldText.string(block.text)
        guard !text.isEmpty else { return }
        result.passages.append(Passage(
            role: role, path: path.joined(separator: "."), marker: block.marker?.kind.isBullet == true ? nil : block.marker?.label, text: text,
            sectionID: scope.sectionID, origin: block.origin()))
    }

    func claimTreeAsPassages(_ node: Int, role: Passage.Role = .body, path: [String], scope: Scope, into result: inout Extraction) {
        claimAsPassage(node, role: role, path: path, scope: scope, into: &result)
        for (position, child) in outline.nodes[node].children.enumerated() {
            let marker = block(child).marker
            let label = marker?.kind.isBullet == false ? marker?.label : nil
            claimTreeAsPassages(child, role: role, path: path + [label ?? "\(position + 1)"], scope: scope, into: &result)
        }
    }
}
