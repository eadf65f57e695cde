# التقييمات: ما يسأله إطار عن صياغة، وما تجيب به الأطراف بأسمائها، وأين تختلف.

api-assessments = ما قيّمته الأطراف وفق إطار، موضوعاً موضوعاً
api-assessment = كل جواب عن صياغة واحدة، حسب المعيار والفئة
assessments-lead-page = { $title }. كل جواب هو جواب طرف بعينه عن كلمات يستشهد بها. ولا تُجمع الأجوبة أبداً، لا بين الفئات ولا بين الأسئلة.
assessments-none = لم يُعلن هنا إطار فيه أسئلة.
assessments-framework-other = ويُسأل هنا أيضاً: { $others }
assessments-nobody = لم يُجب أحد عن شيء وفق هذا الإطار بعد.
assessments-row-unclear = { $unclear } من { $answers } من الأجوبة تقول إن الأمر لا يُعرف من النص
assessments-row-criteria = { $count ->
    [zero] لم يُجب عن شيء من { $of }
    [one] أُجيب عن سؤال واحد من { $of }
    [two] أُجيب عن سؤالين من { $of }
    [few] أُجيب عن { $count } أسئلة من { $of }
    [many] أُجيب عن { $count } سؤالاً من { $of }
   *[other] أُجيب عن { $count } سؤال من { $of }
  }
assessments-row-none = لا جواب يصدق على هذه الكلمات
assessments-row-groups = من { $groups }
assessments-row-unanswered = { $count ->
    [zero] لا سؤال مفتوح مما يستدعيه النص
    [one] سؤال واحد يستدعيه النص لا يزال مفتوحاً
    [two] سؤالان يستدعيهما النص لا يزالان مفتوحين
    [few] { $count } أسئلة يستدعيها النص لا تزال مفتوحة
    [many] { $count } سؤالاً يستدعيها النص لا تزال مفتوحة
   *[other] { $count } سؤال يستدعيها النص لا تزال مفتوحة
  }
assessments-row-stale = { $count ->
    [zero] لا جواب متقادماً
    [one] جواب واحد متقادم
    [two] جوابان متقادمان
    [few] { $count } أجوبة متقادمة
    [many] { $count } جواباً متقادماً
   *[other] { $count } جواب متقادم
  }
assessments-row-split = الخلاف في: { $criteria }
assessments-row-self = { $of ->
    [one] { $done ->
        [0] لم يقيّمه مقدّمه
       *[other] قيّمه مقدّمه
      }
   *[other] قيّمه { $done } من مقدّميه البالغ عددهم { $of }
  }
assessments-unassessed = ما لم يقيّمه أحد ({ $count })
assessments-unassessed-more = وغيرها { $count } في قائمة المقترحات.

assessment-title = تقييم { $subject }
assessment-words = الكلمات موضوع التقييم
assessment-earlier = اتبعت رابطاً إلى صياغة سابقة. هذه هي الصياغة الحالية؛ أما النص كما كان فيُعرض <at>في وقت سابق</at>.
assessment-proposers = مقدّموه
assessment-proposer-done = أجاب { $party } عن { $count } من { $of } من الأسئلة عن كلماته.
assessment-proposer-none = لم يُجب { $party } عن أي من الأسئلة عن كلماته، وعددها { $of }. وإثبات الحاجة على من يقترح.
assessment-effects = ما الذي يؤدي إليه، ومن يقول ذلك
assessment-effects-note = التصنيف رأي صاحبه، وليس حقيقة تقررها هذه الصفحة. ولكل من يحق له الكلام أن يعترض عليه.
assessment-effects-none = لم يقل أحد ما الذي يؤدي إليه.
assessment-effect-by = يقول ذلك { $party } { $act }
assessment-effect-of = يقول ذلك { $party } عن { $target } { $act }
assessment-effect-stale = قيل عن صياغة سابقة
assessment-contested = { $count ->
    [zero] لم يُعترض عليه
    [one] اعتُرض عليه:
    [two] اعتُرض عليه مرتين:
    [few] اعتُرض عليه { $count } مرات:
    [many] اعتُرض عليه { $count } مرة:
   *[other] اعتُرض عليه { $count } مرة:
  }
