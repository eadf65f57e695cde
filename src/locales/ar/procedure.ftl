# صفحة الإجراء: مراحله، وقواعده بالكلمات، وبنوده؛ وما آلت إليه القاعدة.
procedure-title = قواعد الإجراء
procedure-lead = القواعد التي أعلنتها هذه المفاوضة عند افتتاحها، وهي تُلزم الرئيس والأمانة أيضاً.
procedure-none = لم يُعلن أي إجراء
procedure-contents = في هذه الصفحة
list-and = {" "}و
list-and-before = ،{" "}و
list-or-before = ،{" "}أو{" "}

# المراحل
procedure-stages = المراحل
procedure-stages-lead = تبدأ المفاوضة وفق هذا الإجراء من المرحلة 1 وتمضي حيث تقود الأسهم. ويقول الجدول ما يقوله الرسم.
procedure-stages-caption = كل مرحلة، وإلى أين يُنتقل منها، ومن ينقلها، ومتى.
procedure-stage = المرحلة
procedure-stage-moves = إلى أين، ومن ينقلها، ومتى
procedure-stage-ends = تنتهي هنا.
procedure-stage-passed = انقضت
procedure-stage-present = نحن هنا
procedure-stage-ahead = لم تُبلغ بعد
procedure-map-ends = المستدير: تنتهي عنده.
procedure-map-back = المتقطّع: عودة إلى مرحلة سابقة.
procedure-map-marks = الإطار الغليظ: نحن هنا. ✓: انقضت.
procedure-move = إلى { $stage }. ينقلها: { $who }.
procedure-when = متى:

# الفئات والأدوار والهيئات الناخبة والأجهزة
procedure-groups = الفئات وحقوقها
procedure-groups-caption = ما يحق لأطراف كل فئة. والفئات متساوية الوزن.
procedure-who = الأدوار والهيئات الناخبة والأجهزة
procedure-roles = الأدوار
procedure-roles-are = تُعيَّن الأطراف بصفة: { $roles }.
procedure-classes = أصناف الوثائق
procedure-classes-are = تختلف القواعد باختلاف ما يُتفاوض عليه: { $classes }.
procedure-electorates = الهيئات الناخبة
procedure-electorate-right = الأطراف التي لها حق { $right }
procedure-electorate-all = جميع الأطراف
procedure-electorate-groups = { $count ->
    [one] من فئة { $groups }
    [two] من فئتي { $groups }
   *[other] من فئات { $groups }
  }
procedure-electorate-roles = المعيَّنة بصفة { $roles }
procedure-electorate-bound = الملتزمة بالصك
procedure-bodies = الأجهزة
procedure-body = { $kind ->
    [plenary] جلسة عامة
    [committee] لجنة
   *[group] فريق
  }
procedure-body-under = يتبع { $body }
procedure-body-by = يرأسه { $who }
procedure-body-establishes = يجوز أن تُنشأ تحته { $kinds }
procedure-body-kinds = { $kind ->
    [plenary] جلسات عامة
    [committee] لجان
   *[group] أفرقة
  }

