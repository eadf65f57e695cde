# جُمل التقريرين: نتيجة التفاوض والموجز عن موضوع. وقائع فقط؛ وما كتبته الأطراف يُقتبس بلفظها إلى جانبها.

# في التقريرين
report-title = { $title }: النتيجة
brief-title = { $title }: موجز عن { $theme }
report-moment-now = حال السجل بعد { $acts ->
    [one] فعل واحد
    [two] فعلين
    [few] { $acts } أفعال
   *[other] { $acts } فعلاً
  }
report-moment-time = في { $time }
report-moment-without = { $moment }، من دون ما لا يستند إلا إلى { $count ->
    [one] المصدر { $sources }
    [two] المصدرين { $sources }
   *[other] المصادر { $sources }
  }
report-and = { $first } و{ $last }
report-separator = ،{ " " }
report-and-more = { $first } و{ $count } غيرها
report-sentence-space = { " " }
report-nobody-named = مقترِح لا يسمّيه المصدر
report-withheld = حُجب ما كُتب هنا.
report-unverified = غير متحقَّق منه
report-column-statement = البيان
report-column-rests = يستند إلى
report-quote-cure = ما يزيل السبب:
report-quote-evidence = الدليل:
report-quote-missing = ما ينبغي أن يُعرف:
report-subject-instrument = النص بأكمله
report-subject-resolution = { $label } (إلى جانب المعاهدة)
report-subject-wording = صياغة { $label }
report-place = الحكم { $label }
report-formerly = { $label } (سابقاً { $was })
report-by-the-record = مصادر هذا السجل
report-subject-act = الفعل { $act }
report-subject-sense = استطلاع رأي القاعة في { $subject } (الفعل { $act })
report-subject-vote = التصويت على { $subject } (الفعل { $act })
report-subject-question = المسألة «{ $title }» (الفعل { $act })
report-subject-finding = الاستنتاج بشأن { $subject } (الفعل { $act })
report-subject-objection = اعتراض { $party } على { $subject } (الفعل { $act })
report-subject-other = { $kind } من { $party } (الفعل { $act })
report-subject-seat = مقعد { $party } (الفعل { $act })
report-subject-decision = القرار بشأن { $subject } (الفعل { $act })
report-symbol-titled = { $symbol } («{ $title }»)
report-unnamed-group = { $howMany ->
    [one] طرف واحد
    [some] بعض الأطراف
    [many] أطراف كثيرة
   *[several] عدة أطراف
  } من فئة «{ $group }» لا يسمّيها المصدر
report-unnamed = { $howMany ->
    [one] طرف واحد
    [some] بعض الأطراف
    [many] أطراف كثيرة
   *[several] عدة أطراف
  } لا يسمّيها المصدر

# من يوقّع
report-section-refuse = من لن يوقّع
report-section-consult = من عليه أن يتشاور في بلده أولاً
report-section-sign = من يقول إنه سيوقّع
report-section-signed = من وقّع
report-nobody-refuses = لم يعلن أحد أنه لن يوقّع.
report-nobody-consults = لم يعلن أحد أن عليه أن يتشاور في بلده.
report-will-not-sign = لن يوقّع الطرف { $party }.
report-must-consult = على الطرف { $party } أن يتشاور في بلده قبل أن يقرر هل يوقّع.
report-will-sign = سيوقّع الطرف { $party }.
report-because = ويذكر سبباً لذلك: { $texts }.
report-no-reasons = لا يتضمن السجل أسباباً منه.
report-also-reported = ويُنقل عنه الشيء نفسه من غيره.
report-disputed = وهذا مطعون فيه:
report-reported-refuse = يُنقل أن الطرف { $party } لن يوقّع؛ ولا يتضمن السجل إعلاناً منه بذلك.
report-reported-consult = يُنقل أن على الطرف { $party } أن يتشاور في بلده؛ ولا يتضمن السجل إعلاناً منه بذلك.
report-reported-sign = يُنقل أن الطرف { $party } سيوقّع؛ ولا يتضمن السجل إعلاناً منه بذلك.
report-conflict-signed = لكنه وقّع.
report-conflict-declared-sign = لكنه أعلن أنه سيوقّع.
report-conflict-declared-consult = لكنه أعلن أن عليه أن يتشاور في بلده.
report-conflict-declared-refuse = لكنه أعلن أنه لن يوقّع.
report-conflict-reported-otherwise = ويُنقل عنه العكس أيضاً.
report-signed-count = { $count ->
    [0] لا توقيع في السجل.
    [one] وقّع طرف واحد.
    [two] وقّع طرفان.
    [few] وقّع { $count } أطراف.
   *[other] وقّع { $count } طرفاً.
  }
