# الصياغة: ما يكتبه الطرف قبل أن يصير علنياً، وكيف يُقدَّم.

seat-link-drafts = المسودات
form-mark-ADD-first = إضافة حكم جديد داخله في أوله (ADD)

drafts-title = المسودات
drafts-lead = ما يعمل عليه طرفك. يراه أهل طرفك، ومن تدعوه من الأطراف إلى المشاركة في تقديمه. ولا شيء منه في السجل حتى تقدّمه.
drafts-demo = هذا عرض توضيحي: لكل أحد أن يجلس مع طرفك فيقرأ مسوداته.
drafts-none = لا مسودات بعد. ابدأ واحدة هنا أو من صفحة أحد الأحكام.
drafts-new = ابدأ مقترحاً
drafts-new-note = مسودة فارغة تضيف إليها تعديلات.
drafts-invited = أنتم مدعوون إلى المشاركة في تقديم
drafts-tabled = ما قُدِّم

draft-untitled = مسودة بلا عنوان
draft-of-proposal = مسودة مقترح
draft-of-revision = مسودة المراجعة التالية للوثيقة { $proposal }
draft-saved = حُفظت
draft-private = لا يرى هذه المسودة إلا أهل طرفك. وليست في السجل.
draft-private-but-invited = يرى هذه المسودة أهل طرفك والأطراف التي دعوتها أدناه. وليست في السجل.
draft-keep = احفظه مسودة
draft-first-note = لا شيء علني بعد: ترى الكل مرة أخرى قبل أن تقدّمه.
draft-save = احفظ المسودة
draft-preview = احفظ وانظر فيه قبل تقديمه
draft-kept = يحفظ المتصفح ما تكتبه فيه إلى أن تحفظه أنت، فلا يضيع شيء بانقطاع الاتصال أو إغلاق الصفحة. ومن يستعمل هذا المتصفح يستطيع قراءته. ويطّلع عليه الخادم للفحص ولا يحتفظ بشيء منه؛ ولا يُحفظ من تلقاء نفسه أبداً.
draft-kept-found = كان هذا المتصفح قد حفظ كلاماً كُتب هنا ولم يُحفظ في المسودة. وقد عاد إلى الاستمارة، ولم يُرسَل شيء.
draft-kept-other = حفظ هذا المتصفح كلاماً كُتب هنا ولم يُحفظ في المسودة. وقد حُفظت المسودة من غيرك منذ ذلك.
draft-kept-put-back = أعده إلى الاستمارة
draft-kept-forget = انسَه

draft-item-on = بشأن { $subject }
draft-item-beside = إلى جانب { $subject }
draft-no-items = لا تعديلات فيها بعد. أضف واحداً أدناه أو من صفحة أحد الأحكام.
draft-label = رقم الحكم الجديد أو عنوانه
draft-label-hint = للإضافة، كما ينبغي أن يُطبع: المادة 4 مكرراً. ويجوز أن يبقى خالياً.
draft-leave-out = اترك هذا التعديل عند الحفظ
draft-add = أضف تعديلاً بشأن
draft-add-none = لا شيء
draft-reasons-needed = تطلب قواعد هذا التفاوض بيان الأسباب. وتصير علنية مع النص. لا تكتب شيئاً عن أشخاص بعينهم.
draft-reasons-free = تصير علنية مع النص. لا تكتب شيئاً عن أشخاص بعينهم.

draft-item-gone = ما يعدّله هذا لم يعد سارياً، فلا يمكن تقديمه. اتركه.
draft-item-moved = تغيّر منذ ذلك النص الذي كُتب هذا عليه.
draft-moved-since = ما تغيّر فيه
draft-carried = تغييراتك على النص الجديد
draft-not-carried = غيّر كلاكما الكلمات نفسها، فلا يمكن نقل تغييراتك. حرّر نصك بيدك ثم اختر إبقاء كلماتك.
draft-moved-choice = ما تريده
draft-carry = نقل تغييراتي إلى النص الجديد
draft-keep-words = إبقاء كلماتي كما هي، على النص الجديد
draft-decide-later = أقرر فيما بعد