# من يفعل ماذا
procedure-permissions = من يفعل ماذا
procedure-may = { $who }: { $acts }.
procedure-may-stages = في هذه المراحل فقط: { $stages }.
may-anyone = الجميع
may-chair = الرئيس
may-secretariat = الأمانة
may-speak = من له حق الكلام
may-propose = من له حق الاقتراح
may-vote = من له حق التصويت
may-sign = من له حق التوقيع
may-proxy = من يحمل وكالة
deed-open = افتتاح المفاوضة
deed-declare-source = إعلان المصادر
deed-declare-framework = إعلان إطار للتقييم
deed-event = تسجيل الأحداث
deed-report-figure = نقل الأرقام
deed-counter-report = الطعن في ما سُجّل
deed-withhold = حجب ما لا يجوز نشره
deed-deposit = إيداع وثائق تُنشر لاحقاً
deed-release = نشر الوثائق المودعة
deed-seat = إجلاس الأطراف
deed-credential = تسجيل التفويضات
deed-grant-rights = منح الحقوق وسحبها
deed-enrol-key = قيد المفاتيح
deed-rotate-key = تغيير المفاتيح
deed-revoke-key = إنهاء المفاتيح
deed-give-proxy = إعطاء الوكالات
deed-appoint = التعيين في الأدوار
deed-vouch = تزكية الآخرين
deed-declare-interests = الإفصاح عن المصالح
deed-credentials-report = تقديم تقرير وثائق التفويض
deed-enter-provisions = إدخال الأحكام
deed-adopt-base = اعتماد النص الأساس
deed-index-words = فهرسة كلمات النص الأساس
deed-submit = تقديم المقترحات
deed-revise = تنقيح المقترحات
deed-withdraw = سحب المقترحات
deed-support = الانضمام إلى المقترحات
deed-reserve = وضع الكلمات بين أقواس
deed-translate = إدخال الترجمات
deed-consolidate = طرح نص موحّد
deed-renumber = إعادة ترقيم النص
deed-concordance = إثبات تطابق اللغات
deed-rectify = تصويب هفوات النص
deed-position = اتخاذ المواقف
deed-object = الاعتراض
deed-answer = الرد على الاعتراضات
deed-settle = بيان مآل الاعتراضات
deed-statement = الإدلاء بالبيانات
deed-assess = تقييم المقترحات
deed-sense = استطلاع رأي القاعة
deed-vote = تسجيل التصويت
deed-decision = إعلان القرارات
deed-intend = إعلان نية التوقيع
deed-sign = التوقيع
deed-advance = الانتقال إلى مرحلة أخرى
deed-classify = بيان صنف الوثيقة
deed-establish = إنشاء الأجهزة
deed-transmit = إحالة الأحكام إلى جهاز
deed-exception = إقرار الاستثناءات
deed-challenge = الطعن في ما جرى
deed-ruling = البتّ في الطعون
deed-assign-action = إسناد المهام
deed-end-action = إنهاء المهام
deed-put = طرح المسائل
deed-ballot = الإدلاء بالأصوات
deed-close = إغلاق المسائل
deed-finding = إعلان الاستنتاجات
deed-enter-instrument = قيد الصكوك
deed-invite = دعوة الأطراف
deed-consent = الارتضاء بالالتزام
deed-declare = تقديم التحفظات والإعلانات
deed-denounce = الانسحاب من الصك

# ما هو واجب
procedure-rules = ما هو واجب
procedure-reasoned = لا بد من بيان الأسباب عند { $acts }.
procedure-answers = لا يُعتمد شيء ولا يُتفق عليه ما دام عليه اعتراض مفتوح.
procedure-vote = يُقرّ التصويت بما لا يقل عن { $num } من كل { $den } أصوات مع أو ضد. ولا يُقرّ شيء بلا أصوات.
procedure-vote-more = يُقرّ التصويت بأكثر من { $num } من كل { $den } أصوات مع أو ضد. ولا يُقرّ شيء بلا أصوات.
procedure-told = قبل استطلاع رأي القاعة يُبلَّغ المشاركون بأنه لا يبتّ في شيء.
procedure-vouching = { $vouches ->
    [zero] يُجلَس الطرف بلا تزكية.
    [one] يُجلَس الطرف متى زكّاه طرف آخر.
    [two] يُجلَس الطرف متى زكّاه طرفان آخران.
    [few] يُجلَس الطرف متى زكّته { $vouches } أطراف أخرى.
    [many] يُجلَس الطرف متى زكّاه { $vouches } طرفاً آخر.
   *[other] يُجلَس الطرف متى زكّاه { $vouches } طرف آخر.
  }
procedure-interests = لا بد للطرف من الإفصاح عن مصالحه قبل { $acts }.
procedure-credentials = يفقد الطرف الذي يفيد التقرير بأن وثائق تفويضه غير سليمة حقَّ { $rights }.
procedure-credentials-none = يبيّن تقريرٌ مَن وثائق تفويضه سليمة. ولا يفقد أحد حقاً بسببه.
procedure-proxies = { $most ->
    [zero] لا تحمل الأطراف وكالات.
    [one] للطرف أن يحمل وكالة واحدة في آن.
    [two] للطرف أن يحمل وكالتين على الأكثر في آن.
    [few] للطرف أن يحمل { $most } وكالات على الأكثر في آن.
   *[other] للطرف أن يحمل { $most } وكالة على الأكثر في آن.
  }
procedure-provenance = لا يدخل النص شيء لم يُقترح في السجل.
procedure-otherwise = ما لا تنص عليه قاعدة هنا لا يُفعل.

