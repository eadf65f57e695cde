# استمارات ما ينص عليه الإجراء: ما الذي تفعله كل منها، وما يلزم لها، وما يُعرض قبل التسجيل.

form-see = اعرضه قبل التسجيل
form-reasons-if-any = الأسباب، إن شئت بيانها
form-needs = ما يلزم، وما تحقق منه الآن
form-party = الطرف
form-interests-first = على طرفك أولاً أن يفصح عن مصالحه في <party>صفحته</party>.
form-references-hint = أرقام أحكام أو تعديلات أو وثائق، كل رقم في سطر.

do-title = ما لك أن تفعله الآن
do-lead = من مقعد { $name }. كل ما ترسله فعل في السجل العلني، بموجب البند المذكور إلى جانبه.
do-questions = مسائل مطروحة
do-move = الانتقال
do-decide = الطرح والاستنتاج والقرار
do-rule = طعون لك أن تبتّ فيها
do-organise = الأجهزة والأدوار والاستثناءات
do-sign = ما لك أن تفعله بشأن التوقيع
next-subject = كيف يُبتّ في { $subject }

subject-choose = الموضوع
subject-show = اعرض ما يمكن فعله بشأنه
subject-decide = ما لك أن تطرحه أو تقرره في هذا الشأن
subjects-whole = الكل
subjects-provisions = الأحكام
subjects-amendments = التعديلات
subjects-proposals = الوثائق
subjects-acts = الأفعال

form-advance = الانتقال إلى مرحلة أخرى
form-advance-does = تنتقل المفاوضة إلى المرحلة التي تختارها. ويتغير معها ما يجوز فعله، وتنتهي الاستثناءات المقررة لهذه المرحلة.
form-advance-to = إلى أي مرحلة

form-put = طرح مسألة
form-put-does = تُطرح المسألة على أصحاب الحق فيها ويمكنهم الإجابة. ولا تتغير ألفاظها؛ ويمكن سحبها، ويبقى ذلك في السجل.
form-put-kind = نوع المسألة
form-put-facts = من له أن يجيب، ومتى تُقرّ
form-put-title = المسألة بكلماتك
form-put-closes = تُقبل الأصوات حتى (بالتوقيت العالمي)
form-put-closes-hint = ليس قبل انقضاء الأيام التي يوجبها نوعها. فإن لم يوجب نوعها أياماً وتُرك هذا فارغاً بقيت مفتوحة حتى تُغلق.
form-put-present = عدد الحاضرين
form-put-present-hint = فقط حيث يُحسب النصاب في القاعة.
question-now-entitled = { $count ->
    [zero] (لا أحد الآن)
    [one] (طرف واحد الآن)
    [two] (طرفان الآن)
    [few] ({ $count } أطراف الآن)
    [many] ({ $count } طرفاً الآن)
   *[other] ({ $count } طرف الآن)
  }

form-ballot = الإدلاء بصوت
form-ballot-on = الإجابة عن: { $title }
form-ballot-does = صوت طرفك علني ويحمل اسمه.
form-ballot-for = عن
form-ballot-position = صوتك
form-ballot-reasons-hint = حيث يلزم بيان السبب، أو لا يُحتسب الصوت إلا به، يُذكر ذلك.
form-ballot-final = لا يمكن تغيير هذا الصوت بعد الإدلاء به.
form-ballot-changed = لك أن تغيّره حتى تُغلق المسألة. ويبقى السابق في السجل.
form-ballot-cast = صوتك: { $position }.
form-ballot-cast-for = صوت { $party }: { $position }.
form-ballot-idle = لا يُحتسب لأنه بلا أسباب.
form-ballot-not-entitled = ليس طرفك ممن تُطرح عليهم هذه المسألة: { $electorate }.

form-close = إغلاق المسألة
form-close-does = لا تُقبل أصوات بعد ذلك. وتُحسب نتيجة المسألة بقواعدها وتصير جزءاً من السجل.
form-close-withdraw = سحب المسألة
form-close-withdrawn = سحبها: طُرحت خطأً ولا أثر لها

