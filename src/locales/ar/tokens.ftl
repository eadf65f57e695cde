# Tokens for programs

account-tokens = البرامج
account-tokens-see = <see>رموز يتصرف بها برنامج من أحد مقاعدك</see>.
tokens-title = رموز للبرامج
tokens-lead = البرنامج الذي معه رمز يفعل <api>عبر الواجهة البرمجية</api> ما يحق لك فعله من أحد مقاعدك ولا شيء غيره. ولا يقرأ شيئاً من <account>حسابك</account>.
tokens-none = ليس لديك رموز.
tokens-make = إنشاء رمز
tokens-no-seat = الرمز لمقعد، وليس لك مقعد هنا.
tokens-make-one = إنشاء
tokens-note = الأعمال المرسلة به أعمالك: علنية ونهائية.
tokens-name-hint = لأي شيء هو، لتعرفه فيما بعد.
tokens-seat = المقعد
tokens-days = مدة صلاحيته
tokens-lasts = { $days ->
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يوماً
   *[other] { $days } يوم
}
tokens-made = رمزك
tokens-made-once = انسخه الآن. لن يُعرض ثانية ولا يستطيع أحد استخراجه: لا نحفظ إلا بصمته.
tokens-expires = صالح حتى { $when }.
tokens-unused = لم يُستعمل بعد.
tokens-used = آخر استعمال { $when }.
tokens-end = إنهاؤه
refusal-token-needed = ترسل البرامج هذا برمز في الحقل Authorization. أنشئ واحداً من صفحة حسابك.
refusal-token-unknown = هذا الرمز غير معروف أو انتهى أو لم يعد مقعده مشغولاً. أنشئ غيره من صفحة حسابك.
refusal-token-too-long = أقصى مدة للرمز { $days } يوماً.
refusal-token-not-made = الرمز لمقعد تشغله، ويمكن أن يكون لك { $max } منها. أنهِ واحداً أولاً.
refusal-request-key-reused = استُعمل المفتاح { $where } لطلب آخر. خذ مفتاحاً جديداً للطلب الجديد.
refusal-request-in-doubt = الطلب نفسه قيد المعالجة. أرسله ثانية بعد لحظة.
refusal-malformed-request-key = يقبل الحقل Idempotency-Key من حرف واحد إلى { $max } حرفاً ظاهراً من ASCII.
refusal-too-many-requests = هذا كثير في دقيقة واحدة. انتظر { $seconds } ثانية ثم أرسل ثانية.
