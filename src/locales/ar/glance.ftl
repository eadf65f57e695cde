# الحكم بنظرة واحدة.
glance-title = بنظرة واحدة
glance-imposes = ما الذي يفرضه جديداً، وعلى مَن
glance-imposes-untold = ليس في السجل كلام له يُقرأ.
glance-present = كما هو الآن
glance-binds-nobody = لا يُلزم أحداً
glance-from-summary = قرأته آلة من ملخّص لا من النص
glance-effect = { $effect }: قاله غيرنا { $acts }{ $contested ->
    [yes] ، وهو موضع اعتراض
   *[no] {""}
  }
glance-words = ألفاظ ليست في النص بعد
glance-words-none = لم يُعثر على شيء منها.
glance-more = و{ $count } غيرها
glance-forums = من يتناوله سوى هذا المحفل
glance-forums-none = ليس فيه ما يشير إلى مسألة في قائمة المحافل.
glance-groups = كيف تحكم عليه الفئات
glance-groups-none = لم تحكم عليه فئة.
glance-judged-here = يطلب التغيير { $asks }، ولا يطلبه { $fine }، ويتعذر الحكم على { $unclear }.
glance-judged-origin = فيما صيغ منه: يطلب التغيير { $asks }، ولا يطلبه { $fine }، ويتعذر الحكم على { $unclear }.
glance-judged-whole = في النص كله: يطلب التغيير { $asks }، ولا يطلبه { $fine }، ويتعذر الحكم على { $unclear }.
glance-objects = { $count ->
    [one] اعتراض أو شاغل واحد مفتوح.
    [two] اعتراضان أو شاغلان مفتوحان.
    [few] { $count } اعتراضات أو شواغل مفتوحة.
   *[other] { $count } اعتراضاً أو شاغلاً مفتوحاً.
  }
glance-unanswered = ما لم يُجب عنه
glance-unanswered-count = { $count ->
    [0] لا اعتراض ولا شاغل ينتظر جواباً.
    [one] اعتراض أو شاغل واحد مفتوح بلا جواب.
    [two] اعتراضان أو شاغلان مفتوحان بلا جواب.
    [few] { $count } اعتراضات أو شواغل مفتوحة بلا جواب.
   *[other] { $count } اعتراضاً أو شاغلاً مفتوحاً بلا جواب.
  }
glance-missing = ما لا يستطيع السجل قوله
glance-missing-nothing = لا ينقص مما سبق شيء.
glance-summaries = { $count ->
    [one] اللفظ نفسه: ففي السجل ملخّص له.
   *[other] اللفظ نفسه في { $count } من الصياغات: ففي السجل ملخّصات لها.
  }
glance-no-words = ما يفرضه: لا جديد مقترح هنا بكلام يُقرأ.
glance-no-effects = ما يترتب عليه: لم يقله أحد.
glance-silent = ما تراه هذه الفئات: { $groups }.
glance-note = مَن المُلزَم وأي الألفاظ جديد تقرؤه آلة؛ وهي لا تحكم ولا تُعدّ في شيء. وللفئات وزن واحد، ولا تُجمع أجوبتها أبداً.
