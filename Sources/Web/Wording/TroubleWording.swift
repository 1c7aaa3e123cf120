/// Pages that say why there is nothing to read.
protocol TroubleWording: PhraseBook {
  var notFoundTitle: String { get }
  var notFoundLead: String { get }
  var goneTitle: String { get }
  var goneLead: String { get }
  var failedTitle: String { get }
  var failedLead: String { get }
  var refusedTitle: String { get }
  var refusedLead: String { get }
  var badRequestTitle: String { get }
  var badRequestLead: String { get }
  var methodTitle: String { get }
  var methodLead: String { get }
  var toTheFrontPage: String { get }
  var tryAgain: String { get }
}

extension ArabicWording: TroubleWording {
  var notFoundTitle: String { "لا صفحة في هذا العنوان" }
  var notFoundLead: String {
    "لعل في العنوان خطأ، أو أن الصفحة لم تكن هنا قط. ابحث عن الخبر بكلمة من عنوانه، أو عُد إلى الصفحة الأولى."
  }
  var goneTitle: String { "أُزيل هذا الخبر" }
  var goneLead: String {
    "كان هنا، ثم أُزيل مع الوسيلة التي نشرته. إن أُضيفت الوسيلة من جديد عادت أخبارها الجديدة، لا القديمة."
  }
  var failedTitle: String { "تعذّر عرض الصفحة" }
  var failedLead: String { "وقع خلل في المكتب نفسه، وسُجّل. لم يضع شيء مما حُفظ." }
  var refusedTitle: String { "لم يُقبل الطلب" }
  var refusedLead: String { "جاء هذا الطلب من موقع آخر. افتح الصفحة هنا وأرسله منها." }
  var badRequestTitle: String { "لم يُفهم الطلب" }
  var badRequestLead: String {
    "ينقصه شيء، أو فيه ما لا يُقرأ. عُد إلى الصفحة السابقة وأعد المحاولة."
  }
  var methodTitle: String { "لا يُطلب هذا من هذه الصفحة" }
  var methodLead: String { "هذا العنوان لا يقبل هذا النوع من الطلبات." }
  var toTheFrontPage: String { "إلى الصفحة الأولى" }
  var tryAgain: String { "أعد المحاولة" }
}

extension EnglishWording: TroubleWording {
  var notFoundTitle: String { "There is no page at this address" }
  var notFoundLead: String {
    "The address may have a mistake in it, or the page was never here. Search for the article by a word of its headline, or go back to the front page."
  }
  var goneTitle: String { "This article was removed" }
  var goneLead: String {
    "It was here, and was removed with the outlet that published it. If the outlet is added again, its new articles come back, not the old ones."
  }
  var failedTitle: String { "The page couldn’t be shown" }
  var failedLead: String {
    "Something went wrong in the desk itself, and was logged. Nothing stored is lost."
  }
  var refusedTitle: String { "The request was refused" }
  var refusedLead: String {
    "It came from another site. Open the page here and send it from there."
  }
  var badRequestTitle: String { "The request wasn’t understood" }
  var badRequestLead: String {
    "Something is missing, or can’t be read. Go back to the page before and try again."
  }
  var methodTitle: String { "This page doesn’t do that" }
  var methodLead: String { "This address doesn’t take requests of that kind." }
  var toTheFrontPage: String { "To the front page" }
  var tryAgain: String { "Try again" }
}
