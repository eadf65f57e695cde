# المشاورات في الداخل: فتحها، والتصويت، والأجوبة، والرد، والنتيجة في المفاوضة.

api-room-consultation = المشاورات في الداخل
api-consultations = المشاورات التي أعلنتها الأطراف، مع النتائج التي تستشهد بها

act-consult = يستشير { $party } من في الداخل بشأن { $target }: «{ $question }»
act-consult-result = يستشهد { $party } بنتيجة مشاورته «{ $question }».
act-open-consultation = يفتح { $party } مشاورة: «{ $question }» وتُقبل الأصوات حتى { $when } بالتوقيت العالمي.
act-pose = { $whose ->
    [voter] يضيف المصوّت رقم { $voter } العبارة { $number }.
   *[own] يطرح { $party } العبارة { $number } للتصويت.
  }
act-votes = { $count ->
    [one] قُيّد صوت واحد.
    [two] قُيّد صوتان.
    [few] قُيّدت { $count } أصوات.
    [many] قُيّد { $count } صوتاً.
   *[other] قُيّد { $count } صوت.
  }
act-close-consultation = انقضى الموعد الأخير: أُغلقت المشاورة.
act-reply = يرد { $party } { $answer ->
    [yes] ويقول إنه قرر: نعم.
    [no] ويقول إنه قرر: لا.
   *[later] ولم يقرر بعد.
  }
kind-consult = مشاورة في الداخل
kind-consult-result = نتيجة مشاورة في الداخل
kind-open-consultation = فتح مشاورة
kind-pose = عبارة للتصويت
kind-votes = أصوات في مشاورة
kind-close-consultation = إغلاق مشاورة
kind-reply = رد على مشاورة
deed-consult = استشارة من في الداخل
deed-consult-result = الاستشهاد بنتيجة مشاورة في الداخل
deed-open-consultation = فتح المشاورة
deed-pose = طرح عبارات للتصويت
deed-votes = تقييد الأصوات
deed-close-consultation = إغلاق المشاورة
deed-reply = نشر الرد

answer-agree = نعم
answer-pass = لست متأكداً
answer-disagree = لا
answer-count-agree = نعم
answer-count-pass = غير متأكد
answer-count-disagree = لا
choice-agree = أوافق
choice-pass = أتجاوز
choice-disagree = لا أوافق
choice-count-agree = { $count ->
    [one] يوافق
   *[other] يوافقون
  }
choice-count-pass = { $count ->
    [one] يتجاوز
   *[other] يتجاوزون
  }
choice-count-disagree = { $count ->
    [one] لا يوافق
   *[other] لا يوافقون
  }

consultation-kind = مشاورة في الداخل
consultation-open = مفتوحة حتى { $when } بالتوقيت العالمي
consultation-ending = كان الموعد الأخير { $when } بالتوقيت العالمي؛ وتُحصى آخر الأصوات الآن
consultation-closed = مغلقة، { $when } بالتوقيت العالمي
consultation-asks-public = يسأل { $party } الجمهور.
consultation-asks-invited = يسأل { $party } من دعاهم.
consultation-about = وهي عن نص قيد التفاوض: <negotiation>اقرأه في موضعه</negotiation>.
consultation-text = النص بحرفه
consultation-question = السؤال
consultation-sign-in = سجّل الدخول لتصوّت
consultation-invited-only = لا يصوّت هنا إلا من دُعي، بالرابط الذي أُرسل إليه. وللجميع أن يقرأوا.
consultation-voter = تصوّت بالرقم { $number } في الفئة «{ $group }». ولك أن تغيّر صوتك حتى الموعد الأخير. <votes>أصواتك والدليل على احتسابها</votes>
consultation-public = قبل أن تصوّت
consultation-public-words = يصير علنياً في الحال ولا يُمحى: كل صوت، تحت رقم، مع الفئة التي تختارها والثانية التي قُيّد فيها. ويمكن رؤية كل الأصوات التي تحت رقم واحد مجتمعة.
consultation-private-words = لا يُعلن: لمن الرقم. لا يعرف ذلك إلا هذا الخادم، خارج السجل، ويمكن حذفه متى انتهت المشاورة.
consultation-group = فئتك
consultation-group-hint = تختارها مرة واحدة. ولا يتحقق منها أحد، وتُعرض على أنها ما قاله الناس عن أنفسهم.
consultation-answer-first = أجب عن السؤال أولاً، ثم صوّت على العبارات.
consultation-statements = { $count ->
    [0] العبارات
    [one] عبارة واحدة
    [two] عبارتان
    [few] { $count } عبارات
    [many] { $count } عبارة
   *[other] { $count } عبارة
  }