# المسائل
procedure-questions = ما يُطرح، وبمَ يُقرّ
question-to = تُطرح على
question-answers = الإجابات
question-stance = { $stance ->
    [support] مؤيِّد
    [accept] يقبل
    [neutral] لا مع ولا ضد
   *[oppose] معارض
  }
question-blocks = يعطّل
question-reason-required = لا بد له من أسباب
question-reason-to-count = لا يُحسب إلا بأسباب
question-entitled = أصحاب الحق
question-fixed-opening = من لهم الحق عند طرحها
question-fixed-closing = من لهم الحق عند إغلاقها
question-open = مدتها
question-days = { $days ->
    [zero] بلا مدة دنيا
    [one] يوم واحد على الأقل
    [two] يومان على الأقل
    [few] { $days } أيام على الأقل
    [many] { $days } يوماً على الأقل
   *[other] { $days } يوم على الأقل
  }
question-ballots = الأصوات
question-final = نهائية متى أُدلي بها
question-changed = يجوز تغييرها حتى الإغلاق
question-silence = السكوت
question-silence-carries = السكوت رضا: تُقرّ ما لم يعطّلها صوت
question-quorum = النصاب
question-postponed = تؤجَّل مرة متى
question-carries = تُقرّ متى

# القرارات
procedure-decisions = كيف تُتخذ القرارات
decision-heading = { $subjects }: { $outcomes }
decision-subject = { $subject ->
    [instrument] النص بأكمله
    [provision] حكم
    [amendment] تعديل
    [proposal] مقترح
    [wording] صياغة
   *[act] فعل
  }
decision-outcome = { $outcome ->
    [adopted] الاعتماد
    [agreed] الاتفاق
    [rejected] الرفض
    [deferred] الإرجاء
    [reopened] إعادة الفتح
    [referred] الإحالة إلى محفل آخر
   *[nothing] عدم اتخاذ أي إجراء
  }
decision-in = في
decision-stages = المراحل
decision-ways = السبل بترتيبها
decision-requires = واجب دائماً
decision-body = { $kind ->
    [plenary] الجلسة العامة
    [committee] لجنة
   *[group] فريق
  }
decision-way = { $way ->
    [consensus] بتوافق الآراء
    [no-objection] دون اعتراض
    [finding] باستنتاج
    [silence] بإجراء السكوت
    [question] بالاقتراع
    [vote] بالتصويت
    [sense] باستطلاع رأي القاعة
   *[chair] من الرئيس وحده
  }
decision-way-of = { $way }: { $which }
decision-way-when = { $way }، متى:

# الاستنتاجات
procedure-finding = ما يجوز أن يقوله الاستنتاج
procedure-finding-lead = يُبنى الاستنتاج على المواقف المتخذة، ويقول واحداً مما يلي، وأقواها أولاً.
procedure-finding-caption = ما يجوز أن يقوله الاستنتاج، وهل هو توافق، وما يلزمه.
finding-says = الاستنتاج
finding-consensus = يُعدّ توافقاً
finding-not-consensus = لا يُعدّ توافقاً
finding-requires = يلزمه
finding-requires-all = قبل أي استنتاج:
finding-no-rule = بلا قاعدة؛ تقدير مع بيان الأسباب.

# الاعتراضات والطعون والاستثناءات
procedure-ledger = الاعتراضات
ledger-holder = صاحب الاعتراض وحده يقول إنه استُجيب له أو يسحبه.
ledger-settles = القول بأن الاعتراض فُهم أو عولج أو خرج عن النطاق يعود إلى { $who }.
ledger-answered = لا بد للاعتراض من جواب قبل أن يُعدّ مستجاباً له أو معالَجاً أو خارجاً عن النطاق.
procedure-challenges = الطعون ودرجاتها
challenge-of = ما يجوز الطعن فيه: { $acts }
challenge-instance = { $days ->
    [zero] يطعن { $who } فوراً، وينظر فيه { $hearers }.
    [one] يطعن { $who } خلال يوم واحد، وينظر فيه { $hearers }.
    [two] يطعن { $who } خلال يومين، وينظر فيه { $hearers }.
    [few] يطعن { $who } خلال { $days } أيام، وينظر فيه { $hearers }.
    [many] يطعن { $who } خلال { $days } يوماً، وينظر فيه { $hearers }.
   *[other] يطعن { $who } خلال { $days } يوم، وينظر فيه { $hearers }.
  }
