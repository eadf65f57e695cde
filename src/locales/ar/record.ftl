# السجل: جملة لكل نوع من الأفعال، وقائمة الأفعال، والفعل الواحد، والمصادر.

act-open = افتتاح المفاوضة «{ $title }».
act-declare-source = إعلان المصدر { $source }: { $title }
act-declare-framework = إعلان «{ $title }»: الألفاظ التي تُقيَّم بها المقترحات هنا.
act-event = { $title }
act-report-figure = رقم منقول: { $of }، { $value }
act-counter-report = طعن من { $party } في { $act }.
act-withhold = { $level ->
    [hidden] حجب تحت الختم
   *[erased] محو
  }: { $what }. السبب: { $reason }؛ والسند: { $authority }
act-withhold-body = ما كُتب مع { $act }
act-withhold-text = الصياغة { $hash }
act-seat = { $name }: أخذ مقعداً.
act-credential = تفويض بالتصرف باسم { $for }، بصفة { $role }.
act-grant-rights = { $held ->
    [true] منح حقوق
   *[false] سحب حقوق
  } ({ $rights }) { $held ->
    [true] { $count ->
        [one] إلى { $name }
       *[other] لأطراف عددها { $count }
      }
   *[false] { $count ->
        [one] من { $name }
       *[other] من أطراف عددها { $count }
      }
  }{ $until ->
    [set] ، حتى { $when }
   *[none] {""}
  }.
act-enrol-key = تسجيل المفتاح { $key } للتوقيع من { $party }.
act-rotate-key = إحلال المفتاح { $key } محل { $from } من { $party }.
act-revoke-key = إنهاء المفتاح { $key } من { $party }.
act-enter-provisions = { $count ->
    [zero] إدخال النص الأساس.
    [one] إدخال حكم واحد من النص الأساس.
    [two] إدخال حكمين من النص الأساس.
    [few] إدخال { $count } أحكام من النص الأساس.
    [many] إدخال { $count } حكماً من النص الأساس.
   *[other] إدخال { $count } حكم من النص الأساس.
  }
act-adopt-base = اعتماد النص الأساس (أحكامه { $count }) أرضيةً للتفاوض.
act-index-words = نشر فهرس كلمات النص الأساس (أحكامه { $count }).
act-submit = مقترح { $proposal } من { $authors }: { $title }
act-revise = تنقيح { $proposal } من { $party } (التنقيح { $rev }).
act-withdraw = سحب { $target } من { $party }.
act-support = { $joined ->
    [true] انضمام
   *[false] رجوع عن الانضمام
  }: { $party }، { $target }.
act-reserve = { $lifted ->
    [true] رفع الأقواس
   *[false] وضع أقواس
  } في { $provision } من { $party }.
act-translate = ربط ترجمة إلى { $language } بأصلها.
act-consolidate = طرح «{ $title }» من { $party } أساساً جديداً لأحكام عددها { $count }.
act-renumber = نشر ترقيم جديد: { $edition } (التسميات { $count }). ولا يتغير أي حكم.
act-position = { $stance ->
    [support] تأييد
    [accept] قبول
    [concern] شاغل
    [object] معارضة
   *[refer] طلب إحالة إلى محفل آخر
  } من { $party } بشأن { $target }.
act-object = { $degree ->
    [objection] اعتراض
   *[concern] شاغل
  } من { $party } على { $target }: { $ground }
act-answer = جواب من { $party } عن { $objection }.
act-settle = تسوية { $objection } من { $party }: { $fate }
act-statement = { $at ->
    [large] بيان من { $party }.
   *[target] بيان من { $party } بشأن { $target }.
  }
act-assess = تقييم من { $party } بشأن { $target }.
act-sense = استطلاع رأي القاعة في { $subject }: { $result ->
    [for] مع
    [against] ضد
    [divided] منقسمة
   *[unclear] غير واضح
  }
act-vote = تصويت على { $subject }: مع { $for }، ضد { $against }، امتناع { $abstain }
act-decision = { $outcome ->
    [adopted] اعتماد
    [agreed] اتفاق
    [rejected] رفض
    [reopened] إعادة فتح
    [referred] إحالة إلى محفل آخر
    [nothing] عدم اعتماد شيء
   *[deferred] إرجاء
  } { $how ->
    [consensus] بتوافق الآراء
    [no-objection] دون اعتراض
    [finding] بناءً على استنتاج
    [silence] بالسكوت
    [question] بالاقتراع
    [vote] بالتصويت
    [sense] بناءً على استطلاع رأي القاعة
   *[chair] من الرئيس
  }: { $subject }
