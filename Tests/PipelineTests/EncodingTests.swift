import Foundation
import Pipeline
import PlanModel
import TestSupport
import Testing

/// One plan in every encoding gives one result.
@Suite struct EncodingTests {
    enum Form: String, CaseIterable, Sendable {
        case byteOrderMark, utf16LittleEndian, utf16BigEndian, carriageReturns, decomposed, windows1258, tcvn3, vni

        /// What of a text the encoding can say: the old ones have no typographic signs.
        func representable(_ text: String) -> String {
            guard legacy != nil else { return text }
            var result = text.precomposedStringWithCanonicalMapping
            for (sign, plain) in [("–", "-"), ("—", "-"), ("“", "\""), ("”", "\""), ("‘", "'"), ("’", "'"), ("…", "...")] {
                result = result.replacing(sign, with: plain)
            }
            return result
        }

        /// TCVN3 has no capitals with marks: it writes small letters, and another font makes them large.
        var keepsCapitals: Bool { self != .tcvn3 }

        private var legacy: LegacyEncoders.Encoding? {
            switch self {
            case .windows1258: .windows1258
            case .tcvn3: .tcvn3
            case .vni: .vni
            default: nil
            }
        }

        func bytes(_ text: String) -> [UInt8] {
            if let legacy { return LegacyEncoders.bytes(LegacyEncoders.encode(keepsCapitals ? text : Self.withoutMarkedCapitals(text), legacy)) }
            switch self {
            case .byteOrderMark: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
            case .utf16LittleEndian: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            case .utf16BigEndian: return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
            case .carriageReturns: return Array(text.replacing("\n", with: "\r\n").utf8)
            case .decomposed: return Array(text.decomposedStringWithCanonicalMapping.utf8)
            default: return Array(text.utf8)
            }
        }

        private static func withoutMarkedCapitals(_ text: String) -> String {
            text.unicodeScalars.map { $0.isASCII || "ĂÂÊÔƠƯĐ".unicodeScalars.contains($0) ? String($0) : String($0).lowercased() }.joined()
        }
    }

    static let cases = ["lettered-decision-2023", "dotted-departments-2026", "units-commune-2025", "scoring-report-2024"]
        .flatMap { name in Form.allCases.map { (name, $0) } }

    @Test(arguments: cases)
    func sameResult(name: String, form: Form) throws {
        let source = try #require(Corpus.plan(name))
        let text = form.representable(String(decoding: source.bytes, as: UTF8.self))
        let pipeline = try CorpusFiguresTests.pipeline.get()
        func seen(_ bytes: [UInt8]) throws -> [String] {
            var plan = try pipeline.plan(from: bytes, name: name)
            #expect(plan.tasks.count > 10)
            // Size and encoding differ, and nothing else.
            plan.source = PlanSource(name: name, format: "text", byteCount: 0, lineCount: 0)
            if !form.keepsCapitals {
                // A head in capitals is not always recognised as one without them; the tasks are.
                plan.document = PlanDocument()
                plan.sections = []
                plan.coverage = Coverage()
                plan.diagnostics = []
            }
            let lines = String(decoding: plan.json(pretty: true), as: UTF8.self)
            if form.keepsCapitals { return lines.split(separator: "\n").map(String.init) }
            // The level of an agency comes from the issuer, which stands in the head.
            return lines.lowercased().split(separator: "\n").filter { !$0.contains("\"level\":") }.map(String.init)
        }
        let expected = try seen(Array(text.utf8)), found = try seen(form.bytes(text))
        let different = zip(expected, found).first { $0 != $1 }
        #expect(expected.count == found.count && different == nil, "first difference: \(different.map { "\($0)" } ?? "length")")
    }
}