report-signed-names = وقّع كل من: { $parties }.
report-signed-reserved = مع تحفّظ: { $parties }.
report-signed-reconstructed = من هذه الأسماء (وعددها { $count }) أُعيد تركيب { $reconstructed }: لم يمكن الاطلاع على قائمة بها.
report-entitled-count = عدد الأطراف التي يحق لها التوقيع بحسب الحقوق المسجّلة: { $count }.
report-entitled-reported = عدد من يحق لهم التوقيع كما نُقل: { $value }.
report-not-signed = عدد الأطراف التي يحق لها التوقيع ولم توقّع: { $count }. وهي: { $parties }.

# ما تقرّر وكيف
report-section-decisions = ما تقرّر وكيف
report-no-decisions = لا يتضمن السجل أي قرار.
report-sense = استُطلع رأي القاعة في { $subject } ({ $how }): { $result }. واستطلاع رأي القاعة لا يبتّ في شيء.
report-vote = جرى تصويت على { $subject } ({ $how }): مؤيدون { $for }، معارضون { $against }، ممتنعون { $abstain }. { $result ->
    [for] وأُقرّ.
   *[against] ولم يُقرّ.
  }
report-decision = { $subject }: { $result }، { $how }.
report-level = مستوى الاتفاق: { $level }.
report-tally = مؤيدون { $for }، معارضون { $against }، ممتنعون { $abstain }.
report-no-tally = لم يُنشر أي عدد.
report-called-by = بطلب من { $party }.
report-told-indicative = كان الحاضرون قد أُبلغوا بأنه استرشادي.
report-told-vote = كان الحاضرون قد أُبلغوا بأنه تصويت.
report-told-unclear = ليس واضحاً ما أُبلغ به الحاضرون.
report-told-nothing = لا يتضمن السجل شيئاً أُبلغ به الحاضرون مسبقاً.
report-ballots = المعروف بالاسم: { $ballots }.
report-ballot-for = { $party }: مع
report-ballot-against = { $party }: ضد
report-ballot-abstain = { $party }: ممتنع
report-rests-on = ويستند إلى الفعل { $act }.
report-contested-objection = اعترض على طريقة إجرائه: { $holder }.
report-contested-concern = أبدى قلقاً من طريقة إجرائه: { $holder }.
report-contested-position = اتخذ موقفاً ضده: { $holder }.
report-contested-counter-report = يطعن فيما سُجّل عنه: { $holder }.
report-spoken-to = عدد البيانات بشأنه: { $count }.
report-breach = كان الإجراء المعلن سيرفض ذلك: { $why }.
report-breach-clause = البند: «{ $clause }»
report-result-for = مع
report-result-against = ضد
report-result-divided = منقسم
report-result-unclear = غير واضح
report-result-adopted = اعتُمد
report-result-agreed = اتُّفق عليه
report-result-rejected = رُفض
report-result-deferred = أُرجئ
report-how-consensus = بتوافق الآراء
report-how-vote = بالتصويت
report-how-sense = بناءً على استطلاع رأي القاعة
report-how-chair = من الرئيس
report-level-ad-referendum = رهن الاستشارة
report-level-group = في الفريق
report-level-committee = في اللجنة
report-level-plenary = في الجلسة العامة
report-level-open = مفتوح
report-level-reopened = أُعيد فتحه
report-why-already-settled = سُوّي اعتراض سبقت تسويته
report-why-ballot-final = غُيّر صوت لا يجوز تغييره
report-why-ballot-too-late = أُدلي بصوت بعد انقضاء مهلته
report-why-base-not-adopted = لم يكن النص الأساس قد اعتُمد
report-why-body-establishes-none = أنشأ جهازٌ جهازاً من نوع لا يجوز له إنشاؤه
report-why-challenge-too-late = جاء الطعن بعد انقضاء مهلته
report-why-closes-later = أُغلقت مسألة قبل موعدها
report-why-closes-too-soon = طُرحت مسألة لمدة أقصر من المدة الواجبة
report-why-consent-not-open = أعرب طرف عن رضاه بطريقة ليست متاحة له
report-why-due-missing = لم يُقل متى تُنشر وثيقة مودعة
report-why-due-too-late = حُدّد لنشر وثيقة مودعة موعد أبعد مما يجوز
report-why-finding-does-not-carry = لا يستند إلى استنتاج يكفيه
report-why-finding-not-open = لم يتحقق ما يلزم هذا الاستنتاج
report-why-interests-not-declared = لم يكن الطرف قد أفصح عن مصالحه أولاً
report-why-invitation-missing = انضم طرف لم يُدعَ
report-why-invitation-not-carried = لم تُقرّ مسألة الدعوة
report-why-invitation-of-another = لم تكن المسألة بشأن الطرف المدعو
report-why-language-missing = ليس لبعض الأحكام نص بإحدى اللغات ذات الحجية
report-why-may-hold-no-proxy = أُعطيت وكالة لطرف لا يجوز له حملها
report-why-more-votes-than-voters = عُدّت أصوات أكثر من الأعضاء
report-why-no-denunciation = لا ينص الإجراء على الانسحاب
report-why-no-exception-from = استُثني من بند لا استثناء منه
report-why-no-finding-on-record = ليس في السجل استنتاج بشأنه
report-why-no-invitations = لا يدعو الإجراء أحداً إلى الانضمام
report-why-no-provisional-application = لا تطبيق مؤقتاً في هذا الإجراء
report-why-no-proxy = صوّت طرف عن غيره بلا وكالة منه
report-why-no-quorum = لم يكتمل النصاب
report-why-no-reservations = أُبدي تحفظ ولا تجوز التحفظات
report-why-no-right-to-sign = وقّع طرف ليس له حق التوقيع
report-why-no-right-to-vote = صوّت من ليس له حق التصويت
report-why-no-such-move = لا شيء يقود إلى هناك من المرحلة التي كانت فيها
report-why-no-such-round = ليس في الإجراء هذه الجولة من الإعلانات
report-why-no-treaty-rules = لا يذكر الإجراء شيئاً عمّا يلي التوقيع
report-why-no-vote-on-record = ليس في السجل تصويت عليه
report-why-nobody-voted = لم يصوّت أحد، ولا يُقرّ شيء بلا أحد
report-why-not-adopted-yet = صُوّبت كلمات بوصفها هفوة قبل اعتمادها
report-why-not-carried = لم تُقرّ المسألة
report-why-not-entitled = فعله من لا يجوز له
report-why-not-from-the-record = لم تُقترح كلماته الجديدة في السجل
report-why-not-in-this-body = تقرّر في جهاز لا يُبتّ فيه في مثله
report-why-not-in-this-stage = جرى في مرحلة لا يجري فيها مثله
report-why-not-presiding = أعلنه غير من يرأس
report-why-not-provided-for = لا ينص عليه الإجراء
report-why-not-the-chair = سوّى الاعتراضَ غيرُ الرئيس
report-why-not-the-holder = سوّى الاعتراضَ غيرُ صاحبه
report-why-not-the-owner = أنهى المهمةَ غيرُ صاحبها
report-why-not-vouched-for = لم يكن قد زكّى صاحبَ المقعد عدد كافٍ من الأطراف
report-why-not-what-was-decided = ليس البتّ ما قرّرته الجلسة
report-why-not-yet = لم يكن قد تحقق ما ينبغي أن يسبق
report-why-objection-unanswered = سُوّي اعتراض دون جواب
report-why-overturned-since = كان ما يستند إليه قد نُقض
report-why-own-cause = بتّ أحد في قضية هو طرف فيها
report-why-participants-not-told = لم يُبلَّغ الحاضرون بأن العدّ استرشادي
report-why-postponed = أُجّلت المسألة
report-why-public-at-once = أُودعت وثيقة علنية فوراً
report-why-question-closed = أُدلي بصوت في مسألة مغلقة
report-why-reasons-missing = لم تُذكر أسباب
report-why-released-too-soon = نُشرت وثيقة قبل موعدها
report-why-requirements-not-met = لم يتحقق ما هو واجب قبل هذا القرار
report-why-reservation-not-listed = أُبدي تحفظ على حكم لا يجوز التحفظ عليه
report-why-reservation-too-late = أُبدي تحفظ بعد الإعراب عن الرضا
report-why-round-not-open = لم تكن جولة الإعلانات مفتوحة
report-why-sense-decides-nothing = عومل استطلاع رأي القاعة معاملة القرار
report-why-signature-missing = أعرب طرف عن رضاه دون أن يوقّع أولاً
report-why-still-open = كانت أجزاء من النص لا تزال مفتوحة
report-why-too-many-proxies = أُعطي طرف وكالات أكثر مما يجوز له
report-why-unanswered-objection = عليه اعتراض لم يُسوَّ
report-why-vote-not-carried = لم يُقرّ التصويت الذي يستند إليه
report-why-way-not-open = لم يكن السبيل الذي تقرّر به مفتوحاً
report-why-way-not-provided = لا ينص الإجراء على هذا السبيل

