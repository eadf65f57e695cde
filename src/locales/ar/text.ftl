# النص التفاوضي، والحكم وبدائله، والاعتراضات والتقييمات والتاريخ.

text-title = النص التفاوضي
text-lead = كل ما هو مفتوح بين قوسين مربّعين، ومع كل بديل من يقرأ به. والأقواس محسوبة من التعديلات القائمة.
text-empty = لم يُدخل النص بعد.
text-contents = المحتويات
text-languages = لغة النص
text-authentic = ذات حجية
text-resolutions = إلى جانب المعاهدة
text-resolutions-note = قرارات وما شابهها. ليست من أحكام المعاهدة.
text-summaries = ما وُسم بكلمة «ملخص» فهو بلفظ السجل: ليس لدى السجل ألفاظ النص.
alternative-of = البديل { $n } من { $of }:
alternative-withheld = محجوب
alternative-nothing = بلا نص
alternative-present = النص الحالي
alternative-present-by = النص الحالي: { $parties }
provision-suppressed = محذوف، ويبقى رقمه.
provision-proposed = يضيفه { $ref }
provision-behind = لا صياغة له بهذه اللغة بعد، وله صياغة بلغة أخرى.
summary-of = إلى جانبه { $ref }
summary-mark = ملخص
amendments-behind = كُتبت على صياغة سابقة ولم تُدمج: { $refs }.
text-unplaced = قائمة، لكن ما كُتبت عليه لم يعد موجوداً، وتُحتسب متى رُوجعت: { $refs }.
conflict-text-overlap = قراءات مختلفة للكلمات نفسها: { $refs }.
conflict-delete-modify = أحدها يحذف ما يعدّله الآخر: { $refs }.
conflict-delete-keep = أحدها يحذف ما يُبقيه الآخر: { $refs }.
conflict-ancestor-descendant = أحدها يحذف الكل الذي يعدّل الآخر جزءاً منه: { $refs }.
conflict-same-label = الرقم نفسه لحكمين مختلفين: { $refs }.
conflict-changed-definition = تغيير تعريف مستعمل في موضع آخر: { $refs }.
conflict-reference-to-suppressed = إحالة إلى ما سيُحذف: { $refs }.
conflict-self-contradiction = طرف واحد يقترح ما لا يجتمع: { $refs }.
conflict-with = انظر { $provisions }.

provision-before = السابق:
provision-after = التالي:
agreed-open = مفتوح
agreed-ad-referendum = متفق عليه رهن الاستشارة
agreed-group = متفق عليه في الفريق
agreed-committee = متفق عليه في اللجنة
agreed-plenary = متفق عليه في الجلسة العامة
agreed-reopened = أُعيد فتحه
provision-alternatives = { $count ->
    [zero] البدائل
    [one] بديل واحد
    [two] بديلان
    [few] { $count } بدائل
    [many] { $count } بديلاً
   *[other] { $count } بديل
  }
provision-no-alternatives = لا تعديل قائماً عليه.
alternatives-ended = { $count ->
    [zero] لا تعديل انتهى
    [one] تعديل واحد لم يعد قائماً
    [two] تعديلان لم يعودا قائمين
    [few] { $count } تعديلات لم تعد قائمة
    [many] { $count } تعديلاً لم يعد قائماً
   *[other] { $count } تعديل لم يعد قائماً
  }
alternative-standing = أين تقف الفئات منه
amendment-in-force = قائم
amendment-withdrawn = مسحوب
amendment-lapsed = أُسقط في التنقيح
amendment-adopted = معتمد
amendment-rejected = مرفوض
amendment-subsumed = أُدرج في نص موحّد
amendment-behind = كُتب على صياغة سابقة، ولم يُدمج.
amend-this = اقترح تغييراً في هذا التعديل
amends-amendment = تعديل على { $ref }
place-after = حكم جديد بعد { $after }
place-first = حكم جديد، أول ما في { $parent }
place-top = حكم جديد في صدر النص
place-general = لا يخص حكماً واحداً
place-general-short = عام
place-top-short = في الصدر
place-after-short = بعد
place-in-short = في
effect-SUP = يُحذف الحكم.
effect-NOC = يبقى الحكم على حاله.
mark-ADD = إضافة
mark-MOD = تعديل
mark-SUP = حذف
mark-NOC = بلا تغيير
mark-OTHER = غير ذلك
mark-editorial = تعديل في الشكل وحده
mark-asserted = بلا تغيير، مقترح مع بيان الأسباب

