# في كلا التقريرين: مواقف الفئات، وموضوع الخلاف، ومن يصدره، وكيف أُعدّ؛ والصفحة الواحدة.

report-section-contention = موضوع الخلاف
report-contention-ground = { $about }: { $count ->
    [0] لا اعتراض ولا شاغل
    [one] اعتراض أو شاغل واحد
    [two] اعتراضان أو شاغلان
    [few] { $count } اعتراضات وشواغل
   *[other] { $count } اعتراضاً وشاغلاً
  }، { $open ->
    [0] وليس منها شيء مفتوح.
   *[other] والمفتوح منها { $open }.
  }
report-contention-criterion = { $about } عدد الأحكام { $count }، ويطلب التغيير منها { $open }.
report-contention-groups = { $count ->
    [one] تتمسك به فئة واحدة: { $groups }.
    [two] تتمسك به فئتان: { $groups }.
   *[other] عدد الفئات التي تتمسك به { $count }: { $groups }.
  }
report-contention-parties = أصحابه: { $parties }.
report-contention-many = عدد الأطراف { $count }.
report-contention-unnamed = لا تسمّي المصادر أصحابه في { $count ->
    [one] حالة واحدة.
    [two] حالتين.
    [few] { $count } حالات.
   *[other] { $count } حالة.
  }

report-section-standing = مواقف الفئات
report-standing = من { $subject }: { $groups ->
    [none] لم يتخذ أحد موقفاً.
   *[other] { $groups }.
  }
report-standing-group = { $group } { $verdict } (سُمع { $heard })
report-standing-lowest = أقل التأييد في فئة { $group }.
report-standing-not-heard = لم يُسمع من: { $groups }.
report-standing-open = { $count ->
    [one] عليه اعتراض واحد مفتوح.
    [two] عليه اعتراضان مفتوحان.
    [few] عليه { $count } اعتراضات مفتوحة.
   *[other] عليه { $count } اعتراضاً مفتوحاً.
  }

report-section-issued = جهة الإصدار
report-issued = { $publisher }: جهة إصدار هذا التقرير{ $size ->
    [none] .
   *[other] ، كما كان السجل بعد { $size } من الأعمال.
  }
report-issued-with = ووقّعه كذلك { $cosigners }.
report-issued-statement = التوصية:
report-issued-contact = للاتصال:

report-section-method = ملحق: المنهج وحدوده
report-method-inputs = محسوب من أول { $acts } من الأفعال في السجل { $origin }، إلا ما يستبعده رأس هذا التقرير، وبالقواعد والقوائم التي تأتي مع Travaux. ومن لديه نسخة من ذلك السجل ومن هذه يحصل على التقرير نفسه.
report-method-elsewhere = وقد بُحث عن العبارات نفسها في المفاوضات التي كانت في المتناول، كما هي الآن.
report-method-facts = كل قول يخبر عن واقع يسمّي الأعمال التي يستند إليها. وما لم يقله عمل لم يُقل؛ وحيث تختلف المصادر ذُكرت كلها.
report-method-judgements = ما الذي يترتب على المقترح وكيف يُحكم عليه رأي يحمل اسم صاحبه، ومعه أقوى ما قيل ضده. ولا تُجمع الأحكام أبداً.
report-method-groups = لفئات أصحاب المصلحة وزن واحد. والفئة مؤيدة أو معارضة إن كان كذلك أكثر من نصف من سُمع منهم فيها؛ ومن لم يُسمع منها تُسمّى ولا تُعدّ مع هؤلاء ولا أولئك. وليس في الأرقام هنا استنتاج للتوافق.
report-method-words = تُطلب الألفاظ في النص الأساس بجميع صيغها. والمرادف لا يُعثر عليه، واللفظ الجديد ليس عيباً.
report-method-observed = دوّن هذه المفاوضة غير المشاركين فيها. فما لم يُنشر ليس هنا؛ والأسماء الموسومة بأنها مستنتجة مستنتجة.
report-method-hosted = عملت الأطراف في هذا السجل بأنفسها. وما قالته في غيره ليس هنا.
report-method-limits = الصمت يُعرض صمتاً. ويقول التقرير ما في السجل، لا لماذا، ولا ما كان سيحدث لولاه.

