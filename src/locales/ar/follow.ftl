## Feeds and the calendar: being told of what comes

follow = { $kind ->
    [provision] تابع هذا الحكم
    [party] تابع هذا الطرف
    [theme] تابع هذا الموضوع
   *[negotiation] تابع هذا التفاوض
}
follow-feed = انسخ هذا الرابط إلى قارئ خلاصات، وهو برنامج أو موقع يُعلمك كلما سُجِّل جديد. لا حاجة إلى حساب.
follow-dates = تقويم المواعيد النهائية والاجتماعات
follow-calendar = اشترك في هذا الرابط من برنامج التقويم لديك: تظهر المواعيد في تقويمك وتتغير فيه متى تغيرت هنا.
follow-subtitle = { $kind ->
    [provision] كل فعل يتصل بهذا الحكم، الأحدث أولاً.
    [party] ما يفعله هذا الطرف وما يقال في مقترحاته واعتراضاته ومقعده، الأحدث أولاً.
    [theme] كل فعل يتصل بهذا الموضوع، الأحدث أولاً.
   *[negotiation] كل فعل في السجل، الأحدث أولاً.
}
date-ballots-close = إقفال باب التصويت: { $title }
date-release = موعد النشر: { $title }
date-action = مطلوب من { $owner }: { $title }
date-move = أقرب موعد للانتقال إلى: { $title }
date-force = بدء النفاذ: { $title }
date-from = { $negotiation }: مسجَّل بالفعل رقم { $act }.
refusal-malformed-before = تأخذ «before» رقم فعل.
