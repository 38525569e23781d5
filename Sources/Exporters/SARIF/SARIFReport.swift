import PlanModel
import Validation

/// SARIF 2.1.0 (OASIS): one run with all files, for code review tools and editors.
public struct SARIFReport: ReportExporter {
    public init() {}

    public func export(_ report: CheckReport) -> [UInt8] {
        var writer = JSONWriter(pretty: true)
        let rules = SARIFRules(report.validator.catalogue, report.language)
        writer.object { json in
            json.member("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
            json.member("version", "2.1.0")
            json.key("runs")
            json.array([report]) { json, report in
                json.object { json in
                    json.key("tool")
                    json.object { json in
                        json.key("driver")
                        json.object { json in
                            json.member("name", "kehoach")
                            json.member("version", report.toolVersion)
                            json.member("language", report.language.rawValue)
                            json.key("rules")
                            rules.write(to: &json)
                        }
                    }
                    json.member("language", report.language.rawValue)
                    json.member("columnKind", "unicodeCodePoints")
                    json.key("invocations")
                    invocation(report, to: &json)
                    json.key("artifacts")
                    json.array(artifacts(report)) { json, uri in
                        json.object { json in
                            json.key("location")
                            json.object { $0.member("uri", uri) }
                            json.key("roles")
                            json.array(["analysisTarget"]) { $0.value($1) }
                        }
                    }
                    json.key("results")
                    json.array(results(report)) { $1.write(to: &$0, rules: rules) }
                }
            }
        }
        return writer.bytes + [0x0A]
    }

    /// Each file once, also where it was given twice.
    private func artifacts(_ report: CheckReport) -> [String] {
        var seen: Set<String> = []
        return report.files.map { FileURI.of($0.sourceName) }.filter { seen.insert($0).inserted }
    }

    private func results(_ report: CheckReport) -> [SARIFResult] {
        let artifacts = artifacts(report)
        return report.files.flatMap { file -> [SARIFResult] in
            let uri = FileURI.of(file.sourceName)
            guard let plan = file.plan, let index = artifacts.firstIndex(of: uri) else { return [] }
            var fingerprints = ReportFingerprint(of: plan)
            return plan.diagnostics.map {
                SARIFResult(diagnostic: $0, uri: uri, artifact: index, hasLines: plan.source.format == "text", fingerprint: fingerprints.next($0))
            }
        }
    }

    /// Files that could not be read are notifications of the run.
    private func invocation(_ report: CheckReport, to json: inout JSONWriter) {
        json.array([report.files.filter { $0.plan == nil }]) { json, failed in
            json.object { json in
                json.key("executionSuccessful")
                json.value(failed.isEmpty)
                json.key("toolExecutionNotifications")
                json.array(failed) { json, file in
                    json.object { json in
                        json.member("level", "error")
                        json.key("message")
                        if case .failure(let message) = file.result { json.object { $0.member("text", message) } } else { json.null() }
                        json.key("locations")
                        json.array([file.name]) { json, name in
                            json.object { json in
                                json.key("physicalLocation")
                                json.object { json in
                                    json.key("artifactLocation")
                                    json.object { $0.member("uri", FileURI.of(name)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
