/// A JSON Schema (draft 2020-12) of one of the product's outputs.
package struct SchemaDocument {
    var id: String
    var title: String
    package var root: SchemaObject
    /// The definitions beside the root.
    package var objects: [SchemaObject]

    package init(id: String, title: String, root: SchemaObject, objects: [SchemaObject]) {
        self.id = id
        self.title = title
        self.root = root
        self.objects = objects
    }

    /// UTF-8, with line breaks, without a final line end.
    package var json: [UInt8] {
        var json = JSONWriter(pretty: true)
        json.object { json in
            json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
            json.member("$id", id)
            json.member("title", title)
            json.member("description", root.description)
            root.write(to: &json)
            json.key("$defs")
            json.object { json in
                for object in objects {
                    json.key(object.name)
                    json.object { json in
                        json.member("description", object.description)
                        object.write(to: &json)
                    }
                }
                for form in PlanSchema.forms {
                    json.key(form.name)
                    json.object { json in
                        json.member("description", form.description)
                        form.write(to: &json)
                    }
                }
                json.key("confidence")
                json.object { json in
                    json.member(
                        "description",
                        "0 (a guess) to 1 (certain), two decimals; below 0.6 a person should look. / Độ tin cậy từ 0 đến 1, hai chữ số thập phân; dưới 0,6 cần người kiểm tra.")
                    json.member("type", "number")
                    json.member("minimum", 0)
                    json.member("maximum", 1)
                }
            }
        }
        return json.bytes
    }
}
