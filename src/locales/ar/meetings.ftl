# الجلسات: جدول الأعمال والكلمة والمسائل المطروحة في القاعة والتدوين.

nav-meetings = الجلسات
api-meetings = الجلسات: المنعقدة الآن وما سبق
api-meeting = إحداها: جدول الأعمال وقائمة المتكلمين بترتيبها ووقت كل فئة والتدوينات والمسائل

# القائمة
meeting-held-now = منعقدة الآن
meetings-none-now = لا جلسة منعقدة الآن.
meetings-held = جلسات انعقدت
meeting-since = منذ { $from } (بالتوقيت العالمي)
meeting-from-to = من { $from } إلى { $to } (بالتوقيت العالمي)
meeting-in-numbers = · { $items ->
    [zero] بلا بنود
    [one] بند واحد
    [two] بندان
    [few] { $items } بنود
   *[other] { $items } بنداً
  } · { $speeches ->
    [zero] بلا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $speeches } كلمات
   *[other] { $speeches } كلمة
  } · { $questions ->
    [zero] بلا مسائل
    [one] مسألة واحدة
    [two] مسألتان
    [few] { $questions } مسائل
   *[other] { $questions } مسألة
  }

# البند المطروح
meeting-floor = البند المطروح
meeting-floor-empty = لم يُطرح بند بعد
meeting-is-closed = انتهت الجلسة
meeting-on = بشأن { $subject }، كما هو في السجل.
meeting-whole-text = النص كاملاً ومواقف الجميع منه
meeting-more-amendments = { $count ->
    [one] وتعديل آخر مفتوح.
    [two] وتعديلان آخران مفتوحان.
    [few] و{ $count } تعديلات أخرى مفتوحة.
   *[other] و{ $count } تعديلاً آخر مفتوحاً.
  }
meeting-nobody-speaks = لا أحد له الكلمة.
meeting-speaks-speech = الكلمة لـ{ $party }
meeting-speaks-reply = يردّ { $party }
meeting-speaks-point-of-order = نقطة نظام من { $party }
meeting-out-of-order = قُدّم على من كان دوره
meeting-agenda = جدول الأعمال
meeting-agenda-empty = لا بنود في جدول الأعمال بعد.
meeting-item-on = مطروح الآن
meeting-item-done = نُظر فيه
meeting-item-to-come = لم يحن دوره

# المتكلمون
meeting-speakers = المتكلمون
meeting-next-speakers = التالون في الكلام
meeting-nobody-waits = لا أحد ينتظر الكلمة.
meeting-order-rule = نقاط النظام أولاً. ثم يكون الدور دائماً للفئة الأقل استعمالاً لوقتها، وفيها لمن طلب قبل غيره. ولكل فئة الوقت نفسه مهما كان عددها.
meeting-as-speech = كلمة
meeting-as-reply = رد
meeting-as-point-of-order = نقطة نظام
meeting-times = الوقت في هذا البند: { $budget } دقيقة لكل فئة
meeting-times-without = الوقت في هذا البند، وليس لأحد حد
meeting-time-used = المستعمل
meeting-time-left = الباقي
meeting-over = تجاوزت وقتها
meeting-spoken = { $count ->
    [one] تكلم واحد في هذا البند
    [two] تكلم اثنان في هذا البند
    [few] تكلم { $count } في هذا البند
   *[other] تكلم { $count } في هذا البند
  }

# المسائل
question-measured = يُعدّ تأييداً واسعاً متى
meeting-opens = لم تُفتح بعد. يُدلى بالأصوات من { $when }.
meeting-question-open = مفتوحة: يُدلى بالأصوات حتى إغلاقها.
meeting-question-closes = مفتوحة: يُدلى بالأصوات حتى { $when }.
meeting-question-over = انتهى الإدلاء بالأصوات، وهي تنتظر إغلاقها.
meeting-in = بعد { $time }
meeting-entitled-fixed = لـ{ $count } الحق في الجواب، وقد حُدّد ذلك عند طرح المسألة
meeting-entitled-now = كان لـ{ $count } الحق في الجواب عند طرحها، والعبرة بمن له الحق عند إغلاقها
meeting-put = طُرحت بالفعل
meeting-rules = من له الحق، وما تُقرّ به
meeting-cast = ما أُدلي به
meeting-cast-of = أدلى { $cast } بأصواتهم من { $entitled } لهم الحق.
meeting-idle = { $count ->
    [one] صوت واحد غير محسوب لخلوّه من الأسباب.
    [two] صوتان غير محسوبين لخلوّهما من الأسباب.
    [few] { $count } أصوات غير محسوبة لخلوّها من الأسباب.
   *[other] { $count } صوتاً غير محسوب لخلوّه من الأسباب.
  }