draft-meanwhile = حفظ أحد أهل طرفك هذه المسودة وأنت تكتب. ولم يُمحَ شيء.
draft-meanwhile-how = في الاستمارة أدناه ما كتبته أنت. وحيث يختلف الاثنان ترى ما حُفظ إلى جانبه: خذ هذا أو ذاك، أو حرّر، ثم احفظ.
draft-meanwhile-drop = اترك ما كتبته وأبقِ ما حُفظ
draft-saved-by-others = ما حفظه غيرك في الأثناء
draft-saved-to-yours = ممّا حُفظ إلى ما كتبته
draft-take = أيهما
draft-take-own = ما كتبته، كما هو أدناه
draft-take-saved = ما حُفظ
draft-added-meanwhile = أضاف غيرك هذا في الأثناء. ويبقى ما لم تتركه.
draft-not-in-saved = ليس هذا في المسودة التي حفظها غيرك في الأثناء. ويبقى ما لم تتركه.

draft-choose = لأي مسودة هو؟
draft-choose-which = ضع التعديل في
draft-choose-new = مقترح جديد
draft-built-from = بُنيت توفيقاً بين { $refs }.

draft-sending = أُرسلت هذه المسودة إلى السجل وضاع الجواب في الطريق. وإذا أُرسلت ثانية فهي الفعل نفسه، ويُسجَّل مرة واحدة.
draft-sending-again = انظر فيها وأرسلها ثانية
draft-tabled = قُدِّمت بوصفها { $proposal }.
draft-take-off = ارفعها من قائمة المسودات
draft-discard = تخلّص من هذه المسودة
draft-discard-note = تُحذف لجميع أهل طرفك، ولا يمكن استعادتها.
draft-discard-now = احذفها

draft-checks = ما تراه الآلة فيها
draft-checks-note = تقول أين يُنظر. ولا تحكم على شيء، ولا يُحتسب فيها رأي أحد.
draft-checks-none = لا ترى شيئاً: ليس في هذه التعديلات كلمات من عندها، وليس في ما هو سارٍ ما يعارضها.
draft-own-amendment = تعديلك رقم { $n }

table-title = قبل أن تقدّمه
table-lead = هذا ما سيصير علنياً. ولم يُسجَّل شيء بعد.
table-symbol = الوثيقة
table-document-title = العنوان
table-not-joining = لا ينضم
table-no-reasons = لم تُذكر أسباب.
table-now = قدّمه: اجعله علنياً
table-change = غيّر المسودة

cosponsors-title = المشاركون في التقديم
cosponsors-note = لا يُسمّى طرف مشاركاً في التقديم إلا بفعل منه: بعد أن يقبل، بتفويضه هو، النص الذي تقدّمه بعينه. وإذا غيّرت النص سُئل ثانية.
cosponsor-asked = سُئل ولم يُجب بعد
cosponsor-accepted = يقبل هذا النص، وينضم حين تقدّمه
cosponsor-accepted-earlier = قبل نصاً سابقاً، ولم يقبل هذا
cosponsor-declined = اعتذر
cosponsor-joined = انضم في السجل
cosponsor-not-taken = كان قد قبل، ولم يأخذ السجل فعله؛ وله أن ينضم من صفحة المقترح
cosponsor-take-back = اسحب الدعوة
cosponsor-invite = ادعُ طرفاً إلى المشاركة في التقديم
cosponsor-invite-send = ادعُه
cosponsor-invite-note = يرى أهله هذه المسودة من ذلك الحين، كما هي وكما تغيّرها، إلى أن تسحب الدعوة.
cosponsor-answer = هل يشارك طرفك في تقديمه؟
cosponsor-answer-note = إذا قبلت انضم فعل باسم طرفك إلى المقترح حين يُقدَّم، وظهر طرفك تحت كل تعديل فيه. وإلى ذلك الحين لا شيء علني، ولك أن تعدل عن رأيك.
cosponsor-accept = أقبل هذا النص
cosponsor-decline = أعتذر
cosponsor-no-longer = لم أعد أقبل
cosponsor-you-accepted = قبل طرفك هذا النص.
cosponsor-you-accepted-earlier = قبل طرفك نصاً سابقاً، وقد تغيّر منذ ذلك: اقبل ثانية إن وافقت.
cosponsor-after = قُدِّم بوصفه { $proposal }. وتنضم الأطراف إليه هناك.
draft-invited = يدعو { $party } طرفك إلى المشاركة في تقديم هذا المقترح.
draft-invited-note = هذه مسودة: ليست في السجل، وليست للنقل إلى غيرك. ولا تستطيع تغييرها.