challenge-appeal = { $days ->
    [zero] ومن هناك يستأنف { $who } فوراً، وينظر فيه { $hearers }.
    [one] ومن هناك يستأنف { $who } خلال يوم واحد، وينظر فيه { $hearers }.
    [two] ومن هناك يستأنف { $who } خلال يومين، وينظر فيه { $hearers }.
    [few] ومن هناك يستأنف { $who } خلال { $days } أيام، وينظر فيه { $hearers }.
    [many] ومن هناك يستأنف { $who } خلال { $days } يوماً، وينظر فيه { $hearers }.
   *[other] ومن هناك يستأنف { $who } خلال { $days } يوم، وينظر فيه { $hearers }.
  }
challenge-own = ولصاحب الفعل نفسه أن ينظر فيه.
challenge-question = ويبتّ الاجتماع فيه بمسألة { $question }.
procedure-exceptions = الاستثناءات
exceptions-may = إقرار الاستثناءات، مع بيان الأسباب، إلى { $who }. والبنود التي يجوز الاستثناء منها: { $clauses }.
exceptions-none = لا يجوز الاستثناء من أي بند.

# الوثائق
procedure-circulation = مدى تداول الوثائق
circulation-caption = علامات الوثائق، ومتى يُنشر ما يحملها.
circulation-marking = العلامة
circulation-out = النشر
circulation-at-once = فوراً
circulation-deposited = تُودع أولاً وتُنشر لاحقاً
circulation-days = { $days ->
    [zero] تُودع أولاً وتُنشر لاحقاً
    [one] تُودع أولاً وتُنشر بعد يوم واحد على الأكثر
    [two] تُودع أولاً وتُنشر بعد يومين على الأكثر
    [few] تُودع أولاً وتُنشر بعد { $days } أيام على الأكثر
    [many] تُودع أولاً وتُنشر بعد { $days } يوماً على الأكثر
   *[other] تُودع أولاً وتُنشر بعد { $days } يوم على الأكثر
  }

# المعاهدة
procedure-treaty = ما يلي التوقيع
treaty-consent = كيف يلتزم الطرف
treaty-consent-by = { $way ->
    [signature] بالتوقيع
    [ratification] بالتصديق
    [acceptance] بالقبول
    [approval] بالموافقة
    [accession] بالانضمام
    [notice] بإشعار بالارتضاء
   *[endorsement] بالتأييد، وهو لا يُلزم أحداً
  }: { $electorate }
treaty-after = { $after ->
    [signature] بعد التوقيع
   *[invitation] بعد تلقي دعوة
  }
treaty-force = بدء النفاذ
treaty-force-when = { $delay } من أول مرة يتحقق فيها ما يلي:
treaty-force-at-once = فور تحقق ما يلي:
treaty-amended = نفاذ صك يحل محل آخر
treaty-later = من يلتزم لاحقاً
treaty-later-after = { $delay } من التزامه
treaty-later-at-once = فور التزامه
delay-days = { $days ->
    [zero] فوراً
    [one] بعد يوم واحد
    [two] بعد يومين
    [few] بعد { $days } أيام
    [many] بعد { $days } يوماً
   *[other] بعد { $days } يوم
  }
delay-months = { $months ->
    [zero] فوراً
    [one] بعد شهر واحد
    [two] بعد شهرين
    [few] بعد { $months } أشهر
    [many] بعد { $months } شهراً
   *[other] بعد { $months } شهر
  }
delay-first = في اليوم الأول من الشهر التالي لما يقع { $delay }
delay-first-at-once = في أول يوم من الشهر التالي
treaty-provisional = التطبيق المؤقت
treaty-provisional-is = يطبّقه الموقّع إلى أن يلتزم به، ما لم يقل عند التوقيع إنه لا يطبّقه.
treaty-provisional-force = يطبّقه الموقّع منذ بدء نفاذه إلى أن يلتزم به، ما لم يقل عند التوقيع إنه لا يطبّقه.
treaty-silence = السكوت
treaty-silence-binds = { $months ->
    [zero] من طبّقه مؤقتاً وسكت فهو ملتزم.
    [one] من طبّقه مؤقتاً شهراً واحداً وسكت فهو ملتزم.
    [two] من طبّقه مؤقتاً شهرين وسكت فهو ملتزم.
    [few] من طبّقه مؤقتاً { $months } أشهر وسكت فهو ملتزم.
    [many] من طبّقه مؤقتاً { $months } شهراً وسكت فهو ملتزم.
   *[other] من طبّقه مؤقتاً { $months } شهر وسكت فهو ملتزم.
  }