meeting-asked = مسائل أخرى في هذه الجلسة

# التدوين
meeting-notes = تدوينات
meeting-no-notes = لم يُدوَّن شيء بعد.
meeting-more-notes = { $count ->
    [one] وفي السجل تدوينة سابقة واحدة.
    [two] وفي السجل تدوينتان سابقتان.
    [few] وفي السجل { $count } تدوينات سابقة.
   *[other] وفي السجل { $count } تدوينة سابقة.
  }
meeting-note-corrects = · بدلاً من { $act }

# الاتصال بالخادم
meeting-line-on = بث مباشر
meeting-line-off = انقطع الاتصال منذ { $time }. تجري المحاولة من جديد، وقد يكون ما تراه قديماً.
meeting-line-back = عاد الاتصال واستُدرك كل ما فات: { $count } من الأفعال.
meeting-reload = حمّل الصفحة من جديد
meeting-recorded = سُجّل بالفعل { $act }.
meeting-sending = يجري الإرسال. ولا يُعتدّ به حتى يُسجَّل.
meeting-kept = لم يُسجَّل بعد: لا اتصال. صوتك محفوظ في هذا الجهاز ويُرسل ثانيةً متى عاد الاتصال.
meeting-send-again = أرسله ثانيةً الآن

# ما يخص القارئ
meeting-sign-in = ادخل لتتكلم وتجيب هنا إن كان لك مقعد
meeting-mine = ما يمكنك فعله
meeting-public = ما تفعله هنا علني على الفور باسم طرفك، ويبقى في السجل.
meeting-not-entitled = ليس طرفك ممن يجيبون عن هذه المسألة.
meeting-ballot-for = عن { $party } بالوكالة
meeting-ballot-none = لم تدلِ بصوتك بعد.
meeting-ballot-once = لم تدلِ بصوتك بعد. ولا يُغيَّر متى أُدلي به.
meeting-ballot-cast = صوتك: { $position }، مسجّل بالفعل { $act }.
meeting-ballot-change = لك أن تغيّره حتى إغلاق المسألة.
meeting-ballot-idle = وهو غير محسوب لخلوّه من الأسباب.
meeting-ballot-reasons = الأسباب، وهي لازمة لـ: { $positions }
meeting-your-floor = الكلمة
meeting-you-speak = الكلمة لك.
meeting-you-asked-speech = طلبت الكلمة: رقمك { $place } في القائمة ({ $act }).
meeting-you-asked-reply = طلبت الرد: رقمك { $place } في القائمة ({ $act }).
meeting-you-asked-point-of-order = أثرت نقطة نظام: رقمك { $place } في القائمة ({ $act }).
meeting-take-back = اسحب الطلب
meeting-ask-speech = اطلب الكلمة
meeting-ask-reply = اطلب الرد
meeting-ask-point-of-order = نقطة نظام
meeting-point-of-order-means = نقطة النظام تتعلق بسير الجلسة. وهي تسبق الكلمات ولا تُحسب من وقت فئتك.

# الرئيس
meeting-chair = رئاسة الجلسة
meeting-give-floor = أعطِ الكلمة لـ{ $party }
meeting-end-speech = أنهِ الكلمة
meeting-give-another = أعطِ الكلمة لغيره
meeting-to-whom = لمن
meeting-take-item = اطرح: { $item }
meeting-other-items = بنود أخرى
meeting-set-agenda = غيّر ما لم يحن دوره
meeting-agenda-hint = بند في كل سطر. ويجوز أن يبدأ السطر بمرجع ما يتعلق به البند ثم نقطتين.
meeting-opens-after = يُدلى بالأصوات
meeting-seconds = { $seconds ->
    [0] على الفور
    [30] بعد 30 ثانية
    [60] بعد دقيقة
   *[other] بعد { $seconds } ثانية
  }
