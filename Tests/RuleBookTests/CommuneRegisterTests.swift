import Testing
import VietnameseText
@testable import RuleBook

@Suite struct CommuneRegisterTests {
    private func keys(_ name: String) -> [WordKey] { TokenizedText(name).tokens.map(\.key) }

    @Test func binaryHoldsEveryProvince() throws {
        let rules = RuleLayers()
        for layer in rules.texts(CommuneRegister.file) { try CommuneRegister.check(layer.text, file: layer.file) }
        let register = try CommuneRegister(rules)
        #expect(register.start == "2025-07-01")
        let provinces = register.provinces()
        #expect(provinces.count == 34)
        #expect(provinces.filter(\.isCity).count == 6)
        #expect(Set(provinces.flatMap(\.former)).count == 64)
        #expect(provinces.reduce(0) { $0 + register.communes(of: $1).values.count(where: \.isCurrent) } > 3_300)
    }

    @Test func knowsCommunesOfTodayAndBefore() throws {
        let register = try CommuneRegister(RuleLayers())
        let province = try #require(register.provinces().first { $0.former.contains("Thái Bình") })
        #expect(province.name == "tỉnh Hưng Yên")
        let communes = register.communes(of: province)
        #expect(communes[keys("Đồng Bằng")]?.isCurrent == true)
        let former = try #require(communes[keys("An Cầu")])
        #expect(!former.isCurrent && former.formerKinds == [.rural] && former.successors == ["Đồng Bằng"])
        #expect(communes[keys("Diêm Điền")]?.formerKinds == [.town])
        #expect(communes[keys("Đồng Mây")] == nil)
    }

    @Test func mistakeIsSaidWithItsLine() {
        #expect(throws: RuleError.self) { try CommuneRegister.check("= tỉnh Hà Giao\nĐồng Mây: Cẩm Lĩnh\nBến Sậy\n", file: "communes.txt") }
        do throws(RuleError) {
            try CommuneRegister.check("= tỉnh Hà Giao\nĐồng Mây: Cẩm Lĩnh\nBến Sậy\n", file: "communes.txt")
        } catch {
            #expect(error.line == 3)
        }
    }
}