treaty-denunciation = الانسحاب
treaty-denunciation-after = يسري { $delay } من إعلانه
treaty-denunciation-at-once = يسري فور إعلانه
treaty-reservations = التحفظات
treaty-reservations-allowed = { $allowed ->
    [none] لا يجوز التحفظ.
    [any] يجوز التحفظ.
   *[listed] يجوز التحفظ على الأحكام المذكورة هنا دون غيرها.
  }
treaty-reservations-listed = يجوز التحفظ على { $provisions } دون غيرها.
treaty-rounds = { $rounds ->
    [zero] لا جولات للإعلانات.
    [one] تُقدَّم الإعلانات في جولة واحدة.
    [two] تُقدَّم الإعلانات في جولتين.
    [few] تُقدَّم الإعلانات في { $rounds } جولات.
    [many] تُقدَّم الإعلانات في { $rounds } جولة.
   *[other] تُقدَّم الإعلانات في { $rounds } جولة.
  }
treaty-round-stages = مراحل الجولات على التوالي: { $stages }.
treaty-invitation = الآخرون
treaty-invitation-by = يُدعى من ليس طرفاً بعدُ متى أُقرّت «{ $question }».

# البنود
procedure-clauses = البنود
clause-cites = نقلاً عن: { $cites }
clause-unverified = مذكور من الذاكرة ولم يُقابَل بنصه.
procedure-breaches = { $count ->
    [zero] لم تُخالَف القواعد
    [one] حيث خولفت القواعد: فعل واحد
    [two] حيث خولفت القواعد: فعلان
    [few] حيث خولفت القواعد: { $count } أفعال
    [many] حيث خولفت القواعد: { $count } فعلاً
   *[other] حيث خولفت القواعد: { $count } فعل
  }
procedure-breach = ما لم يُراعَ: { $why }.
procedure-source = من أين جاء
procedure-named = اسمه { $id }، والإصدار { $version }. وهو وارد كاملاً في أول فعل من السجل، وبصمته:

# القواعد بالكلمات
rule-quoted = «{ $words }»
rule-all = كل ما يلي:
rule-any = واحد مما يلي على الأقل:
rule-none-blocking = لا أحد يعطّل
rule-none-blocking-by = لم يُجب أحد بـ{ $positions }
rule-none-against = لا أحد يعارض
rule-at-least = ما لا يقل عن { $what }
rule-at-most = ما لا يزيد على { $what }
rule-share = { $kind ->
    [weight] يبلغ { $of } { $how ->
        [more] أكثر من
        [most] ما لا يزيد على
        [less] أقل من
       *[least] ما لا يقل عن
      } { $share } { $base }
   *[count] يبلغ عدد { $of } { $how ->
        [more] أكثر من
        [most] ما لا يزيد على
        [less] أقل من
       *[least] ما لا يقل عن
      } { $share } { $base }
  }
rule-share-whole = { $kind ->
    [weight] لا يقل { $of } عن { $base }
   *[count] لا يقل عدد { $of } عن عدد { $base }
  }
rule-share-all-consented = أعرب كل من هم ضمن { $electorate } عن رضاهم بالالتزام
fraction-1-2 = نصف
fraction-1-3 = ثلث
fraction-2-3 = ثلثي
fraction-1-4 = ربع
fraction-3-4 = ثلاثة أرباع
fraction-1-5 = خُمس
fraction-4-5 = أربعة أخماس
fraction-1-10 = عُشر
fraction-percent = { $num }% من
fraction-other = { $num }/{ $den } من
count-positions = أصوات { $positions }
count-stances = من موقفهم { $stances }
count-stances-cast = جميع من اتخذوا موقفاً
count-cast = جميع الأصوات المدلى بها
count-entitled = جميع من لهم الحق
count-present = جميع الحاضرين
count-consents = الأطراف التي أعربت عن رضاها بالالتزام
count-weight-consents = وزن الأطراف التي أعربت عن رضاها بالالتزام
count-weight-all = وزن جميع الأطراف
count-among = { $count } ضمن { $electorate }
count-without = { $count }، دون من أجابوا بـ{ $positions }
count-n-positions = { $n ->
    [0] لا صوت { $positions }
    [one] صوت واحد { $positions }
    [two] صوتين { $positions }
    [few] { $n } أصوات { $positions }
    [many] { $n } صوتاً { $positions }
   *[other] { $n } صوت { $positions }
  }
