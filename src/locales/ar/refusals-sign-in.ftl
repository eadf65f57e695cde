# تسجيل الدخول وتأكيد الشخص، وأين يذهب البريد.

refusal-too-many-links-from-here = طُلبت من شبكتك روابط كثيرة. حاول من جديد { $minutes ->
    [zero] الآن
    [one] بعد دقيقة
    [two] بعد دقيقتين
    [few] بعد { $minutes } دقائق
    [many] بعد { $minutes } دقيقة
   *[other] بعد { $minutes } دقيقة
  }.
refusal-mail-failed = تعذّر إرسال الرسالة، وأُخبر من يشغّل هذا الموقع. تحقّق من العنوان، وحاول من جديد { $minutes ->
    [zero] الآن
    [one] بعد دقيقة
    [two] بعد دقيقتين
    [few] بعد { $minutes } دقائق
    [many] بعد { $minutes } دقيقة
   *[other] بعد { $minutes } دقيقة
  }.
refusal-step-up-needed = يحتاج هذا إلى تأكيد جديد بأنك أنت.
refusal-not-typed = لم تُكتب الكلمة كما هي معروضة، فلم يُحذف شيء. اكتبها من جديد.
refusal-malformed-sender = قيمة TRAVAUX_MAIL_FROM هي «{ $where }»، وليست عنوان بريد إلكتروني. اكتبها على صورة talks@example.org.
refusal-sender-missing = يحتاج خادم البريد إلى مرسِل. اجعل TRAVAUX_MAIL_FROM العنوان الذي يأتي منه البريد.
