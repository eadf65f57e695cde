# لوحة التوقيع إلى نهايتها: الخريطة والجدول، وبدء النفاذ، ومن يلتزم، والتحفظات.

place-consented = ارتضى الالتزام
place-signed = وقّع
place-signed-only = وقّع ولم يرتضِ الالتزام بعد
place-sign = يقول إنه سيوقّع
place-consult = عليه أن يتشاور في بلده
place-refuse = لن يوقّع
place-left = ارتضى الالتزام ثم انسحب
place-silent = لم يوقّع ولم يقل شيئاً
place-other = لا حق له في التوقيع في السجل

map-label = خريطة العالم بحسب مواقف الدول: { $places }. ويسمّيها الجدول أدناه.
map-one = { $place }: { $count }
map-title = { $party }: { $place }
map-note = حدود الرسم منقولة عن Natural Earth (ملك عام)، بإسقاط يحفظ المساحات، ولا تعبّر عن أي موقف من حدود أو تسمية أو إقليم. والدول التي لا تُرى لصغرها نقاط.
map-elsewhere = { $count ->
    [zero] كل طرف له مكان في الخريطة.
    [one] طرف واحد لا مكان له في الخريطة، وهو في الجدول.
    [two] طرفان لا مكان لهما في الخريطة، وهما في الجدول.
    [few] { $count } أطراف لا مكان لها في الخريطة، وهي في الجدول.
    [many] { $count } طرفاً لا مكان لها في الخريطة، وهي في الجدول.
   *[other] { $count } طرف لا مكان لها في الخريطة، وهي في الجدول.
  }

board-dots = { $place }: { $count }
board-contents = في هذه الصفحة
board-to-endorsed = التأييد
board-to-force = بدء النفاذ
board-to-bound = من يلتزم
board-to-between = بين طرفين
board-to-declared = التحفظات والإعلانات
board-rows = طرفاً طرفاً
board-party = الطرف
board-did = ما فعله
board-nothing = لا شيء في السجل.
board-consented = { $count ->
    [zero] لم يرتضِ أحد الالتزام.
    [one] وارتضى الالتزام طرف واحد.
    [two] وارتضى الالتزام طرفان.
    [few] وارتضت الالتزام { $count } أطراف.
    [many] وارتضى الالتزام { $count } طرفاً.
   *[other] وارتضى الالتزام { $count } طرف.
  }
board-disputed = يخالفه
board-bound = ملتزم ابتداءً من { $from }
board-bound-until = ملتزم ابتداءً من { $from } وحتى { $until }

did-to = { $did } ({ $instrument })
did-intends-sign = قال إنه سيوقّع
did-intends-consult = قال إن عليه أن يتشاور في بلده
did-intends-refuse = قال إنه لن يوقّع
did-reported-sign = نقل عنه غيره أنه سيوقّع
did-reported-consult = نقل عنه غيره أن عليه أن يتشاور
did-reported-refuse = نقل عنه غيره أنه لن يوقّع
did-signed = وقّع
did-signed-reserved = وقّع مع تحفّظ
did-invited = دُعي
did-signature = ارتضى الالتزام بالتوقيع
did-ratification = صدّق
did-acceptance = قبِل
did-approval = وافق
did-accession = انضم
did-notice = أشعر بارتضائه
did-endorsement = أيّد
did-denounced = انسحب
did-reservation = أبدى تحفّظاً
did-declaration = أصدر إعلاناً
did-objection = اعترض على تحفّظ أو إعلان
did-no-provisional-application = قال إنه لا يطبّقه مؤقتاً
did-taken-back = سحب إعلاناً أو تحفّظاً

reasons-refuse = لماذا لا يوقّع ({ $count })
reasons-consult = لماذا عليه أن يتشاور في بلده ({ $count })
reasons-sign = لماذا سيوقّع ({ $count })

endorsed-title = التأييد ({ $count })
endorsed-note = التأييد لا يُلزم أحداً، ولا يُعدّ مع التوقيعات ولا مع الارتضاء، أياً كان صاحبه.
endorsed-until = سُحب في { $day }
unit-state = دولة
unit-organisation = منظمة
unit-person = شخص
unit-group = مجموعة

