import Testing

@testable import PlanModel

@Suite struct JSONWriterTests {
    @Test(arguments: [
        ("Tổ 1", #""Tổ 1""#), ("", #""""#),
        ("a\"b", #""a\"b""#), (#"a\b"#, #""a\\b""#), ("\"", #""\"""#),
        ("a\nb\r\tc", #""a\nb\r\tc""#), ("\u{0}\u{1f}", #""\u0000\u001f""#), ("\u{8}\u{c}", #""\u0008\u000c""#),
        ("/ \u{7f} \u{2028} 😀", "\"/ \u{7f} \u{2028} 😀\""),
    ])
    func escapes(value: String, json: String) throws {
        var writer = JSONWriter(pretty: false)
        writer.value(value)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == json)
        #expect(try JSONParser.parse(writer.bytes).string() == value)
    }

    @Test(arguments: [
        (0, "0"), (-0.0, "0"), (2, "2"), (4.26, "4.26"), (-1.5, "-1.5"), (0.1 + 0.2, "0.30000000000000004"), (1e15, "1000000000000000.0"), (1e16, "1e+16"), (1e-7, "1e-07"),
        (.nan, "null"), (.infinity, "null"),
    ])
    func numbers(value: Double, json: String) throws {
        var writer = JSONWriter(pretty: false)
        writer.value(value)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == json)
        if value.isFinite { #expect(try JSONParser.parse(writer.bytes).kind == .number(value)) }
    }

    @Test func keysKeepTheirOrderAndEmptyBracketsClose() {
        func sample(pretty: Bool) -> String {
            var writer = JSONWriter(pretty: pretty)
            writer.object { json in
                json.member("b", 1)
                json.member("a", [String]())
                json.key("c")
                json.array([1, 2]) { json, _ in json.object { _ in } }
                json.member("d", ["x"])
            }
            return String(decoding: writer.bytes, as: UTF8.self)
        }
        #expect(sample(pretty: false) == #"{"b":1,"a":[],"c":[{},{}],"d":["x"]}"#)
        #expect(
            sample(pretty: true) == """
                {
                  "b": 1,
                  "a": [],
                  "c": [
                    {},
                    {}
                  ],
                  "d": [
                    "x"
                  ]
                }
                """)
    }
}
