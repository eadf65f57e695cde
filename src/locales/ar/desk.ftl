# إعداد مفاوضة، ومكتب الأمانة، ودعوة كثيرين دفعة واحدة.

new-title = إعداد مفاوضة
new-step = الخطوة { $at } من { $of }
new-steps = الخطوات
new-forum = المحفل والقواعد
new-forum-lead = القواعد ملزمة للجميع، وللأمانة أيضاً. اختر الهيئة الأقرب إلى أسلوب عملكم.
new-text = النص المنطلَق منه
new-text-lead = معاهدة تُعدَّل، أو مسودة أولى. يُقرأ النص حكماً حكماً ولكل حكم صفحته؛ تحقّق مما فُهم منه.
new-names = الأسماء واللغات
new-names-lead = اسم المفاوضة، واللغات التي يُكتب بها.
new-calendar = التقويم
new-calendar-lead = المواعيد النهائية والاجتماعات المعروفة من الآن. يمكنك إضافتها وتغييرها لاحقاً، وترك هذا كله فارغاً الآن.
new-check = المراجعة والافتتاح
new-check-lead = لم يُنشر شيء بعد. راجع كل شيء مرة أخيرة.
new-go-on = احفظ وتابع
new-kept = محفوظ لك وحدك إلى أن تفتتحها.
new-open = افتح المفاوضة
new-open-note = تصبح علنية فوراً.
new-not-organiser = لا يجوز لحسابك أن يُعدّ مفاوضات هنا.
new-signed-out = سجّل الدخول لإعداد مفاوضة.
new-organisers = يحدّد مشغّل هذا الخادم من يجوز له ذلك، بعناوين بريدهم الإلكتروني.
new-frameworks = أطر تُقيَّم الصياغات بموجبها
new-frameworks-later = ولا يلزم أي منها، ويمكن إعلانها لاحقاً أيضاً.
new-drawing = المراحل والقواعد
new-clauses = القواعد نصاً
new-forum-coe-convention = اتفاقية يصوغها خبراء ويعتمدها وزراء، مفتوحة لانضمام الآخرين، وتتابعها أطرافها سنين.
new-forum-icann-gnso = فريق عمل مفتوح لكل من يفصح عن مصالحه؛ يقرّر الرئيس مستوى التوافق، ويبتّ المجلس.
new-forum-ietf-rough-consensus = هيئة معايير مفتوحة للجميع، بتوافق تقريبي، ويقترع فريقها التوجيهي في النهاية.
new-forum-iso-dis = أعضاء وطنيون يعلّقون على معيار ويقترعون عليه في جولتين، لكل منهما نسب ثابتة.
new-forum-itu-conference = مؤتمر دول: مقترحات مسبقة، ولجان، وقراءتان، وتصويت حيث لا توافق.
new-forum-open-multistakeholder = ست فئات، من الحكومات إلى المستخدمين، على قدم المساواة؛ ويُجاب عن كل اعتراض قبل تقرير التوافق.
new-forum-operational-coalition = تحالف في مواجهة خطر: يُدخل إليه بتزكية الآخرين، وتُوزَّع المهام في غضون أيام.
new-forum-ripe-pdp = مجتمع من مشغّلي الشبكات: مقترحات في قائمة مفتوحة، على مراحل، بتوافق يقرّره الرئيس.
new-forum-un-conference = مؤتمر دول يسعى إلى التوافق أولاً ولا يصوّت إلا بعد تعذّره.
new-file = ملف
new-file-hint = نص عادي أو Markdown أو JSON بترميز UTF-8، حتى 250 كيلوبايت. أما الأطول فمن سطر الأوامر.
new-paste = أو الصق النص
new-long = نص من { $count } حرف محفوظ. الصق هنا غيره ليحلّ محلّه.
new-lang = لغة النص
new-others = لغات أخرى، إن غابت لغة أعلاه
new-others-hint = برموزها: pt, sw, uk
new-understood = { $count ->
    [zero] لم يُفهم أي حكم
    [one] فُهم حكم واحد
    [two] فُهم حكمان
    [few] فُهمت { $count } أحكام
    [many] فُهم { $count } حكماً
   *[other] فُهم { $count } حكم
  }
