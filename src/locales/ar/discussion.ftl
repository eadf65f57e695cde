# المواقف والاعتراضات، وما ينتظر كل طرف، والنقاش والإشراف عليه.

reasons-required = الأسباب مطلوبة (البند { $clause }).
reasons-optional = ليست مطلوبة هنا، غير أن الآخرين لا يجيبون إلا عما يقرؤونه.
form-position-own = هو موقف طرفك من هذه الصيغة وحدها. لك أن تغيّره متى شئت، وما قلته من قبل يبقى في السجل.
position-earlier = من قبل: { $said }
position-earlier-one = { $stance } { $act }
positions-unanswered = تكلّموا عن صيغة سابقة ولم يتكلّموا بعد عن هذه: { $said }
positions-unanswered-one = { $party } ({ $stance } { $act })
positions-whole = مواقف الأطراف من النص بمجمله
positions-whole-note = من النص كما هو الآن، لا من حكم بعينه.

form-red-line-hint = لا تؤشّر هنا إلا إن أردت قول ذلك علناً. فمنذ ذلك الحين يقرأ الجميع أن طرفك لن يوقّع نصاً كهذا.
form-answer-proponent = أجب بصفتك صاحب المقترح
form-answer-chair = أجب بصفتك الرئيس
form-answer-holder = ردّ على الجواب
form-answer-holder-hint = اعتراضك قائم. قل ما الذي تركه الجواب دون حل.
form-settle-own = قل هل استُجيب له أو اسحبه
form-settle-chair = سوِّه بصفتك الرئيس
form-settle-by = استجاب له
form-settle-by-none = لا شيء بعينه
form-restate = ما زال قائماً على الصيغة الجديدة
form-restate-does = يُقيَّد اعتراضك من جديد بالكلمات نفسها على { $target } بصيغته الحالية، ويُسحب السابق بالتصرف نفسه حتى لا يُحتسب مرتين.
objection-earlier-revision = على صيغة سابقة
objection-earlier-note = نُقّح { $target } منذ ذلك الحين. ولصاحب الاعتراض أن يقول هل ما زال قائماً.
objection-restated = أعاد { $party } تقديمه على صيغة لاحقة، وهو { $act }
objection-restates = يحل محل { $act }

discussion-title = { $count ->
    [0] النقاش
    [one] النقاش: بيان واحد
    [two] النقاش: بيانان
    [few] النقاش: { $count } بيانات
    [many] النقاش: { $count } بياناً
   *[other] النقاش: { $count } بيان
  }
discussion-none = لم يقل أحد شيئاً هنا بعد.
discussion-note = البيانات لا تغيّر شيئاً في النص ولا تُحتسب في شيء. أما المواقف والاعتراضات فتُتخذ أعلاه.
discussion-rules = ما حُجب هنا وفق القواعد المعلنة: <count>{ $removed }</count>
discussion-by = يقول { $party }
discussion-asks = يسأل { $party }: { $asked }
discussion-reply-to = ردّاً على { $act }
discussion-on = عن { $target }
discussion-quote-earlier = من صياغة استُبدلت منذ ذلك الحين
discussion-waits = لم يُجب بعد: { $parties }.
discussion-answered = أجاب كل من سُئل.
discussion-earlier-replies = { $count ->
    [zero] لا ردود سابقة في <record>السجل</record>.
    [one] ردّ سابق واحد في <record>السجل</record>.
    [two] ردّان سابقان في <record>السجل</record>.
    [few] { $count } ردود سابقة في <record>السجل</record>.
    [many] { $count } ردّاً سابقاً في <record>السجل</record>.
   *[other] { $count } ردّ سابق في <record>السجل</record>.
  }
