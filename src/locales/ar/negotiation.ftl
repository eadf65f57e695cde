# مفاوضة في شاشة واحدة.

overview-empty = فُتحت هذه المفاوضة، ولم يُدخل نصها بعد.
overview-text = من <text>{ $provisions ->
    [zero] أحكام النص
    [one] حكم واحد
    [two] حكمين
    [few] { $provisions } أحكام
    [many] { $provisions } حكماً
   *[other] { $provisions } حكم
  }</text>، { $contested ->
    [zero] لا حكم متنازع عليه
    [one] حكم واحد متنازع عليه
    [two] حكمان متنازع عليهما
    [few] { $contested } أحكام متنازع عليها
    [many] { $contested } حكماً متنازع عليه
   *[other] { $contested } حكم متنازع عليه
  }، { $changed ->
    [zero] ولم يتغير شيء عن النص الأساس
    [one] وتغيّر حكم واحد عن النص الأساس
    [two] وتغيّر حكمان عن النص الأساس
    [few] وتغيّرت { $changed } أحكام عن النص الأساس
    [many] وتغيّر { $changed } حكماً عن النص الأساس
   *[other] وتغيّر { $changed } حكم عن النص الأساس
  }، { $silent ->
    [zero] ولا حكم إلا وتكلم عنه أحد
    [one] وحكم واحد لم يتكلم عنه أحد
    [two] وحكمان لم يتكلم عنهما أحد
    [few] و{ $silent } أحكام لم يتكلم عنها أحد
    [many] و{ $silent } حكماً لم يتكلم عنه أحد
   *[other] و{ $silent } حكم لم يتكلم عنه أحد
  }.
overview-proposals = في <list>{ $proposals ->
    [zero] المقترحات (ولا وثيقة بعد)
    [one] وثيقة مقترحات واحدة
    [two] وثيقتي مقترحات
    [few] { $proposals } وثائق مقترحات
    [many] { $proposals } وثيقة مقترحات
   *[other] { $proposals } وثيقة مقترحات
  }</list> { $amendments ->
    [zero] لا تعديل
    [one] تعديل واحد
    [two] تعديلان
    [few] { $amendments } تعديلات
    [many] { $amendments } تعديلاً
   *[other] { $amendments } تعديل
  }؛ { $open ->
    [zero] لم يبقَ منها ما لم يُبتّ فيه
    [one] لم يُبتّ في واحد منها
    [two] لم يُبتّ في اثنين منها
   *[other] لم يُبتّ في { $open } منها
  }{ $unknown ->
    [zero] {""}
    [one] ، ولا يستطيع السجل أن يقول ما آل إليه واحد منها
    [two] ، ولا يستطيع السجل أن يقول ما آل إليه اثنان منها
   *[other] ، ولا يستطيع السجل أن يقول ما آل إليه { $unknown } منها
  }.
overview-objections = أُثير من <list>الاعتراضات والشواغل</list> { $raised ->
    [zero] لا شيء
    [one] واحد
    [two] اثنان
   *[other] { $raised }
  }؛ { $open ->
    [zero] ولا مفتوح منها
    [one] وواحد منها مفتوح
    [two] واثنان منها مفتوحان
   *[other] و{ $open } منها مفتوحة
  }، { $unanswered ->
    [zero] ولا اعتراض مفتوحاً بلا جواب
    [one] وواحد بلا أي جواب
    [two] واثنان بلا أي جواب
   *[other] و{ $unanswered } بلا أي جواب
  }.
overview-adopted = اعتُمد النص بأكمله { $how ->
    [consensus] بتوافق الآراء
    [no-objection] دون اعتراض
    [finding] بناءً على استنتاج
    [silence] بالسكوت
    [question] بالاقتراع
    [vote] بالتصويت
    [sense] بناءً على استطلاع رأي القاعة
   *[chair] من الرئيس
  } في { $when }.