count-n-stances = { $n ->
    [0] لا أحد ممن موقفهم { $stances }
    [one] واحد ممن موقفهم { $stances }
    [two] اثنين ممن موقفهم { $stances }
   *[other] { $n } ممن موقفهم { $stances }
  }
count-n-stances-cast = { $n ->
    [0] لا أحد ممن اتخذوا موقفاً
    [one] واحد ممن اتخذوا موقفاً
    [two] اثنين ممن اتخذوا موقفاً
   *[other] { $n } ممن اتخذوا موقفاً
  }
count-n-cast = { $n ->
    [0] لا صوت
    [one] صوت واحد
    [two] صوتين
    [few] { $n } أصوات
    [many] { $n } صوتاً
   *[other] { $n } صوت
  }
count-n-entitled = { $n ->
    [0] لا أحد ممن لهم الحق
    [one] واحد ممن لهم الحق
    [two] اثنين ممن لهم الحق
   *[other] { $n } ممن لهم الحق
  }
count-n-present = { $n ->
    [0] لا أحد من الحاضرين
    [one] واحد من الحاضرين
    [two] اثنين من الحاضرين
   *[other] { $n } من الحاضرين
  }
count-n-consents = { $n ->
    [0] لا طرف أعرب عن رضاه بالالتزام
    [one] طرف واحد أعرب عن رضاه بالالتزام
    [two] طرفين أعربا عن رضاهما بالالتزام
    [few] { $n } أطراف أعربت عن رضاها بالالتزام
    [many] { $n } طرفاً أعرب عن رضاه بالالتزام
   *[other] { $n } طرف أعرب عن رضاه بالالتزام
  }
count-n-weight-consents = { $n ->
    [0] لا شيء من وزن الأطراف التي أعربت عن رضاها بالالتزام
   *[other] { $n } من وزن الأطراف التي أعربت عن رضاها بالالتزام
  }
count-n-weight-all = { $n ->
    [0] لا شيء من وزن جميع الأطراف
   *[other] { $n } من وزن جميع الأطراف
  }
rule-groups-every = في كل فئة:
rule-groups-heard = في كل فئة سُمع رأيها، وفي واحدة على الأقل:
rule-groups-some = { $n ->
    [one] في فئة واحدة على الأقل من أصل { $total }:
    [two] في فئتين على الأقل من أصل { $total }:
    [few] في { $n } فئات على الأقل من أصل { $total }:
   *[other] في { $n } فئة على الأقل من أصل { $total }:
  }
rule-groups-every-of = في كل من { $groups }:
rule-groups-heard-of = في كل فئة سُمع رأيها من { $groups }، وفي واحدة على الأقل:
rule-groups-some-of = { $n ->
    [one] في فئة واحدة على الأقل من { $groups }:
    [two] في فئتين على الأقل من { $groups }:
    [few] في { $n } فئات على الأقل من { $groups }:
   *[other] في { $n } فئة على الأقل من { $groups }:
  }
rule-elapsed = { $days ->
    [zero] بدأت هذه المرحلة
    [one] مضى يوم واحد على بدء هذه المرحلة
    [two] مضى يومان على بدء هذه المرحلة
    [few] مضت { $days } أيام على بدء هذه المرحلة
    [many] مضى { $days } يوماً على بدء هذه المرحلة
   *[other] مضى { $days } يوم على بدء هذه المرحلة
  }
rule-elapsed-since = { $days ->
    [zero] بدأت { $stage }
    [one] مضى يوم واحد على آخر بدء لمرحلة { $stage }
    [two] مضى يومان على آخر بدء لمرحلة { $stage }
    [few] مضت { $days } أيام على آخر بدء لمرحلة { $stage }
    [many] مضى { $days } يوماً على آخر بدء لمرحلة { $stage }
   *[other] مضى { $days } يوم على آخر بدء لمرحلة { $stage }
  }
rule-elapsed-most = { $days ->
    [zero] بدأت هذه المرحلة اليوم
    [one] لم يمضِ أكثر من يوم واحد على بدء هذه المرحلة
    [two] لم يمضِ أكثر من يومين على بدء هذه المرحلة
    [few] لم يمضِ أكثر من { $days } أيام على بدء هذه المرحلة
    [many] لم يمضِ أكثر من { $days } يوماً على بدء هذه المرحلة
   *[other] لم يمضِ أكثر من { $days } يوم على بدء هذه المرحلة
  }