new-understood-title = عنوانه: { $title }
new-no-flags = لم يلزم تخمين شيء ولا تنحيته.
new-flags = ما لزم تخمينه أو تنحيته:
new-flags-more = و{ $count } ملاحظة أخرى.
new-line = السطر { $line }:
new-provisions = الأحكام
new-provisions-more = و{ $count } حكماً آخر.
new-kind-preamble = ديباجة
new-kind-chapter = فصل
new-kind-article = مادة
new-kind-paragraph = فقرة
new-kind-item = بند
new-kind-annex = مرفق
new-kind-resolution = قرار
new-kind-final = حكم ختامي
new-lang-of-text = لغة النص
new-name-title = العنوان
new-use = يجوز أن تُكتب بها النصوص
new-authentic = ذات حجية: ما يُعتمد صحيح بها بالتساوي
new-name = الاسم القصير
new-name-hint = أحرف لاتينية صغيرة وأرقام وواصلات. يصير جزءاً من { $origin } ومن كل عنوان، إلى الأبد.
new-name-hint-local = أحرف لاتينية صغيرة وأرقام وواصلات. يصير جزءاً من { $origin } ومن كل عنوان، إلى الأبد. شُغّل هذا الخادم بلا عنوان علني.
new-date = التاريخ { $at }
new-date-type = ما هو
new-date-at = اليوم والساعة (بالتوقيت العالمي)
new-date-title = في كلمات قليلة
new-date-note = { $max } على الأكثر. وتُهمل الأسطر الفارغة.
date-deadline = موعد نهائي
date-meeting = اجتماع
date-other = تاريخ آخر
new-check-text = { $count ->
    [zero] لا أحكام
    [one] حكم واحد
    [two] حكمان
    [few] { $count } أحكام
    [many] { $count } حكماً
   *[other] { $count } حكم
  }، { $language }
new-check-languages = يُكتب بما يلي: { $languages }. وذو الحجية: { $authentic }.
new-missing = ليس موجوداً بعد
new-no-dates = لا شيء بعد
new-for-ever = ما لا يمكن تغييره بعد الافتتاح
new-ever-origin = مصدر السجل: { $origin }. وهو جزء من كل تصرف ومن كل توقيع.
new-ever-origin-local = مصدر السجل: { $origin }. وهو جزء من كل تصرف ومن كل توقيع. شُغّل هذا الخادم بلا عنوان علني (travaux serve --origin)، فالاسم مؤقت: يصلح للتجربة لا لمفاوضة حقيقية.
new-ever-procedure = القواعد بحرفها. وقواعد أخرى تعني مفاوضة أخرى.
new-ever-semantics = طريقة قراءة التصرفات (semantics 2)، ليتمكن أي أحد من إعادة حساب السجل في أي وقت.
new-ever-public = الاسم القصير والعناوين والنص المنطلَق منه والتواريخ علنية من حينها، ولا تُمحى من السجل.
new-not-for-ever = تُضاف الأطراف والأشخاص والتواريخ والوثائق والترجمات بعد ذلك، من مكتب الأمانة. وستجلس أنت إليه.

flag-invisible-characters = { $count ->
    [zero] لم تُحذف محارف غير مرئية
    [one] حُذف محرف غير مرئي
    [two] حُذف محرفان غير مرئيين
    [few] حُذفت { $count } محارف غير مرئية
    [many] حُذف { $count } محرفاً غير مرئي
   *[other] حُذف { $count } محرف غير مرئي
  }
