import Foundation
import Pipeline
import PlanModel
import TestSupport
import Testing

/// One plan in every encoding gives one result.
@Suite struct EncodingTests {
    enum Form: String, CaseIterable, Sendable {
        case byteOrderMark, utf16LittleEndian, utf16BigEndian, carriageReturns, decomposed, windows1258, tcvn3, vni

        /// What of a text the encoding can say: the old ones have no typographic signs, and TCVN3 writes
        /// capitals with marks as small letters (another font makes them large).
        func representable(_ text: String) -> String {
            guard legacy != nil else { return text }
            var result = String.UnicodeScalarView()
            for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
                switch scalar {
                case "–", "—": result.append("-")
                case "“", "”": result.append("\"")
                case "‘", "’": result.append("'")
                case "…": result.append(contentsOf: "...".unicodeScalars)
                default:
                    let isPlain = scalar.isASCII || self != .tcvn3 || "ĂÂÊÔƠƯĐ".unicodeScalars.contains(scalar)
                    result.append(contentsOf: isPlain ? String(scalar).unicodeScalars : String(scalar).lowercased().unicodeScalars)
                }
            }
            return String(result)
        }

        private var legacy: LegacyEncoders.Encoding? {
            switch self {
            case .windows1258: .windows1258
            case .tcvn3: .tcvn3
            case .vni: .vni
            default: nil
            }
        }

        func bytes(_ text: String) -> [UInt8] {
            if let legacy { return LegacyEncoders.bytes(LegacyEncoders.encode(text, legacy)) }
            switch self {
            case .byteOrderMark: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
            case .utf16LittleEndian: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            case .utf16BigEndian: return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
            case .carriageReturns: return Array(text.replacing("\n", with: "\r\n").utf8)
            case .decomposed: return Array(text.decomposedStringWithCanonicalMapping.utf8)
            default: return Array(text.utf8)
            }
        }
    }

    static let cases = ["lettered-decision-2023", "dotted-departments-2026", "units-commune-2025", "scoring-report-2024"]
        .flatMap { name in Form.allCases.map { (name, $0) } }

    @Test(arguments: cases)
    func sameResult(name: String, form: Form) throws {
        let source = try #require(Corpus.plan(name))
        let text = form.representable(String(decoding: source.bytes, as: UTF8.self))
        let pipeline = try CorpusFiguresTests.pipeline.get()
        let expected = try pipeline.plan(from: Array(text.utf8), name: name)
        let plan = try pipeline.plan(from: form.bytes(text), name: name)
        #expect(plan.document == expected.document)
        #expect(plan.sections == expected.sections)
        #expect(plan.tasks == expected.tasks)
        #expect(plan.scores == expected.scores)
        #expect(plan.coverage == expected.coverage)
        #expect(plan.tasks.count > 10)
    }
}