force-title = بدء النفاذ
force-since = نافذ منذ { $day }.
force-from = يبدأ نفاذه في { $day }.
force-not = غير نافذ.
force-replaces = يحل محل { $instrument } بين الملتزمين بكليهما.
force-entered = أُدخل هذا اليوم في السجل، ولم يُحسب من الارتضاء.
force-no-rule = لا قاعدة لذلك في الإجراء، فلا يستطيع السجل أن يقول متى.
force-needs = ما يلزم، وما تحقق
force-needed = ما كان يلزم، وما تحقق
force-counted = { $count ->
    [zero] لا ارتضاء محسوب.
    [one] ارتضاء واحد محسوب:
    [two] ارتضاءان محسوبان:
    [few] { $count } حالات ارتضاء محسوبة:
    [many] { $count } حالة ارتضاء محسوبة:
   *[other] { $count } حالة ارتضاء محسوبة:
  }
force-apart = { $count ->
    [zero] لا شيء بجانبها.
    [one] وبجانبها واحد لا يُحسب، لأنه تأييد أو صادر إلى جانب أعضاء المنظمة نفسها:
    [two] وبجانبها اثنان لا يُحسبان، لأنهما تأييد أو صادران إلى جانب أعضاء المنظمة نفسها:
    [few] وبجانبها { $count } لا تُحسب، لأنها تأييد أو صادرة إلى جانب أعضاء المنظمة نفسها:
    [many] وبجانبها { $count } لا تُحسب، لأنها تأييد أو صادرة إلى جانب أعضاء المنظمة نفسها:
   *[other] وبجانبها { $count } لا تُحسب، لأنها تأييد أو صادرة إلى جانب أعضاء المنظمة نفسها:
  }
force-held = تحقق أول مرة في { $day }، بالفعل { $act }.
force-step-days = { $days ->
    [zero] في اليوم نفسه:
    [one] بعد يوم واحد:
    [two] بعد يومين:
    [few] بعد { $days } أيام:
    [many] بعد { $days } يوماً:
   *[other] بعد { $days } يوم:
  }
force-step-months = { $months ->
    [zero] في الشهر نفسه:
    [one] بعد شهر واحد:
    [two] بعد شهرين:
    [few] بعد { $months } أشهر:
    [many] بعد { $months } شهراً:
   *[other] بعد { $months } شهر:
  }
force-step-first = اليوم الأول من الشهر التالي:
force-step-at-once = فوراً:
force-missing = { $count ->
    [zero] لا ينقص شيء.
    [one] ينقص ارتضاء طرف واحد.
    [two] ينقص ارتضاء طرفين.
    [few] ينقص ارتضاء { $count } أطراف.
    [many] ينقص ارتضاء { $count } طرفاً.
   *[other] ينقص ارتضاء { $count } طرف.
  }
force-missing-among = { $count ->
    [zero] لا ينقص شيء من «{ $electorate }».
    [one] ينقص ارتضاء طرف واحد من «{ $electorate }».
    [two] ينقص ارتضاء طرفين من «{ $electorate }».
    [few] ينقص ارتضاء { $count } أطراف من «{ $electorate }».
    [many] ينقص ارتضاء { $count } طرفاً من «{ $electorate }».
   *[other] ينقص ارتضاء { $count } طرف من «{ $electorate }».
  }
force-missing-weight = ينقص من وزن الملتزمين { $count }.
force-missing-weight-among = ينقص من وزن الملتزمين من «{ $electorate }» { $count }.
force-consents = { $count ->
    [zero] لا ارتضاء
    [one] ارتضاء واحد بالالتزام، مع يومه
    [two] حالتا ارتضاء بالالتزام، على الترتيب
    [few] { $count } حالات ارتضاء بالالتزام، على الترتيب
    [many] { $count } حالة ارتضاء بالالتزام، على الترتيب
   *[other] { $count } حالة ارتضاء بالالتزام، على الترتيب
  }
force-consent = الارتضاء
force-bound = الالتزام
force-among = يُحسب ضمن { $electorates }
force-weight = وزنه { $weight }
force-held-here = به تحقق ما يلزم أول مرة.
force-not-counted = لا يُحسب إلى جانب أعضائه
force-bound-from = ابتداءً من { $from }
force-bound-between = من { $from } حتى { $until }
force-not-yet = ليس بعد
force-never = لم يلتزم قط: انسحب قبل ذلك
force-left = الانسحاب ({ $count })
force-left-on = { $party }: أشعر بانسحابه في { $day }.
force-left-never = ولم يكن ملتزماً.
force-left-until = وهو ملتزم حتى { $day }، ولا يدخل هذا اليوم.