act-intend = { $party }: { $stated ->
    [reported] يُنقل عنه
   *[declared] يعلن
  } { $intention ->
    [sign] أنه سيوقّع
    [refuse] أنه لن يوقّع
   *[consult] أن عليه أن يتشاور في بلده
  }.
act-sign = توقيع { $party }{ $reservation ->
    [true] ، مع تحفّظ
   *[false] {""}
  }.
act-deposit = إيداع «{ $title }» ({ $marking }) من { $party }، وتُنشر لاحقاً.
act-release = نشر ما أُودع مع { $deposit } من { $party }.
act-appoint = { $held ->
    [true] تعيين { $name } بصفة { $role }.
   *[false] انتهاء تعيين { $name } بصفة { $role }.
  }
act-vouch = تزكية { $name } من { $party }.
act-declare-interests = { $count ->
    [0] إفصاح من { $party }: لا مصالح له في الأمر.
   *[other] إفصاح من { $party } عن مصالحه: { $interests }.
  }
act-credentials-report = تقرير من { $party } عن وثائق التفويض: السليمة { $inOrder }، وغير السليمة { $notInOrder }.
act-give-proxy = { $given ->
    [true] وكالة من { $party } إلى { $name } بالتصويت عنه.
   *[false] استرداد الوكالة من { $party }.
  }
act-concordance = إثبات تطابق اللغات من { $party }.
act-rectify = تصويب هفوة في { $provision } من { $party }.
act-advance = نقل المفاوضة إلى مرحلة «{ $stage }» من { $party }.
act-classify = تصنيف ما يُتفاوض عليه «{ $class }» من { $party }.
act-establish = إنشاء «{ $body }» تحت «{ $under }» من { $party }.
act-transmit = { $count ->
    [zero] إحالة إلى «{ $body }» من { $party }.
    [one] إحالة حكم واحد إلى «{ $body }» من { $party }.
    [two] إحالة حكمين إلى «{ $body }» من { $party }.
    [few] إحالة { $count } أحكام إلى «{ $body }» من { $party }.
    [many] إحالة { $count } حكماً إلى «{ $body }» من { $party }.
   *[other] إحالة { $count } حكم إلى «{ $body }» من { $party }.
  }
act-exception = { $whom ->
    [one] استثناء من البند { $clause } لصالح { $name }، أقرّه { $party }.
   *[all] استثناء من البند { $clause }، أقرّه { $party }.
  }
act-challenge = طعن من { $party } في { $act }.
act-ruling = { $outcome ->
    [overturned] بتّ من { $party } بقبول { $challenge } ونقض ما طُعن فيه.
   *[stands] بتّ من { $party } في { $challenge }: يبقى ما طُعن فيه على حاله.
  }
act-assign-action = { $whose ->
    [own] تولّي { $party } مهمة: { $title }
   *[other] إسناد مهمة إلى { $name } من { $party }: { $title }
  }
act-end-action = { $outcome ->
    [done] إنجاز { $action }، بحسب { $party }.
   *[dropped] إسقاط { $action } من { $party }.
  }
act-put = طرح مسألة ({ $kind }) من { $party }: { $title }
act-ballot = { $whose ->
    [own] جواب { $party } عن «{ $question }»: { $position }
   *[other] جواب { $party } عن «{ $question }» نيابةً عن { $name }: { $position }
  }
act-close = إغلاق «{ $question }» من { $party }{ $result ->
    [carried] : أُقرّت
    [not-carried] : لم تُقرّ
    [no-quorum] : لم يكتمل النصاب
    [postponed] : أُجّلت
    [counted] : أُحصيت ولم يُبتّ في شيء
    [withdrawn] : سُحبت
   *[open] .
  }
act-finding = استنتاج من { $party } بشأن { $subject }: { $designation }
act-enter-instrument = قيد الصك «{ $title }».
act-invite = دعوة { $name } من { $party } ليصبح طرفاً.
act-consent = { $way ->
    [signature] توقيع ملزم على «{ $instrument }» من { $party }.
    [ratification] تصديق على «{ $instrument }» من { $party }.
    [acceptance] قبول «{ $instrument }» من { $party }.
    [approval] موافقة على «{ $instrument }» من { $party }.
    [accession] انضمام إلى «{ $instrument }» من { $party }.
    [notice] إشعار بارتضاء الالتزام بـ«{ $instrument }» من { $party }.
   *[endorsement] تأييد «{ $instrument }» من { $party }. وهو لا يُلزمه.
  }