flag-other-title = عنوان آخر قد يكون هو العنوان
flag-footnote = نُحّيت حاشية
flag-link-target = لم يُحتفظ من الرابط إلا بكلماته
flag-markup = حُذفت وسوم
flag-number-out-of-run = رقم لا يتبع ما قبله؛ قُرئ نصاً
flag-number-gap = ينقص رقم قبل هذا
flag-duplicate-label = التسمية نفسها مرة ثانية
flag-unbalanced-brackets = أقواس معقوفة غير متزاوجة
flag-wording-too-long = أطول مما يجوز لحكم واحد
flag-unknown-field = أُهمل حقل غير معروف
flag-unknown-column = أُهمل عمود غير معروف
flag-extra-cells = أُهملت خلايا خارج الرأس
flag-text-missing = النص مفقود
flag-value-ignored = أُهملت قيمة
flag-parties-from-ref = أُخذت الأطراف من المرجع
flag-twin-missing = النصف الآخر من النقل مفقود
flag-left-out = أُهمل
flag-more-flags = { $count ->
    [zero] لا ملاحظات أخرى
    [one] ملاحظة أخرى
    [two] ملاحظتان أخريان
    [few] { $count } ملاحظات أخرى
    [many] { $count } ملاحظة أخرى
   *[other] { $count } ملاحظة أخرى
  }

seat-link-desk = المكتب
event-at = { $title } ({ $when })
event-off = { $title } (محلّ { $act })
desk-title = مكتب الأمانة
desk-lead = ما تأخّر، وما هو آتٍ، ومن ينتظر من. كله محسوب من السجل فلأي أحد أن يطّلع عليه، والأمانة تتصرف بناءً عليه.
desk-overdue = متأخر
desk-overdue-none = لا شيء متأخر.
desk-coming = آتٍ
desk-coming-none = لم يُعلن عن شيء.
desk-stage-came = حلّت مرحلته:
desk-kind-opened = افتتاح
desk-kind-ballots-close = إقفال الاقتراع
desk-kind-release = إصدار وثيقة
desk-kind-action = مهمة مستحقة
desk-kind-move = المرحلة التالية في أقرب وقت
desk-kind-invitation = دعوة
desk-kind-force = دخول حيز النفاذ
desk-kind-event = تاريخ
desk-unanswered = اعتراضات بلا جواب
desk-unanswered-note = اعتراضات مفتوحة لم يُجب عنها أحد منذ { $days } أيام أو أكثر.
desk-unanswered-line = ينتظر { $party } جواباً عن <objection>اعتراضه</objection> منذ { $days ->
    [zero] اليوم
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يوماً
   *[other] { $days } يوم
  }.
desk-unexamined = تفويضات للفحص
desk-unexamined-note = أُعطيت ولم تُقبل ولم تُرفض بعد، حيث تطلب القواعد ذلك.
desk-credentials = { $count ->
    [zero] لا تفويضات
    [one] تفويض واحد
    [two] تفويضان
    [few] { $count } تفويضات
    [many] { $count } تفويضاً
   *[other] { $count } تفويض
  }
desk-untranslated = ترجمات ناقصة
desk-untranslated-none = كل صياغة موجودة بكل لغة، أو ليس هناك إلا لغة واحدة.
desk-untranslated-count = { $count ->
    [zero] <list>لا صياغات</list> تنقصها
    [one] <list>صياغة واحدة</list> تنقصها
    [two] <list>صياغتان</list> تنقصهما
    [few] <list>{ $count } صياغات</list> تنقصها
    [many] <list>{ $count } صياغة</list> تنقصها
   *[other] <list>{ $count } صياغة</list> تنقصها
  } ترجمة إلى إحدى لغات هذه المفاوضة.
desk-without-people = أطراف لا يتصرف أحد باسمها
desk-without-people-none = لكل طرف من يتصرف باسمه.
desk-without-people-line = { $count ->
    [zero] لكل طرف من يتصرف باسمه:
    [one] لا أحد يتصرف باسم طرف واحد:
    [two] لا أحد يتصرف باسم طرفين:
    [few] لا أحد يتصرف باسم { $count } أطراف:
    [many] لا أحد يتصرف باسم { $count } طرفاً:
   *[other] لا أحد يتصرف باسم { $count } طرف:
  } { $parties }
