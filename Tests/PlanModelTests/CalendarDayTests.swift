import PlanModel
import Testing

@Suite struct CalendarDayTests {
    @Test func knowsTheDaysOfTheCalendar() throws {
        #expect(CalendarDay("1970-01-01")?.number == 0)
        #expect(CalendarDay("2000-03-01")?.number == 11_017)
        #expect(CalendarDay("1969-12-31")?.number == -1)
        #expect(CalendarDay("2026-02-29") == nil)
        #expect(CalendarDay("2026-02") == nil)
        #expect(CalendarDay("0000-01-01")?.iso == "0000-01-01")
    }

    @Test func everyDayOfFourCenturiesComesBack() throws {
        let first = try #require(CalendarDay("1799-12-31")), last = try #require(CalendarDay("2200-01-01"))
        var before = "1799-12-31"
        for number in first.number + 1...last.number {
            let iso = CalendarDay(number: number).iso
            #expect(iso > before && CalendarDay(iso)?.number == number)
            before = iso
        }
    }

    @Test(arguments: [
        (DeadlineItem(kind: .period, text: "", start: "2026-01-01", end: "2026-03-31"), "2026-01-01", "2026-03-31"),
        (DeadlineItem(kind: .by, text: "", date: "2026-03-15", inclusive: false), "2026-03-14", "2026-03-14"),
        (DeadlineItem(kind: .by, text: "", date: "2026-03-15", inclusive: true), "2026-03-15", "2026-03-15"),
        (DeadlineItem(kind: .on, text: "", date: "2026-03-01"), "2026-03-01", "2026-03-01"),
    ])
    func deadlinesHaveDays(item: DeadlineItem, first: String, last: String) {
        #expect(item.days?.lowerBound.iso == first)
        #expect(item.days?.upperBound.iso == last)
    }

    @Test(arguments: DeadlineItem.Kind.allCases.filter { ![.period, .by, .on].contains($0) })
    func whatHasNoDayGetsNone(kind: DeadlineItem.Kind) {
        #expect(DeadlineItem(kind: kind, text: "Thường xuyên", start: "2026-01-01", end: "2026-02-01", date: "2026-01-01").days == nil)
        #expect(DeadlineItem(kind: .period, text: "", start: "2026-03-01", end: "2026-02-01").days == nil)
    }
}
