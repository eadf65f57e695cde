# من يتناول أصلاً ما يدور عليه نص.
analysis-forums = من يتناول الأمر أصلاً
analysis-forums-lead = أي الهيئات والصكوك تتناول مسائل هذا النص أصلاً، وما تتركه لغيرها، وما لا يتناوله أي منها.
forums-title = من يتناول هذا الأمر أصلاً
forums-note = اقتراح من آلة بناءً على كلمات النص، بمعزل عمّا يقوله أي أحد: فهي تجد الألفاظ لا المعاني. أما هل هناك تداخل فيقوله الناس. { $year ->
    [now] المحافل كما هي الآن.
   *[other] المحافل التي كانت قائمة حتى نهاية { $year }.
  }
forums-no-words = ليس في قائمة المحافل كلمات بهذه اللغة ({ $lang })، فتعذّر البحث.
forums-no-topic = لم يُعثر في هذه الكلمات على أي من موضوعات قائمة المحافل. وهذا لا يعني أن لا محفل يتناول الأمر.
forums-summaries = { $count ->
    [one] أحد النصوص تلخيص كتبه حافظ السجل: فليست الألفاظ ألفاظ الطرف نفسه.
    [two] نصان تلخيصان كتبهما حافظ السجل: فليست الألفاظ ألفاظ الأطراف أنفسهم.
    [few] { $count } نصوص تلخيصات كتبها حافظ السجل: فليست الألفاظ ألفاظ الأطراف أنفسهم.
   *[other] { $count } نصاً تلخيصات كتبها حافظ السجل: فليست الألفاظ ألفاظ الأطراف أنفسهم.
  }
forums-wordless = { $count ->
    [one] ليس في السجل ألفاظ أحد النصوص بهذه اللغة.
    [two] ليس في السجل ألفاظ نصين بهذه اللغة.
    [few] ليس في السجل ألفاظ { $count } نصوص بهذه اللغة.
   *[other] ليس في السجل ألفاظ { $count } نصاً بهذه اللغة.
  }
forums-coverage-none = لا محفل يتناول هذا
forums-coverage-soft-law = توصيات فقط
forums-none = ما يُقترح هنا جديد وليس تكراراً: لا هيئة ولا صك في القائمة يتناوله.
forums-later = { $count ->
    [one] (وأُنشئ محفل آخر بعد ذلك)
    [two] (وأُنشئ محفلان آخران بعد ذلك)
    [few] (وأُنشئت { $count } محافل أخرى بعد ذلك)
   *[other] (وأُنشئ { $count } محفلاً آخر بعد ذلك)
  }
forums-words = عُثر عليه بـ: { $words }
forums-nobody-said = لم يقل أحد هل يتداخل هذا مع عمل آخرين.
forums-said = ما يقوله الناس عنه ({ $count })
forums-said-answer = يجيب عن سؤال التداخل: { $answer }
forums-said-assessment = يسمّي { $forum }
forums-said-position = يرى إحالته إلى { $forum }
forums-details = المحافل: { $declared } معلنة في هذا التفاوض، و{ $suggested } مقترحة
forums-since = منذ { $year }
forums-suggested = اقتراح من قائمة المحافل التي ترافق Travaux.
forums-declared = معلن في هذا التفاوض: { $act }
forums-unchecked = لم يتحقق منه أحد
forums-checked = جرى التحقق منه في: { $source }
forums-leaves = يترك لغيره: { $what }
forums-confirmed = سمّاه { $count ->
    [one] فعل واحد:
    [two] فعلان:
    [few] { $count } أفعال:
   *[other] { $count } فعلاً:
  }
forums-elsewhere = الأمر نفسه في عمليات تفاوض أخرى على هذا الخادم
forums-elsewhere-count = ({ $count ->
    [one] موضع واحد
    [two] موضعان
    [few] { $count } مواضع
   *[other] { $count } موضعاً
  })
forums-language-too = الصياغة نفسها في مواضع أخرى
brief-section-suggested = محافل أخرى مقترحة
brief-section-uncovered = ما لا يتناوله أي محفل
brief-suggested = { $name } (منذ { $since }) يتناول أيضاً { $topics }.
brief-suggested-note = هذا اقتراح من قائمة المحافل التي ترافق Travaux؛ ولم يعلنه أحد في هذا التفاوض.
brief-suggested-leaves = ويترك لغيره: { $what }.
brief-uncovered-none = لا محفل يتناول { $topic }: فما يُقترح فيه جديد وليس تكراراً.
brief-uncovered-soft-law = لا تتناول { $topic } إلا توصيات ({ $names })، ولا شيء ملزم لأحد.
api-forums = أي المحافل قد تتناول أصلاً ما هو مطروح، أو حكماً أو مقترحاً بعينه، وما لا يتناوله أي منها
