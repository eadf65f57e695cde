# المقترحات والأطراف والتوقيعات.

proposals-title = المقترحات
proposals-found = الوثائق { $found } من { $all }، والتعديلات { $amendments }.
proposals-csv = نزّلها جدولاً (CSV)
proposals-none = لا مقترح يوافق ذلك. وسّع البحث.
proposals-caption = المقترحات وتعديلاتها
proposal-authors = المقترِح
proposal-cosponsors = انضم إليه
proposal-status = الحالة
proposal-in-force = قائم
proposal-withdrawn = مسحوب
proposal-revisions = الإصدارات
proposal-amendments = { $count ->
    [zero] لا تعديلات
    [one] تعديل واحد
    [two] تعديلان
    [few] { $count } تعديلات
    [many] { $count } تعديلاً
   *[other] { $count } تعديل
  }
proposal-themes = الموضوعات
proposal-standing = أين تقف الفئات من الوثيقة
proposal-no-objections = لم يعترض عليه أحد.

parties-title = الأطراف
parties-lead = كل من له مقعد، بحسب فئات أصحاب المصلحة. والفئات متساوية الوزن مهما كان عدد أطرافها. ومن كُتب اسمه بالرمادي لم يتكلم بعد.
parties-offices = المناصب
party-group = الفئة
party-rights = حقوقه الآن
party-no-rights = لا حقوق له في هذا الإجراء
party-members = الأعضاء
party-seated = أخذ مقعده
party-awaiting = { $count ->
    [zero] لا اعتراض ينتظر جوابه
    [one] اعتراض مفتوح واحد على مقترحاته ينتظر جوابه
    [two] اعتراضان مفتوحان على مقترحاته ينتظران جوابه
    [few] { $count } اعتراضات مفتوحة على مقترحاته تنتظر جوابه
    [many] { $count } اعتراضاً مفتوحاً على مقترحاته تنتظر جوابه
   *[other] { $count } اعتراض مفتوح على مقترحاته تنتظر جوابه
  }
party-signing = في شأن التوقيع
party-proposals = { $count ->
    [zero] لا مقترحات
    [one] مقترح واحد
    [two] مقترحان
    [few] { $count } مقترحات
    [many] { $count } مقترحاً
   *[other] { $count } مقترح
  }
party-proposal-amendments = { $count ->
    [zero] بلا تعديلات
    [one] تعديل واحد
    [two] تعديلان
    [few] { $count } تعديلات
    [many] { $count } تعديلاً
   *[other] { $count } تعديل
  }
party-cosponsor = منضماً
party-objections = { $count ->
    [zero] لا اعتراضات
    [one] اعتراض أو شاغل واحد
    [two] اعتراضان أو شاغلان
    [few] { $count } اعتراضات وشواغل
    [many] { $count } اعتراضاً وشاغلاً
   *[other] { $count } اعتراض وشاغل
  }
party-objection-answers = { $count ->
    [zero] بلا جواب
    [one] جواب واحد
    [two] جوابان
    [few] { $count } أجوبة
    [many] { $count } جواباً
   *[other] { $count } جواب
  }
party-positions = { $count ->
    [zero] لا مواقف
    [one] موقف واحد
    [two] موقفان
    [few] { $count } مواقف
    [many] { $count } موقفاً
   *[other] { $count } موقف
  }
party-judgements = { $count ->
    [zero] لا بيانات ولا تقييمات
    [one] بيان أو تقييم واحد
    [two] بيانان أو تقييمان
    [few] { $count } بيانات وتقييمات
    [many] { $count } بياناً وتقييماً
   *[other] { $count } بيان وتقييم
  }
party-acts = كل أفعاله في السجل
in-reply-to = رداً على { $party }، { $act }

signatures-title = لوحة التوقيع
signatures-lead = { $signed ->
    [zero] لم يوقّع أحد
    [one] وقّع طرف واحد
    [two] وقّع طرفان
    [few] وقّعت { $signed } أطراف
    [many] وقّع { $signed } طرفاً
   *[other] وقّع { $signed } طرف
  }{ $entitled ->
    [0] ، ولا يذكر السجل بعدُ بالاسم من يحق لهم التوقيع
   *[other] ، ومن يحق لهم التوقيع { $entitled }
  }؛ ومن يقول إنه لن يوقّع: { $refuse }؛ ومن عليه أن يتشاور في بلده: { $consult }. والتشاور ليس رفضاً.
signatures-not-provided = لا يُوقَّع شيء بموجب هذا الإجراء. انظر <decisions>ما تقرّر وكيف</decisions>.
signatures-none = لا أحد يحق له التوقيع بعد، ولم يقل أحد فيه شيئاً.
signatures-reconstructed = { $count ->
    [zero] لا اسم أُعيد تركيبه
    [one] اسم واحد أُعيد تركيبه
    [two] اسمان أُعيد تركيبهما
    [few] { $count } أسماء أُعيد تركيبها
    [many] { $count } اسماً أُعيد تركيبها
   *[other] { $count } اسم أُعيد تركيبها
  } (النقاط المفرّغة): المجموع موثّق، أما قائمة الأسماء فجُمعت فيما بعد.
signatures-because = بسبب { $causes }
signatures-reported = ما ينقله الغير
signatures-reported-note = ما يقوله الغير عن طرف لا يغلب ما يعلنه هو.
signatures-reported-one = { $party }: يُنقل عنه { $said ->
    [refuse] أنه لن يوقّع
    [consult] أن عليه أن يتشاور
   *[sign] أنه سيوقّع
  }.
signatures-conflict-signed = لكنه وقّع.
signatures-conflict-declared-sign = لكنه أعلن أنه سيوقّع.
signatures-conflict-declared-consult = لكنه أعلن أن عليه أن يتشاور.
signatures-conflict-declared-refuse = لكنه أعلن أنه لن يوقّع.
signatures-conflict-reported-otherwise = ويُنقل عنه خلاف ذلك.
figures-title = الأرقام كما نُقلت
figures-of = ما يُعدّ
figures-values = الأرقام وأفعالها
figures-or = أو
figures-disagree = المصادر مختلفة
