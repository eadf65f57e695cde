# ما تجده الفحوص الآلية في صيغة، معروضًا بمعزل عما يقوله الناس.
machine-of = ما تجده الآلة في { $ref }
machine-title = وجدته آلة
machine-note = وجدت آلةٌ هذا في الكلمات. وهو ليس أحكامًا ولا يُحتسب في شيء.
machine-class-duty = واجب
machine-class-soft-duty = واجب مخفف
machine-class-qualified-duty = واجب مقيّد
machine-class-prohibition = حظر
machine-class-exemption = إعفاء
machine-class-permission = إجازة
machine-class-right = حق
machine-class-recommendation = توصية
machine-class-constitutive = ينشئ أمرًا
machine-class-interpretive = كيف يُقرأ النص
machine-class-none = لا يُلزم أحدًا
# قبل من يُلزمه الحكم أو يجيز له أو يمنحه حقًا.
machine-bearer-of = {" · "}
machine-bearer-nobody = {" · "}لا يُسمّى أحد
machine-no-clauses = لا حكم يُلزم أحدًا أو يجيز له أو يمنحه حقًا.
machine-base-unread = كلمات النص الحالي ليست في السجل، فلا يمكن معرفة أي الكلمات جديدة.
machine-base-part-unread = جزء من النص الحالي ليس في السجل.
machine-unspoken = { $count ->
    [one] ليس لفحص واحد كلمات بهذه اللغة ({ $lang }).
    [two] ليس لفحصين كلمات بهذه اللغة ({ $lang }).
    [few] ليس لـ{ $count } فحوص كلمات بهذه اللغة ({ $lang }).
   *[other] ليس لـ{ $count } فحصًا كلمات بهذه اللغة ({ $lang }).
  }
machine-findings = { $count ->
    [0] لا شيء آخر لا يُعرف له جواب
    [one] نتيجة أخرى واحدة
    [two] نتيجتان أخريان
    [few] { $count } نتائج أخرى
   *[other] { $count } نتيجة أخرى
  }
machine-unmeasured = لم تُقس دقته
machine-measured-frozen = صحيح في { $right } من { $of } من الأحكام المستبقاة جانبًا
machine-measured-all = صحيح في { $right } من { $of } من الأحكام المصنّفة
machine-measured-documents = صحيح في { $right } من { $of } مما وُجد في وثائق مستبقاة جانبًا
machine-measured-all-documents = صحيح في { $right } من { $of } مما وُجد في وثائق معدّة للقياس
machine-measured-counted = صحيح في { $right } من { $of } من الأحكام المعدودة على حدة
machine-measured-construction = صحيح في { $right } من { $of } من الكلمات المقارنة
# كم مرة وُجد في نصوص لا يُشتبه فيها، وقد عُدّت بقائمة كلمات أسبق.
machine-base-rate-operative-clauses = وفي غيره في نحو { $percent } % من الأحكام المنشئة لآثار في 424 اتفاقًا تجاريًا.
machine-base-rate-sentences = وفي غيره في نحو { $percent } % من جمل 424 اتفاقًا تجاريًا.
machine-triggers = استدعته الكلمات: { $words }
machine-touches-preamble = يمس الديباجة.
machine-touches-scope = يمس الغرض أو النطاق.
machine-touches-definitions = يمس التعاريف.
machine-touches-new-article = يضيف مادة أو فصلًا.
machine-vague = كلمات معيارها غير محدد
machine-percentile = المئين { $percent }: { $clauses ->
    [one] حكم واحد
    [two] حكمان
    [few] { $clauses } أحكام
   *[other] { $clauses } حكمًا
  } إلى جانب { $of } من مجموعة منشورة. وعند 50 يكون فيه منها بقدر ما في تلك.
machine-answered = { $count ->
    [one] نتيجة واحدة لها جواب
    [two] نتيجتان لهما جواب
    [few] { $count } نتائج لها جواب
   *[other] { $count } نتيجة لها جواب
  }
machine-cleared = جوابه في { $at }: «{ $words }»
machine-colon = {": "}
machine-dismissed = صرف { $party } النظر عنها
machine-dismiss = صرف النظر عنها
machine-dismiss-public = تبقى النتيجة، وتحتها تعليلك واسم طرفك، ليقرأهما الجميع.
machine-dismiss-reasons = لماذا ليست نتيجة، أو لا أهمية لها
machine-summary = ليس في السجل إلا ملخص لهذه الصياغة. ولا يمكن معرفة ما تفعله كلماتها هي؛ ويتحدث الملخص عن:
machine-term-new = ليس في النص الحالي
machine-term-there = موجود أيضًا في النص الحالي
machine-term-untold = لا يستطيع السجل أن يبيّن هل هو في النص الحالي