regime-title = من يلتزم بأي صيغة، وإزاء من
regime-on = بحسب ما في السجل، في { $day }.
regime-unlisted = { $instrument }: صك نافذ، وليس في السجل أحد ملتزم به. فلا يستطيع السجل أن يقول من يلتزم به، ولا ما يسري بين من لا تلزمهم صيغة أحدث. ما ينقص: قائمة أطرافه التي يحفظها الوديع.
regime-no-consents = { $instrument }: لا ارتضاء به في السجل. وما يرد هنا يستند إلى التوقيعات وقواعد الإجراء. ما ينقص: ما أُشعر به الوديع منذ ذلك الحين، وقد يغيّر الأمر لأي طرف.
regime-nobody = ليس في السجل من يلتزم بشيء في ذلك اليوم.
regime-parties = { $count ->
    [zero] لا طرف،
    [one] طرف واحد،
    [two] طرفان،
    [few] { $count } أطراف،
    [many] { $count } طرفاً،
   *[other] { $count } طرف،
  }
regime-bound = الالتزام بما يلي: { $instruments }.
regime-by-silence = بالسكوت: توقيع ثم تطبيق مؤقت، ولا كلمة بعدهما في السجل.
regime-provisional = تطبيق مؤقت: { $instruments }.
regime-rest = لا يلزمها شيء مما في السجل.
regime-names = { $count ->
    [zero] لا أسماء
    [one] الاسم
    [two] الاسمان
    [few] الأسماء ({ $count })
    [many] الأسماء ({ $count })
   *[other] الأسماء ({ $count })
  }
regime-matrix = ما يسري بين طرف من مجموعة وطرف من أخرى
regime-none = لا شيء
regime-provisionally = مؤقتاً { $instrument }
regime-unknown = لا يستطيع السجل أن يقول

between-title = بين طرفين
between-a = بين
between-b = وبين
between-day = في يوم
between-choose = اختر طرفاً
between-ask = ما الذي يسري؟
between-same = اختر طرفين مختلفين.
between-applies = ما يسري بين { $a } و{ $b } في { $day }: { $instrument }.
between-none = لا يسري { $instrument } بين { $a } و{ $b } في { $day }{ $versions ->
    [one] .
   *[several] ، ولا أي صيغة أسبق.
  }
between-unknown = { $versions ->
    [one] لا يستطيع السجل أن يقول هل يسري { $instrument } بين { $a } و{ $b } في { $day }.
   *[several] لا يسري { $instrument } بين { $a } و{ $b } في { $day }، بحسب كل ما في السجل. أما هل تسري صيغة أسبق فلا يستطيع السجل أن يقول.
  }
between-missing = ما ينقص: من كان ملتزماً بصك ليست أطرافه في السجل.
between-provisional = كلاهما يطبّق { $instrument }، وأحدهما على الأقل يطبّقه مؤقتاً.
between-reservations = التحفظات بينهما ({ $count })

hold-unknown = من يلتزم به ليس في السجل
hold-bound = ملتزم ابتداءً من { $from }
hold-silence = ملتزم ابتداءً من { $from }، إذ وقّع وطبّقه مؤقتاً مدة { $months } شهراً ولم يقل شيئاً مما في السجل
hold-provisional = يطبّقه مؤقتاً ابتداءً من { $from }، إذ وقّع
hold-not-in-force = ليس نافذاً
hold-in-force-from = لا يبدأ نفاذه إلا في { $day }
hold-from = لا يلتزم إلا ابتداءً من { $from }
hold-until = كان ملتزماً حتى { $until } فقط، ولا يدخل هذا اليوم
hold-nothing = لا يلتزم به ولا يطبّقه، بحسب كل ما في السجل

declared-title = التحفظات والإعلانات
declared-allowed = { $allowed ->
    [none] لا يجوز التحفظ.
    [any] يجوز التحفظ.
   *[listed] يجوز التحفظ على أحكام بعينها دون غيرها.
  }
declared-round = { $round ->
    [1] الجولة الأولى
    [2] الجولة الثانية
   *[other] الجولة { $round }
  }
declared-reservation = { $party }: تحفّظ
declared-declaration = { $party }: إعلان
declared-objection = { $party }: اعتراض
declared-no-provisional-application = { $party }: لا يطبّقه مؤقتاً
declared-provisions = على { $provisions }
declared-to = رداً على { $act }
declared-withdrawn = سُحب في { $day }
