# ما اختلف بين لحظتين، وكيف تحركت المواقف مع الوقت.
api-changes = ما اختلف بين لحظتين، وكيف تحركت المواقف مع الوقت
changes-from = من
changes-to = إلى
changes-go = قارن
changes-hint = يوم مثل {"2012-12-13"}، أو شهر، أو دقيقة مثل {"2012-12-13T19:30"}، أو عدد من الأفعال. وإذا تُركت «إلى» فارغة فهي اللحظة التي تنظر فيها.
changes-acts = { $count ->
    [one] فعل واحد
    [two] فعلين
    [few] { $count } أفعال
    [many] { $count } فعلاً
   *[other] { $count } فعل
}
changes-between = من { $from } إلى { $to }.
changes-until-now = من { $from } إلى الآن.
changes-contents = ما تغيّر
changes-status = الألفاظ على حالها؛ { $before } ← { $after }
changes-move = { $before } ← { $after }
changes-acts-between = عدد الأفعال بينهما: { $count }.
changes-stage = كانت المرحلة { $from } وهي الآن { $to }.
changes-provisions = الأحكام: { $count }
changes-amendments = التعديلات: { $count }
changes-positions = المواقف التي تحركت: { $count }
changes-objections = الاعتراضات: { $count }
changes-decisions = ما قُرّر وعُدّ: { $count }
changes-signing = نحو التوقيع: { $count }
changes-nothing = لم يختلف شيء.
changes-what-added = أُضيف
changes-what-suppressed = حُذف
changes-what-text = تغيّر نصه
changes-what-label = تغيّرت تسميته
changes-level-open = مفتوح
changes-level-reopened = أُعيد فتحه
changes-level-ad-referendum = متفق عليه بشرط الرجوع
changes-level-group = متفق عليه في الفريق
changes-level-committee = متفق عليه في اللجنة
changes-level-plenary = متفق عليه في الجلسة العامة
changes-not-compared = لم يُقارن كلمةً كلمة: ليس في السجل النصان كاملين بلغة واحدة.
changes-tabled = قُدّم
changes-revised = نُقّح
changes-stance-support = مؤيد
changes-stance-accept = قابل
changes-stance-concern = لديه شاغل
changes-stance-object = معارض
changes-stance-refer = مُحيل إلى محفل آخر
changes-stance-none = بلا موقف
changes-lapsed = (نُقّحت الألفاظ التي تكلم عنها)
changes-raised = قُدّم
changes-answered = رُدّ عليه
changes-signing-signed = وقّع
changes-signing-consented = ارتضى الالتزام
changes-signing-left = انسحب
changes-signing-sign = سيوقّع
changes-signing-refuse = لن يوقّع
changes-signing-consult = عليه أن يستشير في بلده
changes-signing-none = لم يكن قد قال
flow-title = المواقف مع الوقت
flow-of = في
flow-of-all = كل ما على الطاولة
flow-none = لا فئة معروفة هنا.
flow-label = كيف تحركت مواقف الفئة. وفي النهاية: { $now }.
flow-note = عُدّت في نهاية أيام عددها { $steps } من أصل { $days } حدث فيها ما يمس المواقف. لكل فئة صف بالارتفاع نفسه؛ والأشرطة حصص المواقف التي كانت لأطرافها مما كان على الطاولة، موقف لكل صياغة. والحقل المنقّط: لم تُسمع حتى ذلك الحين.
flow-table = الشيء نفسه بالأرقام
flow-day = حتى نهاية
