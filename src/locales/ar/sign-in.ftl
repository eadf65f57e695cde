# تسجيل الدخول، وحساب المرء نفسه، وتأكيد أنه هو.

sign-in-title = تسجيل الدخول
sign-in-lead = نرسل رابطاً إلى بريدك الإلكتروني. ولا حاجة إلى كلمة سر.
sign-in-address = عنوان بريدك الإلكتروني
sign-in-ask = أرسلوا إليّ رابطاً
sign-in-new = جديد هنا؟ الرابط نفسه ينشئ حسابك.
sign-in-private = يُحفظ عنوانك بمعزل عن كل سجل، ويمكنك حذفه. والقراءة لا تحتاج إلى حساب.

link-sent-title = انظر في بريدك
link-sent-lead = إن كان { $address } يستقبل البريد فالرابط في طريقه إليه. وهو يعمل مرة واحدة، { $minutes ->
    [zero] وقد انتهت مدته
    [one] خلال دقيقة
    [two] خلال دقيقتين
    [few] خلال { $minutes } دقائق
    [many] خلال { $minutes } دقيقة
   *[other] خلال { $minutes } دقيقة
  }.
link-sent-browser = افتحه في هذا المتصفح، فحيث تفتحه يكون دخولك.
link-sent-folder = ليس لهذا الخادم خادم بريد بعد. يجد من يشغّله الرسالة في ملف يُطبع مساره.
link-sent-not = لم يصل شيء؟
link-sent-junk = انظر في البريد غير المرغوب فيه. وقد تستغرق الرسالة دقيقة أو دقيقتين.
link-sent-again = تحقّق من العنوان أعلاه. وإن لم يكن صحيحاً <again>فاطلب الرابط من جديد</again>.

link-lead = الرابط المرسل إلى { $address } صالح. بقيت خطوة واحدة، كي لا يدخل عنك برنامج يقرأ بريدك.
link-sign-in = الدخول باسم { $name }
link-instead = أنت داخل باسم { $now }. وبهذا الرابط تدخل بدلاً منه باسم { $other }.
link-new-title = أنشئ حسابك
link-new-lead = العنوان { $address } لك. وليس له حساب بعد.
link-create = أنشئ الحساب وادخل
link-refused-title = هذا الرابط لا يعمل
link-refused-signed-in = أنت داخل باسم { $name }. <onward>تابع</onward>

account-title = حسابك
account-lead = لا يرى هذه الصفحة غيرك. ولا شيء مما فيها في سجل.
account-sign-out = تسجيل الخروج
account-seats = مقاعدك
account-seats-none = لا مقعد لك بعد. تأتي الدعوة من طرف أو من أمانة رابطاً، بالبريد أو يداً بيد.
account-seat = عن { $name } ({ $role }). ويعرفك السجل هناك باسم { $credential }.
account-seat-waits = تحمل { $credential }، والسجل لا يعرفه بعد.
account-person = الاسم واللغة
account-name = اسمك
account-name-hint = كما ينبغي أن يقرأه زملاؤك. ويمكنك تغييره في أي وقت.
account-name-seen = يُحفظ اسمك في دليل هذا الموقع وحده لا في أي سجل. يراه من يتصرفون معك باسم طرف، ومن يديرون المفاوضة. أما السجل العلني فيعرفك باسم مستعار، يختلف من مفاوضة إلى أخرى.
account-lang = لغة الصفحات والبريد
account-save = حفظ
account-address = عنوان البريد الإلكتروني
account-address-is = تُرسل روابط الدخول إلى { $address }.
account-address-none = لا عنوان لهذا الحساب، فلا يمكن إرسال رابط دخول.
account-address-new = العنوان الجديد
account-address-hint = نرسل إليه رابطاً. ويتغير العنوان حين تفتح الرابط في هذا المتصفح.
account-address-change = أرسلوا رابطاً إلى العنوان الجديد
account-sessions = أين أنت داخل
account-session-unknown = متصفح
account-session-this = هذا المتصفح
account-session-since = منذ { $created }، وآخر استعمال { $seen } (بالتوقيت العالمي).
account-session-only = ولا مكان غيره.
account-session-close = الخروج من كل مكان آخر
account-delete = حذف الحساب
account-delete-see = <see>انظر ما يُحذف وما يبقى</see> قبل أن تقرر.

address-title = أكّد عنوانك الجديد
address-lead = ستُرسل روابط الدخول من الآن إلى { $address }. ويُخبَر العنوان السابق بالتغيير.
address-do = اجعله عنواني

delete-title = احذف حسابك
delete-lead = يتم ذلك في الحال ولا رجوع فيه.
delete-goes = ما يُحذف
delete-goes-words = اسمك ولغتك وعنوان بريدك؛ وكل جلسة وكل طريقة أخرى للدخول؛ وما يحفظه هذا الموقع لك وحدك. ولا يدل شيء هنا بعد ذلك على من كنت. أما النسخ في النسخ الاحتياطية فتزول حين تُحذف تلك.
delete-stays = ما يبقى
delete-stays-words = ما جرى في السجل يبقى فيه إلى الأبد، باسم الطرف وتحت اسم مستعار لا يدل بعدها على أحد. وكذلك ما كتبتَه. فإن كان فيه اسمك فاطلب من الأمانة حجبه قبل أن تذهب.
delete-seats = لا تُعطى مقاعدك لأحد غيرك. فإن كان طرف لا يزال يحتاج إلى من يتصرف باسمه فأخبر رئيس وفده قبل أن تذهب:
delete-type = اكتب «{ $word }» للتأكيد
delete-word = حذف
delete-do = احذف حسابي
delete-final = في الحال، وإلى الأبد.
delete-confirm-first = قبل حذف الحساب أكّد أنه لك.
delete-back = رجوع دون حذف
deleted-title = حُذف حسابك
deleted-words = زال من هذا الموقع اسمك وعنوانك وكل جلساتك.

confirm-title = أكّد أنك أنت
confirm-lead = يحمي هذا مقعدك ممن يجد متصفحك مفتوحاً. وبعده تتابع من حيث كنت.
confirm-by-mail = نرسل رابطاً إلى { $address }. افتحه في هذا المتصفح.
confirm-no-way = ليس لحسابك هنا طريقة للتأكيد. سجّل الخروج، ثم ادخل من جديد كما دخلت من قبل: فهذا يكفي أيضاً.
confirm-do = هذا أنا
confirmed-title = تم التأكيد
confirmed-lead = أغلق هذه الصفحة وارجع إلى الصفحة المنتظرة. ما أدخلته لا يزال هناك: أرسله من جديد.

step-up-lead = لم يتم شيء بعد، وكل ما أدخلته محفوظ في هذه الصفحة.
step-up-first = <confirm>أكّد أنك أنت</confirm>. يُفتح ذلك إلى جانب هذه الصفحة، فاترك هذه مفتوحة.
step-up-then = ارجع إلى هنا وأرسله من جديد.
step-up-again = أرسله من جديد

mail-address-changed-subject = تغيّر عنوان بريدك الإلكتروني
mail-address-changed-lead = الحساب الذي كان له هذا العنوان في { $site } صار له عنوان آخر. ولن تصل روابط الدخول إلى هنا بعد الآن.
mail-address-changed-unasked = إن لم تكن أنت من غيّره فأخبر من يشغّل الموقع في الحال.
