# الإعلام بالبريد الإلكتروني بما يتابعه المرء.

follow-mail = { $kind ->
    [awaits] أعلموني بالبريد الإلكتروني
    [provision] تابع هذا الحكم بالبريد الإلكتروني
    [party] تابع هذا الطرف بالبريد الإلكتروني
    [theme] تابع هذا الموضوع بالبريد الإلكتروني
   *[negotiation] تابع هذا التفاوض بالبريد الإلكتروني
}
follow-mail-often = رسالة واحدة في اليوم على الأكثر، وفقط إذا كان هناك جديد.
follow-mail-on = تصلك رسائل بالبريد الإلكتروني.
follow-mail-stop = إيقاف
follow-mail-sign-in = سجّل الدخول لتُعلَم بالبريد الإلكتروني.
follow-mail-address = أضف عنوان بريد إلكتروني إلى حسابك لتُعلَم بالبريد.

following-title = ما تتابعه
following-lead = تصلك رسالة واحدة عن كل ذلك معاً، وفقط إذا كان هناك جديد. ولا يرى هذه القائمة غيرك.
following-none = لا شيء بعد. في صفحات التفاوض والحكم والطرف والموضوع زر لذلك.
following-stop = إيقاف
following-not-here = { $log }، وليس على هذا الخادم
following-whole = التفاوض كله
following-rhythm = كم مرة
following-every = رسالة
following-every-day = كل يوم
following-every-week = كل يوم اثنين
following-hour = في الساعة
following-hour-at = { $time } بالتوقيت العالمي
following-save = حفظ
following-no-address = ليس لحسابك عنوان بريد إلكتروني، فلا يُرسَل شيء.
account-following = ما تتابعه
account-following-see = <see>ما تُعلَم به بالبريد الإلكتروني، وكم مرة</see>.

stop-title = إيقاف الرسائل
stop-one = تتوقف الرسائل عن هذا:
stop-all = تتوقف كل الرسائل عما تتابعه:
stop-do = أوقفوها
stop-nothing = لم يبق ما يُوقَف: لا رسائل تأتي بهذا الرابط.
stop-done = تم. توقفت هذه الرسائل.
stop-again = يمكنك أن تتابعه من جديد في أي وقت من صفحته.

digest-subject = { $site }: { $count ->
    [zero] لا جديد فيما تتابعه
    [one] جديد واحد فيما تتابعه
    [two] جديدان فيما تتابعه
    [few] { $count } مستجدات فيما تتابعه
    [many] { $count } مستجداً فيما تتابعه
   *[other] { $count } مستجد فيما تتابعه
}
digest-lead = الجديد على { $site } فيما تتابعه. والأوقات بالتوقيت العالمي.
digest-in = في «{ $title }»:
digest-on-provision = في { $subject }:
digest-on-theme = في موضوع { $subject }:
digest-on-party = عن { $subject }:
digest-on-negotiation = في السجل:
digest-on-awaits = الجديد مما ينتظر { $subject }:
digest-ahead = في الأيام السبعة المقبلة:
digest-more = { $count ->
    [zero] ولا غيرها
    [one] وواحد غيرها: انظر الرابط أعلاه
    [two] واثنان غيرها: انظر الرابط أعلاه
    [few] و{ $count } غيرها: انظر الرابط أعلاه
    [many] و{ $count } غيرها: انظر الرابط أعلاه
   *[other] و{ $count } غيرها: انظر الرابط أعلاه
}
digest-why = تصلك هذه الرسالة لأنك تتابع هذا على { $site }، { $every ->
    [day] مرة في اليوم
   *[week] مرة في الأسبوع
} على الأكثر. ما تتابعه، وكم مرة تُعلَم به:
digest-stop-one = لإيقاف الرسائل { $kind ->
    [awaits] عما ينتظر { $subject }
    [theme] عن موضوع { $subject }
    [negotiation] عن التفاوض كله
   *[other] عن { $subject }
} في «{ $title }» دون تسجيل الدخول:
digest-stop-all = لإيقاف كل هذه الرسائل دون تسجيل الدخول:
