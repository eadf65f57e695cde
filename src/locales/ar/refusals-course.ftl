# مسار المفاوضة: المراحل والأجهزة والمسائل والاستنتاجات والاعتراضات والطعون والوثائق والمهام.

## من ومتى

refusal-not-in-this-stage = لا يُفعل ذلك ({ $where }) في هذه المرحلة. انظر ما الذي يمكن أن يحدث بعد ذلك.
refusal-not-in-this-body = لا يُبتّ في ذلك في هذا الجهاز ({ $where }). اعرضه على جهاز يُبتّ فيه.
refusal-not-presiding = لا يعلن ما يقرّره الجهاز { $where } إلا من يرأسه.
refusal-interests-not-declared = لم يُفصح { $where } عن مصالحه. أفصح عنها أولاً.
refusal-not-vouched-for = لم يزكِّ { $where } بعدُ عدد كافٍ من الأطراف.
refusal-group-changed = كان { $where } في فئة أخرى من قبل، وما قاله محسوب فيها. أجلسه في تلك الفئة.
refusal-unknown-role = لا يوجد دور { $where } في هذا الإجراء.
refusal-unknown-class = لا يوجد صنف وثائق { $where } في هذا الإجراء.
refusal-unknown-clause = لا يوجد بند { $where } في هذا الإجراء.
refusal-no-exception-from = لا يجوز الاستثناء من البند { $where }.

## المراحل والأجهزة

refusal-unknown-stage = لا توجد مرحلة { $where } في هذا الإجراء.
refusal-no-such-move = لا شيء يقود من هذه المرحلة إلى { $where }.
refusal-not-yet = ما ينبغي أن يسبق لم يتحقق بعد. { $named ->
    [no] {""}
   *[yes] ما يحول دونه: { $where }
  }
refusal-unknown-body = لا يوجد جهاز { $where }. أنشئه أولاً.
refusal-duplicate-body = يوجد جهاز { $where } من قبل. اختر اسماً آخر.
refusal-body-establishes-none = لا يجوز للجهاز { $where } أن يُنشئ جهازاً من هذا النوع.

## المسائل والأصوات

refusal-unknown-question = لا توجد مسألة { $where }.
refusal-unknown-position = لا يُجاب عن المسألة بـ{ $where }. اختر إجابة من إجاباتها.
refusal-closes-too-soon = ينبغي أن تبقى هذه المسألة ({ $where }) مفتوحة مدة أطول. حدّد نهاية أبعد.
refusal-closes-later = لا يزال يُدلى بالأصوات في مسألة الفعل { $where }. أغلقها بعد ذلك.
refusal-question-closed = لم تعد مسألة الفعل { $where } تقبل أصواتاً.
refusal-ballot-too-late = انقضت مهلة الإدلاء بالأصوات في مسألة الفعل { $where }.
refusal-ballot-final = لا يجوز تغيير الصوت في مسألة الفعل { $where }.
refusal-no-proxy = لم يعطِ { $where } طرفك وكالة.
refusal-may-hold-no-proxy = لا يجوز لـ{ $where } أن يصوّت عن غيره.
refusal-too-many-proxies = يحمل { $where } كل ما يجوز له من وكالات.
refusal-more-votes-than-voters = الأصوات المعدودة أكثر من أعضاء { $where }. أعد العدّ.
refusal-no-quorum = لم يكتمل النصاب. اطرح المسألة من جديد متى اكتمل.
refusal-postponed = أُجّلت المسألة. اطرحها مرة أخرى.
refusal-not-carried = لم تُقرّ المسألة.
refusal-nobody-voted = لم يُجب أحد، ولا يُقرّ شيء بلا أحد.

## الاستنتاجات والقرارات

refusal-unknown-designation = ليس في سلّم الاستنتاجات { $where }.
refusal-finding-not-open = لا يمكن استنتاج ذلك بعد. { $named ->
    [no] {""}
   *[yes] ما يحول دونه: { $where }
  }
refusal-finding-does-not-carry = لا يستند إلى استنتاج يكفيه. سمِّ استنتاجاً في الموضوع نفسه.
refusal-way-not-provided = لا ينص هذا الإجراء على هذا السبيل ({ $where }). اختر سبيلاً آخر.
refusal-way-not-open = لا يُبتّ فيه بهذا السبيل بعد. { $named ->
    [no] {""}
   *[yes] ما يحول دونه: { $where }
  }
refusal-requirements-not-met = لم يتحقق ما هو واجب قبل هذا القرار. { $named ->
    [no] {""}
   *[yes] ما يحول دونه: { $where }
  }
refusal-overturned-since = نُقض ما يستند إليه (الفعل { $where }). أعد فعله أولاً.
refusal-not-from-the-record = لم تُقترح كلمات { $where } الجديدة في السجل. اقترحها أولاً.
refusal-no-finding-on-record = ليس في السجل استنتاج بشأن ذلك.
refusal-no-vote-on-record = ليس في السجل تصويت على ذلك.
refusal-not-adopted-yet = لم يُعتمد { $where } في الجلسة العامة، فلا شيء يُصوَّب. قدّم تعديلاً بدلاً من ذلك.
refusal-language-missing = ليس لهذه نص بعدُ بإحدى اللغات ذات الحجية: { $where }.

## الاعتراضات والطعون والبتّ فيها

refusal-already-settled = سُوّي اعتراض الفعل { $where }. اطعن في ذلك حيث يجيزه الإجراء.
refusal-not-challengeable = الفعل { $where } ليس مما يجوز الطعن فيه.
refusal-already-challenged = طُعن في الفعل { $where } من قبل.
refusal-challenge-too-late = انقضت مهلة الطعن في الفعل { $where }.
refusal-no-further-appeal = لا استئناف بعد الفعل { $where }.
refusal-unknown-challenge = لا طعن في الفعل { $where }.
refusal-already-ruled = بُتّ في طعن الفعل { $where } من قبل.
refusal-own-cause = لا يبتّ أحد في قضية هو طرف فيها (الفعل { $where }). اتركها لغيرك.
refusal-not-what-was-decided = البتّ في طعن الفعل { $where } للجلسة. اطرح المسألة بشأنه وأغلقها ثم أعلن ما آلت إليه.

## الوثائق والمهام

refusal-public-at-once = ما علامته { $where } علني فوراً. فلا تودعه.
refusal-due-missing = ينبغي أن يُقال متى يُنشر ما علامته { $where }.
refusal-due-too-late = ينبغي أن يُنشر ما علامته { $where } قبل ذلك. حدّد يوماً أقرب.
refusal-unknown-deposit = لم يُودع شيء مع الفعل { $where }.
refusal-already-released = نُشر ما أُودع مع الفعل { $where } من قبل.
refusal-not-what-was-deposited = ليست هذه الوثيقة التي أُودعت مع الفعل { $where }.
refusal-released-too-soon = لم يحن بعدُ موعد ما أُودع مع الفعل { $where }.
refusal-unknown-action = لا مهمة في الفعل { $where }.
refusal-action-ended = انتهت مهمة الفعل { $where }.
refusal-not-the-owner = لا يُنهي مهمة الفعل { $where } إلا من أُسندت إليه أو الرئيس.
refusal-not-yet-recorded = لم يكن في السجل { $where } من الأعمال حين أُرسل هذا. اذكروا كم كان فيه.