# الاعتراضات والشواغل
report-section-objections = الاعتراضات وما آلت إليه
report-section-concerns = الشواغل وهل عولجت
report-objection = اعتراض على { $subject } من { $holder }. الأساس: { $ground }.
report-concern = قلق بشأن { $subject } من { $holder }. الأساس: { $ground }.
report-red-line = ويقول صاحبه إنه لن يوقّع نصاً يتضمن ذلك.
report-fate-raised = لا يزال قائماً بلا جواب.
report-fate-answered = أُجيب عنه ولا يزال قائماً.
report-fate-understood = فُهم ولا يزال قائماً.
report-fate-accommodated = استُجيب له.
report-fate-addressed = عولج دون الاستجابة له.
report-fate-withdrawn = سُحب.
report-fate-out-of-scope = عُدّ خارج النطاق.
report-met-by = استُجيب له في { $refs }.
report-settled-by = بحسب { $holder }.

# من سُمع
report-section-voices = من سُمع
report-section-not-heard = من لم يُسمع
report-voice = { $group }: سُمع من الأطراف المسمّاة { $heard } من أصل { $seated } في السجل. البيانات: { $statements }. المقترحات: { $proposals }.
report-voice-outside-groups = مناصب وغيرها خارج الفئات
report-stated = بيان { $holder }:
report-voice-unnamed = أقوال أعضاء لا يسمّيهم المصدر: { $count }.
report-voice-rights = يحق للفئة بموجب الإجراء: { $rights }.
report-voice-no-rights = ليس للفئة بموجب الإجراء أي حق في القاعة.
report-right-speak = الكلام
report-right-propose = الاقتراح
report-right-vote = التصويت
report-right-sign = التوقيع
report-right-proxy = التصرف بالوكالة
report-not-heard = { $group }: لا يتضمن السجل كلمة من أحد في هذه الفئة.
report-all-heard = سُمعت كل الفئات.

# النص
report-section-treaty = ما تغيّر في النص
report-section-resolutions = قرارات إلى جانب المعاهدة
report-change-added = أُضيف: { $label }.
report-change-changed = عُدّل: { $label }.
report-change-suppressed = حُذف: { $label }.
report-relabelled = { $edition }: { $label }
report-resolution = { $label }، إلى جانب المعاهدة وليس من أحكامها.
report-status = الحالة: { $level }.

# ما بقي مفتوحاً
report-section-open = ما بقي مفتوحاً
report-nothing-open = لا يتضمن السجل شيئاً بقي مفتوحاً.
report-open-amendment = لا يزال { $symbol } ({ $mark }، عند { $place }) المقدّم من { $parties } قائماً دون بتّ.
report-open-behind = وقد كُتب على صياغة سابقة.
report-open-reserve = يُبقي { $party } كلمات من { $label } بين قوسين.
report-open-objections = عدد الاعتراضات المفتوحة: { $count }.
report-general-matter = غير متعلق بحكم واحد

# حيث تختلف المصادر
report-section-figures = الأرقام، وحيث تختلف المصادر
report-figure = { $of }: { $value }.
report-figures-differ = { $of }: تختلف المصادر، { $values }.
report-count-differs = { $of }: نُقل أنه { $values }، وهذا السجل يعدّ { $counted }.
report-act-disputed = ما يورده الفعل { $act } مطعون فيه.
report-differ-intention = يختلف ما يُنقل عن { $party } عمّا في السجل عنه سوى ذلك.

# الخروج على الإجراء
report-section-breaches = الخروج على الإجراء المعلن
report-breach-act = الفعل { $act }: { $why }.

# ما لا يستطيع السجل قوله
report-section-missing = ما لا يستطيع السجل قوله
report-missing-entitled-unknown = من يحق له التوقيع: لا حقوق توقيع في السجل.
report-missing-nobody-signed-yet = من يوقّع في النهاية: لا توقيع في السجل حتى هذه اللحظة.
report-missing-reasons-not-given = لماذا يرفض بعض الأطراف أو يتشاور: لا أسباب في السجل من { $count } منها.
report-missing-signatures-reconstructed = هل أسماء الموقّعين صحيحة: أُعيد تركيب { $count } منها.
report-missing-tally-unknown = كم كان المؤيدون والمعارضون: لم تُنشر أرقام { $count } من عمليات العدّ.
report-missing-ballots-unknown = كيف صوّت كل طرف: من الأصوات المُدلى بها (وعددها { $cast }) عُرف بالاسم { $known }.
report-missing-fate-unknown = ما آلت إليه تعديلات عددها { $count }: لا تزال قائمة في السجل مع أن النص اعتُمد بعدها.
report-missing-holders-unnamed = أصحاب اعتراضات أو شواغل عددها { $count }: لا تسمّيهم المصادر.
report-missing-acts-set-aside = معنى أفعال عددها { $count }: تشير إلى ما ليس في السجل في هذه اللحظة.
report-missing-effect-unclaimed = هل من مقترح يؤدي إلى «{ $effect }»: لا أحد في السجل يقول ذلك.
report-missing-proposals-unclassified = ما تؤدي إليه مقترحات من هذا الموضوع عددها { $count }: لم يقله أحد في السجل.
report-missing-proposals-summarised = نص مقترحات عددها { $count }: ليس في السجل سوى ملخصات بلفظ من يمسكه.
report-missing-proposals-without-words = نص مقترحات عددها { $count }: ليس في السجل نصها ولا ملخصها.
report-missing-base-unreadable = هل يتضمن النص الساري { $terms }: ليس في السجل ألفاظه ولا فهرس يبيّن ذلك.
report-missing-forums-unchecked = هل البيانات عن محافل أخرى صحيحة: لم يتحقق أحد من { $count } منها.
report-missing-judgements-without-reasons = أسباب تقييمات عددها { $count }: لا شيء منها في السجل.
report-missing-judgements-uncontradicted = ما يمكن أن يقال ضد تقييمات عددها { $count }: لم يُجب عنها أحد في السجل.

# الموجز
brief-section-seeks = ما تسعى إليه المقترحات
brief-section-words = كلمات ليست في النص الساري
brief-section-forums = من يتناول المسألة أصلاً
brief-section-judgements = تقييمات بأسماء أصحابها، ومع كل منها أقوى حجة ضده
brief-section-recommends = ما يُوصى به بدلاً من ذلك
brief-section-objections = الاعتراضات والشواغل
brief-section-lost = ما لا يسنده شيء آخر
brief-effect = { $effect }: المقترحات المذكورة { $count }. { $by ->
    [nobody] ولا أحد في السجل يقول ذلك.
   *[other] والقائل: { $by }.
  }
