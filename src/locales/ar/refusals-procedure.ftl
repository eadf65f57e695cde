# ما قد يكون خطأ في إجراء. يضع سطر الأوامر اسم الملف ورقم السطر قبل كل جملة.

## كما كُتب

refusal-procedure-not-yaml = ليس هذا نص YAML سليماً ({ $where }).
refusal-procedure-two-documents = تبدأ هنا وثيقة ثانية؛ وفي الملف إجراء واحد.
refusal-procedure-duplicate-member = كُتب العنصر نفسه مرتين.
refusal-procedure-unknown-alias = لا شيء قبل هذا اسمه «&{ $where }».
refusal-procedure-alias = «*{ $where }» وارد داخل شيء له اسم، أو زاد عدد الإحالات على الحد؛ اكتبه كاملاً.
refusal-procedure-text-too-large = حجم الملف { NUMBER($bytes, useGrouping: 0) } بايت، والحد الأقصى { NUMBER($max, useGrouping: 0) }.
refusal-procedure-too-large = يأخذ الإجراء { $where } من المدخل الأول في السجل { NUMBER($bytes, useGrouping: 0) } بايت، والحد الأقصى { NUMBER($max, useGrouping: 0) }؛ اختصر بنوده.
refusal-procedure-too-deep = عمق التداخل هنا أكثر من { $max } مستوى.

## العناصر والقيم

refusal-procedure-unknown-member = لا شيء هنا اسمه { $where }؛ انظر docs/spec/procedure.md.
refusal-procedure-missing-member = العنصر { $where } ناقص هنا.
refusal-procedure-member-not-wanted = لا معنى للعنصر { $where } هنا؛ احذفه.
refusal-procedure-wrong-type = يجب أن يكون { $where } { $expected ->
    [string] نصاً
    [int] عدداً صحيحاً
    [number] عدداً صحيحاً
    [boolean] true أو false
    [array] قائمة
   *[object] كائناً ذا عناصر
  }.
refusal-procedure-not-one-of = يجب أن يكون { $where } واحداً من هذه: { $known }.
refusal-procedure-not-a-code = { $where } ليس اسماً صالحاً؛ استعمل ما لا يزيد على 40 من الحروف اللاتينية الصغيرة والأرقام والشرطات، أولها حرف.
refusal-procedure-not-a-language = { $where } ليس رمز لغة؛ اكتبه على صورة en أو fr أو zh-Hant.
refusal-procedure-too-small = { $where } أصغر أو أقصر مما ينبغي: الحد الأدنى { $minimum }.
refusal-procedure-too-big = { $where } أكبر أو أطول مما ينبغي: الحد الأقصى { $maximum }.
refusal-procedure-malformed-value = { $where } ليس قيمة تصلح هنا.
refusal-procedure-no-words = ليس في { $where } كلام بأي لغة.
refusal-procedure-needs-semantics-2 = يحتاج { $where } إلى الدلالات 2.

## معلن مرتين

refusal-procedure-duplicate-role = الدور { $where } معلن مرتين.
refusal-procedure-duplicate-class = الصنف { $where } معلن مرتين.
refusal-procedure-duplicate-electorate = الهيئة الناخبة { $where } معلنة مرتين.
refusal-procedure-duplicate-body = الهيئة { $where } معلنة مرتين.
refusal-procedure-duplicate-stage = المرحلة { $where } معلنة مرتين.
refusal-procedure-duplicate-position = الموقف { $where } معلن مرتين.
refusal-procedure-duplicate-question = السؤال { $where } معلن مرتين.
refusal-procedure-duplicate-designation = الوصف { $where } وارد في السلّم مرتين.
refusal-procedure-duplicate-marking = بُيّن معنى العلامة { $where } مرتين.

## مسمّى وليس موجوداً

refusal-procedure-unknown-act = لا يوجد نوع فعل اسمه { $where }؛ قائمتها في docs/spec/acts.md.
refusal-procedure-unknown-role = لا يوجد دور ولا حق اسمه { $where }؛ أعلن الدور، أو سمِّ حقاً أو chair أو secretariat أو anyone.
refusal-procedure-unknown-group = لا توجد في هذا الإجراء فئة اسمها { $where }.
refusal-procedure-unknown-stage = لا توجد في هذا الإجراء مرحلة اسمها { $where }.
refusal-procedure-unknown-position = لا يمكن اتخاذ الموقف { $where } هنا، فليس هناك ما يُعدّ.
refusal-procedure-unknown-electorate = لا توجد في هذا الإجراء هيئة ناخبة اسمها { $where }.
refusal-procedure-unknown-question = لا يوجد في هذا الإجراء سؤال اسمه { $where }.
refusal-procedure-unknown-designation = لا يوجد في سلّم الاستنتاجات وصف اسمه { $where }.
refusal-procedure-unknown-class = لا يوجد في هذا الإجراء صنف اسمه { $where }.
refusal-procedure-unknown-body = لا توجد في هذا الإجراء هيئة اسمها { $where }.
refusal-procedure-unknown-result = لا يتحقق { $where } أبداً: ليس لهذا الفعل نتيجة كهذه في هذا الإجراء.

## القواعد

refusal-procedure-act-has-own-rule = لا يُطلب إذن للفعل { $where }؛ ويبيّن عنصر آخر من له أن يقوم به.
refusal-procedure-rule-not-one = تقول القاعدة شيئاً واحداً لا أكثر ولا أقل؛ وهذه تقول: { $where }.
refusal-procedure-count-not-one = يُعدّ شيء واحد لا أكثر ولا أقل؛ وهنا يُعدّ: { $where }.
refusal-procedure-nothing-to-count = ليس هنا ما يعدّه { $where }.
refusal-procedure-share-out-of-range = النسبة { $where } متحققة دائماً أو لا تتحقق أبداً.
refusal-procedure-too-few-groups = المطلوب { $where } من الفئات، وليست بهذا العدد.
refusal-procedure-groups-in-groups = { $where } وارد داخل نفسه؛ والقاعدة تُطبَّق على الفئات مرة واحدة.
refusal-procedure-nothing-blocks = لا صوت في { $where } يمكنه أن يمنع؛ اجعل أحد مواقفه مانعاً.
refusal-procedure-not-a-vote = في التصويت أصوات مؤيدة وأصوات معارضة، و{ $where } لا يقبلها.

## الهيئات والمراحل

refusal-procedure-body-under-itself = الهيئة { $where } تابعة لنفسها.
refusal-procedure-stage-unreachable = لا انتقال يوصل من المرحلة الأولى إلى { $where }.
refusal-procedure-stage-endless = لا يمكن بلوغ نهاية من المرحلة { $where }.
