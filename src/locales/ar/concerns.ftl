# شواغل التنمية وما آلت إليه.
concerns-section = شواغل البلدان النامية وشواغل التنمية
concerns-addressed = { $ground }: يقال إنه عولج.
concerns-acknowledged = { $ground }: أُقرّ به ولا يقال إنه عولج.
concerns-answered = { $ground }: أُجيب عنه ولم يُقرّ به ولم يعالَج.
concerns-unanswered = { $ground }: لم يُجب عنه أحد ولم يعالَج.
concerns-withdrawn = { $ground }: سحبه أصحابه.
concerns-out-of-scope = { $ground }: اعتُبر خارج النطاق ولم يعالَج.
concerns-missing-holders-unnamed = ولا تذكر المصادر أي بلدان تراه.
concerns-missing-holders-silent = ولا يستطيع السجل القول هل يرى أصحابه أنه لُبّي: فغيرهم من يقول ذلك.
concerns-missing-words-unknown = { $count ->
    [one] وليس في السجل من النص الذي يقال إنه يلبّيه سوى تلخيص، فلا يمكن مقابلة ألفاظه بهذا الشاغل.
    [two] وليس في السجل من نصين يقال إنهما يلبّيانه سوى تلخيص، فلا يمكن مقابلة ألفاظهما بهذا الشاغل.
    [few] وليس في السجل من { $count } نصوص يقال إنها تلبّيه سوى تلخيص، فلا يمكن مقابلة ألفاظها بهذا الشاغل.
   *[other] وليس في السجل من { $count } نصاً يقال إنها تلبّيه سوى تلخيص، فلا يمكن مقابلة ألفاظها بهذا الشاغل.
  }
concerns-missing-nobody-answered = { $count ->
    [one] ولم يُجب عنه أحد.
    [two] ولم يُجب أحد عن اثنين ممن أثاروه.
   *[other] ولم يُجب أحد عن { $count } ممن أثاروه.
  }
