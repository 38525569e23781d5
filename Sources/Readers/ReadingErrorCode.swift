extension ReadingError {
    /// What happened, as one word for programs: the name of the reason. These words never change.
    public var code: String {
        switch reason {
        case .empty: "empty"
        case .binary: "binary"
        case .tooLarge: "tooLarge"
        case .unsupported: "unsupported"
        case .damaged: "damaged"
        case .passwordNeeded: "passwordNeeded"
        case .tooManyPages: "tooManyPages"
        case .hostile: "hostile"
        case .limitPassed: "limitPassed"
        case .programMissing: "programMissing"
        case .programFailed: "programFailed"
        case .cancelled: "cancelled"
        }
    }
}