form-count-question = ما سُئل عنه
form-count-method = كيف جرى
form-count-tally = ما أُحصي
form-count-tally-optional = ما أُحصي، إن أُحصي شيء
form-sense = تسجيل استطلاع لرأي القاعة
form-sense-does = استطلاع رأي القاعة استرشادي. لا يبتّ في شيء ولا يُبنى عليه شيء.
form-sense-told = ما قيل للقاعة قبل إجرائه
form-sense-told-indicative = أنه استرشادي ولا يبتّ في شيء
form-sense-told-vote = أنه تصويت
form-sense-told-unclear = لم يُقل شيء واضح
form-sense-told-first = قل ذلك للقاعة أولاً: وإلا فلا يمكن تسجيله.
form-sense-result = ما أظهره
form-sense-for = تأييد
form-sense-against = معارضة
form-sense-divided = انقسام
form-sense-unclear = غير واضح

form-vote = تسجيل تصويت
form-vote-does = تصير الأعداد جزءاً من السجل. وتحدد القاعدة منها هل أُقرّت المسألة، وليس ذلك قراراً بعد.
form-vote-rule = بموجب قاعدة
form-vote-present = عدد الحاضرين
form-vote-roll-call = كان نداءً بالأسماء: كل الأصوات أدناه
form-vote-ballots = الأصوات بالأسماء
form-vote-ballots-hint = كل صوت في سطر، مثل: BRA for. وغيره: against وabstain.

form-finding = استنتاج حال التوافق
form-finding-does = تستنتج باسمك ومع بيان الأسباب أين يقف التوافق. هو حكمك لا إحصاء، ويمكن الطعن فيه.
form-finding-open = { $count ->
    [0] لا اعتراض مفتوحاً عليه.
    [one] اعتراض واحد عليه مفتوح، وسيذكره الاستنتاج:
    [two] اعتراضان عليه مفتوحان، وسيذكرهما الاستنتاج: <objections>انظرهما</objections>
    [few] { $count } اعتراضات عليه مفتوحة، وسيذكرها الاستنتاج: <objections>انظرها</objections>
    [many] { $count } اعتراضاً عليه مفتوحاً، وسيذكرها الاستنتاج: <objections>انظرها</objections>
   *[other] { $count } اعتراض عليه مفتوح، وسيذكرها الاستنتاج: <objections>انظرها</objections>
  }
form-finding-designation = ما تستنتجه
form-finding-why = ما يلزم لذلك، وما تحقق منه الآن

form-decision = اتخاذ قرار
form-decision-does = ينفذ القرار فوراً. وما يُعتمد أو يُتفق عليه هو النص من حينه؛ وتتأخر التعديلات على ما يحل محله حتى تُنقّح.
form-decision-ways = السبل المفتوحة الآن
form-decision-not-here = لا ينص الإجراء على قرار في هذا الشأن في هذه المرحلة.
form-decision-outcome = النتيجة
form-decision-how = كيف جرى التوصل إليه
form-decision-count = على ماذا يستند
form-decision-count-none = لا يستند إلى إحصاء ولا استنتاج
form-decision-in = في أي جهاز
form-decision-in-none = ليس في أي منها
form-decision-level = إلى أي مستوى اتُّفق عليه
form-decision-level-none = لم يُذكر
form-decision-forum = المحفل الآخر، إن أُحيل
form-decision-forum-hint = كلمة واحدة بحروف لاتينية صغيرة: ietf أو itu أو ohchr
form-decision-package = ما يُقرَّر معه
form-decision-package-hint = أرقام أحكام أو تعديلات أو وثائق، كل رقم في سطر. تُقرَّر كلها أو لا يُقرَّر منها شيء.

form-classify = بيان صنف الوثيقة
form-classify-does = تسري القواعد المختلفة بحسب الصنف الذي تسميه.
form-classify-as = الصنف

form-establish = إنشاء جهاز
form-establish-does = يقوم الجهاز من حينه تحت الجهاز الذي تختاره، ويمكن إحالة النصوص إليه.
form-establish-label = اسمه
form-establish-body = اسمه المختصر
form-establish-body-hint = حروف لاتينية صغيرة وأرقام وشُرَط، مثل: group-on-article-5
form-establish-kind = ما هو
form-establish-under = تحت

form-transmit = إحالة أحكام إلى جهاز
form-transmit-does = تكون الأحكام أمام ذلك الجهاز من حينه.
form-transmit-to = إلى
form-transmit-choose = اختر الأحكام
form-transmit-provisions = الأحكام