desk-parties = الأطراف والأشخاص
desk-people = الأشخاص
desk-people-note = الأشخاص هم التفويضات السارية، معدودةً من السجل. أما من هم فليس فيه.
desk-open-invitations = دعوات مفتوحة
desk-invite = ادعُ الأشخاص <one>طرفاً طرفاً</one>، أو <many>دفعة واحدة من جدول</many>.
desk-documents = الوثائق
desk-documents-none = لم يُعلن عن أي وثيقة.
desk-record = النص والسجل
desk-withheld = { $count ->
    [0] لم يُحجب شيء.
    [zero] لم يُحجب شيء.
    [one] حُجب <acts>نص واحد</acts>.
    [two] حُجب <acts>نصان</acts>.
    [few] حُجبت <acts>{ $count } نصوص</acts>.
    [many] حُجب <acts>{ $count } نصاً</acts>.
   *[other] حُجب <acts>{ $count } نص</acts>.
  }
desk-numbering = ترقيم الطبعة التالية
desk-date = أعلن عن تاريخ، أو غيّر تاريخاً
desk-announce = أعلنه
desk-date-hint = يُترك فارغاً عند إلغاء تاريخ.
desk-instead = محلّ
desk-instead-none = لا شيء: تاريخ جديد
desk-document = أعلن عن وثيقة
desk-symbol = الرمز
desk-symbol-hint = كما يُستشهد به: TD/4، C-27(Rev.1)
desk-document-title = العنوان
desk-publishes = المقترح الذي تعلنه للعموم، إن وُجد
desk-publishes-hint = مرجعه دون رقم المراجعة، مثل RUS/27. ولا يلزم أن يكون في السجل: فقد لا يُعرف إلا أنه نُشر.
desk-seat = أجلس طرفاً
desk-seat-send = أعطه مقعداً
desk-party = أحرفه
desk-party-hint = أحرف لاتينية كبيرة وأرقام كما تحملها رموز المقترحات: FJI، EDRI. إلى الأبد.
desk-party-name = اسمه
desk-group = الفئة
desk-group-none = بلا فئة: يشغل منصباً فحسب
desk-unit = ما هو
desk-unit-state = دولة
desk-unit-organisation = منظمة
desk-unit-person = شخص
desk-unit-group = مجموعة أطراف
desk-office = المنصب
desk-office-none = لا منصب
desk-translations = ترجمات ناقصة
desk-translations-lead = صياغات سارية تنقصها لغة من لغات هذه المفاوضة. وترتبط الترجمة بالصياغة التي تترجمها بعينها.
desk-lacks = تنقصها { $languages }
desk-translate-this = ترجمها
desk-translate = أدخل ترجمة
desk-translate-to = إلى
desk-translate-text = الترجمة
desk-verified = تحقّق منها
desk-verified-none = لا أحد بعد
desk-more = و{ $count } أخرى بعد إنجاز هذه.
desk-numbering-lead = أحكام معدودة من جديد، فيصير 5A رقم 6. وتبقى هويتها ونصها وكل ما قيل فيها. ولا يتغير شيء حتى تُنشر طبعة.
desk-numbering-none = كل حكم مرقّم بترتيبه.
desk-numbering-caption = { $count ->
    [zero] لا حكم يتغير رقمه
    [one] حكم واحد يتغير رقمه
    [two] حكمان يتغير رقماهما
    [few] { $count } أحكام تتغير أرقامها
    [many] { $count } حكماً تتغير أرقامها
   *[other] { $count } حكم تتغير أرقامها
  }
desk-now = الآن
desk-then = في الطبعة الجديدة
desk-numbers-publish = انشر هذه الأرقام
desk-edition = اسم الطبعة
desk-labels = الأرقام
desk-labels-hint = حكم في كل سطر: معرّفه ثم تسميته ثم رقمه الهامشي، يفصل بينها |. وما تُرك فارغاً يبقى.
desk-withhold = احجب ما كُتب
desk-withhold-what = لا يُلغى هذا بالمحو: يبقى التصرف في السجل إلى الأبد مع السبب والسند. لا تذكر فيه اسم أي شخص.
desk-withhold-target = ماذا
desk-withhold-target-hint = رقم التصرف صاحب النص الحر، مثل 41، أو بصمة صياغة.
desk-level = إلى أي حد
desk-level-hidden = مخفي: خارج كل صفحة، محفوظ تحت الختم
desk-level-erased = ممحوّ: محذوف نهائياً
desk-reason = السبب
desk-authority = بأي سند
desk-authority-hint = محكمة ورقم ملفها، أو مادة. علني إلى الأبد.
desk-withhold-send = احجبه
desk-figure = أبلغ عن رقم
desk-figure-code = اسمه
desk-figure-hint = كلمة لاتينية بأحرف صغيرة: members، present
desk-figure-value = الرقم
desk-figure-of = ما الذي يعدّه