assessment-contest = اعترض على هذا
assessment-contest-words = لماذا ليس الأمر كذلك
assessment-questions = الأسئلة
assessment-called-by = تُسأل لأن في النص: { $terms }.
assessment-called-effect = تُسأل لأن أحداً يقول إن للنص هذا الأثر.
assessment-folded = لا كلمة في النص تستدعي هذه الأسئلة، وعددها { $count }.
assessment-does-not-arise = قل إن شيئاً منها لا ينطبق
assessment-does-not-arise-send = لا ينطبق شيء منها
assessment-does-not-arise-reason = ليست في هذه الصياغة أي من الكلمات التي تستدعي هذه الأسئلة.
assessment-unclear = { $unclear } من { $answered } يقولون إن الأمر لا يُعرف من النص. وهذا شأن الصائغين لا التصويت.
assessment-unclear-none = كل من أجاب استطاع أن يعرف.
assessment-apart = بين { $low } و{ $high } درجتان أو أكثر.
assessment-inside = { $group } منقسمة على نفسها.
assessment-silent = لا جواب من { $groups }.
assessment-best-remedy = أقوى حجة على وجوب تغيير شيء
assessment-best-noRemedy = أقوى حجة على أنه لا يجب تغيير شيء
assessment-best-none = ليس في السجل شيء منها.
assessment-best-supported = بتأييد من { $groups }
assessment-best-unsupported = لم يؤيدها أحد من فئة أخرى
assessment-all = { $count ->
    [zero] لا جواب
    [one] الجواب وعلّته
    [two] الجوابان بعلّتيهما
    [few] الأجوبة كلها ({ $count }) بعللها
    [many] الأجوبة كلها ({ $count }) بعللها
   *[other] الأجوبة كلها ({ $count }) بعللها
  }
assessment-by-proponent = هو من مقدّميه
assessment-for-family = عن المجموعة كلها
assessment-confidence = مدى اليقين: { $level }
confidence-level-low = ضعيف
confidence-level-medium = متوسط
confidence-level-high = قوي
assessment-state-current = عن هذه الكلمات
assessment-state-carried = عن صياغة سابقة؛ لم تتغير الكلمات التي يستشهد بها، فرُحّل إلى هذه
assessment-state-stale = متقادم: تغيرت الكلمات منذئذ
assessment-state-ended = عن كلمات لم تعد مقترحة
assessment-state-unknown = عن كلمات محجوبة
assessment-are = الكلمات الآن
assessment-missing = الناقص
missing-definition = تعريف
missing-fact = واقعة
missing-bearer = من يقع عليه الالتزام
missing-limit = حدّ
missing-safeguard = ضمانة
missing-relation = صلته بقاعدة أخرى
missing-figure = رقم
missing-other = شيء آخر
assessment-evidence = الدليل
assessment-evidence-act = الفعل { $act }
assessment-evidence-text = نص من هذا السجل، { $hash }
assessment-evidence-result = نتيجة يمكن حسابها من جديد، { $hash }
assessment-evidence-withheld = كلام محجوب
assessment-earlier-answers = أجاب من قبل: { $acts }
assessment-support = أؤيد هذه الحجة
assessment-support-leave = لم أعد أؤيدها
assessment-supported = بتأييد من { $parties }
assessment-reply = رُدّ
assessment-reply-words = ردّك
assessment-stale-title = { $count ->
    [zero] لا جواب متقادماً
    [one] جواب واحد متقادم ولا يُحسب
    [two] جوابان متقادمان ولا يُحسبان
    [few] { $count } أجوبة متقادمة ولا تُحسب
    [many] { $count } جواباً متقادماً ولا تُحسب
   *[other] { $count } جواب متقادم ولا تُحسب
  }