rule-elapsed-most-since = { $days ->
    [zero] بدأت اليوم { $stage }
    [one] لم يمضِ أكثر من يوم واحد على آخر بدء لمرحلة { $stage }
    [two] لم يمضِ أكثر من يومين على آخر بدء لمرحلة { $stage }
    [few] لم يمضِ أكثر من { $days } أيام على آخر بدء لمرحلة { $stage }
    [many] لم يمضِ أكثر من { $days } يوماً على آخر بدء لمرحلة { $stage }
   *[other] لم يمضِ أكثر من { $days } يوم على آخر بدء لمرحلة { $stage }
  }
rule-done = { $act ->
    [submit] قُدّم مقترح
    [consolidate] طُرح نص موحّد
    [adopt-base] اعتُمد النص الأساس
    [concordance] أُثبت تطابق اللغات
    [rectify] صُوّبت هفوة في النص
    [credential] سُجّل تفويض
    [credentials-report] قُدّم تقرير عن وثائق التفويض
    [seat] أُجلس طرف
    [vouch] زُكّي طرف
    [declare-interests] أُفصح عن المصالح
    [appoint] عُيّن طرف في دور
    [position] اتُّخذ موقف
    [object] أُبدي اعتراض
    [answer] رُدّ على اعتراض
    [settle] بُيّن مآل اعتراض
    [statement] أُدلي ببيان
    [assess] قُيّم مقترح
    [sense] استُطلع رأي القاعة
    [vote] جرى تصويت
    [decision] اتُّخذ قرار
    [finding] أُعلن استنتاج
    [put] طُرحت مسألة
    [ballot] أُدلي بصوت
    [close] أُغلقت مسألة
    [challenge] قُدّم طعن
    [ruling] بُتّ في طعن
    [exception] أُقرّ استثناء
    [advance] بُلغت مرحلة
    [classify] بُيّن صنف الوثيقة
    [establish] أُنشئ جهاز
    [transmit] أُحيلت أحكام إلى جهاز
    [assign-action] أُسندت مهمة
    [end-action] انتهت مهمة
    [deposit] أُودعت وثيقة
    [release] نُشرت وثيقة مودعة
    [event] سُجّل حدث
    [enter-instrument] قُيّد صك
    [invite] دُعي طرف
    [sign] وقّع طرف على النص
    [consent] ارتضى طرف الالتزام
    [declare] قُدّم تحفظ أو إعلان
    [denounce] انسحب طرف
   *[other] جرى { $deed }
  }
rule-done-close = { $result ->
    [carried] أُقرّت المسألة { $what }
    [not-carried] لم تُقرّ المسألة { $what }
    [no-quorum] لم يكتمل نصاب المسألة { $what }
    [postponed] أُجّلت المسألة { $what }
    [counted] أُحصيت المسألة { $what }
    [withdrawn] سُحبت المسألة { $what }
   *[other] آلت المسألة { $what } إلى: { $result }
  }
rule-done-vote = { $result ->
    [for] أُقرّ التصويت { $what }
   *[against] لم يُقرّ التصويت { $what }
  }
rule-done-finding = أُعلن الاستنتاج { $what }
rule-done-advance = بُلغت المرحلة { $what }
rule-done-appoint = عُيّن طرف بصفة { $what }
rule-done-classify = صُنّفت الوثيقة { $what }
rule-done-deposit = أُودعت وثيقة علامتها { $what }
rule-done-put = طُرحت المسألة { $what }
rule-done-object = { $what ->
    [concern] أُبدي شاغل
   *[objection] أُبدي اعتراض
  }
rule-done-settle = { $what ->
    [understood] فُهم اعتراض
    [accommodated] استُجيب لاعتراض
    [addressed] عولج اعتراض
    [withdrawn] سُحب اعتراض
   *[out-of-scope] عُدّ اعتراض خارج النطاق
  }
rule-done-transmit = { $what ->
    [plenary] أُحيلت أحكام إلى الجلسة العامة
    [committee] أُحيلت أحكام إلى لجنة
   *[group] أُحيلت أحكام إلى فريق
  }