brief-recorder = ممسك هذا السجل
brief-only-source = لا يقول ذلك سوى { $source }.
brief-proposal = { $symbol }، من { $authors }: { $status }.
brief-proposal-stale = وقد حلّ تنقيح أحدث محل ما جرى تقييمه.
brief-text-too = ويقال ذلك أيضاً عن { $texts }.
brief-status-in-force = قيد النظر
brief-status-withdrawn = مسحوب
brief-status-lapsed = أُسقط في التنقيح
brief-status-adopted = معتمد
brief-status-rejected = مرفوض
brief-status-subsumed = أُدرج في نص موحّد
brief-word-absent = لا ترد «{ $term }» في النص الساري.
brief-word-present = عدد مرات ورود «{ $term }» فيه، بصيغة أو بأخرى: { $count }.
brief-word-partly = ترد «{ $term }»، بصيغة أو بأخرى، في الجزء الذي يمكن قراءته من النص الساري؛ أما عدد مرات ورودها فيه كله فلا يستطيع السجل أن يقوله.
brief-word-unknown = لا يستطيع السجل أن يقول هل ترد «{ $term }» في النص الساري.
brief-word-used = ترد في { $refs }.
brief-word-summarised = ترد في ملخص { $refs }.
brief-word-unused = لا يستعملها أي مقترح من هذا الموضوع.
brief-word-undefined = لا يعرّفها أي حكم سارٍ.
brief-word-defined = يعرّفها حكم سارٍ.
brief-forum = { $name }{ $since ->
    [none] .
   *[other] ، منذ { $since }.
  }
brief-forum-covers = ويتناول: { $topics }.
brief-forum-cites = نقلاً عن { $cites }.
brief-forum-unchecked = لم يتحقق أحد من هذا البيان.
brief-forum-named = عدد الأفعال التي تسمّيه في هذا الموضوع: { $count }.
brief-judgement = { $author }، عن { $subject }. { $criterion } { $answer }
brief-answer-improves = يحسّن الأمر.
brief-answer-none = لا شاغل.
brief-answer-wording = شاغل تعالجه صياغة أخرى.
brief-answer-substance = شاغل في الجوهر.
brief-answer-incompatible = لا يمكن التوفيق بينهما.
brief-answer-unclear = غير واضح.
brief-answer-does-not-arise = السؤال غير مطروح.
brief-contrary = وفي مقابل ذلك، { $author }:
brief-contrary-supported = بتأييد من الفئات { $groups }
brief-no-contrary = لم يُجب عنه أحد في السجل.
brief-recommends-adopt = يوصي { $author } بالاعتماد.
brief-recommends-amend = يوصي { $author } بالتعديل.
brief-recommends-no-change = يوصي { $author } بإبقاء النص على حاله.
brief-recommends-reject = يوصي { $author } بالرفض.
brief-recommends-refer = يرى { $author } إحالته إلى { $forum }.
brief-another-forum = محفل آخر
brief-lost = «{ $effect }»: بعد ما استُبعد، لا شيء في السجل يقول إن مقترحاً يسعى إلى ذلك. وكان يستند إلى { $sources }.
report-why-consultation-still-open = أُغلقت مشاورة أو أُجيب عنها قبل أوانها
report-why-deadline-past = انقضت مدتها قبل أن تبدأ
report-why-moderation-only-hides = محا مشرف ما لا يجوز إلا حجبه
report-why-not-a-statement = أزال مشرف ما ليس بياناً
report-why-not-the-keeper = أُدخلت أصوات أو إغلاق من غير أمين المشاورة
report-why-statements-not-open = طُرحت أقوال من غير الطرف المتشاور
report-why-unknown-ground = إزالة تذكر سبباً لم يُعلن