meeting-close = أغلق الجلسة
meeting-close-does = تنتهي كلمة المتكلم ويسقط ما طُلب. وتبقى المسائل المفتوحة مفتوحة. ويمكن التدوين بعد ذلك.
meeting-screen = اعرضها على الجدار
meeting-open = افتح جلسة
meeting-title = اسمها
meeting-body = الجهاز الذي ينعقد
meeting-budget = وقت كل فئة في كل بند
meeting-budget-none = بلا حد
meeting-minutes = { $minutes ->
    [two] دقيقتان
    [few] { $minutes } دقائق
   *[other] { $minutes } دقيقة
  }

# المدوِّن
meeting-note = أضف تدوينة
meeting-note-of = قول من
meeting-note-of-nobody = لا أحد بعينه
meeting-note-words = التدوينة
meeting-note-instead = بدلاً من
meeting-note-new = لا شيء: هي تدوينة جديدة

# الأفعال
act-open-meeting = افتتاح الجلسة «{ $meeting }» من { $party }{ $count ->
    [zero] .
    [one] ، وفي جدول أعمالها بند واحد.
    [two] ، وفي جدول أعمالها بندان.
    [few] ، وفي جدول أعمالها { $count } بنود.
   *[other] ، وفي جدول أعمالها { $count } بنداً.
  }
act-set-agenda = تغيير ما لم يحن دوره من جدول أعمال «{ $meeting }» من { $party }: { $count ->
    [zero] لا شيء.
    [one] بند واحد.
    [two] بندان.
    [few] { $count } بنود.
   *[other] { $count } بنداً.
  }
act-take-item = طرح البند «{ $item }» في «{ $meeting }» من { $party }.
act-request-floor = { $as ->
    [speech] طلب الكلمة في «{ $meeting }» من { $party }.
    [reply] طلب الرد في «{ $meeting }» من { $party }.
   *[point-of-order] نقطة نظام في «{ $meeting }» من { $party }.
  }
act-withdraw-request = سحب طلب الكلمة { $request } من { $party }.
act-give-floor = إعطاء الكلمة لـ{ $name } ({ $request }) من { $party }.
act-end-speech = إنهاء الكلمة في «{ $meeting }» من { $party }.
act-note = { $whose ->
    [one] تدوين قول { $name } في «{ $meeting }» من { $party }.
   *[none] تدوينة عن «{ $meeting }» من { $party }.
  }
act-close-meeting = إغلاق الجلسة «{ $meeting }» من { $party }.

kind-open-meeting = افتتاح جلسة
kind-set-agenda = جدول أعمال
kind-take-item = بند مطروح
kind-request-floor = طلب الكلمة
kind-withdraw-request = سحب طلب
kind-give-floor = إعطاء الكلمة
kind-end-speech = إنهاء كلمة
kind-note = تدوينة
kind-close-meeting = إغلاق جلسة

deed-open-meeting = افتتاح الجلسات
deed-set-agenda = تغيير جدول الأعمال
deed-take-item = طرح البنود
deed-request-floor = طلب الكلمة
deed-withdraw-request = سحب الطلب
deed-give-floor = إعطاء الكلمة
deed-end-speech = إنهاء الكلمات
deed-note = التدوين
deed-close-meeting = إغلاق الجلسات

judged-not-broad = تأييد واسع بمقياس الإجراء، وهو لا يبتّ في شيء

report-why-not-next = أُعطيت الكلمة لمن لم يكن دوره دون بيان السبب
report-why-ballot-too-early = أُدلي بصوت قبل فتح المسألة
report-why-question-not-open = أُغلقت مسألة قبل فتحها
report-why-not-broad = لم يكن هناك تأييد واسع
