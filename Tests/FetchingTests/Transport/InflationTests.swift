import Testing

@testable import Fetching

@Suite("Unpacking")
struct InflationTests {
  private let text = Array("خبر عاجل، ثم خبر عاجل، ثم خبر".utf8)

  @Test("gzip, zlib's form and the bare stream are unpacked", arguments: Packing.allCases)
  func unpacks(packing: Packing) {
    let inflation = Inflation(packing.packed(text), limit: 1_000)
    #expect(inflation.bytes == text)
    #expect(inflation.ending == .whole)
  }

  @Test("Streams of gzip may follow each other, and rubbish behind them is left")
  func readsOn() {
    let packed = Packing.gzip.packed(text)
    #expect(Inflation(packed + packed, limit: 1_000).bytes == text + text)
    #expect(Inflation(packed + [1, 2, 3], limit: 1_000).ending == .whole)
  }

  @Test("A cut stream gives what it has", arguments: Packing.allCases)
  func givesWhatItHas(packing: Packing) {
    let long = (0..<20_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
    let packed = packing.packed(long)
    let inflation = Inflation(Array(packed.prefix(packed.count / 2)), limit: 1 << 20)
    #expect(inflation.ending == .cut)
    #expect(!inflation.bytes.isEmpty)
    #expect(long.starts(with: inflation.bytes))
  }

  @Test("A bomb is given up at the limit")
  func stopsBombs() {
    let bomb = Packing.gzip.packed([UInt8](repeating: 0, count: 4 << 20))
    #expect(bomb.count < 10_000)
    let inflation = Inflation(bomb, limit: 100_000)
    #expect(inflation.ending == .tooLarge)
    #expect(inflation.bytes.count == 100_000)
  }

  @Test("Exactly the limit is not too much")
  func keepsToTheLimit() {
    let packed = Packing.gzip.packed([UInt8](repeating: 7, count: 65_536))
    #expect(Inflation(packed, limit: 65_536).ending == .whole)
    #expect(Inflation(packed, limit: 65_535).ending == .tooLarge)
  }

  @Test("No bytes bring it down")
  func survivesAnything() {
    var packed = Packing.gzip.packed(text)
    for index in packed.indices {
      packed[index] ^= 0x55
      #expect(Inflation(packed, limit: 1_000).bytes.count <= 1_000)
      packed[index] ^= 0x55
    }
    #expect(Inflation([], limit: 10).bytes.isEmpty)
    #expect(Inflation([0xFF, 0xFF, 0xFF], limit: 10).ending == .broken)
  }
}
