# حالات الرفض في المقاعد والأشخاص.

refusal-credential-expired = انقضت مدة التفويض { $where }. اطلب من رئيس وفد الطرف أو من الأمانة تفويضاً جديداً.
refusal-credential-not-yet = لم يسرِ التفويض { $where } بعد. عُد في أول أيامه.
refusal-credential-ended = أُنهي التفويض { $where }. راجع رئيس وفد الطرف أو الأمانة إن كان ذلك خطأ.
refusal-credential-refused = فُحص التفويض { $where } ورُفض. والأسباب في السجل.
refusal-observers-do-not-act = لا يقيّد المراقب شيئاً في السجل. اطلب من رئيس وفد طرفك تفويضاً تتصرف به.
refusal-keeper-stays = تُقيَّد الأصوات بالتفويض { $where }، ويقيّدها الخادم وحده. يبقى هذا التفويض ما بقي السجل.
refusal-last-credential = { $where } هو آخر تفويض يُحفظ به السجل. امنح الأمانة أولاً تفويضاً آخر بلا نهاية.
refusal-people-not-yours = أشخاص { $where } يرونهم هم والأمانة، ويغيّرهم رؤساء وفده والأمانة.
refusal-until-past = انقضى آخر يوم، { $where }. اختر يوماً بعده، أو لا تختر.
refusal-until-before-from = آخر يوم يسبق أول يوم. صحّح أحدهما.
refusal-seated-already = أنت تتصرف هنا باسم { $where }. والحساب الواحد يطلب مقعداً واحداً.
refusal-malformed-short-name = الاسم المختصر من حرفين إلى ثمانية أحرف، من A إلى Z. و«{ $where }» ليس كذلك: صحّحه أو اتركه فارغاً.
refusal-group-not-open = لا تُمنح مقاعد هذه الفئة بمجرد الطلب. اختر إحدى الفئات أدناه، أو راجع الأمانة.
refusal-unit-not-open = بيّن أتشارك باسمك أم باسم منظمة، كما ينص هذا الإجراء.
refusal-not-hosted = في { $where } يسجّل المراقبون ما يحدث في مكان آخر. ولا أحد يتصرف فيه باسم طرف.
refusal-malformed-email = { $where } ليس عنوان بريد إلكتروني. اكتبه هكذا: name@example.org.