compromise-link = ابنِ نصاً توفيقياً من هذه البدائل
compromise-title = نص توفيقي بشأن { $provision }
compromise-lead = اختر قراءة لكل قوسين. والحاصل مسودة لطرفك يُعمل عليها، ولا تبتّ في شيء.
compromise-bracket = القوسان { $n }
compromise-start = ابدأ مسودة بهذا النص
compromise-draft-title = نص توفيقي بشأن { $provision }
compromise-reasons = يجمع بين صياغات { $refs }.

reserve-title = تحفّظ على كلمات (أقواس مربعة)
reserve-lead = أقواس حول كلمات لا يقبلها طرفك ولا يعرض غيرها. تبقى في النص التفاوضي باسم طرفك حتى ترفعها.
reserve-words = الكلمات
reserve-words-hint = كما هي في النص تماماً، وبقدر ما يكفي لتوجد في موضع واحد.
reserve-lift = ارفع قوسيك عن «{ $words }»
reserve-lift-lead = تبقى الكلمات بلا قوسيك منذ ذلك. أما أنهما كانا فيبقى في السجل.

revise-start = راجع هذا المقترح
revise-note = تبدأ مسودة بتعديلاته كما هي. وتبدأ المراجعة بلا جواب من أحد.
withdraw-what = ما تسحبه
withdraw-whole = الوثيقة كلها

refusal-draft-first = يُصاغ المقترح أولاً ويُقدَّم من مسودته. ابدأ واحدة من صفحة الحكم.
refusal-draft-needs-seat = المسودات لمن لهم مقعد هنا. سجّل الدخول أو خذ مقعدك أولاً.
refusal-draft-changed = حفظ غيرك من طرفك هذه المسودة أو قدّمها في الأثناء، فلم يُفعل شيء. انظر إليها كما هي الآن.
refusal-draft-behind = تغيّر النص منذ كُتب التعديل { $where }. غيّر المسودة وقل فيها ما يؤول إليه كلامك.
refusal-draft-empty = لا تعديلات في المسودة بعد. أضف واحداً.
refusal-draft-too-large = المسودة أكبر من { $max } بايت. قسّمها مقترحين.
refusal-drafts-full = لطرفك { $max } مسودة. قدّم واحدة أو تخلّص منها أولاً.
refusal-malformed-draft = لا يمكن أن يكون «{ $where }» في مسودة. حمّل الصفحة من جديد واختر من قائمتها.
refusal-too-many-amendments = لا تسع المسودة أكثر من { $max } تعديلاً. قسّمها مقترحين.
refusal-nothing-changed = كلمات التعديل { $where } هي القائمة الآن. غيّرها، أو اقترح إبقاءها (NOC).
refusal-addition-repeats = يضيف التعديل { $where } كلمات الحكم المجاور. اكتب الحكم الجديد مكانها.
refusal-revision-not-drafted = { $where } من نوع لا تسعه مسودة، وكان سيسقط. راجع المقترح ببرنامج.
refusal-not-invited = لا يمكن دعوة { $where }: ليس طرفاً هنا، أو سُئل من قبل، أو بلغ عدد المدعوين حدّه.
refusal-brackets-moved = تغيّر النص التفاوضي منذ اخترت. اختر من جديد.
refusal-nothing-picked = ما اخترته هو النص الحالي. اختر قراءة أخرى بين قوسين على الأقل.
refusal-words-not-found = ليس «{ $where }» في النص. انسخ الكلمات كما هي.
refusal-words-not-one-place = يرد «{ $where }» في النص أكثر من مرة. زد ما يجاوره من كلمات.