form-appoint = التعيين في دور
form-appoint-does = يكون للطرف الدور من حينه مع ما يعطيه الإجراء لصاحبه، أو ينتهي دوره.
form-appoint-role = الدور
form-appoint-held = ما الذي يجري
form-appoint-held-true = يُعيَّن
form-appoint-held-false = ينتهي تعيينه

form-give-proxy = إعطاء وكالة أو استردادها
form-give-proxy-does = يمكن للطرف الذي تختاره أن يدلي بأصواتك من حينه حتى تسترد الوكالة.
form-give-proxy-to = إلى
form-give-proxy-none = لا أحد: استرداد الوكالة

form-exception = إقرار استثناء
form-exception-does = تمر الأفعال التي تختارها وإن ردّها هذا البند. وذلك علني مع أسبابك. ولا يحصل به أحد على ما ليس له.
form-exception-clause = من أي بند
form-exception-acts = لأي أفعال
form-exception-party = لمن
form-exception-everybody = للجميع
form-exception-until = حتى (بالتوقيت العالمي)
form-exception-until-hint = إن تُرك فارغاً انتهى مع هذه المرحلة.

form-challenge = الطعن في هذا
form-challenge-ruling = استئناف البتّ
form-challenge-does = طعنك علني مع أسبابه. ويبقى ما تطعن فيه قائماً حتى يُبتّ في الطعن.
form-challenge-heard = يبتّ فيه { $who }. ويمكن تقديمه حتى { $until }.

form-ruling = البتّ في الطعن
form-ruling-on = البتّ في الطعن #{ $seq }
form-ruling-does = ما يُنقض يفقد أثره ولا يعود من تلقاء نفسه. وما يبقى يبقى.
form-ruling-outcome = ما تبتّ به
form-ruling-stands = يبقى قائماً
form-ruling-overturned = يُنقض
form-ruling-count = ما قررته الجلسة
form-ruling-meeting = القرار للجلسة بالمسألة { $question }. <put>اطرحها بشأن هذا الطعن</put>، ثم بيّن هنا نتيجتها: فإن أُقرّت نُقض الفعل.

form-assign-action = إسناد مهمة
form-assign-action-does = تُسجَّل مهمةً على ذلك الطرف حتى تُنجز أو تُسقط.
form-assign-action-title = ما المطلوب
form-assign-action-owner = على من
form-assign-action-due = موعدها (بالتوقيت العالمي)
form-end-action = إنهاء مهمة
form-end-action-of = إنهاء المهمة: { $title }
form-end-action-does = لا تبقى المهمة مفتوحة.
form-end-action-outcome = ما آلت إليه
form-end-action-done = أُنجزت
form-end-action-dropped = أُسقطت

form-intend = بيان نية التوقيع
form-intend-does = ما يقوله طرفك هنا لا يُلزمه بشيء ويمكن قول غيره لاحقاً. ووجوب التشاور ليس رفضاً.
form-intend-intention = طرفك
form-intend-sign = سيوقّع
form-intend-refuse = لن يوقّع
form-intend-consult = عليه أن يتشاور في بلده أولاً
form-intend-because = النصوص التي هي السبب، إن وُجدت

form-sign = التوقيع
form-sign-does = يوقّع طرفك على مرأى من الجميع. ولا يمكن الرجوع عنه هنا.
form-sign-version = توقّع النص بحاله الآن، النسخة { $version }.
form-sign-reservation = مع تحفّظ

form-consent = ارتضاء الالتزام
form-consent-to = ارتضاء الالتزام بـ«{ $instrument }»
form-consent-does = يلتزم طرفك بالصك متى نفذ في حقه. والتأييد لا يُلزم أحداً.
form-consent-way = كيف
form-consent-by = { $way ->
    [signature] بالتوقيع
    [ratification] بالتصديق
    [acceptance] بالقبول
    [approval] بالموافقة
    [accession] بالانضمام
    [notice] بإشعار الارتضاء
   *[endorsement] بالتأييد، وهو لا يُلزم أحداً
  }

