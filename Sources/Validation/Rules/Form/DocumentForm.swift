import PlanModel
import RuleBook
import VietnameseText

/// Which documents the decree on form binds, and the words by which their components are known.
struct FormScope: Sendable {
    /// How the nation line or the issuer of a document begins that follows other rules: the Party's, the unions'.
    let exempt: PhraseTable<Bool>
    /// Words of the bracket that names the instrument of an annex.
    let attached: PhraseTable<Bool>
    /// Words that open an annex.
    let annex: PhraseTable<Bool>
    /// ISO 8601: the day of the decree; it binds no older document.
    let since: String

    init(_ settings: RuleSettings) throws(RuleError) {
        exempt = try settings.phrases("exempt")
        attached = try settings.phrases("attached")
        annex = try settings.phrases("annex")
        since = try settings.strings("since").last ?? ""
    }
}

/// A plan's components of form (thể thức), as the rules of form ask for them.
struct DocumentForm {
    let document: PlanDocument
    /// Words of it were recognised from pictures: what is not there may be unread.
    let isRecognized: Bool
    private let scope: FormScope

    init(_ view: PlanView, _ scope: FormScope) {
        document = view.document
        isRecognized = view.plan.source.pages.contains { $0.content == .scan }
        self.scope = scope
    }

    func lines(_ kind: FormComponent.Kind) -> [FormComponent] { document.components.filter { $0.kind == kind } }
    func has(_ kind: FormComponent.Kind) -> Bool { document.components.contains { $0.kind == kind } }

    /// The document was read, and is of a type that has a form; a plan that somebody wrote as JSON has no components.
    var isRead: Bool { !document.components.isEmpty && document.type != "unknown" }
    /// Nghị định 30/2020/NĐ-CP binds its issuer: state bodies and their schools, not the Party and the unions.
    var isUnderDecree: Bool {
        guard isRead, document.date.map({ $0 >= scope.since.prefix($0.utf8.count) }) ?? true else { return false }
        if let number = document.number, let dash = number.firstIndex(of: "-"), let slash = number.firstIndex(of: "/"), dash < slash { return false }
        func isExempt(_ text: String) -> Bool { scope.exempt.longestMatch(in: TokenizedText(text), at: 0) != nil }
        if let issuer = document.issuer, isExempt(issuer.name) { return false }
        return !document.components.contains { ($0.kind == .nation || $0.kind == .issuer) && isExempt($0.text) }
    }

    /// Nation, motto and issuer: the table at the top, which copies of a text lose as a whole.
    var hasLetterhead: Bool { has(.nation) || has(.motto) || has(.issuer) }
    /// A part cut out of a document: nothing of its head is there.
    var isHeadless: Bool { !hasLetterhead && !has(.number) && !has(.placeAndDate) }
    var hasSignatureBlock: Bool { document.signer != nil || has(.authority) || has(.position) }

    /// The first component of a kind that holds these words.
    func line(_ kinds: FormComponent.Kind..., holding words: PhraseTable<Bool>) -> FormComponent? {
        document.components.first { kinds.contains($0.kind) && !words.matches(in: TokenizedText($0.text)).isEmpty }
    }

    /// The lines of each annex, from `Phụ lục` to its bracket.
    var annexes: [[FormComponent]] {
        var annexes: [[FormComponent]] = []
        for line in lines(.annexTitle) {
            if scope.annex.longestMatch(in: TokenizedText(line.text), at: 0) != nil {
                annexes.append([line])
            } else if !annexes.isEmpty {
                annexes[annexes.count - 1].append(line)
            }
        }
        return annexes
    }
}

extension FormComponent {
    var evidence: Diagnostic.Evidence { Diagnostic.Evidence(text: text) }
}
