# كلمات الوثائق التي يكتبها البرنامج: النص الموحّد والنص المقارن.
document-compilation = نص التفاوض
document-redline = التغييرات
document-at-acts = بعد { $acts } من أفعال السجل
document-at-time = بتاريخ { $time }
document-present = النص الحالي
document-nothing = بلا نص
document-proposed = مقترح
document-suppressed = محذوف
document-beside = إلى جانب المعاهدة
document-summary = ملخص، وليس نص { $ref }
document-summary-base = ملخص، وليس النص نفسه
document-behind = كُتب على صياغة سابقة: { $refs }
document-missing = لا يوجد نص بهذه اللغة بعد
document-unknown = الصياغة غير معروفة
document-unchanged = { $count ->
    [0] كل الأحكام تغيّرت
   *[other] أحكام بلا تغيير: { $count }
  }
document-change-changed = معدّل
document-change-moved = منقول
document-change-added = مضاف
document-change-removed = محذوف
document-was = كان { $place }
document-conflict-text-overlap = قراءات مختلفة للكلمات نفسها: { $refs }
document-conflict-delete-modify = اقتراح يحذف ما يعدّله آخر: { $refs }
document-conflict-delete-keep = اقتراح يحذف ما يُبقيه آخر: { $refs }
document-conflict-ancestor-descendant = حذف ما يضم حكماً يعدّله آخر ({ $provisions }): { $refs }
document-conflict-same-label = الرقم نفسه مرتين: { $refs }
document-conflict-changed-definition = تغيير تعريف مستعمل في { $provisions }: { $refs }
document-conflict-reference-to-suppressed = إحالة إلى ما سيُحذف ({ $provisions }): { $refs }
document-conflict-self-contradiction = تعديلات متناقضة من طرف واحد ({ $parties }): { $refs }