assessment-unanswered = لا جواب بعد
assessment-open = أجب
assessment-renew = أجب من جديد
assessment-close = أغلق الاستمارة
assessment-form = جوابك
assessment-form-answer = جواب طرفك
assessment-form-public = هو جواب طرفك باسمه عن هذه الكلمات. ولك أن تجيب من جديد في أي وقت؛ وما قلته من قبل يبقى في السجل.
assessment-form-quotes = الكلمات التي يقوم عليها
assessment-form-quotes-hint = مقطع في كل سطر، كما يرد في النص تماماً. ولا بد منه في كل جواب سوى «{ $none }» و«{ $dna }».
assessment-form-quote-these = استشهد بهذه الكلمات
assessment-form-reasons = العلّة
assessment-form-missing-kinds = إن كان الأمر لا يُعرف: ما نوع الناقص
assessment-form-missing = وما هو على وجه التحديد
assessment-form-evidence-legend = الدليل
assessment-form-evidence-hint = يحتاج أشد جوابين إلى دليل واحد على الأقل. اكتب #41 لفعل في هذا السجل، أو بصمة نص أو نتيجة محسوبة، أو عنواناً على الويب، أو مرجعاً بالكلام.
assessment-form-evidence-kind = نوع الدليل { $row }
assessment-form-evidence = ما هو ({ $row })
assessment-form-evidence-none = لا شيء
assessment-form-confidence = مدى يقينك
assessment-form-confidence-none = غير مذكور
assessment-step = { $count } × { $step }
assessment-strip-unclear = { $count ->
    [zero] الجميع يعرف
    [one] واحد لا يعرف
    [two] اثنان لا يعرفان
   *[other] { $count } لا يعرفون
  }
assessment-strip-na = { $count ->
    [zero] ينطبق عند الجميع
    [one] واحد يقول إنه لا ينطبق
    [two] اثنان يقولان إنه لا ينطبق
   *[other] { $count } يقولون إنه لا ينطبق
  }
assessment-strip-median = الوسيط: { $step }
assessment-strip-median-between = الوسيط: بين «{ $low }» و«{ $high }»
assessment-strip-range = من «{ $low }» إلى «{ $high }»
assessment-strip-agreement = A = { $figure }
assessment-strip-group = الفئة
assessment-strip-answers = الأجوبة، من «{ $low }» إلى «{ $high }»
assessment-strip-told = بالكلام
assessment-method = كيف يُقرأ هذا
assessment-method-words = كل نقطة جواب طرف واحد؛ والدرجة تقول ما الذي يجب تغييره وليست علامة. ولا يُحسب متوسط للفئات أبداً. وتُعدّ فئتان متباعدتين إذا كان بين وسيطيهما درجتان أو أكثر. وA هو مقياس فان دير أيك للاتفاق (2001)، من ‎−1 عند الانقسام بين الطرفين إلى 1 عند الإجماع؛ ويُذكر ابتداءً من { $min } أجوبة في الفئة. ولا يُرحّل جواب إلى صياغة لاحقة إلا إذا لم تتغير أي كلمة يستشهد بها ولا ما يجاورها مباشرة.
assessment-checks = ما تجده الفحوص الآلية في الكلمات يُعرض على حدة، ولا يُحسب مع الناس أبداً.
assessment-guidance = ما الذي يُنظر فيه
assessment-cites-from = نقلاً عن
assessed-title = كيف يُقيَّم
assessed-note = وفق { $framework }. آراء أطراف عن كلمات تستشهد بها؛ ولا تُجمع أبداً.
assessed-on-present = النص الحالي
assessed-said = { $group }: { $said }
assessed-open = { $count ->
    [zero] لا سؤال يستدعيه النص بلا جواب.
    [one] سؤال واحد يستدعيه النص بلا جواب.
    [two] سؤالان يستدعيهما النص بلا جواب.
    [few] { $count } أسئلة يستدعيها النص بلا جواب.
    [many] { $count } سؤالاً يستدعيها النص بلا جواب.
   *[other] { $count } سؤال يستدعيها النص بلا جواب.
  }
assessed-unclear = { $unclear } من { $answers } لا يعرفون
assessed-more = كل الأجوبة عن { $subject }
assessed-all = كل الأجوبة: { $subjects }
assessed-nobody = لم يقيّم أحد أي صياغة لهذا الحكم وفق { $framework }.
framework-form = إعلان إطار
framework-form-which = أي إطار
framework-form-note = تُطرح أسئلته على كل صياغة منذ إعلانه. ويبقى الإطار كما هو، ويمكن إعلان أكثر من إطار.
framework-form-send = أعلنه
act-dismiss-check = صرف { $party } النظر عمّا وجده الفحص { $check } في { $target }.
deed-dismiss-check = صرف النظر عن نتائج الفحوص الآلية
kind-dismiss-check = صرف النظر عن نتيجة فحص
