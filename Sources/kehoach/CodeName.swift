import Validation

/// Codes that a person typed.
enum CodeName {
    static func check(_ code: String, in catalogue: ValidationCatalogue) throws {
        guard catalogue[code] == nil else { return }
        let near = catalogue.codes(near: code)
        throw Failure(
            message: "there is no code \(code); "
                + (near.isEmpty ? "" : "perhaps \(near.joined(separator: ", ")); ") + "kehoach check --explain lists all codes")
    }
}
