# ما الذي يمكن أن يحدث بعد ذلك؛ وما تقرّر وكيف وبأي حساب؛ ومسار الاعتراض؛ والافتراض؛ والتنقل خطوة خطوة.

nav-next = ماذا بعد
nav-decisions = القرارات
api-next = ما الذي يمكن أن يحدث بعد ذلك، ومن يفعله، ولماذا ليس بعد
api-decisions = استطلاعات رأي القاعة وعمليات التصويت والمسائل والاستنتاجات والقرارات بترتيبها
api-decision = واحد منها بحسابه: من له الحق، والحصيلة، وكل بند انطبق
api-what-if = حكم واحد وفق إجراءين: افتراض لا غير

# ماذا بعد
next-title = ما الذي يمكن أن يحدث بعد ذلك
next-no-stages = ليس لهذا الإجراء مراحل. وفيما يلي ما يجوز فعله ومن يفعله.
next-stands-hosted = المفاوضة في مرحلة «{ $stage }».
next-stands-observed = آخر مرحلة في السجل «{ $stage }».
next-stands-ended = انتهت المفاوضة في مرحلة «{ $stage }».
next-lasted = { $days ->
    [zero] بدأت في { $since }، قبل أقل من يوم.
    [one] بدأت في { $since }، قبل يوم واحد.
    [two] بدأت في { $since }، قبل يومين.
    [few] بدأت في { $since }، قبل { $days } أيام.
    [many] بدأت في { $since }، قبل { $days } يوماً.
   *[other] بدأت في { $since }، قبل { $days } يوم.
  }
next-since = وهي كذلك منذ { $since }.
next-observed = هذه المفاوضة مرصودة ولا تجري هنا. وما يلي هو ما كانت قواعدها ستسمح به انطلاقاً مما في السجل.
next-map = خريطة المراحل
next-decisions = ما تقرّر
next-class = ما يُتفاوض عليه من صنف { $class }
next-moves = إلى أين يمكن أن تمضي من هنا
next-move = إلى { $stage }
next-move-by = ينقلها { $who }
next-no-condition = بلا شرط: يمكن ذلك في أي وقت.
ready-holds = ممكن الآن
ready-fails = ليس بعد
ready-unknown = لا يمكن أن يُعرف من السجل
way-holds = مفتوح
way-fails = ليس مفتوحاً بعد
way-unknown = لا يمكن أن يُعرف من السجل
next-whole = كيف يُبتّ في النص بأكمله
next-whole-not-here = لا يُبتّ في النص بأكمله في هذه المرحلة.
next-whole-outcomes = النص بأكمله: { $outcomes }
next-ways = { $count ->
    [zero] لا سبيل
    [one] السبيل الوحيد
    [two] السبيلان بترتيبهما
   *[other] السبل ({ $count }) بترتيبها
  }
next-questions = { $count ->
    [zero] لا مسألة مطروحة
    [one] مسألة واحدة مطروحة
    [two] مسألتان مطروحتان
    [few] { $count } مسائل مطروحة
   *[other] { $count } مسألة مطروحة
  }
next-question-on = بشأن { $subject }، وهي مطروحة على { $electorate }.
next-question-now = لو أُغلقت الآن
next-closes-when-closed = تبقى مفتوحة إلى أن تُغلق.
next-closed-since = انتهى الإدلاء بالأصوات في { $when }. وهي تنتظر إغلاقها.
next-closes = يُدلى بالأصوات حتى { $when }، والباقي { $left }.
time-days = { $count ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يوماً
   *[other] { $count } يوم
  }
time-hours = { $count ->
    [zero] أقل من ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $count } ساعات
   *[other] { $count } ساعة
  }
next-waiting = { $count ->
    [zero] لا شيء ينتظر أحداً
    [one] أمر واحد ينتظر صاحبه
    [two] أمران ينتظران أصحابهما
    [few] { $count } أمور تنتظر أصحابها
    [many] { $count } أمراً ينتظر أصحابه
   *[other] { $count } أمر ينتظر أصحابه
  }
next-challenge = طعن من { $party } في { $act }. والبتّ فيه إلى { $who }.
next-due = حان موعدها
next-late = متأخرة
next-deposit = { $by ->
    [time] الوثيقة «{ $title }» مودعة، وتُنشر في موعد لا يتجاوز { $when }.
    [stage] الوثيقة «{ $title }» مودعة، وتُنشر متى بدأت مرحلة { $stage }.
   *[both] الوثيقة «{ $title }» مودعة، وتُنشر في موعد لا يتجاوز { $when } أو متى بدأت مرحلة { $stage }.
  }
