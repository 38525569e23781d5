import Foundation

/// Text as the comparison sees it: NFC, one kind of dash and quote, no list signs, no space around
/// punctuation, no final stop, lower case. What is left of a difference is one that a reader would call one.
public enum NormalText {
    public static func of(_ text: String?) -> String? {
        guard let text else { return nil }
        var scalars: [Unicode.Scalar] = []
        for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "‐", "‑", "‒", "–", "—", "−": scalars.append("-")
            case "“", "”", "„", "«", "»": scalars.append("\"")
            case "‘", "’": scalars.append("'")
            case "…": scalars += ["." as Unicode.Scalar, ".", "."]
            case "*": continue
            default: scalars.append(scalar.properties.isWhitespace ? " " : scalar)
            }
        }
        var result = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            if scalar == " " {
                guard let last = result.last, !isTight(last), last != " " else { continue }
                // The next scalar that is no space decides whether this one stays.
                guard let next = scalars[index...].first(where: { $0 != " " }), !isTight(next) else { continue }
            } else if scalar == "-" || scalar == "+" {
                // A list sign at the beginning, or behind a semicolon.
                if result.isEmpty || result.last == ";" { continue }
            }
            result.append(scalar)
        }
        let trimmed = String(result).trimmingCharacters(in: CharacterSet(charactersIn: " .;,:-+")).lowercased()
        return trimmed.isEmpty ? nil : trimmed
    }

    /// Runs of letters and digits.
    public static func words(_ text: String?) -> [String] {
        (of(text) ?? "").unicodeScalars.split { !isWordPart($0) }.map { String($0) }
    }

    public static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
            || scalar.properties.generalCategory == .nonspacingMark
    }

    private static func isTight(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", ",", ";", ":", "/", ".", "(", ")": true
        default: false
        }
    }
}