overview-stage-hosted = والمفاوضة في مرحلة <next>«{ $stage }»</next>.
overview-stage-observed = وآخر مرحلة في السجل <next>«{ $stage }»</next>.
overview-meeting = جلسة منعقدة الآن: <meeting>«{ $title }»</meeting>.
overview-stage-ended = وانتهت المفاوضة في مرحلة <next>«{ $stage }»</next>.
overview-signed = <board>{ $signed ->
    [zero] لم يوقّع أحد
    [one] وقّع طرف واحد
    [two] وقّع طرفان
    [few] وقّعت { $signed } أطراف
    [many] وقّع { $signed } طرفاً
   *[other] وقّع { $signed } طرف
  }</board>{ $entitled ->
    [0] {""}
   *[other] {" "}(ممن يحق لهم التوقيع، وعددهم { $entitled })
  }؛ { $refuse ->
    [zero] ولم يعلن أحد رفضه
    [one] وأعلن طرف واحد أنه لن يوقّع
    [two] وأعلن طرفان أنهما لن يوقّعا
    [few] وأعلنت { $refuse } أطراف أنها لن توقّع
    [many] وأعلن { $refuse } طرفاً أنه لن يوقّع
   *[other] وأعلن { $refuse } طرف أنه لن يوقّع
  }، { $consult ->
    [zero] ولا طرف عليه أن يتشاور في بلده أولاً
    [one] وعلى طرف واحد أن يتشاور في بلده أولاً
    [two] وعلى طرفين أن يتشاورا في بلديهما أولاً
    [few] وعلى { $consult } أطراف أن تتشاور في بلدانها أولاً
    [many] وعلى { $consult } طرفاً أن يتشاور في بلده أولاً
   *[other] وعلى { $consult } طرف أن يتشاور في بلده أولاً
  }.
overview-signing = التوقيع
signing-refuse = لن يوقّع
signing-consult = عليه أن يتشاور في بلده
signing-sign = سيوقّع
signing-signed = وقّع
signing-silent = لم يوقّع ولم يقل شيئاً
signing-of = من أصل { $entitled } يحق لهم التوقيع
overview-groups = من سُمع
overview-groups-caption = فئات أصحاب المصلحة وعدد من تكلم من أطرافها
overview-groups-heard = سُمع
group-heard = سُمع { $heard } من { $seated }
group-heard-unnamed = { $unnamed ->
    [zero] لم تُسمع
    [one] سُمعت مرة، ولم يُسمَّ أحد
    [two] سُمعت مرتين، ولم يُسمَّ أحد
    [few] سُمعت { $unnamed } مرات، ولم يُسمَّ أحد
    [many] سُمعت { $unnamed } مرة، ولم يُسمَّ أحد
   *[other] سُمعت { $unnamed } مرة، ولم يُسمَّ أحد
  }
group-not-heard = { $seated ->
    [zero] لم تُسمع: لا مقعد لها
   *[other] لم تُسمع: مقاعدها { $seated }
  }
overview-strip = النص حكماً حكماً
strip-contested = { $count } متنازع عليها
strip-changed = { $count } تغيّرت
strip-agreed = { $count } متفق عليها
strip-quiet = { $count } جرى الكلام عنها ولا شيء مفتوح
strip-not-heard = { $count } لم يتكلم عنها أحد
status-contested = متنازع عليه
status-changed = تغيّر
status-agreed = متفق عليه
status-quiet = لا شيء مفتوح
status-not-heard = لم يتكلم عنه أحد
status-beside = إلى جانب المعاهدة
overview-counts = العدّ في القاعة
overview-days = الأيام
days-caption = الأيام التي حدث فيها شيء، شهراً شهراً؛ وكل يوم يقود إلى الحال في آخره
day-label = ({ $when }: { $count ->
    [zero] لا فعل
    [one] فعل واحد
    [two] فعلان
    [few] { $count } أفعال
    [many] { $count } فعلاً
   *[other] { $count } فعل
  })
overview-latest = آخر الأفعال

count-kind-sense = استطلاع رأي القاعة
count-kind-vote = تصويت
count-what-sense = عدّ استرشادي لا يبتّ في شيء.
count-what-vote = تصويت رسمي له نتيجة معدودة.
count-told-indicative = أُبلغ المشاركون بأنه استرشادي.
count-told-vote = أُبلغ المشاركون بأنهم يصوّتون.
count-told-unclear = ليس واضحاً ما أُبلغ به المشاركون.
count-told-nothing = لا يتضمن السجل شيئاً أُبلغ به المشاركون مسبقاً.
count-no-tally = لا عدد له. أُعلنت نتيجته: { $result ->
    [for] مع
    [against] ضد
    [divided] منقسمة
   *[unclear] غير واضحة
  }.
count-on = بشأن { $subject }، الطريقة: { $method }
count-called = بطلب من { $party }
tally-for = مع
tally-against = ضد
tally-abstain = امتناع
contested-objection = اعتراض من { $party }.
contested-concern = شاغل من { $party }.
contested-position = موقف مضاد من { $party }.
contested-counter-report = طعن في هذه الرواية من { $party }.