discussion-thread = خيط واحد من النقاش. <all>اعرض النقاش كله</all>
form-statement = قل شيئاً في هذا
form-statement-reply = ردّ
form-statement-text = بيانك
form-statement-quote = كلمات تقتبسها، إن وُجدت
form-statement-quote-hint = كما وردت تماماً في النص الذي اخترته.
form-statement-asks = اطرحه سؤالاً على
form-statement-asks-none = لا أحد بعينه
form-statement-asks-hint = ينتظر جوابهم علناً إلى أن يردّوا.
form-statement-reply-to = رداً على
form-statement-first = البيان ({ $party })
form-statement-one = { $party }، #{ $seq }
quote-these = اقتبس هذه الكلمات في النقاش

seat-link-awaits = { $count ->
    [0] لا شيء ينتظرك
    [one] أمر واحد ينتظرك
    [two] أمران ينتظرانك
    [few] { $count } أمور تنتظرك
    [many] { $count } أمراً ينتظرك
   *[other] { $count } أمر ينتظرك
  }
awaits-title = ما ينتظر جواباً
awaits-title-party = ما ينتظر { $party }
awaits-lead = يُستخرج من السجل العلني في كل لحظة: نص مختلَف فيه لم يقل فيه الطرف شيئاً، واعتراضات وأسئلة موجّهة إليه، واقتراعات مفتوحة له. والسكوت لا يُعدّ موقفاً أبداً.
awaits-none = لا شيء ينتظر { $party } في هذه اللحظة.
awaits-since = منذ { $when }
awaits-due = حتى { $when }
awaits-do-position = اتخاذ موقف من
awaits-alternatives = { $count ->
    [one] ، ولم يُقل شيء بعد في { $refs }
    [two] ، ولم يُقل شيء بعد في بديلين: { $refs }
    [few] ، ولم يُقل شيء بعد في { $count } بدائل: { $refs }
    [many] ، ولم يُقل شيء بعد في { $count } بديلاً: { $refs }
   *[other] ، ولم يُقل شيء بعد في { $count } بديل: { $refs }
  }
awaits-alternatives-more = و{ $count } غيرها
awaits-do-answer = الجواب عن
awaits-of-answer = اعتراض { $party } على { $target }
awaits-do-accept = القول هل استُجيب:
awaits-of-accept = جواب { $party } عن الاعتراض { $target }
awaits-do-restate = القول هل ما زال قائماً:
awaits-of-restate = الاعتراض { $act } على { $target }، وقد نُقّح منذ ذلك الحين
awaits-do-ballot = الإدلاء بالصوت:
awaits-do-question = الجواب عن
awaits-of-question = سؤال { $party }
awaits-do-interests = التصريح بالمصالح قبل التصرف
awaits-do-credentials = تصحيح وثائق التفويض
awaits-do-action = إنجاز ما أُسند:
awaits-do-challenge = الحكم في
awaits-of-challenge = طعن { $party } في { $target }
awaits-removed = ما حُجب مما كتبته
awaits-removed-line = حُجب ما كتبته مع { $act }: انظر الإيصال { $receipt }
awaits-parties = ما ينتظر كل طرف
awaits-column-awaits = ينتظره
awaits-none-short = لا شيء
awaits-provisions = من لم يتكلم بعد، حكماً حكماً
awaits-provisions-note = الأحكام المختلَف فيها، وعدد من لم يتكلم ممن كان له أن يتكلم.
awaits-nothing-contested = لا نص مختلَفاً فيه في هذه اللحظة.
awaits-column-party = الطرف
awaits-column-group = الفئة
awaits-column-provision = الحكم
awaits-column-groups = فئات لم تُسمع
awaits-column-silent = أطراف لم تُسمع بعد
awaits-all-groups = سُمعت كل الفئات
not-heard-title = من لم يتكلم بعد في { $provision }
not-heard-lead = من ليس له موقف ولا اعتراض على نصه أو على بديل بصيغته الحالية، ولم يقترح شيئاً. إنهم لم يُسمعوا، ولا يُستنتج من ذلك شيء آخر.
not-heard-line = { $parties ->
    [0] تكلّم هنا كل من كان له أن يتكلم.
    [one] طرف واحد لم يتكلم هنا بعد.
    [two] طرفان لم يتكلما هنا بعد.
    [few] { $parties } أطراف لم تتكلم هنا بعد.
    [many] { $parties } طرفاً لم يتكلم هنا بعد.
   *[other] { $parties } طرف لم يتكلم هنا بعد.
  } <who>{ $groups ->
    [0] سُمعت كل الفئات.
    [one] فئة واحدة لم تُسمع إطلاقاً.
    [two] فئتان لم تُسمعا إطلاقاً.
    [few] { $groups } فئات لم تُسمع إطلاقاً.
    [many] { $groups } فئة لم تُسمع إطلاقاً.
   *[other] { $groups } فئة لم تُسمع إطلاقاً.
  }</who>