consultation-statements-note = صوّت على ما شئت منها. و«أتجاوز» صوت أيضاً: أنك رأيتها ولا تنحاز.
consultation-statement = العبارة { $number }
consultation-by-party = من الطرف الذي يسأل
consultation-by-voter = من المصوّت رقم { $number }
consultation-by-group = العبارة { $number } حسب الفئة
consultation-pose = أضف عبارة
consultation-pose-does = تُقيّد تحت رقمك { $number } ليصوّت عليها الجميع. ويمكن حجبها لاحقاً لأسباب تُعلن؛ ويبقى في السجل أنها كانت هنا.
consultation-pose-text = العبارة
consultation-pose-hint = فكرة واحدة، في جملة يمكن الموافقة عليها أو رفضها. { $max } حرفاً على الأكثر.
consultation-pose-send = أضفها نهائياً
consultation-figures = الأجوبة
consultation-figures-caption = الأجوبة عن السؤال حسب الفئة
consultation-counts = { $voters ->
    [0] لم يصوّت أحد حتى الآن.
    [one] صوّت شخص واحد
    [two] صوّت شخصان
    [few] صوّت { $voters } أشخاص
    [many] صوّت { $voters } شخصاً
   *[other] صوّت { $voters } شخص
  }{ $voters ->
    [0] {""}
   *[other] ؛ وعدد الأصوات المقيّدة { $taken } بما فيها ما غُيّر. ويُحتسب آخر صوت، مرة واحدة.
  }
consultation-groups-for = الفئات التي سُمعت: { $heard }. والأكثر «نعم» في { $for } منها، والأكثر «لا» في { $against }. وكل فئة متساوية الوزن مهما كان حجمها.
consultation-not-heard = لم يجب أحد من:
consultation-self-declared = الفئات كما سمّى المصوّتون أنفسهم. وهذه أجوبة من اختاروا أن يجيبوا، وليست استطلاعاً.
consultation-reply = رد الطرف
consultation-no-reply = انتهت المشاورة. ولم يرد الطرف بعد.
consultation-reply-later = لك أن ترد متى انقضى الموعد الأخير.
consultation-reply-write = انشر ردك
consultation-reply-answer = ما الذي قرره طرفكم
consultation-reply-text = ردكم مع أسبابه
consultation-replies-before = { $count ->
    [one] في السجل رد سابق
    [two] في السجل ردان سابقان
    [few] في السجل { $count } ردود سابقة
    [many] في السجل { $count } رداً سابقاً
   *[other] في السجل { $count } رد سابق
  }
consultation-decided-yes = قرر: نعم.
consultation-decided-no = قرر: لا.
consultation-decided-later = لم يقرر بعد.
consultation-decided-none = لم يرد بعد.
consultation-yours = مشاورتكم
consultation-links = روابط لمن تدعونهم
consultation-links-does = من لديه رابط يصوّت به، بوصفه مصوّتاً واحداً، بلا حساب. ولا يعرف لمن أي رابط إلا أنتم؛ ولا يحتفظ الخادم بقائمة.
consultation-links-made = { $made ->
    [0] لم تُنشأ روابط حتى الآن.
   *[other] الروابط المنشأة: { $made }؛ صُوّت بـ { $used } منها.
  }
consultation-links-count = كم رابطاً ({ $max } على الأكثر)
consultation-links-send = أنشئها
consultation-links-once = { $count ->
    [one] يظهر هذا الرابط مرة واحدة. انسخه الآن.
   *[other] تظهر هذه الروابط ({ $count }) مرة واحدة. انسخها الآن، وأعط كل شخص رابطاً.
  }
