# المقاعد والأشخاص: من يتصرف باسم طرف، والدعوات، وطلب المقعد، والمصالح، والتزكية.

act-end-credential = أُنهي تفويض بالتصرف باسم { $for }.
act-examine = { $outcome ->
    [accepted] يجد { $party } تفويضاً بالتصرف باسم { $for } سليماً.
   *[refused] يرفض { $party } تفويضاً بالتصرف باسم { $for }.
  }
kind-end-credential = إنهاء تفويض
kind-examine = فحص تفويض
deed-end-credential = إنهاء التفويضات
deed-examine = فحص التفويضات
procedure-registration = لكل معنيّ أن يطلب مقعداً { $units ->
    [person] باسمه
    [organisation] لمنظمة
   *[both] باسمه أو لمنظمة
  }، في الفئة { $groups }.

seat-link-people = الأشخاص
people-title = من يتصرف باسم { $party }
people-lead = يُظهر السجل التفويضات والأدوار. أما الأسماء فمحفوظة خارجه، ولا يراها إلا هؤلاء الأشخاص والأمانة.
people-credentials = { $count ->
    [0] لا تفويضات
    [one] تفويض واحد
    [two] تفويضان
    [few] { $count } تفويضات
    [many] { $count } تفويضاً
   *[other] { $count } تفويض
  }
people-none = لا أحد يستطيع التصرف باسم هذا الطرف بعد. رئيس وفده الأول يفوّض الآخرين.
people-unnamed = لا اسم هنا
people-you = أنت
people-since = التفويض { $credential } · { $act }
people-from = من { $when } بالتوقيت العالمي
people-until = حتى { $when } بالتوقيت العالمي
people-not-yet = لم يسرِ بعد
people-expired = انقضت مدته
people-ended = أُنهي
people-refused = رُفض
people-examined-accepted = وُجد سليماً، { $act }
people-examined-refused = رُفض، { $act }
people-ended-by = أنهاه { $act }
people-end = إنهاء هذا التفويض
people-end-own = التخلي عن هذا التفويض
people-end-hint = لا يُفعل به شيء بعد ذلك أبداً، وما فُعل يبقى. الأسباب اختيارية وعلنية، ولا تتناول حياة أحد الخاصة.
people-examine = فحص هذا التفويض
people-outcome = ما تجده
people-outcome-accepted = سليم
people-outcome-refused = مرفوض: ينتهي فوراً
people-refused-reasons = واجبة عند الرفض.
people-invite = دعوة شخص
people-role = ليتصرف بصفته
people-role-head = يتصرف باسم الطرف، ويمنح تفويضاته وينهيها
people-role-delegate = يتصرف باسم الطرف
people-role-adviser = يتصرف باسم الطرف بصفته مستشاراً
people-role-observer = يرى صفحات الطرف الخاصة ولا يقيّد شيئاً
people-address-label = عنوان البريد الإلكتروني
people-address-hint = لا يقبلها إلا من يقرأ البريد الوارد إليه. وإن تُرك فارغاً فالرابط يُستعمل مرة واحدة، لمن يفتحه أولاً.
people-days-label = مدة قبول الدعوة
people-days-of = { $days ->
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يوماً
   *[other] { $days } يوم
  }
people-times = من متى وإلى متى يسري التفويض
people-from-label = أول يوم
people-from-hint = فارغاً: منذ قبول الدعوة. وتُحسب الأيام بالتوقيت العالمي.
people-until-label = آخر يوم
people-until-hint = فارغاً: إلى أن يُنهى.
people-invite-send = أرسل الدعوة
people-invite-public = تصير الصفة علنية عند القبول، ولا يُعلن الاسم ولا العنوان.
people-made = الدعوة جاهزة
people-mail-sent = أُرسلت إلى { $address }.
people-mail-failed = تعذّر إرسال البريد إلى { $address }. سلّم الرابط بنفسك.
people-made-open = من يفتح هذا الرابط أولاً يستطيع قبول الدعوة. سلّمه بطريقة تثق بها.
people-made-bound = لا يقبلها إلا صاحب ذلك العنوان، بالبريد أو بهذا الرابط.
people-made-link = رابط الدعوة
people-made-once = يُعرض الرابط هذه المرة وحدها، ولا يمكن عرضه ثانية. والدعوة المفتوحة تُسحب من أسفل الصفحة.
people-invitations = { $count ->
    [one] دعوة واحدة
    [two] دعوتان
    [few] { $count } دعوات
    [many] { $count } دعوة
   *[other] { $count } دعوة
  }