next-action = { $due ->
    [dated] { $party }: { $title }، في موعد لا يتجاوز { $when }.
   *[open] { $party }: { $title }. ولم يُحدَّد موعد.
  }
next-who = من يفعل ماذا في هذه المرحلة
next-elsewhere = { $count ->
    [zero] ما لا يجوز إلا في مراحل أخرى: لا قاعدة
    [one] ما لا يجوز إلا في مراحل أخرى: قاعدة واحدة
    [two] ما لا يجوز إلا في مراحل أخرى: قاعدتان
    [few] ما لا يجوز إلا في مراحل أخرى: { $count } قواعد
   *[other] ما لا يجوز إلا في مراحل أخرى: { $count } قاعدة
  }
next-own = من مقعد { $name } يجوز لك الآن: { $acts }.

# الحصائل
tally-silent = بلا صوت
tally-entitled = لهم الحق
tally-idle = غير محسوب
tally-by-group = بحسب الفئة
tally-all = الجميع

# قائمة القرارات
decisions-title = ما تقرّر وكيف
decisions-lead = بترتيب حدوثه، وكلٌّ باسمه. فاستطلاع رأي القاعة ليس تصويتاً، ولا التصويت ولا الاستنتاج قرار.
decisions-none = لم يُعدّ شيء ولم يُستنتج ولم يُقرَّر بعد.
decisions-next = ما الذي يمكن أن يحدث بعد ذلك
decisions-what-if = النص نفسه وفق قواعد أخرى
decisions-unjudged = افتُتح هذا السجل بصيغة أقدم من الإجراءات، ولا يحفظ ما آل إليه كل بند.
decisions-in-order = بترتيب الحدوث
count-kind-question = مسألة
count-kind-finding = استنتاج
count-kind-decision = قرار
decided-kind-sense = استطلاع رأي القاعة: { $method }
decided-kind-vote = تصويت: { $method }
decided-kind-question = مسألة: { $kind }
decided-kind-finding = استنتاج
decided-kind-decision = قرار
decided-kinds-sense = { $count ->
    [one] استطلاع لرأي القاعة
   *[other] من استطلاعات رأي القاعة
  }
decided-kinds-vote = { $count ->
    [one] تصويت
   *[other] من عمليات التصويت
  }
decided-kinds-question = { $count ->
    [one] مسألة
   *[other] من المسائل
  }
decided-kinds-finding = { $count ->
    [one] استنتاج
   *[other] من الاستنتاجات
  }
decided-kinds-decision = { $count ->
    [one] قرار
   *[other] من القرارات
  }
decided-what-sense = عدّ استرشادي لا يبتّ في شيء.
decided-what-vote = تصويت رسمي أُدخل بحصيلته.
decided-what-question = مطروحة على من لهم الحق، ويجيب كل منهم بصوته.
decided-what-finding = تقدير لموضع الاتفاق مع بيان أسبابه. ويجوز الطعن فيه حيث ينص الإجراء على ذلك.
decided-what-decision = أمر بُتّ فيه.
decided-sense-result = { $result ->
    [for] رأي القاعة: مع
    [against] رأي القاعة: ضد
    [divided] رأي القاعة: منقسم
   *[unclear] رأي القاعة: غير واضح
  }
decided-vote-result = { $result ->
    [for] أُقرّ
   *[against] لم يُقرّ
  }
decided-question-result = { $result ->
    [open] مفتوحة: يُدلى بالأصوات
    [carried] أُقرّت
    [not-carried] لم تُقرّ
    [no-quorum] لم يكتمل النصاب
    [postponed] أُجّلت
    [counted] أُحصيت: تُظهر رأي القاعة ولا تبتّ في شيء
   *[withdrawn] سُحبت: ولا يُعتدّ بها
  }
decided-found = الاستنتاج: { $designation }
decided-decision = { $outcome ->
    [adopted] اعتُمد
    [agreed] اتُّفق عليه
    [rejected] رُفض
    [deferred] أُرجئ
    [reopened] أُعيد فتحه
    [referred] أُحيل إلى محفل آخر
   *[nothing] لم يُعتمد شيء
  } { $how ->
    [consensus] بتوافق الآراء
    [no-objection] دون اعتراض
    [finding] بناءً على استنتاج
    [silence] بالسكوت
    [question] بالاقتراع
    [vote] بالتصويت
    [sense] بناءً على استطلاع رأي القاعة
   *[chair] من الرئيس
  }{ $level ->
    [ad-referendum] ، رهن الاستشارة
    [group] ، في فريق
    [committee] ، في لجنة
    [plenary] ، في الجلسة العامة
   *[none] {""}
  }
decided-on = بشأن { $subject }
decided-subject-instrument = النص بأكمله

