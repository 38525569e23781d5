import CLibZip

/// The version of the ZIP library, for bug reports.
public enum ArchiveLibrary {
    public static var version: String { String(cString: zip_libzip_version()) }
}
