# طرق الدخول غير رابط البريد: مفاتيح المرور، ومؤسسة.

ways-title = طرق أخرى للدخول
ways-confirm-first = لتغيير هذا <confirm>أكّد أنك أنت</confirm>.

passkey-sign-in = ادخل بمفتاح مرور
passkey-step-up = أكّد بمفتاح مرور
passkey-note = يطلب جهازك إصبعك أو وجهك أو رمزك السري. ولا يخرج ذلك منه أبداً.
passkey-plain-sign-in = بمفتاح المرور تدخل دون بريد. وتحتاج مفاتيح المرور إلى تشغيل البرامج النصية؛ أما رابط البريد فيعمل دونها.
passkey-plain-step-up = تحتاج مفاتيح المرور إلى تشغيل البرامج النصية؛ أما رابط البريد فيعمل دونها.
passkey-plain-register = تحتاج إضافة مفتاح مرور إلى تشغيل البرامج النصية. أما رابط البريد فيعمل دونهما.
passkey-none-here = ليس في هذا المتصفح مفاتيح مرور. أما رابط البريد فيعمل في كل متصفح.
passkey-waiting = اتبع ما يطلبه جهازك.
passkey-cancelled = لم يتم شيء: أُغلق الطلب أو طال انتظاره. يمكنك المحاولة من جديد.
passkey-known-here = في هذا الجهاز مفتاح مرور لحسابك من قبل. استعمله.
passkey-failed = تعذّر استعمال مفتاح المرور. تحقّق من الاتصال وحاول من جديد، أو ادخل بطريقة أخرى.

passkeys-title = مفاتيح المرور
passkeys-lead = مفتاح المرور مفتاح في جهازك أو في مدير كلمات السر لديك. تدخل به دون بريد، ولا يستطيع موقع آخر أن يطلبه. ولا يُحفظ هنا إلا نصفه العلني. وهو لا يوقّع ما تفعله في مفاوضة.
passkeys-full = لديك { $max } من مفاتيح المرور، وهو أكثر ما يكون لحساب. أزل واحداً لا تستعمله.
passkey-created = أُضيف في { $when }.
passkey-unused = لم يُستعمل بعد.
passkey-used = آخر استعمال في { $when }.
passkey-change = تغيير { $name } أو إزالته
passkey-name = بماذا تسميه
passkey-first-name = مفتاح مروري
passkey-rename = احفظ الاسم
passkey-remove = أزل مفتاح المرور هذا
passkey-remove-note = يتوقف عن العمل هنا في الحال. احذفه من جهازك أيضاً.
passkey-add = أضف مفتاح مرور
passkey-add-note = أضف واحداً على كل جهاز تستعمله، كي لا يمنعك ضياع جهاز من الدخول.

institution-sign-in = ادخل عبر { $institution }
institution-step-up = أكّد عبر { $institution }
institution-note = تذهب إلى صفحتها ثم تعود. وتعلم أنك تدخل إلى هنا، ولا تعلم شيئاً مما تفعله.
institution-title = الدخول عبر { $institution }
institution-unconnected = يمكنك الدخول عبر { $institution } أيضاً بعد ربطها بهذا الحساب.
institution-connected = من يستطيع الدخول عبر { $institution } بالاسم أدناه يستطيع الدخول إلى هذا الحساب.
institution-connect = اربط { $institution }
institution-subject = معروف هناك باسم { $subject }، رُبط في { $when }.
institution-remove = افصل

newcomer-title = أنشئ حسابك
newcomer-lead = تقول { $institution } من أنت. ولا حساب هنا مربوط بذلك بعد.
newcomer-create = أنشئ الحساب وادخل
newcomer-have-title = هل لك حساب هنا من قبل؟
newcomer-have = لا تنشئ إذن حساباً ثانياً. <link>ادخل إلى حسابك</link>، ثم اربط { $institution } في صفحة الحساب.
newcomer-connect-title = اربط حسابك
newcomer-connect-lead = تقول { $institution } إنك { $called }. ومن الآن فإن من يدخل هناك باسم { $called } يدخل هنا إلى حساب { $account }.
newcomer-unnamed = شخص لا تذكر اسمه
newcomer-connect = اربطه بحسابي

refusal-sign-in-spent = استُعمل هذا الجواب من قبل، وهو يصلح مرة واحدة. ابدأ من جديد.
refusal-passkey-missing = لم يُجب مفتاح مرور. تحتاج مفاتيح المرور إلى تشغيل البرامج النصية؛ أما رابط البريد فيعمل دونها.
refusal-passkey-mismatch = لا يوافق الجواب ما طلبه هذا الموقع. حاول من جديد بمفتاح مرور أُنشئ هنا.
refusal-passkey-unverified = لم يتحقق جهازك من أنك أنت. ضع له رمزاً سرياً أو إصبعاً أو وجهاً، أو أكّد بالبريد.
refusal-passkey-late = مضى وقت طويل، أو لا يحفظ هذا المتصفح ملفات الارتباط. حاول من جديد.
refusal-passkey-unknown = مفتاح المرور هذا غير معروف هنا: أُزيل، أو هو لحساب آخر. ادخل بطريقة أخرى.
refusal-passkey-known = أُضيف مفتاح المرور هذا من قبل.
refusal-passkey-counter = رجع عدّاد مفتاح المرور هذا إلى الوراء كما يرجع عدّاد نسخة منه، فلم يُقبل. ادخل بطريقة أخرى وأزله.
refusal-too-many-passkeys = أكثر ما يكون للحساب من مفاتيح المرور { $max }. أزل واحداً أولاً.
refusal-last-way-in = دونه لا يستطيع أحد الدخول إلى هذا الحساب. أضف أولاً عنوان بريد أو مفتاح مرور.
refusal-identity-taken = هذه الهوية لحساب هنا من قبل. ادخل بها.
refusal-identity-unknown = هذه الهوية غير مربوطة بحسابك، أو لم تعد كذلك.
refusal-too-many-identities = أكثر ما يُربط بالحساب من الهويات { $max }. افصل واحدة أولاً.
refusal-institution-denied = قيل لجهة { $where } ألا تُدخلك إلى هنا. لم يتم شيء. حاول من جديد، أو ادخل بطريقة أخرى.
refusal-institution-refused = لم تُدخلك { $where }. ابدأ من جديد، أو ادخل بطريقة أخرى؛ وقد أُخبر من يشغّل هذا الموقع.
refusal-institution-mismatch = ما عاد من { $where } لا يوافق ما طلبه هذا المتصفح. ابدأ من هنا من جديد.
refusal-institution-late = لا شيء في هذا المتصفح ينتظر { $where }: مضى وقت طويل، أو لا يحفظ ملفات الارتباط. ابدأ من جديد.
refusal-institution-unreachable = لا يمكن الوصول إلى { $where } الآن. حاول لاحقاً، أو ادخل بطريقة أخرى؛ وقد أُخبر من يشغّل هذا الموقع.
refusal-institution-not-yours = دخلت عبر { $where } بصفة غير صاحب هذا الحساب. سجّل الخروج هناك وحاول من جديد.
