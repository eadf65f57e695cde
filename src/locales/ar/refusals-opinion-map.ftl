# خرائط الآراء: ما قد يُرفض من ملفات الأصوات.
refusal-polis-folder-missing = لا يوجد مجلد باسم { $where }؛ تحقق من المسار.
refusal-polis-votes-missing = ليس في { $where } ملف votes.csv؛ سمِّ مجلد نسخة مصدّرة من Polis.
refusal-polis-several = في { $where } ملفا { $first } و{ $second }؛ أبقِ فيه ملفات نسخة واحدة.
refusal-polis-no-votes = ليس في { $where } أصوات.
refusal-polis-quote = { $where }، السطر { $line }: خانة بين علامتي اقتباس لا تنتهي؛ صحّحها وأعد المحاولة.
refusal-polis-column-missing = { $where }، السطر { $line }: لا عمود باسم { $column }؛ السطر الأول يسمّي الأعمدة.
refusal-polis-cell = { $where }، السطر { $line }: «{ $cell }» ليس مما يكون في العمود { $column }.
refusal-map-too-many-votes = تُرسم الخريطة من { $max } صوتاً على الأكثر.
refusal-map-too-many-participants = تُرسم الخريطة لعدد { $max } مشاركاً على الأكثر.
refusal-map-too-many-statements = تُرسم الخريطة من { $max } عبارة على الأكثر.
refusal-map-by-command = عدد الأصوات { $votes }، وهو أكثر مما تُرسم منه صفحة ({ $max }). ويرسمها الأمر «travaux map».
refusal-map-later = تُرسم الآن خرائط أخرى. عد بعد دقيقة.
refusal-map-failed = تعذّر رسم هذه الخريطة. ويرسمها الأمر «travaux map».