consultation-links-list = الروابط، كل واحد في سطر
consultation-check = أعد الإحصاء
consultation-check-words = { $taken ->
    [0] سيكون كل صوت في سجل هذه المشاورة.
    [one] الصوت في سجل هذه المشاورة.
   *[other] كل الأصوات ({ $taken }) في سجل هذه المشاورة.
  } ولكل أحد أن <verify>يتحقق منه</verify> ويعيد الإحصاء؛ و<acts>كل تصرف</acts> علني.
consultation-withheld = { $count ->
    [0] لم تُحجب أي عبارة.
    [one] <list>حُجب</list> نص واحد.
    [two] <list>حُجب</list> نصان.
   *[other] <list>حُجبت</list> نصوص عددها { $count }.
  }

votes-title = أصواتك
votes-nobody = لا تُعرف هنا أصوات لك.
votes-lead = تصوّت بالرقم { $number }. ولا يعرف أنه رقمك إلا هذا الخادم.
votes-caption = أصواتك كما هي الآن
votes-on = على
votes-vote = الصوت
votes-where = في السجل
votes-coming = قُبل وحُفظ؛ ويُقيّد في غضون ثوانٍ. أعد تحميل هذه الصفحة.
votes-at = { $act }، وترتيبه فيه { $position }. و<receipt>الإيصال</receipt> يثبت أن هذا التصرف في السجل.
votes-back = عودة إلى المشاورة
votes-forget = انسَ من أنا
votes-forget-words = عندئذ لا يعود الخادم يعرف أن هذا الرقم رقمك. وتبقى أصواتك في السجل. ولا رجعة في ذلك.
votes-forget-send = انسَ ذلك نهائياً

consultations-title = المشاورات في الداخل
consultations-lead = من وجب عليه أن يستشير في الداخل أولاً فعل ذلك علناً: بشأن نص محدد، حتى موعد، مع الأجوبة حسب الفئة ومع رده.
consultations-none = لم يفتح أي طرف مشاورة.
consultations-all = كل المشاورات في الداخل
consultations-on = بشأن { $target }
consultations-open = مفتوحة حتى { $when } بالتوقيت العالمي
consultations-awaited = انتهت في { $when } بالتوقيت العالمي؛ ولم تُقيّد نتيجتها هنا بعد
consultations-cited = مغلقة، { $when } بالتوقيت العالمي
consultations-source = من السجل { $origin } عند التصرف { $size }، والجذر { $root }…
consultations-cite = قيّد النتيجة
consultations-cite-does = «{ $question }»: ما أُجيب به وما قررتموه، كما يقول سجل المشاورة.
consultations-open-title = استشر من في الداخل
consultations-open-does = يفتح هذا سجلاً خاصاً يحفظه طرفكم، ويعلنه هنا. وليس لكم أن تصوّتوا فيه عن غيركم ولا أن تنهوه قبل أوانه.
consultations-open-sign-in = سجّل الدخول لتفتح مشاورة
consultations-question = السؤال الذي يُجاب عنه بنعم أو لا
consultations-question-hint = مثلاً: هل نوقّع هذا النص كما هو؟
consultations-target = النص الذي تسألون عنه
consultations-closes = تُقبل الأصوات حتى (بالتوقيت العالمي)
consultations-closes-hint = لا يُقدَّم ولا يؤخَّر.
consultations-who = من يصوّت
consultations-who-public = كل من له حساب هنا
consultations-who-invited = من تعطونه رابطاً
consultations-groups = الفئات التي يختار منها المصوّتون، كل واحدة في سطر
consultations-groups-hint = { $max } على الأكثر. وتُعرض الأجوبة فئةً فئة بوزن متساوٍ.
consultations-statements = عبارات للتصويت، كل واحدة في سطر، إن وُجدت
consultations-statements-hint = كل عبارة { $max } حرفاً على الأكثر، وفكرة واحدة. ولكم أن تضيفوا غيرها لاحقاً.
consultations-statements-open = للمصوّتين أن يضيفوا عبارات
consultations-public = علني في الحال ونهائياً
consultations-public-words = السؤال والنص والفئات والموعد الأخير وكل صوت تحت رقم. ويُنتظر من طرفكم أن يرد وأن يقول ما قرره.
consultations-open-send = افتحها نهائياً

