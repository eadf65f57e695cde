# الحسابات: الأسماء والعناوين والجلسات والروابط والدعوات والتفويضات والبريد.

refusal-malformed-name = الاسم من حرف واحد إلى { $max } حرفاً، فيه حرف أو رقم واحد على الأقل، في سطر واحد. صحّحه.
refusal-malformed-address = ليس هذا عنوان بريد إلكتروني يمكن الإرسال إليه. اكتبه على صورة name@example.org.
refusal-address-taken = لحساب آخر هذا العنوان. ادخل به، أو استعمل غيره.
refusal-account-unknown = لا يوجد هذا الحساب، أو حُذف.
refusal-session-ended = لم تعد داخلاً. ادخل من جديد.
refusal-too-many-links = أُرسلت إلى هذا العنوان روابط عددها { $max } خلال هذه الساعة. استعمل أحدها، أو انتظر ساعة.
refusal-link-unknown = هذا الرابط غير معروف. اطلب رابطاً جديداً.
refusal-link-used = استُعمل هذا الرابط من قبل، وهو يعمل مرة واحدة. اطلب رابطاً جديداً.
refusal-link-expired = انتهت مدة هذا الرابط. اطلب رابطاً جديداً.
refusal-too-many-invitations = لدى { $where } دعوات مفتوحة عددها { $max }. اسحب واحدة، أو انتظر حتى تُقبل واحدة.
refusal-invitation-unknown = هذه الدعوة غير معروفة. انسخ الرابط كاملاً، أو اطلب دعوة جديدة.
refusal-invitation-used = قُبلت هذه الدعوة من قبل، وهي تعمل مرة واحدة. إن لم تقبلها أنت فأخبر من دعاك.
refusal-invitation-withdrawn = سُحبت هذه الدعوة. اسأل من دعاك.
refusal-invitation-expired = انتهت مدة هذه الدعوة. اطلب دعوة جديدة.
refusal-invitation-not-yours = هذه الدعوة لعنوان بريد آخر. ادخل بالعنوان الذي أُرسلت إليه.
refusal-invitation-not-open = لم تعد هذه الدعوة مفتوحة: قُبلت أو سُحبت أو انتهت مدتها.
refusal-credential-held = التفويض { $where } لأحد أو كان لأحد، ولا يُعطى مرة أخرى. أنشئ تفويضاً جديداً.
refusal-credential-not-held = لا أحد يحمل التفويض { $where } الآن.
refusal-malformed-mail-url = ليس هذا عنوان خادم بريد. اكتبه على صورة smtps://user:password@host:465، مع ترميز الرموز الخاصة في كلمة السر.
refusal-mail-not-sent = تعذّر إرسال البريد عبر { $where } ({ $problem }).
