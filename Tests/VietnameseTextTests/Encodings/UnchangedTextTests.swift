import TestSupport
import Testing

@testable import VietnameseText

/// Sound Unicode comes back byte for byte.
@Suite struct UnchangedTextTests {
  static let texts = [
    "Kế hoạch số 12/KH-UBND ngày 05/3/2024 của Ủy ban nhân dân xã",
    "hoà bình, hòa bình, thuỷ lợi, thủy lợi, quý, quí, khoẻ, khỏe",
    "em bé mua sách", "cá, rò, mè, tê tê", "con bò và con bê", "THÀNH LÂM, HÀ, LÊ, ĐÀ",
    "naïve café, déjà vu, où est la fête française ? à côté de l'hôtel",
    "Le maïs, Noël, Citroën; il est né où, et dû à la forêt", "Thaï, Caïn, haï",
    "Herr Öztürk und Frau Müller aus Köln grüßen Götz, Ärger über Größe",
    "El niño mañana está en España; ¿qué más?", "São Paulo não é longe, irmã",
    "Jag är på väg till Åsa, så små öar; både två", "på så", "Smørrebrød på Ærø, få år",
    "Così può essere più facile perciò, lunedì", "Đặng Thị Ngọc và Björn ký ở Zürich",
    "«Tự do», 25°C, 5 m², 3×4, ½ giờ, 100 µm, § 5, ©2024, Acme®, x¹, 10·5, ¶ 3",
    "Đồng Nai − Bình Dương; a ∙ b; giá trị ≥ 5 ± 1", "Ðảng ủy, QÐ-UBND, Ðiều 1",
    "| Nhiệm vụ | Đơn vị |\n|---|---|\n| Rà soát | Phòng Tư pháp |\n", "trang 1\u{C}trang 2",
    "Ελλάδα, Москва, 日本語, 한국어, emoji 👍🏽 👨\u{200D}👩", "plain ASCII only\n", "x\u{FFFD}y",
    "Bắc Kạn, Đắk Lắk, Kon Tum, Krông Pắc, Ea Kar",
    "BÉ, SÓ, CÔ: Ý KIẾN; TÀI TRỢ; Ô TÔ; À, Ồ", "Tuôn, gõ, bõ; ù lì; ò ó o",
  ]

  @Test(arguments: texts)
  func staysAsItIs(text: String) throws {
    let decoded = try TextDecoder().decode(Array(text.utf8))
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
    #expect(decoded.utf8 == Array(text.utf8))
    #expect(decoded.convertedLines == 0)
    #expect(decoded.convertedFrom == nil)
    #expect(decoded.encoding == .utf8)
  }

  /// Foreign lines stay foreign inside Vietnamese.
  @Test func allTogetherStay() throws {
    let text = Self.texts.joined(separator: "\n")
    #expect(try TextDecoder().decode(Array(text.utf8)).utf8 == Array(text.utf8))
  }

  @Test(arguments: 1...50)
  func randomSentencesStay(seed: Int) throws {
    var generator = SentenceGenerator(seed: UInt64(seed))
    let lines = generator.sentences(20)
    for text in [lines.joined(separator: "\n"), lines.joined(separator: "\n").uppercased()] {
      #expect(try TextDecoder().decode(Array(text.utf8)).utf8 == Array(text.utf8))
    }
  }

  @Test func westernBytesBecomeWindows1252() throws {
    let text = "Où est l’hôtel ? La fête est finie, le café est fermé."
    let bytes = text.unicodeScalars.map { $0 == "’" ? 0x92 : UInt8(truncatingIfNeeded: $0.value) }
    let decoded = try TextDecoder().decode(bytes)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
    #expect(decoded.encoding == .windows1252)
  }
}
