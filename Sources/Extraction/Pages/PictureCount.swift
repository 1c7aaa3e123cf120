/// «3 / 12», «3 من 12», "Photo 3 of 12": which of how many pictures this is.
struct PictureCount: Hashable {
  let number: Int
  let all: Int

  /// Reads a short line; nothing if it says anything else.
  init?(_ text: String) {
    guard text.utf8.count <= 60 else { return nil }
    let print = WordPrint(text, limit: 7)
    guard !print.isCut, (2...6).contains(print.count) else { return nil }
    let bytes = Array(text.utf8)
    var numbers: [Int] = []
    var hasWord = text.utf8.contains(UInt8(ascii: "/"))
    for word in print.words {
      if let number = Self.number(bytes[word.start..<min(word.end, bytes.count)]) {
        numbers.append(number)
      } else {
        guard Self.words.contains(word.hash) else { return nil }
        hasWord = true
      }
    }
    guard hasWord, numbers.count == 2, (3...300).contains(numbers[1]), numbers[0] >= 1,
      numbers[0] <= numbers[1]
    else { return nil }
    (number, all) = (numbers[0], numbers[1])
  }

  private static let words = Set(
    WordPrint(
      """
      من of sur از سے de von صورة الصورة photo image picture slide تصویر عکس bild foto
      السابق التالي السابقة التالية prev previous next précédent suivant قبلی بعدی
      """
    ).hashes)

  /// ASCII, Arabic and Persian digits.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    var index = bytes.startIndex
    var digits = 0
    while index < bytes.endIndex, digits < 4 {
      let byte = bytes[index]
      if byte &- 0x30 < 10 {
        value = value * 10 + Int(byte - 0x30)
        index += 1
      } else if index + 1 < bytes.endIndex, byte == 0xD9, bytes[index + 1] &- 0xA0 < 10 {
        value = value * 10 + Int(bytes[index + 1] - 0xA0)
        index += 2
      } else if index + 1 < bytes.endIndex, byte == 0xDB, bytes[index + 1] &- 0xB0 < 10 {
        value = value * 10 + Int(bytes[index + 1] - 0xB0)
        index += 2
      } else {
        return nil
      }
      digits += 1
    }
    return index == bytes.endIndex && digits > 0 ? value : nil
  }
}