form-declare = تقديم تحفّظ أو إعلان
form-declare-on = تقديم تحفّظ أو إعلان بشأن «{ $instrument }»
form-declare-does = يبقى في السجل من حينه باسم طرفك، ويمكن الرجوع عنه.
form-declare-type = ما هو
form-declare-reservation = تحفّظ
form-declare-declaration = إعلان
form-declare-objection = اعتراض على تحفّظ غيره أو إعلانه
form-declare-no-provisional-application = عدم التطبيق المؤقت
form-declare-provisions = على أي أحكام، إن لم يكن على الكل
form-declare-to = على أي تحفّظ أو إعلان، إن كان اعتراضاً
form-declare-to-none = لا شيء
form-declare-back = الرجوع عن #{ $seq }: { $what }
form-declare-back-note = ينتهي اليوم. ويبقى في السجل أنه قُدِّم.

form-denounce = الانسحاب من صك
form-denounce-of = الانسحاب من «{ $instrument }»
form-denounce-does = يرجع طرفك عن ارتضائه أو تأييده. ويحدد الإجراء متى يسري ذلك.

form-enter-instrument = قيد صك
form-enter-instrument-does = يمكن للأطراف من حينه ارتضاء الالتزام به بقدر ما يسمح الإجراء.
form-enter-instrument-title = عنوانه
form-enter-instrument-code = اسمه المختصر
form-enter-instrument-code-hint = حروف لاتينية صغيرة وأرقام وشُرَط. وقد تسميه القواعد به.
form-enter-instrument-text = أي نص
form-enter-instrument-this = هذا النص، النسخة { $version }
form-enter-instrument-other = نص آخر
form-enter-instrument-replaces = يحل محل
form-enter-instrument-replaces-none = لا شيء
form-enter-instrument-since = نافذ منذ
form-enter-instrument-since-hint = يوم مثل {"2027-03-01"}. فإن تُرك فارغاً حُسب من الارتضاءات.
form-enter-instrument-weights = وزن كل طرف
form-enter-instrument-weights-hint = فقط حيث تعدّ قاعدةٌ الأوزان. كل وزن في سطر، مثل: BRA 120

form-invite = دعوة طرف
form-invite-party = دعوة { $party }
form-invite-does = يمكن للطرف أن ينضم من حينه.
form-invite-carried = أُقرّت المسألة:
form-invite-none = لا يمكن دعوة أحد الآن: فالدعوة تلي مسألة أُقرّت وطُرحت بشأن الفعل الذي أجلس الطرف.

form-concordance = إثبات تطابق اللغات
form-concordance-does = تقول إن النصوص بكل اللغات ذات الحجية تقول الشيء نفسه.
form-concordance-version = للنص بحاله الآن، النسخة { $version }.

form-rectify = تصويب هفوة في الألفاظ
form-rectify-does = تُصوَّب الألفاظ هنا وحيثما عُرضت. ولا يُبتّ في شيء من جديد.
form-rectify-text = النص: { $language }

before-public = يصير جزءاً من السجل العلني فوراً، باسم طرفك، للجميع وعلى الدوام. وما قُرّر يمكن تقريره من جديد ولا يمكن جعله كأن لم يكن. لا تكتب شيئاً عن الأشخاص.
before-back = العودة إلى الاستمارة دون إرسال
before-clauses = ما تؤول إليه بنوده الآن
before-open = { $count ->
    [0] لا اعتراض مفتوحاً عليه.
    [one] اعتراض واحد مفتوح:
    [two] اعتراضان مفتوحان:
    [few] { $count } اعتراضات مفتوحة:
    [many] { $count } اعتراضاً مفتوحاً:
   *[other] { $count } اعتراض مفتوح:
  }
before-settled = ما يصير جزءاً من النص
before-subject = بشأن
before-package = مع
before-count = يستند إلى
before-on = الطعن
before-in = في
before-level = مستوى الاتفاق
before-forum = إلى المحفل
before-closes = تُقبل الأصوات حتى
before-present = الحاضرون
before-method = جرى بـ
before-acts = يسمح بـ
before-party = لصالح
before-until = حتى
before-provisions = الأحكام

refused-written = ما كتبته

refusal-malformed-number = «{ $where }» ليس عدداً صحيحاً. اكتبه بالأرقام.
refusal-malformed-line = تعذّرت قراءة السطر «{ $where }». اكتب كل سطر كما يبيّن التلميح إلى جانب الحقل.
refusal-unknown-reference = «{ $where }» ليس رقماً لشيء هنا. اكتب رقم حكم أو تعديل أو وثيقة.
refusal-nothing-corrected = ألفاظ { $where } على حالها. غيّر ما يُراد تصويبه.