people-invited = { $role }، إلى { $whom }
people-anyone = من بيده الرابط
people-removed = عنوان حُذف
people-invitation-open = مفتوحة حتى { $when } بالتوقيت العالمي
people-invitation-accepted = قُبلت { $when } بالتوقيت العالمي
people-invitation-withdrawn = سُحبت { $when } بالتوقيت العالمي
people-invitation-expired = انقضت { $when } بالتوقيت العالمي
people-withdraw = اسحبها
people-all-title = أشخاص جميع الأطراف
people-all-lead = امنح كل طرف رئيس وفده الأول. ورؤساء الوفود يدعون الآخرين بأنفسهم.
people-acting = { $count ->
    [0] لا أحد يتصرف باسمه
    [one] تفويض سارٍ واحد
    [two] تفويضان ساريان
    [few] { $count } تفويضات سارية
    [many] { $count } تفويضاً سارياً
   *[other] { $count } تفويض سارٍ
  }{ $open ->
    [0] {""}
    [one] ، ودعوة مفتوحة واحدة
    [two] ، ودعوتان مفتوحتان
    [few] ، و{ $open } دعوات مفتوحة
    [many] ، و{ $open } دعوة مفتوحة
   *[other] ، و{ $open } دعوة مفتوحة
  }
people-headless = بلا رئيس وفد بعد
people-open = انظر وادعُ

invitation-title = دعوة
invitation-lead = أنت مدعو إلى المشاركة في { $negotiation } باسم { $party }.
invitation-role = صفتك
invitation-by = الداعي
invitation-from = يسري التفويض من (التوقيت العالمي)
invitation-until = يسري التفويض حتى (التوقيت العالمي)
invitation-expires = تُقبل حتى (التوقيت العالمي)
invitation-means = ماذا يعني القبول
invitation-means-public = ما تفعله هنا تفعله باسم الطرف. وهو علني فوراً ويبقى في السجل.
invitation-means-name = في السجل علامة عشوائية مكان اسمك. واسمك وعنوانك محفوظان خارجه، ولا يرى الاسم إلا أشخاص الطرف والأمانة. ولك أن تحذفهما مع حسابك.
invitation-means-end = لك ولرئيس وفد الطرف وللأمانة إنهاء ذلك في أي وقت. وما فُعل يبقى.
invitation-sign-in = سجّل الدخول أو أنشئ حساباً
invitation-sign-in-words = للقبول سجّل الدخول أولاً. يكفي عنوان بريد إلكتروني أو مفتاح مرور، ثم تعود إلى هنا. والنظر لا يستهلك شيئاً.
invitation-another = هذه الدعوة لعنوان بريد غير عنوانك. سجّل الدخول بالعنوان الذي أُرسلت إليه، أو أضف ذلك العنوان إلى حسابك.
invitation-accept = أقبل
invitation-as = باسم { $name }
invitation-unfinished = قبلتَ الدعوة ولم تُقيَّد في السجل بعد. لم يضع شيء: قيّدها ثانية.
invitation-finish = قيّدها في السجل

welcome-title = لك مقعد
welcome-lead = تستطيع الآن التصرف باسم { $party } في { $negotiation } ({ $role }).
welcome-observe = <page>اقرأ النص</page> وما يُقترح. وبصفتك مراقباً لا تقيّد شيئاً في السجل.
welcome-interests = <page>أفصح عن المصالح والتمويل</page>: ذلك لازم قبل أن يقترح طرفك أو يعترض.
welcome-people = <page>ادعُ الآخرين</page> الذين سيتصرفون باسم طرفك.
welcome-text = <page>افتح النص</page> واختر حكماً: هناك تقترح وتتخذ موقفاً وتعترض.
welcome-next = <page>انظر ما يمكن أن يحدث تالياً</page>، وما ينتظر طرفك.
welcome-key = <page>وقّع بمفتاح لك</page> إن شئت. وبدونه يشهد الخادم لك، ظاهراً للجميع.
welcome-note = الشريط في أعلى كل صفحة يقودك إلى ما هو لك وحدك هنا.

