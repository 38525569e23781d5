import Exporters

/// Lists of files that gave no results of their own.
enum FileLists {
    static let failures = "failures.csv"
    static let duplicates = "duplicates.csv"

    static func failures(_ failures: [BatchReport.Failed]) -> [UInt8] {
        CSVRows.file([["file", "code", "error"]] + failures.map { [$0.name, $0.failure.code, $0.failure.message] })
    }

    static func duplicates(_ duplicates: [BatchReport.Duplicate]) -> [UInt8] {
        CSVRows.file([["file", "same_as"]] + duplicates.map { [$0.name, $0.original] })
    }
}
