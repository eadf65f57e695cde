# من يوقّع بحسب ما أعلنه كل طرف، وما حدث فعلاً.
api-forecast = من يوقّع النص بحسب ما أعلنه كل طرف، وإلى جانبه ما حدث
forecast-sum = { $entitled ->
    [one] يحق التوقيع <strong>لطرف واحد</strong>.
    [two] يحق التوقيع <strong>لطرفين</strong>.
    [few] يحق التوقيع <strong>لـ{ $entitled } أطراف</strong>.
    [many] يحق التوقيع <strong>لـ{ $entitled } طرفاً</strong>.
   *[other] يحق التوقيع <strong>لـ{ $entitled } طرف</strong>.
} { $unknown ->
    [0] وقد صدر عن كل منها ما يدل على موقفه.
    [one] ولا يدل السجل على ما سيفعله <strong>واحد</strong> منها.
    [two] ولا يدل السجل على ما سيفعله <strong>اثنان</strong> منها.
   *[other] ولا يدل السجل على ما سيفعله <strong>{ $unknown }</strong> منها.
}
forecast-entitled-unknown = لا يعرف السجل حتى هذه اللحظة من يحق له التوقيع. فلا يُعدّ هنا إلا من له فيه كلمة، ولا يُعرف من أصل كم.
forecast-supposing = ماذا لو كانت هذه في النص؟
forecast-supposing-note = على هذه التعديلات خطوط حمراء، وهي ليست من النص. أدخل أحدها وانظر جواب مَن يتغيّر.
forecast-supposed = مفترض في النص.
forecast-not-supposed = ليس في النص.
forecast-put-in = افترض أن { $ref } فيه
forecast-take-out = أخرج { $ref } منه
forecast-by-group = الأجوبة بحسب الفئة
forecast-bars = لكل فئة شريط بالطول نفسه، مهما كان عدد أطرافها.
forecast-parties = الأطراف
forecast-all = الجميع
forecast-would-sign = يوقّع
forecast-would-not = لا يوقّع
forecast-must-consult = عليه أن يستشير في بلده
forecast-reported = خبر من غيره فقط
forecast-unknown = غير معروف
forecast-no-right = لا يحق التوقيع لأحد من: { $groups }. وموقفهم من النص في صفحة «مواقف الفئات».
forecast-would-sign-means = وقّعوا، أو أعلنوا أنهم سيوقّعون.
forecast-would-not-means = أعلنوا أنهم لن يوقّعوا، أو في النص ما رسموا عليه خطاً أحمر.
forecast-must-consult-means = أعلنوا أن عليهم أن يستشيروا في بلدهم أولاً. وليس ذلك رفضاً.
forecast-reported-means = لم يقولوا شيئاً بأنفسهم. وما يقوله غيرهم عنهم ليس جواباً، ويُعدّ على حدة.
forecast-unknown-means = ليس في السجل كلمة لهم عن التوقيع، ولا خط أحمر لهم يتجاوزه النص. والسكوت ليس موافقة.
forecast-silent = ليس في السجل عنهم غير ذلك: { $count }
forecast-names = الأسماء: { $count }
forecast-basis-signed = وقّع
forecast-basis-consented = ارتضى الالتزام
forecast-basis-left = ارتضى ثم انسحب
forecast-basis-declared = أعلن ذلك بنفسه
forecast-basis-red-line = يتجاوز النص خطه الأحمر
forecast-basis-reported = لم يقل شيئاً بنفسه
forecast-told-sign = ينقل آخرون أنه سيوقّع:
forecast-told-refuse = ينقل آخرون أنه لن يوقّع:
forecast-told-consult = ينقل آخرون أن عليه أن يستشير في بلده:
forecast-also-sign = وينقل آخرون أيضاً أنه سيوقّع:
forecast-also-refuse = وينقل آخرون أيضاً أنه لن يوقّع:
forecast-also-consult = وينقل آخرون أيضاً أن عليه أن يستشير في بلده:
forecast-line-reworded = رسم خطاً أحمر على ألفاظ استُبدل بها غيرها، ولم يتكلم عن الجديدة:
forecast-line-not-in-text = رسم خطاً أحمر على ألفاظ ليست في النص:
forecast-otherwise = وقال أيضاً خلاف ذلك:
forecast-disputed = ينازع آخرون في أنه قال ذلك:
forecast-changed-since = عدد الأحكام التي تغيّرت منذ أن قال ذلك: { $count }.
forecast-objects = اعتراضاته القائمة، وليس بينها خط أحمر:
forecast-red-lines = الخطوط الحمراء: { $count }
forecast-red-lines-none = لم يرسم أحد خطاً أحمر.
forecast-red-lines-note = اعتراضات يقول أصحابها إنهم لن يوقّعوا نصاً يتضمن هذا. وكل منها على ألفاظ بعينها.
forecast-holder = لمن
forecast-drawn-on = على ماذا
forecast-stands = النص
forecast-unnamed = لا يسمّيه المصدر
forecast-stands-crossed = يتجاوزه
forecast-stands-reworded = فيه الآن ألفاظ أخرى، ولم يقل صاحبه أتكفيه أم لا
forecast-stands-not-in-text = لا يتضمن هذا
forecast-happened = إلى جانب ما حدث
forecast-happened-lead = ما كان السجل يدل عليه حتى { $moment }، إزاء ما فعله بعد ذلك من كان يحق لهم التوقيع وعددهم { $entitled }: وقّع منهم { $signed } ولم يوقّع { $not }.
forecast-from-acts = عدد من أفعاله الأولى قدره { $count }
forecast-reconstructed = أسماء جُمعت لاحقاً من بين الموقّعين: { $count }.
forecast-said-before = التوقّع
forecast-did = وقّع
forecast-did-not = لم يوقّع
forecast-one-group = كل من يحق لهم التوقيع من فئة واحدة: { $group }.
forecast-no-percentage = لا تُعطى نسبة نجاح: فلو حُسبت دون من لم يُعرف عنه شيء لجمّلت الصورة.
forecast-one-by-one = من عُرف عنهم شيء، واحداً واحداً: { $count }
forecast-limits = ما لا يدل عليه هذا
forecast-missing-entitled-unknown = من يحق له التوقيع: ليس في السجل حق كهذا حتى هذه اللحظة.
forecast-missing-holders-unnamed = أصحاب خطوط حمراء لا تسمّيهم مصادرها، وعدد هذه الخطوط { $count }.
forecast-missing-reworded = هل تكفي الألفاظ الجديدة أصحاب خطوط حمراء عددها { $count }: لم يقولوا.
forecast-missing-said-of-earlier-text = هل ما زالت قائمة إعلانات عددها { $count }: فقد تغيّر النص بعدها.
forecast-limit-silence = ما سيفعله من لا يقول شيئاً. ولا يُسأل عن ذلك حلفاؤه ولا ماضيه.
forecast-limit-word = هل يفي الطرف بما أعلنه.