register-title = اطلب مقعداً
register-lead = لكل معنيّ أن يشارك هنا باسمه أو باسم منظمة، بالشروط نفسها التي لغيره.
register-invitation = أيعنيك هذا النص؟ <register>اطلب مقعداً</register>.
register-seated = أنت تتصرف هنا باسم { $party }. <next>ما العمل تالياً</next>
register-sign-in-words = سجّل الدخول أولاً ليبقى المقعد لك. يكفي عنوان بريد إلكتروني أو مفتاح مرور، ثم تعود إلى هنا.
register-vouching = هنا { $needed ->
    [one] يجب أن يزكّيك عضو أولاً.
    [two] يجب أن يزكّيك عضوان أولاً.
    [few] يجب أن يزكّيك { $needed } أعضاء أولاً.
    [many] يجب أن يزكّيك { $needed } عضواً أولاً.
   *[other] يجب أن يزكّيك { $needed } عضو أولاً.
  } أرسل هذه الاستمارة: تحفظ لك اسمك المختصر وتبيّن كيف تمضي.
register-claimed = الاسم المختصر { $name } محفوظ لك. زكّاه حتى الآن { $vouches } من { $needed } أعضاء لازمين. اطلب من الأعضاء تزكيته في <parties>هذه الصفحة</parties>، ثم املأ هذه الاستمارة ثانية.
register-vouched = زكّى { $vouches } من الأعضاء { $name }، واللازم { $needed }: املأ هذه الاستمارة مرة أخرى لتأخذ المقعد. وتجد الأعضاء في <parties>قائمة الأطراف</parties>.
register-who = من أنت
register-name = الاسم العلني
register-name-hint = اسمك أو اسم المنظمة. وهو علني ويبقى في السجل: اختر اسماً تلتزم به.
register-short = الاسم المختصر
register-short-hint = من حرفين إلى ثمانية أحرف لاتينية، تبدأ بها رموز مقترحاتك: ACME/1. وإن تُرك فارغاً صنعنا واحداً.
register-unit = تشارك
register-unit-person = باسمك
register-unit-organisation = باسم منظمة
register-group = فئة أصحاب المصلحة
register-other-groups = للفئات الأخرى راجع الأمانة.
register-interests = من يموّلك وأي مصلحة وراءك. ولك أن تفصح من جديد في أي وقت؛ يسري آخر إفصاح وتبقى السابقة في السجل.
register-public = ما سيصير علنياً
register-public-words = الاسم والفئة وما تفصح عنه تصير جزءاً من السجل العلني فوراً، للجميع وإلى الأبد. أما حسابك واسمه وعنوان بريده فلا. ولغيرك أن يطعن في المقعد.
register-send = خذ المقعد

interests-title = المصالح والتمويل
interests-declare = الإفصاح عن المصالح والتمويل
interests-again = الإفصاح من جديد عن المصالح والتمويل
interests-send = أفصح
interests-kinds = ما ينطبق عليك
interests-funding = من يموّل مشاركتك
interests-funding-hint = المموّلون والمبالغ، أو أنه لا ممول.
interests-words = ما ينبغي أن يعرفه الآخرون أيضاً
interests-words-hint = لمن تعمل، وما تملك أو تبيع مما يمسّه النص.
interests-none = يصرّح بأنه لا مصلحة له في الأمر.
interests-none-declared = لم يُفصح عن شيء بعد. والإجراء يطلب ذلك قبل أفعال معينة.
interest-operator = يشغّل شبكات أو خدمات سيُلزمها النص
interest-supplier = يبيع معدات أو خدمات سيمسّها النص
interest-authority = سلطة عامة أو يعمل لديها
interest-patents = يملك براءات اختراع أو حقوقاً أخرى فيما سيشترطه
interest-clients = يتكلم باسم عملاء
interest-funds-members = يموّله أعضاء
interest-funds-industry = تموّله الصناعة
interest-funds-public = يُموَّل من المال العام
interest-funds-foundations = تموّله مؤسسات أو مانحون
body-interests = ما ينبغي أن يعرفه الآخرون أيضاً
body-funding = من يموّل

vouch-title = تزكية من يطلب مقعداً
vouch-for = الاسم المختصر الذي يطلبه
vouch-for-hint = كما أخبرك به، بأحرف كبيرة: ACME.
vouch-send = أزكّيه
