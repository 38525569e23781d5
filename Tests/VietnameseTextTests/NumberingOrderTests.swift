import Testing
import VietnameseText

@Suite struct NumberingOrderTests {
    @Test func lettersFollowTheVietnameseOrder() {
        let letters = (1...23).compactMap { NumberingOrder.letter(at: $0) }
        #expect(String(String.UnicodeScalarView(letters)) == "abcdđeghiklmnopqrstuvxy")
        #expect(NumberingOrder.position(of: "đ") == 5 && NumberingOrder.position(of: "f") == nil && NumberingOrder.letter(at: 24) == nil)
        #expect(["f", "j", "w", "z", "g"].map { NumberingOrder.positionBefore(foreign: $0) } == [6, 9, 21, 23, nil])
    }

    @Test(arguments: [
        ("I", 1), ("iv", 4), ("IX", 9), ("XIV", 14), ("XL", 40), ("lxxxix", 89), ("IIII", nil), ("VX", nil), ("IIX", nil), ("A", nil), ("", nil), ("C", nil),
    ] as [(String, Int?)]) func roman(_ word: String, _ value: Int?) {
        #expect(NumberingOrder.roman(word.utf8) == value)
        if let value { #expect(NumberingOrder.romanNumeral(value) == word.uppercased()) }
    }

    @Test func ordinals() {
        #expect(NumberingOrder.ordinal(WordKey("ba")) == 3 && NumberingOrder.ordinalWord(3) == "ba" && NumberingOrder.ordinalWord(7) == nil)
    }
}