refusal-consultation-open-already = لهذا السجل مشاورته بالفعل (التصرف { $where }).
refusal-question-missing = اكتب السؤال، في { $max } حرفاً على الأكثر.
refusal-group-twice = الفئة { $where } مذكورة مرتين. اذكر كلاً منها مرة.
refusal-deadline-past = انقضى هذا الموعد بالفعل. اختر موعداً لاحقاً.
refusal-deadline-missing = قل حتى متى تُقبل الأصوات.
refusal-no-consultation = لا مشاورة في هذا السجل.
refusal-consultation-closed = المشاورة مغلقة: لم تعد الأصوات تُقبل.
refusal-consultation-still-open = المشاورة ما زالت مفتوحة. يمكن ذلك متى انقضى الموعد الأخير.
refusal-not-the-keeper = لا يقيّد أصوات المصوّتين وعباراتهم إلا الخادم، ولا يقيّدها الطرف الذي يسأل أبداً.
refusal-statement-number = أضاف غيرك عبارة للتو: الرقم التالي هو { $next }. أرسل عبارتك من جديد.
refusal-statement-twice = هذه العبارة موجودة بالفعل.
refusal-statements-not-open = لا يضيف المصوّتون عبارات هنا: لم يفتح الطرف الذي يسأل ذلك لهم.
refusal-statement-missing = اكتب العبارة، في { $max } حرفاً على الأكثر.
refusal-unknown-voter = لا مصوّت رقمه { $where } هنا.
refusal-statement-withheld = العبارة { $where } محجوبة. لم يعد يُسأل عنها أحد، ولم يُحتسب صوتك.
refusal-unknown-statement = لا عبارة رقمها { $where } هنا.
refusal-malformed-votes = هذه الأصوات غير محزومة كما تقول القواعد.
refusal-too-many-votes = لا يسع التصرف الواحد أكثر من { $max } صوتاً.
refusal-too-many-voters = لا يصوّت في المشاورة الواحدة أكثر من { $max }.
refusal-announced-already = أُعلنت هذه المشاورة بالفعل.
refusal-unknown-consultation = لم تُعلن هنا مشاورة { $where }.
refusal-consulted-by-another = لا يستشهد بنتيجة المشاورة إلا الطرف الذي فتحها.
refusal-result-not-newer = في السجل نتيجة أحدث، عند التصرف { $size }.
refusal-result-differs = ليست هذه الأرقام ما ينتهي إليه السجل { $where } عند ذلك الحجم.
refusal-consultation-not-here = سجل المشاورة { $where } ليس على هذا الخادم، فلا يمكن التحقق من نتيجتها هنا.
refusal-account-needed = سجّل الدخول أولاً: لا بد أن تكون المشاورة لأحد.
refusal-groups-missing = سمِّ الفئات، كل واحدة في سطر: واحدة على الأقل و{ $max } على الأكثر.
refusal-too-many-statements = { $max } عبارة على الأكثر.
refusal-too-many-consultations = فتح طرفكم هنا { $max } مشاورات، ولا يستطيع فتح غيرها.
refusal-not-asked = لا يصوّت هنا إلا من دُعي، بالرابط الذي أُرسل إليه.
refusal-sign-in-to-vote = سجّل الدخول لتصوّت.
refusal-malformed-vote = اختر أحد الأجوبة الثلاثة.
refusal-own-group-missing = اختر فئتك أولاً.
refusal-vote-first = أجب عن السؤال أولاً؛ ثم لك أن تضيف عبارة.
refusal-voting-link-unknown = لا يقود هذا الرابط إلى مشاورة هنا. تحقق من أنه نُسخ كاملاً.
refusal-voting-links-range = يُنشأ في المرة الواحدة من رابط واحد إلى { $max }.
refusal-not-yours-to-invite = لا ينشئ الروابط إلا الطرف الذي يسأل، وفي مشاورة من يدعوهم وحدها.
