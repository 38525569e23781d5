// swift-tools-version: 6.1
import PackageDescription

// One target a stage; the arrows of the pipeline are the dependencies below, and none points back.
let package = Package(
    name: "kehoach",
    products: [
        .executable(name: "kehoach", targets: ["kehoach"]),
        .library(name: "KeHoach", targets: ["Pipeline"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .target(name: "VietnameseText"),
        .target(name: "DocumentModel", dependencies: ["VietnameseText"]),
        // The form of rule files: YAML, laid out so that it is read without parsing.
        .target(name: "RuleSyntax", dependencies: [.product(name: "Yams", package: "Yams")]),
        .target(
            name: "RuleBook",
            dependencies: ["DocumentModel", "RuleSyntax", "VietnameseText"],
            plugins: ["EmbedRules"]
        ),
        // C libraries, each behind one thin module.
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CLibXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .target(name: "Digests", dependencies: ["CLibCrypto"]),
        .target(name: "Markup", dependencies: ["CLibXML2"]),
        .target(name: "Archives", dependencies: ["CLibZip"]),
        // A workbook as values, and its bytes.
        .target(name: "Spreadsheets", dependencies: ["CLibXLSXWriter", "PlanModel"]),
        // Programs that others wrote, within limits.
        .target(name: "CSupervisor"),
        .target(name: "Subprocesses", dependencies: ["CSupervisor"]),
        // Words with boxes to lines, paragraphs and ruled tables; free of I/O.
        .target(name: "Layout", dependencies: ["DocumentModel", "VietnameseText"]),
        .target(
            name: "Readers",
            dependencies: ["Archives", "DocumentModel", "Layout", "Markup", "Subprocesses", "VietnameseText"]),
        .target(name: "Structure", dependencies: ["DocumentModel", "Tables", "RuleBook", "VietnameseText"]),
        .target(name: "PlanModel"),
        .target(name: "Grammars", dependencies: ["PlanModel", "RuleBook", "VietnameseText"]),
        .target(name: "Tables", dependencies: ["DocumentModel", "RuleBook", "VietnameseText"]),
        .target(
            name: "Extraction",
            dependencies: ["Structure", "Tables", "Grammars", "DocumentModel", "RuleBook", "PlanModel", "VietnameseText"]
        ),
        // A plan's values back to the words, boxes and cells that they were read from.
        .target(name: "Positions", dependencies: ["DocumentModel", "PlanModel", "RuleBook", "VietnameseText"]),
        // What a plan lacks: one rule a type.
        .target(name: "Validation", dependencies: ["Grammars", "PlanModel", "RuleBook", "VietnameseText"]),
        // What a plan took over from another.
        .target(name: "Comparison", dependencies: ["Grammars", "PlanModel", "RuleBook", "VietnameseText"]),
        .target(name: "Pipeline", dependencies: ["Readers", "Structure", "Grammars", "Extraction", "Positions", "Validation", "PlanModel", "RuleBook"]),
        // Documents and results as lines of JSON: what `kehoach worker` speaks.
        .target(name: "WorkerProtocol", dependencies: ["PlanModel"]),
        // Results to the bytes of a file: values in, bytes out.
        .target(
            name: "Exporters",
            dependencies: ["Comparison", "PlanModel", "Spreadsheets", "Store", "Validation", "VietnameseText", .product(name: "Mustache", package: "swift-mustache")],
            plugins: ["EmbedTemplates"]
        ),
        // Plans in a database, and questions to it.
        .target(name: "Store", dependencies: ["PlanModel", "VietnameseText", .product(name: "GRDB", package: "GRDB.swift")]),
        // Folders of plans: what comes in, what is done, what comes out.
        .target(
            name: "Batch",
            dependencies: [
                "Archives", "Digests", "Exporters", "Pipeline", "PlanModel", "Readers", "Store", "Validation", "VietnameseText", .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),
        .executableTarget(
            name: "kehoach",
            dependencies: [
                "Batch", "Comparison", "Digests", "Exporters", "Pipeline", "RuleBook", "Spreadsheets", "Store", "Validation", "VietnameseText", "WorkerProtocol",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        // `make bench` and `make run`.
        .executableTarget(
            name: "bench",
            dependencies: [
                "Comparison", "Pipeline", "PlanModel", "PlanSimulator", "Readers", "RuleBook", "Subprocesses", "TableGenerator", "TestSupport", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .executableTarget(name: "summary", dependencies: ["Pipeline", "PlanModel", "Readers", "RuleBook"]),
        // Rules/*.yaml and Templates/* become part of the binary, so that it runs alone from any folder.
        .executableTarget(name: "FileEmbedder", dependencies: ["RuleSyntax"]),
        .plugin(name: "EmbedRules", capability: .buildTool(), dependencies: ["FileEmbedder"]),
        .plugin(name: "EmbedTemplates", capability: .buildTool(), dependencies: ["FileEmbedder"]),

        // What several test targets share: writers of old encodings, the corpus, the comparison with gold.
        .target(name: "TestSupport", dependencies: ["DocumentModel", "PlanModel", "VietnameseText"], path: "Tests/TestSupport"),
        // Lays tables out and flattens them; the tests hold floors on what comes back, the benchmark prints it.
        .target(name: "TableGenerator", dependencies: ["Tables", "DocumentModel", "RuleBook"], path: "Tests/TableGenerator"),
        .testTarget(name: "VietnameseTextTests", dependencies: ["VietnameseText", "TestSupport"]),
        .testTarget(name: "RuleBookTests", dependencies: ["RuleBook", "RuleSyntax"]),
        .testTarget(name: "PlanModelTests", dependencies: ["PlanModel", "Pipeline", "TestSupport"]),
        // Runs a program and is killed by the tests, to see what becomes of the program.
        .executableTarget(name: "subprocess-parent", dependencies: ["Subprocesses"], path: "Tests/SubprocessParent"),
        .testTarget(name: "SubprocessesTests", dependencies: ["Subprocesses", "subprocess-parent"]),
        .testTarget(name: "MarkupTests", dependencies: ["Markup", "Archives"]),
        .testTarget(name: "SpreadsheetsTests", dependencies: ["Spreadsheets", "Archives", "Markup", "PlanModel"]),
        .testTarget(name: "LayoutTests", dependencies: ["Layout", "DocumentModel", "RuleBook", "VietnameseText"]),
        .testTarget(name: "ReadersTests", dependencies: ["Readers", "Layout", "DocumentModel", "RuleBook", "TestSupport"]),
        .testTarget(name: "StructureTests", dependencies: ["Structure", "RuleBook", "VietnameseText"]),
        .testTarget(name: "GrammarsTests", dependencies: ["Grammars", "PlanModel", "RuleBook", "VietnameseText"]),
        .testTarget(name: "TablesTests", dependencies: ["Tables", "TableGenerator", "DocumentModel", "RuleBook", "VietnameseText"]),
        .testTarget(name: "ExtractionTests", dependencies: ["Extraction", "Pipeline", "PlanModel", "VietnameseText"]),
        .testTarget(
            name: "PositionsTests",
            dependencies: ["Positions", "Pipeline", "Readers", "Layout", "DocumentModel", "PlanModel", "RuleBook", "TestSupport"]),
        .testTarget(
            name: "PipelineTests", dependencies: ["Pipeline", "PlanModel", "DocumentModel", "Readers", "RuleBook", "Tables", "TestSupport"]),
        .testTarget(name: "ValidationTests", dependencies: ["Validation", "Pipeline", "PlanModel", "RuleBook", "TestSupport"]),
        // Writes fictional parents and derives children from them by known edits.
        .target(name: "PlanSimulator", dependencies: ["TestSupport"], path: "Tests/PlanSimulator"),
        .testTarget(name: "ComparisonTests", dependencies: ["Comparison", "PlanSimulator", "Pipeline", "PlanModel", "RuleBook", "VietnameseText", "TestSupport"]),
        .testTarget(name: "ExportersTests",
            dependencies: ["Exporters", "Archives", "Comparison", "Pipeline", "PlanModel", "RuleBook", "Spreadsheets", "Validation", "TestSupport"]),
        .testTarget(name: "StoreTests", dependencies: ["Store", "PlanModel", "VietnameseText", "TestSupport"]),
        .testTarget(name: "BatchTests", dependencies: ["Batch", "Archives", "Digests", "Pipeline", "PlanModel", "TestSupport"]),
        .testTarget(name: "WorkerProtocolTests", dependencies: ["WorkerProtocol"]),
        // Runs the built binary as a process.
        .testTarget(name: "CommandLineTests", dependencies: ["kehoach", "TestSupport"]),
    ],
    swiftLanguageModes: [.v6]
)
