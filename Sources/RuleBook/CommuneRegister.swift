import Foundation
import Synchronization
import VietnameseText

/// `Rules/communes.txt`: the communes (xã, phường, đặc khu) of today by province, and those that they were made from.
///
/// The file is long and few plans ask for it: it is kept as bytes, and of one province alone the lines are read, when
/// first asked.
public struct CommuneRegister: Sendable {
    /// A province or city of today.
    public struct Province: Sendable {
        /// With its level word: `tỉnh An Giang`.
        public var name: String
        public var isCity: Bool
        /// Names of the provinces that it was made from, its own among them.
        public var former: [String]
        fileprivate var sections: [Section]
    }

    /// The lines of a province in one layer.
    fileprivate struct Section: Sendable {
        var layer: Int
        var bytes: Range<Int>
    }

    public enum Kind: Sendable { case rural, ward, town }

    /// A name that a commune bears or bore.
    public struct Commune: Sendable {
        public var name: String
        /// One of today has this name.
        public var isCurrent: Bool
        /// What those of this name were, before.
        public var formerKinds: Set<Kind> = []
        /// The communes of today that hold those of this name; more than one where it was divided, or where two had it.
        public var successors: [String] = []
    }

    private let layers: [(file: String, text: String)]
    private let known = Known()
    /// ISO 8601: the first day on which only the communes of today existed.
    public let start: String
    /// ISO 8601: the day from which on every commune is known; many of those before were merged earlier.
    public let wholeFrom: String

    /// Syllables, without their marks, of names from other languages that are written in several ways: Đắk, Đăk, Đak.
    public let freelyMarked: Set<WordKey>

    static let file = "communes.txt"

    /// - Throws: ``RuleError`` for a line of a user's file that is none of the known kinds; the binary's own is checked by its tests.
    public init(_ rules: RuleLayers) throws(RuleError) {
        layers = rules.texts(Self.file)
        var start = "", whole = "", free: Set<WordKey> = []
        for (index, layer) in layers.enumerated() {
            if let date = Self.value("from ", layer.text) { start = date }
            if let date = Self.value("whole ", layer.text) { whole = date }
            if let syllables = Self.value("free ", layer.text) { free.formUnion(TokenizedText(syllables).tokens.map(\.key.unmarked)) }
            if index > 0 { try Self.check(layer.text, file: layer.file) }
        }
        self.start = start
        wholeFrom = whole
        freelyMarked = free
    }

    /// What was read, once it was asked for.
    private final class Known: Sendable {
        struct Lines: Sendable {
            var provinces: [Province]?
            var names: PhraseTable<(province: Int, former: Int)>?
            var communes: [String: [[WordKey]: Commune]] = [:]
        }

        let lines = Mutex(Lines())
    }

    /// Every province.
    public func provinces() -> [Province] {
        known.lines.withLock { lines in
            if let provinces = lines.provinces { return provinces }
            let provinces = readProvinces()
            lines.provinces = provinces
            return provinces
        }
    }

    /// The names of today and before, each with its places in ``provinces()`` and in ``Province/former``.
    public func provinceNames() -> PhraseTable<(province: Int, former: Int)> {
        let provinces = provinces()
        return known.lines.withLock { lines in
            if let names = lines.names { return names }
            var names = PhraseTable<(province: Int, former: Int)>()
            for (index, province) in provinces.enumerated() {
                for (former, name) in province.former.enumerated() { names.insert(TokenizedText(name).tokens.map(\.key), value: (index, former)) }
            }
            lines.names = names
            return names
        }
    }

    /// By reading the lines that open a province.
    private func readProvinces() -> [Province] {
        var provinces: [Province] = []
        for (index, layer) in layers.enumerated() {
            let opening = Self.openings(layer.text)
            for (place, at) in opening.enumerated() {
                let line = Self.line(layer.text, at: at)
                let end = place + 1 < opening.count ? opening[place + 1] : layer.text.utf8.count
                let parts = Self.split(line.text.dropFirst(), at: "<")
                let name = parts[0]
                let section = Section(layer: index, bytes: min(line.end, end)..<end)
                if let known = provinces.firstIndex(where: { $0.name == name }) {
                    provinces[known].sections.append(section)
                } else {
                    let own = name.split(separator: " ").drop { $0.first?.isLowercase == true }.joined(separator: " ")
                    provinces.append(Province(
                        name: name, isCity: name.hasPrefix("thành phố"), former: parts.count > 1 ? Self.split(parts[1][...], at: ",") : [own], sections: [section]))
                }
            }
        }
        return provinces
    }

