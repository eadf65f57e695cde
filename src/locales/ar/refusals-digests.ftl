refusal-address-needed = ليس لحسابك عنوان بريد إلكتروني مؤكَّد بعد. أضف عنواناً في صفحة الحساب ثم تابع هذا.
refusal-too-many-followed = تتابع { $max } أمراً بالفعل. أوقف واحداً منها أولاً.
refusal-not-followable = لا يمكن متابعة شيء من هذا النوع.
refusal-malformed-rhythm = اختر كل يوم أو كل أسبوع، وساعة من 0 إلى 23.
refusal-stop-unknown = هذا الرابط لا يوقف شيئاً: ليس من روابطنا، أو ينقصه جزء.
