# لماذا يُرفض ملف يعلن فحصًا آليًا.
refusal-checks-no-folder = لا يوجد مجلد { $where } فيه فحوص؛ تحقق من المسار.
refusal-checks-too-few-or-many = لا يوجد في { $where } ملف ينتهي اسمه بـ ‎.yaml، أو فيه أكثر من { $max } منها؛ ضع كل فحص في ملف خاص به هناك.
refusal-check-too-large = { $where } أطول من { $max } حرف، وهو الحد المسموح به للفحص؛ اختصر قوائمه.
refusal-check-not-yaml = { $where } ليس YAML سليمًا؛ صحّح ذلك السطر.
refusal-check-alias = { $where } يحيل إلى موضع آخر في الملف؛ اكتبه هناك كاملًا.
refusal-check-malformed = { $where }: ليس لـ«{ $member }» الشكل المتوقع هناك؛ يسرد docs/spec/checks.md أعضاء الفحص.
refusal-check-other-id = { $where }: معرّف الفحص هو اسم ملفه من دون ‎.yaml؛ اجعلهما متطابقين.
refusal-check-phrase-malformed = { $where }: لا تمكن قراءة العبارة عند «{ $member }»؛ يجب أن تُغلق الأقواس، وأن تبدأ العبارة وتنتهي بكلمة.
refusal-check-language-without-words = { $where }: ليس لـ«{ $member }» كلمات بلغة يسمّيها الفحص؛ أضفها أو احذف اللغة.
refusal-check-lacks = { $where }: ينقص الفحصَ «{ $member }» الذي يتطلبه نوعه؛ أضفه.
