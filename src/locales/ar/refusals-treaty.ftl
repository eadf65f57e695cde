# ما يلي التوقيع: الصكوك والرضا والإعلانات والانسحاب.

refusal-no-treaty-rules = لا يذكر هذا الإجراء شيئاً عمّا يلي التوقيع، فلا مكان فيه لـ { $where }.
refusal-unknown-instrument = لا يوجد صك { $where }. أدخله أولاً.
refusal-duplicate-instrument = الصك { $where } موجود من قبل. اختر اسماً آخر أو صيغة أخرى.
refusal-malformed-day = { $where } ليس يوماً في التقويم. اكتبه هكذا: {"2015-01-01"}.
refusal-weight-beside-members = لـ { $where } أعضاء بين الأطراف، فيُحسب وزنه مرتين. أعطِ الأوزان لأعضائه وحدهم.

refusal-already-invited = { $where } مدعو من قبل.
refusal-no-invitations = لا يدعو هذا الإجراء أحداً إلى الانضمام، فلا تمكن دعوة { $where }.
refusal-invitation-not-carried = الفعل { $where } ليس سؤالاً مقبولاً عن دعوة. اطرح السؤال وانتظر نتيجته.
refusal-invitation-of-another = السؤال في الفعل { $where } ليس عن { $party }. يجب أن يكون موضوعه الفعل الذي منح { $party } مقعده.

refusal-already-bound = أعرب طرفك عن رضاه بالالتزام بـ { $where } من قبل.
refusal-already-endorsed = أيّد طرفك { $where } من قبل.
refusal-consent-not-open = هذه الطريقة في الالتزام ليست متاحة لـ { $where }.
refusal-signature-missing = لم يوقّع { $where } هذا النص، وهذه الطريقة في الالتزام تأتي بعد التوقيع.
refusal-invitation-missing = لم يُدعَ { $where } إلى الانضمام.

refusal-declaration-missing = لا بد للاعتراض من أن يسمّي التحفظ أو الإعلان الذي يعترض عليه.
refusal-declaration-not-wanted = لا يسمّي إعلاناً آخر (الفعل { $where }) إلا الاعتراض. احذفه.
refusal-unknown-declaration = الفعل { $where } ليس إعلاناً كهذا على هذا الصك.
refusal-declaration-not-yours = الإعلان في الفعل { $where } لطرف آخر. ومن أصدره هو الذي يسحبه.
refusal-no-such-round = لا توجد جولة { $where } من الإعلانات؛ { $rounds ->
    [one] فليس هنا إلا جولة واحدة
    [two] فهنا جولتان
    [few] فهنا { $rounds } جولات
   *[other] فهنا { $rounds } جولة
}.
refusal-round-not-open = الجولة { $where } من الإعلانات ليست مفتوحة الآن. فهي تُعقد في المرحلة «{ $stage }».
refusal-no-reservations = لا يجوز إبداء تحفظات على { $where }.
refusal-reservation-not-listed = لا يجوز التحفظ على { $where }. اختر من الأحكام التي يعدّدها الإجراء.
refusal-reservation-too-late = التزم طرفك برضاه بـ { $where } من قبل. والتحفظات تُبدى عند التوقيع أو مع الإعراب عن الرضا.
refusal-no-provisional-application = لا يُطبَّق { $where } مؤقتاً، فلا حاجة إلى إعلان عدم تطبيقه.

refusal-not-bound = ليس لطرفك رضا بـ { $where } يمكنه سحبه.
refusal-no-denunciation = لا ينص هذا الإجراء على الخروج من { $where } بعد أن تقرر دخوله حيز النفاذ.
