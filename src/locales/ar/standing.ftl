# أين تقف الفئات، في صفحة.
standing-page-counts = عدد الأحكام { $provisions }، منها محل خلاف { $contested }، وهي المعروضة أولاً.
standing-page-silent = وأحكام لم يقل فيها أحد شيئاً، فلا تُعرض: { $count }.
standing-page-not-heard = لم يُسمع، لا في الصياغة ولا في أي بديل: { $groups }.
standing-page-no-objections = لا اعتراض قائم.
standing-page-objections = الاعتراضات القائمة { $count }: { $objections }
standing-page-rule = { $open ->
    [0] بقاعدة الهيئة نفسها لا يمكن البتّ فيه الآن، بأي من الطرق وعددها { $ways }
   *[other] بقاعدة الهيئة نفسها يمكن البتّ فيه الآن بعدد من الطرق قدره { $open } من { $ways }
}
standing-page-provisions = الأحكام
standing-page-no-rule = ليس في الإجراءات في هذه المرحلة طريقة للبتّ في حكم واحد.
standing-page-working = ما يطلبه كل بند وما تحقق منه
standing-page-note = الأشرطة تعدّ المواقف ولا تحسم شيئاً، ولا تُسمى حصة منها توافقاً. والذي يحسم الحكم قاعدة الهيئة نفسها.
