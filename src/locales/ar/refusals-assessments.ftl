# ما يُرفض من التقييمات وصرف النظر عن نتائج الفحوص والأطر. يضع سطر الأوامر اسم الملف ورقم السطر قبل كل جملة عن إطار.

refusal-unknown-criterion = ليس في الإطار { $framework } معيار اسمه { $where }.
refusal-unknown-family = ليست في الإطار { $framework } مجموعة اسمها { $where }.
refusal-family-and-criterion = أجب عن معيار أو عن المجموعة { $where } كلها، لا عنهما معاً في فعل واحد.
refusal-family-arises = لا يُجاب عن المجموعة { $where } كلها دفعة واحدة إلا للقول إنها لا تنطبق.
refusal-framework-missing = سمِّ الإطار الذي فيه المجموعة { $where }.
refusal-wording-missing = بيّن أي صياغة تقصد: اقتبس كلمات من النص أو سمِّ النص ({ $where }).
refusal-span-missing = اقتبس الكلمات التي يقوم عليها جوابك عن { $where }.
refusal-span-empty = ليس في الموضع المقتبس كلمات.
refusal-span-beyond-text = ينتهي الموضع المقتبس بعد نهاية النص.
refusal-answer-missing = اختر جواباً عن { $where }.
refusal-answer-unexplained = علّل جوابك عن { $where }.
refusal-evidence-missing = يحتاج هذا الجواب عن { $where } إلى دليل واحد على الأقل.
refusal-evidence-unsaid = الدليل { $where } موضعه كلام هذا الفعل، وليس للفعل كلام.
refusal-unknown-evidence-kind = لا يعرف الإطار { $framework } دليلاً من نوع { $where }.
refusal-missing-unnamed = بيّن ما الناقص في { $where } وما نوعه.
refusal-dismissal-unexplained = بيّن سبب صرف النظر عمّا وجده { $where }.
refusal-unknown-shipped-framework = لا يأتي مع هذا التثبيت إطار اسمه { $where }؛ والموجود: { $known }.

refusal-framework-twice = { $where } معلن مرتين.
refusal-framework-unknown-family = ليست في هذا الإطار مجموعة اسمها { $where }.
refusal-framework-unknown-trigger = ليس في هذا الإطار مؤشر اسمه { $where }.
refusal-framework-unknown-effect = ليس في هذا الإطار أثر اسمه { $where }.
refusal-framework-not-yaml = ليس هذا نص YAML سليماً ({ $where }).
refusal-framework-two-documents = تبدأ هنا وثيقة ثانية؛ وفي الملف إطار واحد.
refusal-framework-duplicate-member = كُتب العنصر نفسه مرتين.
refusal-framework-unknown-alias = لا شيء قبل هذا اسمه «&{ $where }».
refusal-framework-alias = «*{ $where }» وارد داخل شيء له اسم، أو زاد عدد الإحالات على الحد؛ اكتبه كاملاً.
refusal-framework-text-too-large = حجم الملف { NUMBER($bytes, useGrouping: 0) } بايت، والحد الأقصى { NUMBER($max, useGrouping: 0) }.
refusal-framework-too-deep = عمق التداخل هنا أكثر من { $max } مستوى.
refusal-framework-unknown-member = لا شيء هنا اسمه { $where }؛ انظر docs/spec/assessments.md.
refusal-framework-missing-member = العنصر { $where } ناقص هنا.
refusal-framework-wrong-type = يجب أن يكون { $where } { $expected ->
    [string] نصاً
    [int] عدداً صحيحاً
    [number] عدداً صحيحاً
    [boolean] true أو false
    [array] قائمة
   *[object] كائناً ذا عناصر
  }.
refusal-framework-not-one-of = يجب أن يكون { $where } واحداً من هذه: { $known }.
refusal-framework-not-a-code = { $where } ليس اسماً صالحاً؛ استعمل ما لا يزيد على 40 من الحروف اللاتينية الصغيرة والأرقام والشرطات، أولها حرف.
refusal-framework-not-a-language = { $where } ليس رمز لغة؛ اكتبه على صورة en أو fr أو zh-Hant.
refusal-framework-too-small = { $where } أصغر أو أقصر مما ينبغي: الحد الأدنى { $minimum }.
refusal-framework-too-big = { $where } أكبر أو أطول مما ينبغي: الحد الأقصى { $maximum }.
refusal-framework-malformed-value = { $where } ليس قيمة تصلح هنا.
