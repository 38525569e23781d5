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
    ],
    targets: [
        .target(name: "VietnameseText"),
        .target(name: "DocumentModel", dependencies: ["VietnameseText"]),
        .target(
            name: "RuleBook",
            dependencies: ["DocumentModel", "VietnameseText", .product(name: "Yams", package: "Yams")],
            plugins: ["EmbedRules"]
        ),
        .target(name: "Readers", dependencies: ["DocumentModel", "VietnameseText"]),
        .target(name: "Structure", dependencies: ["DocumentModel", "Tables", "RuleBook", "VietnameseText"]),
        .target(name: "PlanModel"),
        .target(name: "Grammars", dependencies: ["PlanModel", "RuleBook", "VietnameseText"]),
        .target(name: "Tables", dependencies: ["DocumentModel", "RuleBook", "VietnameseText"]),
        .target(
            name: "Extraction",
            dependencies: ["Structure", "Tables", "Grammars", "DocumentModel", "RuleBook", "PlanModel", "VietnameseText"]
        ),
        .target(name: "Pipeline", dependencies: ["Readers", "Structure", "Extraction", "PlanModel", "RuleBook"]),
        .executableTarget(
            name: "kehoach",
            dependencies: [
                "Pipeline",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        // `make bench` and `make run`.
        .executableTarget(
            name: "bench",
            dependencies: ["Pipeline", "PlanModel", .product(name: "ArgumentParser", package: "swift-argument-parser")]
        ),
        .executableTarget(name: "summary", dependencies: ["Pipeline", "PlanModel", "Readers", "RuleBook"]),
        // Rules/*.yaml become part of the binary, so that it runs alone from any folder.
        .executableTarget(name: "RuleEmbedder"),
        .plugin(name: "EmbedRules", capability: .buildTool(), dependencies: ["RuleEmbedder"]),

        // What several test targets share: writers of old encodings, the corpus, the comparison with gold.
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(name: "VietnameseTextTests", dependencies: ["VietnameseText", "TestSupport"]),
        .testTarget(name: "RuleBookTests", dependencies: ["RuleBook"]),
        .testTarget(name: "PlanModelTests", dependencies: ["PlanModel", "Pipeline"]),
        .testTarget(name: "StructureTests", dependencies: ["Structure", "RuleBook", "VietnameseText"]),
        .testTarget(name: "GrammarsTests", dependencies: ["Grammars", "PlanModel", "RuleBook", "VietnameseText"]),
        .testTarget(name: "TablesTests", dependencies: ["Tables", "DocumentModel", "RuleBook", "VietnameseText"]),
        .testTarget(name: "ExtractionTests", dependencies: ["Extraction", "Pipeline", "PlanModel", "VietnameseText"]),
        .testTarget(
            name: "PipelineTests", dependencies: ["Pipeline", "PlanModel", "DocumentModel", "Readers", "RuleBook", "TestSupport"]),
        // Runs the built binary as a process.
        .testTarget(name: "CommandLineTests", dependencies: ["kehoach"]),
    ],
    swiftLanguageModes: [.v6]
)
