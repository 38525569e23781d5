import Foundation
import Pipeline
import RuleBook
let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1])))
let p = try Pipeline()
let plan = try p.plan(from: bytes, name: CommandLine.arguments[1])
FileHandle.standardOutput.write(Data(plan.json(pretty: true)))
