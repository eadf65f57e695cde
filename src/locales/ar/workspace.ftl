# مساحة العمل الخاصة بالطرف، والعروض، والاجتماعات غير الرسمية.

seat-link-workspace = ملاحظاتكم
workspace-title = مساحة عمل طرفكم
workspace-title-of = مساحة عمل { $party }
workspace-lead = ملاحظات فيما بين أفراد طرفكم، والخطوط الحمراء والحدود الدنيا التي لم تعلنوها. الأحدث أولاً.
workspace-private = لا يرى هذا إلا طرفكم، وليس في السجل.
workspace-demo = هذا عرض تجريبي: لأي شخص أن يجلس مع طرفكم فيقرأها.
workspace-none = لم يُكتب هنا شيء بعد.
workspace-general = لا تخص حكماً بعينه
workspace-all = جميع الملاحظات
workspace-all-of-these = جميع الملاحظات على هذا
workspace-pages = صفحات الملاحظات
workspace-later = الأحدث
workspace-earlier = الأقدم
workspace-part = { $count ->
    [0] ملاحظات طرفكم
    [one] ملاحظات طرفكم: واحدة
   *[other] ملاحظات طرفكم: { $count }
  }
workspace-write = كتابة ملاحظة
workspace-edit = تغييرها
workspace-keep = الاحتفاظ بها
workspace-save = حفظها
workspace-as = نوعها
workspace-as-note = ملاحظة
workspace-as-red-line = خط أحمر: ما لا يمكننا قبوله
workspace-as-bottom-line = حد أدنى: أقل ما نحتاج إليه
workspace-kind-note = ملاحظة
workspace-kind-red-line = خط أحمر غير معلن
workspace-kind-bottom-line = حد أدنى غير معلن
workspace-on = موضوعها
workspace-on-hint = رقم حكم، أو رمز مقترح. اتركوه فارغاً إن لم تخص أياً منهما.
workspace-text = النص
workspace-text-hint = { $max } حرف على الأكثر. يراه أفراد طرفكم ومعه اسمكم.
workspace-saved = { $name }، { $when }
workspace-unnamed = شخص لم يعد له اسم هنا
workspace-unnamed-count = { $count ->
    [one] واحد بلا اسم هنا
   *[other] { $count } بلا أسماء هنا
  }
workspace-comments = { $count ->
    [0] التعليقات
    [one] تعليق واحد
    [two] تعليقان
    [few] { $count } تعليقات
    [many] { $count } تعليقاً
   *[other] { $count } تعليق
  }
workspace-comment = تعليق
workspace-comment-send = إضافة التعليق
workspace-mine-unread = جديدة عليكم
workspace-mine-changed = تغيّرت منذ قرأتموها
workspace-mark-read = قرأتها
workspace-read = قرأها على حالها الآن: { $names }.
workspace-read-nobody = لم يقرأها أحد على حالها الآن.
workspace-unread = لم يقرأها بعد: { $names }.
workspace-meanwhile = حفظ أحد أفراد طرفكم هذه الملاحظة وأنتم تكتبون. لم يُمحَ شيء: ما حُفظ معروض هنا، وما كتبتموه في الاستمارة أدناه. احفظوه مرة أخرى ليحل محله.
workspace-declare = إعلانه
workspace-declare-note = تُفتح استمارة اعتراض بهذه العبارات. لا يصبح شيء علنياً قبل أن ترسلوا تلك الاستمارة.
workspace-delete-one = حذف هذه الملاحظة
workspace-delete-one-note = تُحذف عند جميع أفراد طرفكم مع تعليقاتها، ولا يمكن استرجاعها.
workspace-delete = حذف كل ما فيها
workspace-delete-now = حذف
workspace-delete-note = تُحذف نهائياً كل ملاحظة وخط أحمر وحد أدنى وتعليق لطرفكم. وتبقى المسودات، وكذلك عبارات العروض المختومة: فغيركم يعتمد عليها.
workspace-delete-type = اكتبوا { $party } للتأكيد