# القرار الواحد
decided-subject = بشأن
decided-by = أدخله
decided-method = الطريقة
decided-called = بطلب من
decided-told = ما أُبلغ به المشاركون
decided-counted = العدّ
decided-rule = ما يُقرّ به التصويت:
decided-ballots = { $count ->
    [zero] لا أصوات
    [one] الصوت الوحيد
    [two] الصوتان
   *[other] الأصوات ({ $count })
  }
decided-ballots-some = { $count ->
    [zero] لا أصوات معروفة بالاسم
    [one] صوت واحد معروف بالاسم، وليس كلها
    [two] صوتان معروفان بالاسم، وليس كلها
    [few] { $count } أصوات معروفة بالاسم، وليست كلها
    [many] { $count } صوتاً معروفاً بالاسم، وليست كلها
   *[other] { $count } صوت معروف بالاسم، وليست كلها
  }
decided-ballots-first = المسرود هنا أول { $count } منها، وكلها بين الأفعال:
decided-ballot = الصوت
decided-ballot-idle = غير محسوب: بلا أسباب
decided-closes = الأصوات حتى
decided-closed = أغلقها
decided-present = الحاضرون
decided-still-open = ما ينبغي أن تؤول إليه
decided-overturned = نُقض
decided-clauses = البنود التي انطبقت
decided-unjudged = افتُتح هذا السجل بصيغة أقدم من الإجراءات، ولا يحفظ ما آل إليه كل بند.
decided-no-clauses = لم يُنظر معه في أي بند.
decided-open = ما كان مفتوحاً
decided-open-none = لم يكن عليه اعتراض مفتوح.
decided-package = مع
decided-forum = أُحيل إلى
decided-touched = ما بُتّ فيه
decided-rests-on = ما يستند إليه
decided-challenges = الطعون
decided-resting = ما يستند إليه من قرارات
decided-statements = البيانات بشأنه

# البنود المنظور فيها: كل منها قول يتحقق أو لا يتحقق
kept-holds = رُوعي
kept-fails = خُولف
kept-unknown = لا يمكن أن يُعرف من السجل
met-holds = تحقّق
met-fails = لم يتحقّق
met-unknown = لا يمكن أن يُعرف من السجل
judged-other = ما يطلبه هذا البند
judged-not-provided-for = ينص عليه الإجراء
judged-not-in-this-stage = تقرّر في مرحلة يُتخذ فيها مثله
judged-not-in-this-body = تقرّر في جهاز يُتخذ فيه مثله
judged-not-presiding = أعلنه من يرأس ذلك الجهاز
judged-sense-decides-nothing = لم يُعامل استطلاع رأي القاعة معاملة القرار
judged-way-not-provided = تقرّر بسبيل ينص عليه الإجراء
judged-way-not-open = هذا السبيل مفتوح
judged-requirements-not-met = ما هو واجب أياً كان السبيل
judged-overturned-since = لم يُنقض ما يستند إليه
judged-finding-does-not-carry = يستند إلى استنتاج يكفيه
judged-vote-not-carried = أُقرّ
judged-unanswered-objection = ليس عليه اعتراض مفتوح
judged-not-from-the-record = كلماته مقترحة في السجل
judged-finding-not-open = ما يلزم هذا الاستنتاج
judged-no-quorum = اكتمل النصاب
judged-postponed = لا يؤجَّل إلا متى تحقّق ذلك، ومرة واحدة
judged-not-carried = ما تُقرّ به
judged-nobody-voted = أجاب أحد
judged-not-yet = ما ينبغي أن يسبق
judged-no-finding-on-record = ليس في السجل استنتاج بشأنه
judged-no-vote-on-record = ليس في السجل تصويت عليه
judged-sum = { $count ->
    [zero] لا بند
    [one] بند واحد
    [two] بندان
    [few] { $count } بنود
    [many] { $count } بنداً
   *[other] { $count } بند
  }: { $sum }
kept-all = { $count ->
    [zero] لا بند
    [one] بند واحد رُوعي
    [two] بندان رُوعيا
    [few] { $count } بنود رُوعيت كلها
    [many] { $count } بنداً رُوعيت كلها
   *[other] { $count } بند رُوعيت كلها
  }
met-all = { $count ->
    [zero] لا بند
    [one] بند واحد تحقّق
    [two] بندان تحقّقا
    [few] { $count } بنود تحقّقت كلها
    [many] { $count } بنداً تحقّقت كلها
   *[other] { $count } بند تحقّقت كلها
  }
kept-holds-count = رُوعي { $count }
kept-fails-count = خُولف { $count }
kept-unknown-count = لا يُعرف من السجل { $count }
met-holds-count = تحقّق { $count }
met-fails-count = لم يتحقّق { $count }
met-unknown-count = لا يُعرف من السجل { $count }
judged-in-the-way = ما يحول دون ذلك
judged-more = { $count ->
    [zero] ولا غيرها
    [one] وواحد آخر
    [two] واثنان آخران
   *[other] و{ $count } غيرها
  }
