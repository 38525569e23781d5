/// The rule files that the binary carries.
public enum EmbeddedFiles {
    public static var all: [(name: String, text: String)] { EmbeddedRules.files }
}