rule-done-grant-rights = { $what ->
    [speak] مُنح حق الكلام أو سُحب
    [propose] مُنح حق الاقتراح أو سُحب
    [vote] مُنح حق التصويت أو سُحب
    [sign] مُنح حق التوقيع أو سُحب
   *[proxy] مُنح حق التصرف بالوكالة أو سُحب
  }
rule-done-ballot = أُدلي بصوت { $what }
rule-done-establish = { $what ->
    [plenary] أُنشئت جلسة عامة
    [committee] أُنشئت لجنة
   *[group] أُنشئ فريق
  }
rule-done-end-action = { $what ->
    [done] أُنجزت مهمة
   *[dropped] أُسقطت مهمة
  }
rule-done-ruling = { $what ->
    [overturned] نقض طعنٌ ما طُعن فيه
   *[stands] رُدّ طعن
  }
rule-done-consent = { $what ->
    [signature] وقّع طرف توقيعاً مُلزماً
    [ratification] صدّق طرف
    [acceptance] قبل طرف
    [approval] وافق طرف
    [accession] انضم طرف
    [notice] أشعر طرف بارتضائه
   *[endorsement] أيّد طرف
  }
rule-done-decision = { $what ->
    [adopted] اعتُمد شيء
    [agreed] اتُّفق على شيء
    [rejected] رُفض شيء
    [deferred] أُرجئ شيء
    [reopened] أُعيد فتح شيء
    [referred] أُحيل شيء إلى محفل آخر
   *[nothing] تقرّر عدم اعتماد شيء
  }
rule-done-decision-on = { $outcome ->
    [adopted] اعتُمد { $subject }
    [agreed] اتُّفق على { $subject }
    [rejected] رُفض { $subject }
    [deferred] أُرجئ { $subject }
    [reopened] أُعيد فتح { $subject }
    [referred] أُحيل إلى محفل آخر { $subject }
   *[nothing] تقرّر عدم اتخاذ أي إجراء بشأن { $subject }
  }
rule-done-on = { $done }، بشأن { $subject }
rule-done-other = { $done }: { $what }
rule-done-times = { $times ->
    [zero] { $done }
    [one] { $done }، مرة على الأقل
    [two] { $done }، مرتين على الأقل
    [few] { $done }، { $times } مرات على الأقل
   *[other] { $done }، { $times } مرة على الأقل
  }
rule-done-stage = { $done }، في هذه المرحلة
rule-done-subject = { $done }، بشأن ما يُبتّ فيه
rule-nothing-open = { $matter ->
    [objections] لا اعتراض مفتوح
    [red-lines] لا خط أحمر مفتوح
    [amendments] لا تعديل مفتوح
    [reserves] لا كلمات بين أقواس
    [challenges] لا طعن مفتوح
   *[actions] لا مهمة مفتوحة
  }
rule-agreed = { $level ->
    [ad-referendum] كل حكم متفق عليه بشرط الاستشارة على الأقل
    [group] كل حكم متفق عليه في فريق أو في ما هو أعلى
    [committee] كل حكم متفق عليه في لجنة أو في الجلسة العامة
   *[plenary] كل حكم متفق عليه في الجلسة العامة
  }
rule-every-language = لكل حكم نصه بكل لغة ذات حجية
rule-class = ما يُتفاوض عليه من صنف { $classes }
rule-in-force = الصك { $instrument } نافذ

# ما آلت إليه القاعدة
working-holds = تحقّق
working-fails = لم يتحقّق
working-unknown = لا يمكن أن يُعرف من السجل
working-of = { $of } من { $base }
working-of-unknown = ؟ من { $base }
working-base-unknown = { $of } من ؟
working-groups = { $of ->
    [zero] لا فئة، واللازم { $base }
    [one] فئة واحدة، واللازم { $base }
    [two] فئتان، واللازم { $base }
    [few] { $of } فئات، واللازم { $base }
   *[other] { $of } فئة، واللازم { $base }
  }
working-nobody = لا يُقرّ شيء بلا أحد
working-blocking = { $count ->
    [0] لا أحد يعطّل
    [one] طرف واحد يعطّل
    [two] طرفان يعطّلان
    [few] { $count } أطراف تعطّل
    [many] { $count } طرفاً يعطّل
   *[other] { $count } طرف يعطّل
  }
working-where = ما يحول دون ذلك: { $what }
working-group = { $group }:
