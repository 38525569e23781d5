import TestSupport
import Testing

@testable import VietnameseText

@Suite struct VietnameseSyllableTests {
  @Test(arguments: [
    "a", "ở", "ý", "Ủy", "uỷ", "nghiêng", "Nghiễm", "giếng", "gì", "già", "gìn", "giữ", "quốc",
    "quyết", "quý", "quí", "qủa", "quýt", "quặp", "quên", "khuya", "khuỷu", "ngoằn", "tuếch",
    "hòa", "hoà", "thủy", "thuỷ", "yêu", "yên", "tiêu", "đường", "ĐƯỜNG", "rượu", "hươu", "xoong",
    "bịch", "kịp", "kỹ", "pin", "Kạn", "Đắk", "Lắk", "ia", "mía", "mua", "mưa", "thuở", "huỳnh",
  ])
  func isSyllable(word: String) {
    #expect(VietnameseSyllable.isPlausible(word.utf8))
    #expect(VietnameseSyllable.isPlausible(word.unicodeScalars))
  }

  @Test(arguments: [
    "", "b", "ng", "tôt", "côc", "kông", "cia", "nghà", "gê", "ngiêng", "được1", "thựchiện",
    "maí", "đuờng", "hoáà", "hàá", "plan", "wifi", "school", "nghiêngg", "ê-kíp", "tièn", "bỡnh",
    "iên", "tyên", "qa", "qư", "où", "caùc", "việtt", "trươ", "thưc",
  ])
  func isNoSyllable(word: String) {
    #expect(!VietnameseSyllable.isPlausible(word.utf8))
  }

  @Test func allTestWordsAreSyllables() {
    for word in SentenceGenerator.words {
      #expect(VietnameseSyllable.isPlausible(word.utf8), "\(word)")
    }
  }

  @Test func brokenUTF8IsNoSyllable() {
    #expect(!VietnameseSyllable.isPlausible([0x76, 0xE1, 0xBB] as [UInt8]))
  }
}
