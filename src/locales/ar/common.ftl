# كلمات تستعملها كل الصفحات: التنقل والأسماء والأوقات والمصادر.

skip-to-content = انتقل إلى المحتوى
nav-site = الموقع
nav-compare = مقارنة نصين
nav-negotiation = هذه المفاوضة
nav-overview = نظرة عامة
nav-text = النص
nav-proposals = المقترحات
nav-objections = الاعتراضات
nav-parties = الأطراف
nav-signatures = التوقيعات
nav-brief = الموجز
nav-report = التقرير
nav-acts = الأفعال
nav-sources = المصادر
nav-procedure = الإجراء
language-own-en = English
language-own-ar = العربية
language-en = الإنكليزية
language-fr = الفرنسية
language-es = الإسبانية
language-ar = العربية
language-ru = الروسية
language-zh = الصينية

mode-observed = مرصودة
mode-hosted = جارية هنا
demo = عرض توضيحي
moment = ترى هذه المفاوضة كما كانت في { $when }. <now>العودة إلى الحاضر</now>
seat-held = مقعدك: { $name } ({ $role }).
seat-switch = التصرف باسم { $name } ({ $role })
nav-seat = مقعدك
nav-sign-in = تسجيل الدخول
seat-leave = ترك المقعد
foot-record = محسوب من { $acts ->
    [zero] سجل خالٍ من الأفعال
    [one] فعل واحد
    [two] فعلين
    [few] { $acts } أفعال
    [many] { $acts } فعلاً
   *[other] { $acts } فعل
  } في <record>السجل العلني</record>.
foot-json = المحتوى نفسه بيانات (JSON)
foot-travaux = لا رقم هنا إلا ويستطيع أي غريب أن يعيد حسابه من نسخة عن السجل.

list-separator = ،{" "}
list-or = {" "}أو{" "}
yes = نعم
no = لا
clause = البند

when-by = في موعد لا يتجاوز { $when }
acts-more = { $count ->
    [zero] ولا غيرها
    [one] وفعل آخر
    [two] وفعلان آخران
    [few] و{ $count } أفعال أخرى
    [many] و{ $count } فعلاً آخر
   *[other] و{ $count } فعل آخر
  }

group-none = خارج فئات أصحاب المصلحة
actor-record = السجل
actor-parties = الأطراف
actor-unnamed = { $howMany ->
    [one] واحد من { $group } لا يسمّيه المصدر
    [some] بعض { $group } ممن لا يسمّيهم المصدر
    [several] عدد من { $group } ممن لا يسمّيهم المصدر
   *[many] كثير من { $group } ممن لا يسمّيهم المصدر
  }
authors-unnamed = مقترِحون لا يسمّيهم المصدر
provision-labelled = الحكم { $label }
provision-heading = الحكم { $label }
provision-margin = الرقم { $margin }
provision-open = فتح { $name }
target-instrument = النص بأكمله
target-wording = إحدى الصياغات

wording-summary = ملخص بلفظ السجل
wording-unknown = لا يعرف السجل هذه الصياغة.
wording-withheld = حُجبت هذه الصياغة.
wording-withheld-by = { $level ->
    [hidden] حُجبت هذه الصياغة وهي محفوظة تحت الختم.
   *[erased] حُجبت هذه الصياغة ومُحيت.
  } السبب: { $reason }؛ والسند: { $authority } ({ $act })
body-withheld = حُجب ما كُتب هنا. أما أنه كُتب، ومتى كُتب، فيبقى في السجل.
body-withheld-by = { $level ->
    [hidden] حُجب ما كُتب هنا وهو محفوظ تحت الختم.
   *[erased] حُجب ما كُتب هنا ومُحي.
  } أما أنه كُتب، ومتى كُتب، فيبقى في السجل. السبب: { $reason }؛ والسند: { $authority } ({ $act })
withheld-personal-data = بيانات شخصية
withheld-court-order = أمر من محكمة
withheld-rights-of-others = حقوق الغير
withheld-unlawful = محتوى غير قانوني
withheld-error = أُدخل خطأً
reasons = الأسباب المبيَّنة

provenance-sources = { $count ->
    [zero] بلا مصدر
    [one] المصدر
    [two] المصدران
   *[other] المصادر
  }
how-official = وثيقة رسمية
how-published = منشور
how-leaked = مسرَّب
how-witnessed = شهادة حاضر
how-reconstructed = أُعيد تركيبه
confidence-A = مقروء في مصدر
confidence-B = منقول عن غيره
confidence-C = غير متحقَّق منه
act-out-of-order = مخالف للإجراء المعلن.
act-disputed = { $count ->
    [zero] لا تقرير مضاداً:
    [one] يطعن فيه تقرير مضاد:
    [two] يطعن فيه تقريران مضادان:
    [few] تطعن فيه { $count } تقارير مضادة:
    [many] يطعن فيه { $count } تقريراً مضاداً:
   *[other] يطعن فيه { $count } تقرير مضاد:
  }

role-head = رئيس الوفد
role-delegate = مندوب
role-adviser = مستشار
role-observer = مراقب
office-chair = الرئيس
office-secretariat = الأمانة
office-recorder = ممسك هذا السجل
right-speak = الكلام
right-propose = الاقتراح
right-vote = التصويت
right-sign = التوقيع
right-proxy = التصرف بالوكالة

column-document = الوثيقة
column-title = العنوان
column-amendments = التعديلات
column-holder = صاحبه
column-target = على
column-ground = الأساس
column-answers = الأجوبة
column-fate = المآل
column-source = المصدر
column-acts = الأفعال

filter-theme = الموضوع
filter-party = الطرف
filter-provision = الحكم
filter-status = الحالة
filter-mark = العلامة
filter-kind = نوع الفعل
filter-any = الكل
filter-go = عرض
filter-clear = عرض الكل
pages = الصفحات
page-of = الصفحة { $at } من { $pages }
page-before = الصفحة السابقة
page-after = الصفحة التالية

record-grown = أفعال جديدة منذ إعداد هذه الصفحة: { $count }. <reload>اعرضها</reload>

not-found-title = لا شيء هنا
not-found-words = ليس هنا «{ $what }»، أو لم يكن في اللحظة التي تنظر إليها.
not-found-home = إلى المفاوضات
not-found-negotiation = إلى المفاوضة
problem-title = تعذّر ذلك
problem-back = رجوع
