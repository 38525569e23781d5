import CLibXML2

/// The version of the XML library, for `--version` and bug reports.
public enum MarkupLibrary {
    public static var version: String { LIBXML_DOTTED_VERSION }
}