    /// The communes of a province of today and before, by their names.
    public func communes(of province: Province) -> [[WordKey]: Commune] {
        known.lines.withLock { lines in
            if let communes = lines.communes[province.name] { return communes }
            let communes = readCommunes(of: province)
            lines.communes[province.name] = communes
            return communes
        }
    }

    private func readCommunes(of province: Province) -> [[WordKey]: Commune] {
        var communes: [[WordKey]: Commune] = [:]
        func keys(_ name: String) -> [WordKey] { TokenizedText(name).tokens.map(\.key) }
        for section in province.sections {
            var at = section.bytes.lowerBound
            while at < section.bytes.upperBound {
                let line = Self.line(layers[section.layer].text, at: at)
                at = line.end
                let parts = Self.split(line.text[...], at: ":")
                guard let name = parts.first, !name.isEmpty, !name.hasPrefix("#") else { continue }
                communes[keys(name), default: Commune(name: name, isCurrent: true)].isCurrent = true
                for former in parts.count > 1 ? Self.split(parts[1][...], at: ",") : [] {
                    let (kind, old) = Self.kind(former)
                    let oldKeys = keys(old)
                    var commune = communes[oldKeys] ?? Commune(name: old, isCurrent: false)
                    commune.formerKinds.insert(kind)
                    if !commune.successors.contains(name) { commune.successors.append(name) }
                    communes[oldKeys] = commune
                }
            }
        }
        return communes
    }

    // MARK: The file

    private static func kind(_ former: String) -> (Kind, String) {
        if former.hasPrefix("p ") { return (.ward, String(former.dropFirst(2))) }
        if former.hasPrefix("t ") { return (.town, String(former.dropFirst(2))) }
        return (.rural, former)
    }

    /// The words between the marks, without the space around them.
    private static func split(_ text: Substring, at mark: Unicode.Scalar) -> [String] {
        text.utf8.split(separator: UInt8(truncatingIfNeeded: mark.value)).map { part in
            var part = part
            while part.first == 0x20 { part.removeFirst() }
            while part.last == 0x20 { part.removeLast() }
            return String(decoding: part, as: UTF8.self)
        }
    }

    /// What stands behind a word, in the lines before the first province.
    private static func value(_ word: String, _ text: String) -> String? {
        var at = 0
        while at < text.utf8.count {
            let line = line(text, at: at)
            if line.text.hasPrefix(word) { return String(line.text.dropFirst(word.count)) }
            guard !line.text.hasPrefix("=") else { return nil }
            at = line.end
        }
        return nil
    }

    /// The line that begins at a byte, and the byte behind its end.
    private static func line(_ text: String, at start: Int) -> (text: String, end: Int) {
        text.utf8.withContiguousStorageIfAvailable { bytes in
            var end = start
            while end < bytes.count, bytes[end] != 0x0A { end += 1 }
            return (String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self), min(end + 1, bytes.count))
        } ?? ("", text.utf8.count)
    }

    /// The first bytes of the lines that begin with `=`.
    private static func openings(_ text: String) -> [Int] {
        text.utf8.withContiguousStorageIfAvailable { bytes in
            var found: [Int] = [], at = 0
            guard let base = bytes.baseAddress else { return found }
            while at < bytes.count, let next = memchr(base + at, 0x3D, bytes.count - at) {
                let offset = UnsafeRawPointer(next) - UnsafeRawPointer(base)
                if offset == 0 || bytes[offset - 1] == 0x0A { found.append(offset) }
                at = offset + 1
            }
            return found
        } ?? []
    }

    /// - Throws: ``RuleError`` for the first line that holds no province, commune, date or comment.
    static func check(_ text: String, file: String) throws(RuleError) {
        var at = 0, number = 0, isInProvince = false
        while at < text.utf8.count {
            let line = line(text, at: at)
            at = line.end
            number += 1
            if line.text.isEmpty || line.text.hasPrefix("#") { continue }
            if line.text.hasPrefix("from ") || line.text.hasPrefix("whole ") || line.text.hasPrefix("free "), !isInProvince { continue }
            if line.text.hasPrefix("= ") {
                isInProvince = true
                continue
            }
            guard isInProvince, line.text.contains(":"), !line.text.hasPrefix(":") else {
                throw RuleError(
                    file: file, line: number, key: "",
                    message: "expected `= tỉnh NAME`, and below it lines `COMMUNE: FORMER, p FORMER WARD, t FORMER TOWN`")
            }
        }
    }
}