judged-see = انظره
judged-reserve = كلمات وضعها { $party } بين أقواس في { $provision }

# مسار الاعتراض، والطعون
objection-red-line-mark = خط أحمر
course-challenged = طعن من { $party } في { $act }
course-appealed = استئناف من { $party } ضد { $act }
course-waits = البتّ فيه إلى { $who }.
course-ruled = { $outcome ->
    [overturned] بتّ { $party }: قُبل الطعن
   *[stands] بتّ { $party }: يبقى الأمر على حاله
  }
course-overturned = { $kind ->
    [settle] عاد الاعتراض مفتوحاً.
    [decision] عاد ما تقرّر مفتوحاً. وتبقى كلماته إلى أن يُقرَّر غيرها.
    [finding] لم يعد للاستنتاج أثر.
    [close] لم تعد المسألة يُعتدّ بها.
    [seat] فقد الطرف مقعده.
    [advance] عادت المفاوضة إلى المرحلة السابقة.
   *[other] لم يعد لما طُعن فيه أثر.
  }

# التنقل في السجل خطوة خطوة
steps = التنقل في السجل خطوة خطوة
steps-at = الأفعال { $at } من { $total }.
steps-first = الأول
steps-back = رجوع
steps-forward = تقدّم
steps-last = الأخير
steps-now = الحاضر
steps-stage-back = المرحلة السابقة
steps-stage-forward = المرحلة التالية
steps-from-start = <link>تتبّعها من البداية</link> فعلاً فعلاً.

# ماذا لو
what-if-title = النص نفسه وفق قواعد أخرى
what-if-supposed = هذا افتراض لا غير
what-if-supposed-words = لم يتصرف أحد وفق القواعد الأخرى. هنا يوضع ما في السجل بإزاء ما كانت ستطلبه. وحيث لا يتضمن السجل ما تطلبه قاعدة فلا يمكن أن يُعرف منه. والناس يتصرفون على نحو مختلف في ظل قواعد مختلفة، فلا تنبؤ هنا بشيء.
what-if-of = { $provision } وفق إجراءين
what-if-with = الإجراء الآخر
what-if-go = قارن
what-if-own = إجراؤها
what-if-other = مفترض
what-if-no-vote = ليس في السجل تصويت عليه ولا مسألة بشأنه.
what-if-vote = محسوب على { $vote }.
what-if-where = يُبتّ فيه في { $where }
what-if-no-ways = لا يقول هذا الإجراء كيف يُبتّ في حكم.
what-if-nothing-asked = لا يطلب شيئاً قبل ذلك.

# ترتيب التصويت
voting-order = { $count ->
    [zero] الترتيب المقترح للتصويت
    [one] الترتيب المقترح للتصويت
    [two] الترتيب المقترح للتصويت على تعديلين
    [few] الترتيب المقترح للتصويت على { $count } تعديلات
    [many] الترتيب المقترح للتصويت على { $count } تعديلاً
   *[other] الترتيب المقترح للتصويت على { $count } تعديل
  }
voting-order-note = أبعدها عن الكلمات الحالية أولاً، محسوباً بما يُحذف من كلمات وما يُضاف. وهو مقترح لا غير: والبتّ للرئيس.
voting-order-words = { $count ->
    [zero] لا تختلف أي كلمة
    [one] تختلف كلمة واحدة
    [two] تختلف كلمتان
    [few] تختلف { $count } كلمات
   *[other] تختلف { $count } كلمة
  }
voting-order-unknown = كلماته ليست في السجل

# في تقرير النتائج
report-question = طُرحت مسألة ({ $how }) بشأن { $subject }: «{ $question }». النتيجة: { $result }.
report-positions = الأصوات: { $positions }.
report-position = { $position } { $count }
report-finding = الاستنتاج بشأن { $subject }: { $designation }.
report-result-open = لا تزال مفتوحة
report-result-carried = أُقرّت
report-result-not-carried = لم تُقرّ
report-result-no-quorum = لم يكتمل النصاب
report-result-postponed = أُجّلت
report-result-counted = أُحصيت ولا تبتّ في شيء
report-result-withdrawn = سُحبت
report-result-reopened = أُعيد فتحه
report-result-referred = أُحيل إلى محفل آخر
report-result-nothing = لم يُعتمد شيء
report-how-no-objection = دون اعتراض
report-how-finding = بناءً على استنتاج
report-how-silence = بالسكوت
report-how-question = بالاقتراع
