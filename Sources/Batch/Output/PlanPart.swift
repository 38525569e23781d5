import Exporters
import PlanModel
import Validation

/// One plan's share of the totals.
struct PlanPart: Sendable {
    struct Job: Sendable {
        var name: FileName
        /// Its results are such as this batch makes.
        var isCurrent: Bool
    }

    var name: FileName
    /// Its findings in the language of the batch.
    var plan: Plan
    /// What it adds to the files of text whose tasks are not numbered across plans.
    var texts: [BatchOptions.Total: [UInt8]]

    /// Makes it of the plan's result.
    struct Maker: Sendable {
        let options: BatchOptions
        let folder: OutputFolder
        let validator: Validator

        func part(of job: Job, _ outcome: ConvertedPlans.Outcome) -> Result<PlanPart, BatchError> {
            let name = OutputName.base(of: job.name) + BatchOptions.Single.json.suffix, path = folder.path(of: name)
            do {
                let converted: ConvertedPlan
                if case .inMemory(let plan) = outcome { converted = plan } else { converted = try read(job, path) }
                var texts: [BatchOptions.Total: [UInt8]] = [:]
                for (total, format) in TotalWriter.textFormats(options) where !format.numbersTasks {
                    texts[total] = written(total, format, converted)
                        // Records of the JSON are as in the plan's own.
                        ?? format.part(of: total == .jsonl ? converted.plan : converted.worded, first: 1)
                }
                return .success(PlanPart(name: job.name, plan: converted.worded, texts: texts))
            } catch let failure as BatchFailure {
                return .failure(BatchError(path: path, reason: .unwritable(detail: failure.message)))
            } catch {
                return .failure(BatchError(path: path, reason: .unwritable(detail: "this result of the batch is no longer Plan JSON of this version (\(error)); run it again with --force, or with --prune if its file is gone")))
            }
        }

        private func read(_ job: Job, _ path: String) throws -> ConvertedPlan {
            let plan = try Plan(json: try FileLoader.result(path))
            var files: [BatchOptions.Single: [UInt8]] = [:]
            for (single, total) in [(BatchOptions.Single.ics, BatchOptions.Total.ics), (.markdown, .markdown)]
            where job.isCurrent && options.single.contains(single) && options.totals.contains(total) {
                files[single] = try FileLoader.result(folder.path(of: OutputName.base(of: job.name) + single.suffix))
            }
            return ConvertedPlan(plan: plan, worded: validator.worded(plan, in: options.language), files: files)
        }

        /// The part out of the plan's own file.
        private func written(_ total: BatchOptions.Total, _ format: any PlanFormat, _ converted: ConvertedPlan) -> [UInt8]? {
            let single: BatchOptions.Single? = total == .ics ? .ics : total == .markdown ? .markdown : nil
            return single.flatMap { converted.files[$0] }.map { Array($0.dropFirst(format.head.count).dropLast(format.tail.count)) }
        }
    }
}
