import Foundation

/// Plan JSON and gold as the comparison reads them: only the keys that gold states, all optional.
public struct PlanRecord: Decodable, Sendable {
    public struct Document: Decodable, Sendable {
        public struct Issuer: Decodable, Sendable { public var name: String?, level: String? }
        public struct Signer: Decodable, Sendable { public var name: String? }
        public struct Citation: Decodable, Sendable { public var type: String?, number: String?, date: String? }
        public struct Basis: Decodable, Sendable { public var citations: [Citation]? }

        public var type: String?, number: String?, symbol: String?, date: String?, place: String?, title: String?
        public var year: Int?
        public var issuer: Issuer?
        public var signer: Signer?
        public var recipients: [String]?
        public var basis: [Basis]?
    }

    public struct Field: Decodable, Sendable {
        public struct Agency: Decodable, Sendable { public var name: String? }
        public var text: String?
        public var agencies: [Agency]?
    }

    public struct Products: Decodable, Sendable { public var text: String?, items: [String]? }

    public struct Deadline: Decodable, Sendable {
        public struct Item: Decodable, Sendable {
            public var kind: String?, start: String?, end: String?, date: String?, every: String?, monthDay: String?
            public var inclusive: Bool?
        }
        public var text: String?
        public var items: [Item]?
    }

    public struct Task: Decodable, Sendable {
        public var id: String?, kind: String?, section: String?, marker: String?, title: String?, activity: String?
        public var lead: Field?, coordination: Field?, monitoring: Field?
        public var products: Products?
        public var deadline: Deadline?
    }

    public struct Score: Decodable, Sendable {
        public var id: String?, title: String?
        public var achieved: Double?, max: Double?
    }

    public struct Diagnostic: Decodable, Sendable { public var code: String?, target: String? }

    public var document: Document?
    public var tasks: [Task]?
    public var scores: [Score]?
    public var diagnostics: [Diagnostic]?

    public init(json: Data) throws {
        self = try JSONDecoder().decode(PlanRecord.self, from: json)
    }
}
