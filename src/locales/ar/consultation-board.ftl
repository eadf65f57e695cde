# المشاورات في الداخل على لوحة التوقيع وفي صفحة الطرف؛ وروابط التصويت المرسلة بالبريد.

did-consults = استشار من في الداخل
did-consult-cited = يستشهد بنتيجة مشاورته في الداخل
board-answered = { $group }: نعم { $yes }، لا { $no }، غير متأكد { $unsure }.
board-after-consulting = بعد مشاورته في الداخل، { $act }
board-consulted = المشاورة في الداخل التي يتبعها هذا
board-consulted-none = لا شيء
board-consulted-choice = «{ $question }» ({ $state ->
    [cited] استُشهد بنتيجتها
   *[open] لم يُستشهد بنتيجة لها بعد
  })
refusal-not-consulted = الفعل { $where } لا يعلن مشاورة لطرفكم ولا يستشهد بنتيجة واحدة منها.

refusal-votes-not-by-token = الرمز ينوب عن مقعد، وليس للمصوّتين مقاعد. صوّت بعد تسجيل الدخول، أو برابطك.

voters-title = روابط بالبريد الإلكتروني
voters-lead = سطر لكل شخص، { $max } على الأكثر. ويُرسل إلى كل واحد رابط خاص به، وهو به مصوّت واحد.
voters-table = الجدول
voters-other-table = جدول آخر
voters-columns = { $mail } لازم في كل سطر. و{ $group } واحدة من الفئات باسمها: تُقترح على المصوّت وله أن يختار غيرها. و{ $language } لغة الرسالة. وما لم يُذكر: بلا فئة، وبالإنكليزية.
voters-preview = ما سيحدث
voters-preview-count = { $ready ->
    [0] لن يُرسل رابط إلى أحد.
    [one] سيُرسل رابط إلى شخص واحد.
    [two] سيُرسل رابطان إلى شخصين.
    [few] ستُرسل روابط إلى { $ready } أشخاص.
    [many] ستُرسل روابط إلى { $ready } شخصاً.
   *[other] ستُرسل روابط إلى { $ready } شخص.
  } { $refused ->
    [0] {""}
    [one] وسطر واحد متعذر.
    [two] وسطران متعذران.
    [few] و{ $refused } أسطر متعذرة.
    [many] و{ $refused } سطراً متعذراً.
   *[other] و{ $refused } سطر متعذر.
  }
voters-done = ما تمّ
voters-done-count = { $done ->
    [0] لم يُرسل رابط إلى أحد.
    [one] أُرسل رابط إلى شخص واحد.
    [two] أُرسل رابطان إلى شخصين.
    [few] أُرسلت روابط إلى { $done } أشخاص.
    [many] أُرسلت روابط إلى { $done } شخصاً.
   *[other] أُرسلت روابط إلى { $done } شخص.
  } { $refused ->
    [0] {""}
    [one] وتعذر سطر واحد.
    [two] وتعذر سطران.
    [few] وتعذرت { $refused } أسطر.
    [many] وتعذر { $refused } سطراً.
   *[other] وتعذر { $refused } سطر.
  }
voters-group = الفئة المقترحة
voters-ready = يُرسل إليه رابط
voters-before = أُرسل إليه رابط من قبل، ولا يُرسل غيره
voters-repeated = مثل سطر أعلاه
voters-sent = أُرسل
voters-private = لا تُحفظ قائمة بالأشخاص: لا يبقى من كل عنوان إلا بصمة لا يقرؤها أحد، كي لا يُرسل رابطان إلى واحد. ولا يُحفظ أبداً أي رابط أُرسل إلى من.
voters-send = { $count ->
    [one] أرسل الرابط
    [two] أرسل الرابطين
    [few] أرسل { $count } روابط
    [many] أرسل { $count } رابطاً
   *[other] أرسل { $count } رابط
  }
voters-again = إرسال الجدول نفسه مرة أخرى لا يرسل إلى أحد رابطاً ثانياً.
voters-by-mail = إرسال الروابط بالبريد من جدول
refusal-voter-column-unknown = ليس «{ $where }» عموداً في هذا الجدول. الأعمدة: e-mail, group, language.
refusal-voter-not-mailed = تعذر إرسال الرسالة. ولم يبق منها شيء: أرسل هذا السطر مرة أخرى.
refusal-voters-mailed-full = تُرسل الروابط في المشاورة الواحدة إلى { $max } شخص على الأكثر.

mail-voting-subject = سؤال موجّه إليك
mail-voting-lead = يسألك { $party } على { $site }: «{ $question }»
mail-voting-link = أجب بهذا الرابط. هو لك وحدك: ومن كان معه صوّت باسمك.
mail-voting-lasts = تُقبل الأصوات حتى { $when } بالتوقيت العالمي.
mail-voting-public = كل صوت علني، تحت رقم، مع الفئة التي تختارها. أما أن الرقم لك فلا يُعلن: لا يحفظ الخادم أي رابط أرسله إلى من.