act-declare = { $what ->
    [reservation] تحفظ من { $party } على «{ $instrument }».
    [declaration] إعلان من { $party } بشأن «{ $instrument }».
    [objection] اعتراض من { $party } على { $to } بشأن «{ $instrument }».
    [no-provisional-application] إعلان من { $party } بأنه لا يطبّق «{ $instrument }» مؤقتاً.
   *[withdrawn] رجوع من { $party } عمّا أعلنه بشأن «{ $instrument }».
  }
act-denounce = انسحاب { $party } من «{ $instrument }».

kind-open = افتتاح
kind-declare-source = إعلان مصدر
kind-declare-framework = إعلان إطار
kind-event = حدث
kind-report-figure = رقم منقول
kind-counter-report = تقرير مضاد
kind-withhold = حجب
kind-seat = أخذ مقعد
kind-credential = تفويض
kind-grant-rights = منح حقوق أو سحبها
kind-enrol-key = تسجيل مفتاح
kind-rotate-key = تبديل مفتاح
kind-revoke-key = إنهاء مفتاح
kind-enter-provisions = إدخال أحكام
kind-adopt-base = اعتماد النص الأساس
kind-index-words = فهرس كلمات
kind-submit = مقترح
kind-revise = تنقيح
kind-withdraw = سحب
kind-support = انضمام
kind-reserve = أقواس
kind-translate = ترجمة
kind-consolidate = نص موحّد
kind-renumber = ترقيم جديد
kind-position = موقف
kind-object = اعتراض أو شاغل
kind-answer = جواب
kind-settle = مآل اعتراض
kind-statement = بيان
kind-assess = تقييم
kind-sense = استطلاع رأي القاعة
kind-vote = تصويت
kind-decision = قرار
kind-intend = نية التوقيع
kind-sign = توقيع
kind-deposit = وثيقة مودعة
kind-release = نشر وثيقة مودعة
kind-appoint = تعيين
kind-vouch = تزكية
kind-declare-interests = إفصاح عن المصالح
kind-credentials-report = تقرير وثائق التفويض
kind-give-proxy = وكالة
kind-concordance = تطابق اللغات
kind-rectify = تصويب هفوة
kind-advance = انتقال إلى مرحلة
kind-classify = صنف الوثيقة
kind-establish = إنشاء جهاز
kind-transmit = إحالة إلى جهاز
kind-exception = استثناء
kind-challenge = طعن
kind-ruling = بتّ في طعن
kind-assign-action = إسناد مهمة
kind-end-action = انتهاء مهمة
kind-put = مسألة
kind-ballot = صوت
kind-close = إغلاق مسألة
kind-finding = استنتاج
kind-enter-instrument = صك
kind-invite = دعوة
kind-consent = ارتضاء الالتزام
kind-declare = تحفظ أو إعلان
kind-denounce = انسحاب من صك

acts-title = الأفعال
acts-lead = كل ما حدث، بترتيب السجل. وكل صفحة من هذه المفاوضة محسوبة من هذه المدخلات ولا شيء سواها.
acts-found = الأفعال { $found } من { $all }.
entry-title = الفعل { $seq }
entry-of = { $kind } من { $party } (الفعل { $seq })
entry-before = الفعل السابق
entry-after = الفعل التالي
entry-envelope = المدخل
entry-who = صاحبه
entry-credential = بتفويض
entry-when = حدث
entry-recorded = دخل السجل
entry-leaf-hash = تجزئة الورقة (SHA-256)
entry-raw = الأصل
entry-raw-link = الورقة في صيغتها القانونية (JSON)
entry-fields = كما أُدخل
entry-vouched = يشهد به
entry-wording = الصياغة
entry-signed = موقَّع
entry-withheld = محجوب
auth-attested = الخادم، عن جلسة بهذا التفويض
auth-recorded = مسجِّل، بلا توقيع
auth-recorded-signed = مسجِّل وقّعه بالمفتاح { $key }
auth-signed = صاحبه الذي وقّعه بالمفتاح { $key }
key-since = سجّله الفعل { $act }
key-until = أنهاه الفعل { $act }
body-reasons = الأسباب
body-ground = الأساس
body-cure = ما يزيله
body-answer = الجواب
body-statement = البيان
body-account = الرواية
body-rationale = التعليل
body-note = ملاحظة

sources-title = المصادر
sources-lead = من أين جاءت وقائع هذا السجل، وكم فعلاً يستند إلى كل مصدر.
sources-none = لم يُعلن أي مصدر.
