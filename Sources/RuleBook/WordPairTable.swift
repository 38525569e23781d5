import VietnameseText

/// Pairs of words, each with numbers filed under it: an open hash table, since every pair of words of a plan asks.
struct WordPairTable: Sendable {
    private struct Slot {
        var first = WordKey.none
        var second = WordKey.none
        /// The place in ``links`` of what was filed last; -1 where the slot is empty.
        var last: Int32 = -1
    }

    private var slots = [Slot](repeating: Slot(), count: 64)
    private var count = 0
    /// What is filed, each with the place of what was filed before it under the same pair, -1 for none.
    private var links: [(number: Int32, before: Int32)] = []

    private static func place(_ first: WordKey, _ second: WordKey, mask: Int) -> Int {
        var mixed = (first.rawValue ^ second.rawValue &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 29
        return Int(truncatingIfNeeded: mixed) & mask
    }

    mutating func insert(_ number: Int, _ first: WordKey, _ second: WordKey) {
        if (count + 1) * 2 > slots.count { grow() }
        let slot = slot(first, second)
        if slots[slot].last < 0 {
            count += 1
            slots[slot].first = first
            slots[slot].second = second
        }
        links.append((Int32(truncatingIfNeeded: number), slots[slot].last))
        slots[slot].last = Int32(truncatingIfNeeded: links.count - 1)
    }

    func contains(_ first: WordKey, _ second: WordKey) -> Bool { slots[slot(first, second)].last >= 0 }

    /// The numbers filed under a pair that `isWanted`, the first first.
    func numbers(_ first: WordKey, _ second: WordKey, where isWanted: (Int) -> Bool) -> [Int] {
        var found: [Int] = [], link = slots[slot(first, second)].last
        while link >= 0 {
            let number = Int(links[Int(link)].number)
            if isWanted(number) { found.append(number) }
            link = links[Int(link)].before
        }
        return found.count < 2 ? found : found.reversed()
    }

    /// Where the pair lies, or would.
    private func slot(_ first: WordKey, _ second: WordKey) -> Int {
        slots.withUnsafeBufferPointer { slots in
            let mask = slots.count - 1
            var slot = Self.place(first, second, mask: mask)
            while slots[slot].last >= 0, slots[slot].first != first || slots[slot].second != second { slot = (slot + 1) & mask }
            return slot
        }
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        for entry in old where entry.last >= 0 { slots[slot(entry.first, entry.second)] = entry }
    }
}