provision-standing = أين تقف الفئات
standing-matrix = لكل فئة شريط بالطول نفسه، مهما كان عدد أطرافها.
standing-wording = الصياغة
standing-present = الصياغة الحالية
standing-key = معنى الأشرطة
standing-caption-amendment = المواقف من { $ref } بحسب الفئة
standing-group = الفئة
standing-said = ما تقوله أطرافها
standing-verdict = الخلاصة
standing-nobody = لم يتخذ أحد موقفاً منه.
standing-equal = التأييد بتساوي الفئات { $figure } من 1 (بعد التمليس؛ والفئات متساوية الوزن).
standing-lowest = أدناه لدى { $group }.
standing-not-heard = لم تُسمع: { $groups }.
standing-all-heard = سُمعت كل الفئات.
verdict-for = مع
verdict-against = ضد
verdict-split = منقسمة
verdict-not-heard = لم تُسمع
count-support = مؤيد { $count }
count-accept = قابل { $count }
count-concern = لديه شاغل { $count }
count-object = معارض { $count }
count-refer = مُحيل إلى محفل آخر { $count }
count-none = لم يُسمع أحد
stance-support = تأييد
stance-accept = قبول
stance-concern = شاغل
stance-object = معارضة
stance-refer = إحالة إلى محفل آخر
stance-none = لم تُسمع
positions-said = { $count ->
    [zero] لا مواقف
    [one] موقف واحد مع أسبابه
    [two] موقفان مع أسبابهما
    [few] { $count } مواقف مع أسبابها
    [many] { $count } موقفاً مع أسبابها
   *[other] { $count } موقف مع أسبابها
  }
position-forum = إلى { $forum }.

provision-objections = { $count ->
    [zero] الاعتراضات
    [one] اعتراض أو شاغل واحد
    [two] اعتراضان أو شاغلان
    [few] { $count } اعتراضات وشواغل
    [many] { $count } اعتراضاً وشاغلاً
   *[other] { $count } اعتراض وشاغل
  }{ $count ->
    [zero] {""}
   *[other] ، المفتوح منها { $open }
  }
provision-no-objections = لم يعترض عليه أحد.
objections-title = سجل الاعتراضات
objections-lead = { $all ->
    [zero] لم يعترض أحد بعد.
    [one] اعتراض أو شاغل واحد، بأساسه وما يزيله والأجوبة عنه ومآله. المفتوح: { $open }.
    [two] اعتراضان أو شاغلان، كل منهما بأساسه وما يزيله والأجوبة عنه ومآله. المفتوح: { $open }.
    [few] { $all } اعتراضات وشواغل، كل منها بأساسه وما يزيله والأجوبة عنه ومآله. المفتوح: { $open }.
    [many] { $all } اعتراضاً وشاغلاً، كل منها بأساسه وما يزيله والأجوبة عنه ومآله. المفتوح: { $open }.
   *[other] { $all } اعتراض وشاغل، كل منها بأساسه وما يزيله والأجوبة عنه ومآله. المفتوح: { $open }.
  }
objections-open = المفتوحة ({ $count })
objections-settled = المسوّاة ({ $count })
objections-table = كلها في جدول
objection-by-objection = اعتراض من { $party }
objection-by-concern = شاغل لدى { $party }
objection-to = على { $target } · الأساس: { $ground }
objection-ground = الأساس
objection-cure = ما يزيله
objection-red-line = خط أحمر: لن يوقّع صاحبه نصاً يتضمن ذلك.
objection-unanswered = لا جواب بعد.
objection-no-answer = سُوّي بلا جواب في السجل.
answer-by = جواب من { $party }
settled-by = { $party }: { $fate }
settled-with = استُجيب له في { $by }
fate-raised = أُثير
fate-understood = فُهم
fate-accommodated = استُجيب له
fate-addressed = عولج دون الاستجابة له
fate-withdrawn = سُحب
fate-out-of-scope = خارج النطاق

provision-judgements = التقييمات
judgements-note = آراء بأسماء أصحابها، لا تُجمع أبداً.
judgement-by = { $party } عن { $target }
judgement-effects = ما قد يؤدي إليه
judgement-criterion = السؤال
judgement-answer = الجواب
judgement-recommends = التوصية
judgement-forum = المحفل المناسب
judgement-supported = بتأييد من { $parties }
judgement-contrary = { $count ->
    [zero] بلا حجة مضادة
    [one] الحجة المضادة
    [two] حجتان مضادتان
   *[other] حجج مضادة
  }
judgement-uncontradicted = لا حجة مضادة في السجل.
answer-improves = يحسّن النص
answer-none = لا مشكلة
answer-wording = تعالجه صياغة أخرى
answer-substance = لا بد من تغيير الجوهر
answer-incompatible = لا يمكن التوفيق
answer-unclear = غير واضح
answer-does-not-arise = السؤال غير مطروح
recommends-adopt = الاعتماد
recommends-amend = التعديل
recommends-no-change = عدم التغيير
recommends-refer = الإحالة إلى محفل آخر
recommends-reject = الرفض

provision-history = التاريخ
history-unchanged = ما زال كما أُدخل.
history-version = الصياغة { $version ->
    [0] في النص الأساس
   *[other] { $version }
  }
labels-caption = ما سُمّي به. والحكم هو نفسه.
labels-label = التسمية
labels-margin = الرقم الهامشي
labels-since = منذ