short-section-signature = التوقيع
short-refuse = { $count ->
    [0] لم يعلن أحد أنه لن يوقّع.
    [one] طرف واحد لن يوقّع: { $parties }.
    [two] طرفان لن يوقّعا: { $parties }.
   *[other] عدد من لن يوقّعوا { $count }: { $parties }.
  }
short-consult = { $count ->
    [0] ليس على أحد أن يستشير أولاً.
    [one] على طرف واحد أن يستشير أولاً: { $parties }.
    [two] على طرفين أن يستشيرا أولاً: { $parties }.
   *[other] عدد من عليهم أن يستشيروا أولاً { $count }: { $parties }.
  }
short-signed = { $count ->
    [0] لا توقيع في السجل.
    [one] وقّع طرف واحد: { $parties }.
    [two] وقّع طرفان: { $parties }.
   *[other] عدد الموقّعين { $count }: { $parties }.
  }
short-words = من الألفاظ المطلوبة وعددها { $of } تستعمل المقترحات ما ليس في النص الساري وعدده { $count }{ $count ->
    [0] .
   *[other] : { $words }.
  }
short-word = «{ $term }»
short-undefined = وما لا يعرّفه حكم سارٍ منها عدده { $count }.
short-forums = { $count ->
    [one] يتناول المسألة محفل واحد: { $names }.
    [two] يتناول المسألة محفلان: { $names }.
   *[other] عدد المحافل التي تتناول المسألة { $count }: { $names }.
  }
short-more = { $count ->
    [one] وواحد آخر في التقرير كاملاً.
    [two] واثنان آخران في التقرير كاملاً.
   *[other] و{ $count } غيرها في التقرير كاملاً.
  }
short-link = في صفحة واحدة
short-whole = التقرير كاملاً

issue-title = أصدروا هذا التقرير باسم طرفكم
issue-does = يبقى التقرير كما حُسب. ويقف إلى جانبه اسمكم وما توصون به وكيف يُتصل بكم، أمام الجميع وعلى الدوام.
issue-recommends = ما توصون به
issue-contact = كيف يُتصل بكم: مكتب لا شخص
issue-send = أصدروه
issue-join = وقّعوه كذلك
issue-leave = اسحبوا توقيعكم
issue-joined-note = وقّع طرفكم هذا التقرير.

report-section-restrictions = هل يسند النص القيود مباشرة
report-restrictions-supported = قرأت آلة { $direct ->
    [one] حكماً واحداً يجيز
    [two] حكمين يجيزان
   *[other] { $direct } من الأحكام تجيز
  } قيداً أو توجبه، وهي مقتبسة أدناه. أما معناها فللناس أن يقولوه.{ $unread ->
    [0] {""}
   *[other] { " " }وليس في السجل ألفاظ تُقرأ لما عدده { $unread } من الأحكام.
  }
report-restrictions-not-supported = قرأت آلة الأحكام كلها ولم تجد ما يجيز قيداً أو يوجبه.{ $mentions ->
    [0] {""}
   *[other] { " " }وما يذكر قيداً من غير ذلك مقتبس أدناه.
  }
report-restrictions-cannot-tell = { $read ->
    [0] لا يستطيع السجل أن يقول: فليست فيه ألفاظ لهذا النص بلغة تستطيع آلة أن تقرأ أحكامها.
   *[other] لا يستطيع السجل أن يقول: ففيه لما عدده { $unread } من الأحكام ملخّص أو لا شيء، لا الألفاظ نفسها. ولم تجد آلة فيما لديه من ألفاظ ما يجيز قيداً أو يوجبه.
  }

brief-section-recurs = الكلام نفسه في موضع آخر
brief-recurs = { $subject }: من { $union } من متتاليات خمس كلمات في أي من النصين يقع { $shared } في كليهما هنا وفي { $places }؛ وأطول ما فيهما معاً { $words } من الكلمات.
brief-recurs-place = { $id } من { $negotiation }
brief-recurs-looked = من { $looked } من صياغات هذه المفاوضة التي طُلبت كلمة كلمة، يقع { $found } من هذا الموضوع في موضع آخر أيضاً.
brief-recurs-untold = ولا يستطيع السجل أن يقول ذلك في { $count ->
    [one] صياغة أخرى
    [two] صياغتين أخريين
    [few] { $count } صياغات أخرى
   *[other] { $count } صياغة أخرى
  }: ففيه ملخّص لها أو لا شيء.