# العروض

offers-title = العروض
offers-lead = ما يمكن للأطراف قبوله، وبأي شرط. وللعرض الموجّه إلى أطراف مسمّاة أن تبقى عبارته مختومة.
offers-count-nowhere = العرض ليس موقفاً ولا يُحتسب في شيء. وما يُقبل منه لا يصير نصاً إلا بمقترح وقرار.
offers-none = لم يقدّم أحد عرضاً بعد.
offers-not-here = لا تنص قواعد هذا التفاوض على العروض.
offers-pages = صفحات العروض
offers-here = { $count ->
    [0] العروض
    [one] عرض واحد
    [two] عرضان
    [few] { $count } عروض
    [many] { $count } عرضاً
   *[other] { $count } عرض
  }
offer-see = نصه
offer-make-here = تقديم عرض على هذا
offer-title-all = { $party } يعرض على الجميع
offer-title-public = { $party } يعرض على { $to }
offer-title-sealed = { $party } يعرض على { $to } عرضاً مختوماً
offer-title-released = { $party } عرض على { $to } عرضاً مختوماً ثم نشره
offer-stands-open = قائم
offer-stands-over = انقضى وقته
offer-stands-withdrawn = مسحوب
offer-until-when = حتى { $when } بالتوقيت العالمي
offer-would-short = يمكنه قبول
offer-if-short = بشرط
offer-if-words = كما تقول عبارته
offer-sealed = عبارته مختومة. لا يقرؤها إلا صاحبه والأطراف المسمّاة، إلى أن ينشرها صاحبه.
offer-sealed-yours = تقرؤون هذا لأن العرض عرضكم أو موجّه إليكم. وليس في السجل.
offer-released-by = نُشر بالفعل { $act }.
offer-commitment = بصمة الالتزام { $hash }.
offer-answered-taken = { $party } يقبله
offer-answered-declined = { $party } يرفضه
offer-would = ما يمكنكم قبوله
offer-would-hint = رقم حكم، أو رمز تعديل أو مقترح، على حاله الآن.
offer-if = بأي شرط
offer-if-hint = رموز، كل منها في سطر، إن كان العرض معلقاً على ما في النص. ولعبارتكم أن تسمّي شروطاً أخرى.
offer-terms = العرض بعبارتكم
offer-terms-hint = ما يمكنكم قبوله، وما يجب أن يقترن به.
offer-until = إلى متى، بالتوقيت العالمي
offer-until-hint = اتركوه فارغاً ليبقى قائماً ما لم تسحبوه.
offer-to = إلى من
offer-to-if-any = إلى من، إن لم يكن إلى الجميع
offer-outcome = جوابكم
offer-outcome-taken = نقبله
offer-outcome-declined = نرفضه
offer-seal = تقديم العرض
offer-seal-note = علني في الحال وإلى الأبد: أنكم قدّمتم عرضاً، ولمن، وإلى متى. ولمن يقرأ العبارة أن ينقلها، ولمن يشغّل هذا الخادم أن يتمكن من قراءتها.
offer-release = نشر العبارة
form-offer = تقديم عرض
form-offer-does = تقولون علناً ما يمكنكم قبوله وبأي شرط.
form-seal-offer = تقديم عرض مختوم
form-seal-offer-does = تُحفظ العبارة هنا للأطراف التي تسمّونها. وليس في السجل إلا بصمة التزام بها: فإذا نشرتم العبارة استطاع كل أحد أن يتحقق من أنها هي نفسها.
form-release-offer = نشر هذا العرض
form-release-offer-does = تدخل عبارته السجل إلى الأبد، ولكل أحد أن يقابلها بما التُزم به.
form-take-offer = الجواب عن هذا العرض
form-take-offer-again = تغيير جوابكم
form-take-offer-does = تقولون هل تقبلونه. لا يغيّر ذلك أي موقف، والعبرة بآخر جواب.
form-withdraw-offer = سحب هذا العرض
form-withdraw-offer-does = لا يمكن لأحد قبوله بعد ذلك. ويبقى ما قيل في السجل.