bulk-title = دعوة من جدول
bulk-table = الجدول
bulk-other-table = جدول آخر
bulk-lead = سطر لكل شخص، { $max } على الأكثر. والأطراف التي لا مقعد لها بعد تُجلس أولاً.
bulk-file = ملف CSV
bulk-paste = أو الصق الجدول
bulk-look = اعرض ما سيحدث
bulk-nothing-yet = لم يُرسل شيء بعد.
bulk-example = مثال
bulk-columns = { $party } و{ $mail } لازمان في كل سطر. والطرف الذي لا مقعد له بعد يلزمه اسمه وفئته مرة واحدة. وما لم يُذكر: الدور مندوب، والطرف منظمة، والبريد بالإنكليزية.
bulk-preview = ما سيحدث
bulk-preview-count = { $ready ->
    [zero] لا دعوات تُرسل
    [one] تُرسل دعوة واحدة
    [two] تُرسل دعوتان
    [few] تُرسل { $ready } دعوات
    [many] تُرسل { $ready } دعوة
   *[other] تُرسل { $ready } دعوة
  }؛ { $refused ->
    [0] ولا مشكلة في أي سطر.
    [zero] ولا مشكلة في أي سطر.
    [one] وفي سطر واحد مشكلة.
    [two] وفي سطرين مشكلة.
    [few] وفي { $refused } أسطر مشكلة.
    [many] وفي { $refused } سطراً مشكلة.
   *[other] وفي { $refused } سطر مشكلة.
  }
bulk-done = ما تمّ
bulk-done-count = { $done ->
    [zero] لم تُرسل دعوات
    [one] أُرسلت دعوة واحدة
    [two] أُرسلت دعوتان
    [few] أُرسلت { $done } دعوات
    [many] أُرسلت { $done } دعوة
   *[other] أُرسلت { $done } دعوة
  }؛ { $refused ->
    [0] ولم تكن في أي سطر مشكلة.
    [zero] ولم تكن في أي سطر مشكلة.
    [one] وكانت في سطر واحد مشكلة.
    [two] وكانت في سطرين مشكلة.
    [few] وكانت في { $refused } أسطر مشكلة.
    [many] وكانت في { $refused } سطراً مشكلة.
   *[other] وكانت في { $refused } سطر مشكلة.
  }
bulk-caption = الأسطر كما يعدّها جدول البيانات: الرأس هو السطر 1
bulk-row = السطر
bulk-whom = من
bulk-fate = ما يؤول إليه
bulk-new-party = يُجلس الطرف ويُدعى الشخص
bulk-known-party = يُدعى الشخص
bulk-invited = مدعو من قبل، وما زال له أن يقبل
bulk-seated = يجلس هناك من قبل
bulk-repeated = مثل سطر أعلاه
bulk-refused = لا يمكن
bulk-sent = دُعي
bulk-public = أسماء الأطراف وفئاتها تصير علنية فوراً ونهائياً. أما عناوين البريد فلا تُعلن أبداً.
bulk-send = { $count ->
    [zero] لا ترسل شيئاً
    [one] أرسل دعوة واحدة
    [two] أرسل دعوتين
    [few] أرسل { $count } دعوات
    [many] أرسل { $count } دعوة
   *[other] أرسل { $count } دعوة
  }
bulk-again = الإرسال مرتين لا يدعو أحداً مرتين.

api-desk = ما تأخّر وما هو آتٍ، ومن ينتظر من، والأطراف التي لا أشخاص لها
api-desk-translations = الصياغات التي تنقصها ترجمة
api-desk-numbering = أرقام الطبعة التالية حيث تتغير
