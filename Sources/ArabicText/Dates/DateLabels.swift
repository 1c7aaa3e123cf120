/// The words that say what a date is the date of: «نُشر في», "Published", «آخر تحديث».
enum DateLabels {
  /// Labels as they are printed.
  static let rows: [(meaning: DateWord, words: String)] = [
    (
      .label(.published, isStrong: true),
      """
      تاريخ النشر|تاريخ نشر|نشر بتاريخ|نشر في تاريخ|تم النشر|تم النشر في|تم النشر بتاريخ|أضيف بتاريخ
      |أضيف في|تاريخ الإضافة|تاريخ الاضافة|أدرج في|أدرج بتاريخ|تاريخ الإدراج|تاريخ الخبر|تاريخ المقال
      |تاريخ المقالة|تاريخ الموضوع|تاريخ التقرير|تاريخ الإنشاء|تاريخ التحرير|تاريخ الإصدار|حرر في
      |حرر بتاريخ|نشرت بتاريخ|نشرت في|تم نشره في|تم نشره|تم نشرها في|وقت النشر|موعد النشر|ساعة النشر
      |تاريخ ووقت النشر|تاريخ و وقت النشر|توقيت النشر|كتب بتاريخ|أنشئ في|أرسل في|أرسلت في|بث في
      |بث بتاريخ|تاريخ البث|published on|issued on|released on|release date|date of publication|date posted|first posted
      |originally published|originally published on|story published|article published|published at|posted on|date published|publication date
      |publish date|created on|first published|publie le|publiee le|mis en ligne le|mise en ligne le|redige le|ecrit le|diffuse le|date de parution
      |date de mise en ligne|mis en ligne|paru le|poste le|date de publication
      |تاریخ انتشار|تاریخ انتشار خبر|منتشر شده در|زمان انتشار|تاریخ درج|تاریخ اشاعت|شائع شدہ|شائع ہوا|اشاعت|yayın tarihi
      |yayinlanma tarihi|yayınlanma
      |dieser artikel wurde am|dieser beitrag wurde am|dieser eintrag wurde am|this entry was posted on
      |this entry was posted|this post was published on|cet article a ete publie le
      |esta entrada fue publicada el|geschrieben am|verfasst am
      |veröffentlicht am|erschienen am|erstellt am|publiziert am|eingestellt am|online seit|publicado el
      |publicado em|pubblicato il|geplaatst op|gepubliceerd op|опубликовано
      """
    ),
    (
      .label(.published, isStrong: false),
      """
      نشر|نشرت|نشر في|تم نشر|تم نشر هذا|نشر يوم|النشر|منشور|منشور في|كتب في|كتبت في|كتب يوم|أضيف|أضيفت في|أدرج|ادراج
      |إضافة|published|posted|publie|publiee|شائع|created|uploaded|انتشار|منتشر شده|yayınlandı|written on|veröffentlicht|erschienen
      |erstellt|publiziert|publicado|pubblicato
      """
    ),
    (
      .label(.updated, isStrong: true),
      """
      آخر تحديث|اخر تحديث في|آخر تحديث بتاريخ|آخر تحديث كان في|تاريخ التحديث|تاريخ آخر تحديث|تم التحديث
      |تم التحديث في|تم التحديث بتاريخ|تم تحديثه في|تم تحديثه|حدث في|حدث بتاريخ|تحديث في|آخر تعديل|تاريخ التعديل
      |تم التعديل في|تم التعديل|عدل في|عدل بتاريخ|حدثت في|محدث في|وقت التحديث|last updated|last updated on
      |updated on|last modified|last update|date modified|modified on|mis a jour le|mise a jour le|mise a jour|date de mise a jour|modifiee le|actualisee le|updated at
      |last edited|last edited on|last updated at|last modified on
      |derniere mise a jour|derniere mise a jour le|modifie le|actualise le|آخرین به روز رسانی|بروزرسانی
      |به روز رسانی|آخرین بروزرسانی|اپ ڈیٹ|اپڈیٹ|آخری اپ ڈیٹ|تاریخ بروزرسانی|son guncelleme|son güncelleme|آخر تحديث للصفحة
      |aktualisiert am|zuletzt aktualisiert|zuletzt aktualisiert am|letzte aktualisierung|geändert am
      |zuletzt geändert|letzte änderung|actualizado el|atualizado em|aggiornato il|обновлено
      """
    ),
    (
      .label(.updated, isStrong: false),
      "تحديث|التحديث|محدث|محدثة|حدث|حدثت|تعديل|updated|modified|mis a jour|maj|update|güncelleme|edited|aktualisiert"
        + "|actualizado|atualizado|aggiornato"
    ),
  ]

  /// Verbs and nouns of publishing and changing with what may follow them, all ways around.
  static let composed: [(meaning: DateWord, words: String)] = [
    (.label(.published, isStrong: true), joined(published, [" بتاريخ", " في تاريخ"])),
    (
      .label(.published, isStrong: true),
      joined(publishing.map { "تم \($0)" }, ["", " في", " بتاريخ", " يوم", " في يوم"])
    ),
    (.label(.published, isStrong: false), joined(published, ["", " في", " يوم", " الساعة"])),
    (
      .label(.updated, isStrong: true),
      joined(changing.map { "تم \($0)" }, ["", " في", " بتاريخ", " يوم", " في يوم"])
    ),
    (
      .label(.updated, isStrong: true),
      joined(changed, [" في", " بتاريخ", " في تاريخ", " يوم"])
    ),
    (.label(.updated, isStrong: false), joined(changed, [""])),
  ]

  private static let published = [
    "نشر", "نشرت", "أضيف", "أضيفت", "أدرج", "أدرجت", "حرر", "حررت", "أنشئ", "أنشئت", "أرسل",
    "أرسلت",
    "رفع", "رفعت", "بث", "بثت",
  ]
  private static let publishing = [
    "النشر", "نشره", "نشرها", "الإضافة", "إضافته", "إضافتها", "الإدراج", "إدراجه", "إدراجها",
    "الرفع",
    "رفعه", "إنشاؤه", "إنشاؤها", "تحريره", "كتابته",
  ]
  private static let changing = [
    "التحديث", "تحديثه", "تحديثها", "التعديل", "تعديله", "تعديلها", "تحديث الخبر", "تحديث المقال",
  ]
  private static let changed = ["حدث", "حدثت", "عدل", "عدلت", "حدثه", "عدله"]

  private static func joined(_ words: [String], _ endings: [String]) -> String {
    words.flatMap { word in endings.map { word + $0 } }.joined(separator: "|")
  }
}
