/// Text of a document made safe to show: what would steer a terminal or turn the direction of writing becomes a sign
/// that can be seen, one for one, so that ranges stay valid.
public enum VisibleText {
    public static func of(_ text: String) -> String {
        guard mayHide(text), text.unicodeScalars.contains(where: isHidden) else { return text }
        var visible = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { visible.append(of(scalar)) }
        return String(visible)
    }

    /// The pictures of U+2400 for the controls of ASCII, U+FFFD for the others.
    static func of(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard isHidden(scalar) else { return scalar }
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: return " "
        case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
        case 0x7F: return "\u{2421}"
        default: return "\u{FFFD}"
        }
    }

    /// False for nearly every text, by its bytes alone.
    private static func mayHide(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            bytes.contains { byte in
                switch byte {
                // Controls; what begins the others of ``isHidden(_:)``.
                case 0..<0x20, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF: true
                default: false
                }
            }
        }
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0: true
        // Line and paragraph separators; marks, embeddings and isolates of direction; spaces of no width.
        case 0x2028...0x202E, 0x2060...0x206F, 0x200B...0x200F, 0x061C, 0xFEFF, 0xFFF9...0xFFFB: true
        default: false
        }
    }
}
