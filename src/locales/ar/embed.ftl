## Views for other sites to frame

embed-foot = { $negotiation }، كما هي حتى الفعل { $act }، { $when }. <page>الصفحة كاملة</page> · <record>السجل</record>
embed-more = { $count ->
    [zero] ولا غير ذلك
    [one] وواحد غير ذلك
    [two] واثنان غير ذلك
    [few] و{ $count } غير ذلك
    [many] و{ $count } غير ذلك
   *[other] و{ $count } غير ذلك
  }
embed-code = أدرج هذا في موقع آخر
embed-what = انسخ واحداً من هذين إلى شيفرة HTML لمقال أو صفحة. لكل أحد أن يستعمله. يعمل بلا برنامج نصي ولا يضع ملفات تعريف ارتباط.
embed-live = يتبع السجل: يتغير ما يعرضه كلما تغير السجل
embed-fixed = يبقى على اللحظة التي تراها هنا مهما جدّ بعدها
embed-withheld = ما يُحجب من السجل فيما بعد يُحجب هنا أيضاً. وإن قصُر الإطار فزد ارتفاعه.
embed-title = { $what }: { $negotiation }
