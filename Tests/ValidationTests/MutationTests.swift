import Foundation
import Pipeline
import PlanModel
import TestSupport
import Testing

/// A clean plan gives no warning; spoilt in one place it gives the one that names the place.
@Suite struct MutationTests {
    static let kinds = FieldMutations.all + NumberingMutations.all + TimeMutations.all + FormMutations.all + WordMutations.all
    static let seeds: UInt64 = 20
    /// Right answers of all that are asked for.
    static let floor = 0.95

    /// A plan whose gold names no fault gives no diagnostic at all.
    @Test func cleanPlansOfTheCorpusGiveNoWarning() throws {
        let pipeline = try Pipeline()
        var clean = 0
        for plan in Corpus.own {
            guard try Plan(json: Array(Data(contentsOf: plan.folder.appending(path: plan.name + ".gold.json")))).diagnostics.isEmpty else { continue }
            clean += 1
            let found = try pipeline.plan(from: plan.bytes, name: plan.name).diagnostics
            #expect(found.isEmpty, "\(plan.name): \(found.map { "\($0.code) \($0.target)" })")
        }
        #expect(clean >= 6)
    }

    @Test func spoiltPlansAreUnderstood() async throws {
        let pipeline = try Pipeline()
        let text = String(decoding: try #require(Corpus.plan("clean-commune-2026")).bytes, as: UTF8.self)
        let clean = try pipeline.plan(from: Array(text.utf8), name: "clean")
        try #require(clean.diagnostics.isEmpty, "\(clean.diagnostics.map(\.message))")

        let misses = try await withThrowingTaskGroup(of: [String].self) { group in
            for mutation in Self.kinds {
                group.addTask {
                    var misses: [String] = []
                    for seed in 1...Self.seeds {
                        var spoilt = SpoiltPlan(text, plan: clean, seed: seed)
                        let target = try mutation.apply(&spoilt)
                        let found = try pipeline.plan(from: spoilt.text, name: "spoilt").diagnostics.map { "\($0.code) \($0.target)" }
                        if found != ["\(mutation.code) \(target)"] { misses.append("\(mutation.name), seed \(seed): \(mutation.code) \(target), found \(found)") }
                    }
                    return misses
                }
            }
            return try await group.reduce(into: [String]()) { $0 += $1 }
        }
        let asked = Self.kinds.count * Int(Self.seeds), share = 1 - Double(misses.count) / Double(asked)
        print("Mutations: \(Self.kinds.count) kinds, \(asked - misses.count) of \(asked) understood")
        for miss in misses.sorted() { print("  \(miss)") }
        #expect(Self.kinds.count >= 25)
        #expect(share >= Self.floor, "\(misses.count) of \(asked) not understood:\n\(misses.sorted().joined(separator: "\n"))")
    }
}
