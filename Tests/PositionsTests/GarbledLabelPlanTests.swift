import DocumentModel
import Pipeline
import PlanModel
import Testing

/// From a scanned page with garbled labels to a plan's fields.
@Suite struct GarbledLabelPlanTests {
    static let words = FieldLocatorTests.head + """
        a) Lắp biển báo.
        - Cơ quan chù trì: Công an xã.
        - Đơn vị phối hợp: Các trường học.
        - Thơi gian thực hiên: Quý I năm 2031.
        """

    private func task(_ content: SourceDocument.Page.Content) throws -> PlanTask {
        let pipeline = try Pipeline()
        var document = SetPages.document(Self.words)
        document.pages[0].content = content
        return try #require(pipeline.extract(pipeline.structure(document)).tasks.first { $0.title == "Lắp biển báo" })
    }

    @Test func fieldsOfAScan() throws {
        let task = try task(.scan)
        #expect(task.lead?.text == "Công an xã" && task.coordination?.text == "Các trường học" && task.deadline?.text == "Quý I năm 2031")
        // What was told by a garbled label is less sure.
        #expect(task.lead?.confidence == 0.8 && task.deadline?.confidence == 0.8 && task.coordination?.confidence == 1)
        #expect(task.confidence == 0.8)
    }

    @Test func slipsOfATypedPageAreToldByTheirValues() throws {
        let task = try task(.text)
        #expect(task.lead?.text == "Công an xã" && task.deadline?.text == "Quý I năm 2031" && task.coordination?.text == "Các trường học")
        #expect(task.lead?.confidence == 0.8 && task.deadline?.confidence == 0.8 && task.coordination?.confidence == 1)
    }

    @Test func aTypedPageWhoseValuesDoNotFitIsTakenAtItsWord() throws {
        let words = Self.words.replacing("Công an xã", with: "bảo đảm an toàn cho người qua lại").replacing("Quý I năm 2031", with: "nhanh hơn năm trước")
        let pipeline = try Pipeline()
        let task = try #require(pipeline.extract(pipeline.structure(SetPages.document(words))).tasks.first { $0.title == "Lắp biển báo" })
        #expect(task.lead == nil && task.deadline == nil && task.coordination?.text == "Các trường học")
    }
}