# الاجتماعات غير الرسمية

informal-title = الاجتماعات غير الرسمية
informal-lead = أن أطرافاً اجتمعت خارج جلسات هذا التفاوض، ومن حضر. أما ما قيل هناك فليس في السجل.
informal-asked = يُقيَّد الحضور في غضون { $days ->
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يوماً
   *[other] { $days } يوم
  }. وما يُقيَّد بعد ذلك يُقيَّد مع ذلك ويُعلَّم.
informal-asked-nothing = لا تطلب قواعد هذا التفاوض ذلك.
informal-none = لم يُقيَّد أي اجتماع بعد.
informal-pages = صفحات الاجتماعات غير الرسمية
informal-confirmed = يؤكد
informal-unconfirmed = لم يؤكد
informal-entered = قيّده { $party }، { $when }
informal-late = قُيّد متأخراً
informal-figures = الاجتماعات غير الرسمية في هذا السجل، بحسب الطرف
informal-column-party = الطرف
informal-column-named = ذُكر حاضراً
informal-column-confirmed = أكد
informal-column-disputed = نازع
informal-column-entered = قيّد
informal-column-late = قيّد متأخراً
informal-name = تسميته
informal-name-hint = مكان أو مناسبة. تصبح علنية ولا يمكن سحبها: لا تسمّوا أشخاصاً.
informal-held = متى عُقد، بالتوقيت العالمي
informal-attended = الأطراف التي حضرت
informal-subject = موضوعه، إن كان شيئاً واحداً
informal-subject-hint = رقم حكم، أو رمز تعديل أو مقترح.
form-informal = تقييد اجتماع غير رسمي
form-informal-does = تقولون علناً إنه عُقد ومن حضره من الأطراف. ولكل منها أن يؤكد ذلك أو ينازع فيه.
form-confirm-informal = تأكيد حضورنا
form-confirm-informal-does = تقولون علناً إن طرفكم كان حاضراً.
form-counter-report = المنازعة فيه
form-counter-report-does = تقولون علناً ما ليس صحيحاً. ويبقى كلاهما في السجل.

# الأفعال

act-offer = { $whom ->
    [all] { $party } يعرض على الجميع: يمكنه قبول { $would }.
   *[some] { $party } يعرض على { $to }: يمكنه قبول { $would }.
  }
act-seal-offer = { $party } يقدّم إلى { $to } عرضاً مختوماً.
act-release-offer = { $party } ينشر عرضه { $offer }.
act-take-offer = { $outcome ->
    [taken] { $party } يقبل العرض { $offer }.
   *[declined] { $party } يرفض العرض { $offer }.
  }
act-withdraw-offer = { $party } يسحب عرضه { $offer }.
act-informal = { $party } يقيّد اجتماعاً غير رسمي، «{ $title }» ({ $when })، ضم { $parties }.
act-confirm-informal = { $party } يؤكد أنه حضر الاجتماع غير الرسمي { $meeting }.
kind-offer = عرض
kind-seal-offer = عرض مختوم
kind-release-offer = نشر عرض مختوم
kind-take-offer = جواب عن عرض
kind-withdraw-offer = سحب عرض
kind-informal = اجتماع غير رسمي
kind-confirm-informal = تأكيد حضور
deed-offer = تقديم العروض
deed-seal-offer = تقديم عروض مختومة
deed-release-offer = نشر العروض المختومة
deed-take-offer = الجواب عن العروض
deed-withdraw-offer = سحب العروض
deed-informal = تقييد الاجتماعات غير الرسمية
deed-confirm-informal = تأكيد الحضور
awaits-do-offer = الجواب عن
awaits-of-offer = عرض { $party }
api-offers = العروض وما أُجيب به عنها؛ ومن المختوم بصمة الالتزام
api-informal = الاجتماعات غير الرسمية: من حضر، ومن يؤكد، ومن ينازع
procedure-informal = الاجتماعات غير الرسمية