not-heard-column-heard = من سُمعوا
not-heard-everybody = سُمع الجميع

moderation-title = ما حُجب عن العرض
moderation-lead = كل حجب تصرف له سببه. ما كان هناك أُخفي أو مُحي؛ أما أنه كان هناك، ولمن كان، ومن حجبه، فيبقى إلى الأبد.
moderation-rule = من يجوز له حجب بيان عن العرض: { $who }. ولهذه الأسباب وحدها:
moderation-only = البيانات دون سواها: لا يُحجب بذلك موقف ولا اعتراض ولا جواب.
moderation-none-declared = لا ينص هذا الإجراء على إشراف. وما يقتضيه القانون أو خطأ في القيد يحجبه من يحفظ السجل.
moderation-none = لم يُحجب شيء.
moderation-counts = ما حُجب بحسب السبب ومن حجبه
moderation-column-ground = السبب
moderation-column-by = من حجبه
moderation-column-count = حُجب
moderation-column-overturned = نُقض منها
moderation-list = كل حجب
moderation-line = حجب { $moderator } ما كتبه { $author } مع { $act }: { $ground }
moderation-line-text = حجب { $moderator } نصاً: { $ground }
moderation-outcome-open = طُعن فيه ولم يُحكم بعد
moderation-outcome-overturned = نُقض
moderation-outcome-stands = طُعن فيه وبقي قائماً
receipt-title = إيصال
receipt-words = حُجب ما كتبه { $author } مع { $act } عن العرض، والحاجب { $moderator }. أما التصرف نفسه وصاحبه وموضعه في السجل فباقية.
receipt-words-text = حُجب نص، والحاجب { $moderator }. والتصرفات التي تذكره باقية.
receipt-ground = السبب
receipt-appeal = كيف يُعاد النظر فيه
receipt-appeal-until = يمكن الطعن فيه حتى { $when }، والطعن متاح لـ: { $who }. وينظر فيه: { $hearers }. والاستمارة في هذه الصفحة.
receipt-appeal-over = انقضت مهلة الطعن في { $when }.
receipt-appeal-none = لا ينص هذا الإجراء على طعن في الحجب.
receipt-again = ما أُخفي لا يُعرض ثانية أياً كان الحكم. فإن نُقض الحجب جاز لصاحبه أن يقوله من جديد، واحتُسب منقوضاً في الإحصاء العلني.
receipt-overturned = نُقض الحجب. ولا تُعرض الكلمات بذلك ثانية: لصاحبها أن يقولها من جديد.
form-moderate = احجبه عن العرض
form-moderate-does = يُخفى ما هنا عن الجميع. أما أنه كان هنا، ولمن كان، وأنك حجبته ولأي سبب، فيصير علنياً إلى الأبد. ويتسلّم صاحبه إيصالاً وله أن يطعن.
form-ground-moderation = السبب
withheld-moderation = وفق قواعد الإشراف
procedure-moderation = الإشراف على النقاش

act-withhold-ground = { $reason }: { $ground }
api-awaits = ما ينتظر طرفاً، ومن لم يتكلم بعد في حكم
api-moderation = ما حُجب عن العرض: القواعد والإحصاء وكل حجب
