/// Words too common to say what a text is about.
///
/// They are indexed, since phrases need them, and skipped in ranking and in comparing.
public enum StopWords {
  /// Whether a term, as ``searchTerms(of:)`` gives it, is a stop word of any language we know.
  public static func contains(term: String) -> Bool { terms.contains(term) }

  /// The stop words of one language, as they are printed; none of a language we have no list for.
  public static func words(of language: Language) -> [String] {
    lists.first { $0.language == language }?.words ?? []
  }

  private static let terms: Set<String> = Set(
    lists.flatMap { $0.words.flatMap { searchTerms(of: $0) } })

  private static let lists: [(language: Language, words: [String])] = [
    (.arabic, split(arabic)), (.persian, split(persian)), (.urdu, split(urdu)),
    (.english, split(english)), (.french, split(french)),
  ]

  private static func split(_ text: String) -> [String] {
    text.split { $0.isWhitespace }.map(String.init)
  }

  private static let arabic = """
    من في على إلى عن مع حتى منذ خلال بين عند لدى ضد نحو حول دون بدون عبر قبل بعد فوق تحت أمام وراء خلف
    أن إن أنه إنه أنها إنها أنهم إنهم بأن لأن كأن لكن لكنه لكنها ليت لعل لأنه لأنها بأنه بأنها فإن وأن
    وإن هو هي هم هن هما أنا نحن أنت أنتم هذا هذه هذان هذين ذلك تلك هؤلاء أولئك هنا هناك هنالك الذي التي
    الذين اللذان اللتان اللاتي ما ماذا لماذا متى أين كيف كم أي أية من مما عما فيما بما كما إذا إذ لو
    لولا لما كلما بينما حيث حين عندما بعدما قبل طالما ثم أو أم بل لا لم لن ليس ليست ليسوا غير سوى إلا
    كان كانت كانوا يكون تكون يكونون كنت وكان وكانت قد لقد فقد وقد سوف كل كلا كلتا بعض جميع أحد إحدى
    آخر أخرى أيضا أيضاً جدا جداً فقط معا أكثر أقل مثل ذات ذو ذي نفس نفسه نفسها عليه عليها عليهم فيه
    فيها فيهم منه منها منهم إليه إليها به بها بهم له لها لهم لنا لي عنه عنها معه معها ولا ولم ولن وهو
    وهي وهذا وهذه وفي ومن وعلى وإلى ولكن وما وكما وذلك وبعد وقبل وعن ومع وبين وأنه وأنها وحتى وهناك
    لهذا لذلك وذاك هكذا مهما حيثما إنما أما وأما ضمن لدي لديه لديها لديهم بسبب قال قالت وقال وقالت أضاف
    وأضاف وأضافت أكد وأكد وأكدت اليوم أمس يوم
    """

  private static let english = """
    the a an and or but if then than so as at by for from in into of off on onto out over to up with
    about after again against before between during through under until upon within without is am are
    was were be been being do does did doing have has had having will would shall should can could may
    might must not no nor only own same such too very i me my we us our you your he him his she her it
    its they them their this that these those who whom which what when where why how all any both each
    few more most other some there here said says also just
    """

  private static let french = """
    le la les un une des du de d l et ou mais si que qui quoi dont où ce cet cette ces il elle ils elles
    je tu nous vous on se sa son ses leur leurs mon ma mes ton ta tes notre nos votre vos en dans par
    pour sur sous avec sans entre vers chez au aux à est sont était étaient être été a ont avait avoir
    ne pas plus moins très aussi comme après avant depuis
    """

  private static let persian = """
    و در به از که این آن را با است برای یک خود تا هم نیز شد میشود کرد شده شود بر یا اما اگر هر همه چه ما
    من تو او آنها ایشان بود بودند باشد هست هستند نیست های ها ای پس پیش بین روی زیر دیگر همین همان وی
    خواهد کند کنند میکند گفت نمی بی چون
    """

  private static let urdu = """
    کے کی کا کو میں سے نے ہے ہیں تھا تھے تھی پر اور یہ وہ اس ان ایک کہ بھی نہیں ہو ہوا ہوئے ہوئی گیا گئے
    گئی کر کرنے کیا جو تو ہی لیے لئے ساتھ بعد جب تک یا اپنے اپنی اپنا مگر لیکن اگر کوئی کچھ رہا رہے رہی
    """
}
