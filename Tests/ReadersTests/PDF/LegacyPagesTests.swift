import DocumentModel
import Layout
import Testing

@testable import Readers

@Suite struct LegacyPagesTests {
    /// Words of one line, each as wide as its letters, with the gap that stands before it.
    private func page(_ words: [(gap: Double, text: String)]) -> PageWords {
        var place = 50.0
        return PageWords(number: 1, width: 600, height: 800, words: words.map { word in
            place += word.gap
            defer { place += Double(word.text.count) * 6 }
            return .init(
                text: Array(word.text.utf8), box: Box(left: place, top: 100, right: place + Double(word.text.count) * 6, bottom: 112))
        })
    }

    private func texts(_ page: PageWords?) -> [String] { (page?.words ?? []).map { String(decoding: $0.text, as: UTF8.self) } }

    @Test func wordsTornAtStrayLettersAreJoined() {
        let torn = page([(0, "Thñ"), (4, "t"), (0.9, "−"), (0.9, "íng"), (4, "b¶o"), (4, "l"), (0.5, "∙"), (0.5, "nh"), (4, "−"), (4, "quy")])
        #expect(LegacyPages.mayConcern([torn]))
        let converted = LegacyPages().convert([torn], fonts: [])
        #expect(texts(converted.pages.first) == ["Thủ", "tướng", "bảo", "lãnh", "−", "quy"])
        let box = converted.pages.first?.words[1].box
        #expect(box.map { [$0.left, $0.right].map { ($0 * 10).rounded() } } == [720, 1038])
        #expect(converted.lines == 1)
    }

    /// `cã` may be any language's; `Hà` is no word in the font's encoding.
    @Test func fontsDecideWhatLettersLeaveOpen() {
        let font = LegacyPages.FontArea(box: Box(left: 0, top: 90, right: 600, bottom: 120), font: .tcvn3)
        let open = page([(0, "cã"), (4, "quyÒn"), (4, "sè"), (4, "12")])
        #expect(texts(LegacyPages().convert([open], fonts: [[font]]).pages.first) == ["có", "quyền", "số", "12"])
        let unicode = page([(0, "Hà"), (4, "Nội"), (4, "có"), (4, "quyền")])
        #expect(texts(LegacyPages().convert([unicode], fonts: [[font]]).pages.first) == ["Hà", "Nội", "có", "quyền"])
        #expect(!LegacyPages.mayConcern([unicode]))
    }

    @Test func readsFontsOfPoppler() {
        let areas = PDFFontAreas.areas(in: Array("""
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE pdf2xml SYSTEM "pdf2xml.dtd">
            <pdf2xml producer="poppler"><page number="1" top="0" left="0" height="3368" width="2380">
            <fontspec id="0" size="15" family="GDNPMG+VnTimeHBold" color="#000000"/><fontspec id="1" size="15" family="Times" color="#000000"/>
            <text top="400" left="200" width="80" height="40" font="0"><b>QuyÕt</b></text></page>
            <page number="2" height="3368" width="2380"><text top="4" left="8" width="12" height="16" font="1">x</text></page></pdf2xml>
            """.utf8))
        #expect(areas == [
            [.init(box: Box(left: 50, top: 100, right: 70, bottom: 110), font: .tcvn3Capitals)],
            [.init(box: Box(left: 2, top: 1, right: 5, bottom: 5), font: .unicode)],
        ])
    }
}
