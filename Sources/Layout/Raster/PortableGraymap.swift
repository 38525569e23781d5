/// Binary Netpbm pictures, the form in which `pdftoppm` gives a page: `P5` (gray) and `P6` (colour), one byte a sample.
public enum PortableGraymap {
    public enum Failure: Error, Equatable, Sendable {
        /// No such picture, or cut off.
        case damaged
        case tooLarge(pixels: Int)
    }

    /// More are refused before memory is taken: A3 at 600 dots per inch has 70 million.
    public static let pixelLimit = 80_000_000

    /// Of a colour picture the red light, in which a red stamp is paper and the letters below it stay ink; its
    /// luminance where red ink is what most of it is written with.
    public static func decode(_ bytes: [UInt8]) throws(Failure) -> GrayRaster {
        guard bytes.count > 8, bytes[0] == 0x50, bytes[1] == 0x35 || bytes[1] == 0x36 else { throw .damaged }
        let samples = bytes[1] == 0x36 ? 3 : 1
        var at = 2, numbers: [Int] = []
        while numbers.count < 3 {
            guard let number = nextNumber(bytes, &at) else { throw .damaged }
            numbers.append(number)
        }
        at += 1
        guard numbers[0] > 0, numbers[1] > 0, numbers[2] == 255 else { throw .damaged }
        let (pixels, overflow) = numbers[0].multipliedReportingOverflow(by: numbers[1])
        guard !overflow, pixels <= pixelLimit else { throw .tooLarge(pixels: overflow ? .max : pixels) }
        guard bytes.count - at >= pixels * samples else { throw .damaged }
        if samples == 1 { return GrayRaster(width: numbers[0], height: numbers[1], pixels: Array(bytes[at..<at + pixels])) }
        let isRed = isMostlyRed(bytes, from: at, pixels: pixels)
        let gray = [UInt8](unsafeUninitializedCapacity: pixels) { target, count in
            bytes.withUnsafeBufferPointer { source in
                for index in 0..<pixels {
                    let sample = at + 3 * index
                    target[index] = isRed ? luminance(source, sample) : source[sample]
                }
            }
            count = pixels
        }
        return GrayRaster(width: numbers[0], height: numbers[1], pixels: gray)
    }

    public static func encode(_ raster: GrayRaster) -> [UInt8] {
        Array("P5\n\(raster.width) \(raster.height)\n255\n".utf8) + raster.pixels
    }

    /// More ink is dark to the eye but not in red light than is dark in both.
    private static func isMostlyRed(_ bytes: [UInt8], from start: Int, pixels: Int) -> Bool {
        var red = 0, other = 0
        bytes.withUnsafeBufferPointer { source in
            for sample in stride(from: start, to: start + 3 * pixels, by: 3) {
                if source[sample] < 128 { other += 1 } else if luminance(source, sample) < 128 { red += 1 }
            }
        }
        return red > other
    }

    private static func luminance(_ source: UnsafeBufferPointer<UInt8>, _ sample: Int) -> UInt8 {
        let red = Int(source[sample]), green = Int(source[sample + 1]), blue = Int(source[sample + 2])
        return UInt8(truncatingIfNeeded: (red * 77 + green * 150 + blue * 29) >> 8)
    }

    private static func nextNumber(_ bytes: [UInt8], _ at: inout Int) -> Int? {
        while at < bytes.count, bytes[at] <= 0x20 || bytes[at] == 0x23 {
            if bytes[at] == 0x23 { while at < bytes.count, bytes[at] != 0x0A { at += 1 } } else { at += 1 }
        }
        var number: Int?
        while at < bytes.count, bytes[at] >= 0x30, bytes[at] <= 0x39 {
            let next = (number ?? 0) * 10 + Int(bytes[at] - 0x30)
            guard next < 1 << 31 else { return nil }
            number = next
            at += 1
        }
        return number
    }
}
