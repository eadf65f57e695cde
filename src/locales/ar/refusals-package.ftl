# ما يرفضه الباحث عن الحُزَم، في الصفحات وفي سطر الأوامر.
refusal-unknown-choice = «{ $where }» ليس حكماً متنازعاً عليه ولا واحداً من الاختيارات هنا. استعمل حكماً، أو تعديلاً قائماً، أو PROVISION=CHOICE.
refusal-no-choice-left = ما أُبقي وأُسقط لا يترك اختياراً في { $where }. تراجع عن أحد هذه الافتراضات.
refusal-malformed-floor = «{ $where }» ليست حصّة. استعمل كسراً من 0 إلى 1، مثل 1/2.
refusal-not-a-red-line = «{ $where }» ليس رقم فعل يرسم خطاً أحمر هنا.
refusal-too-many-wishes = السؤال الواحد يقبل { $max } افتراضاً على الأكثر. اسأل بأقل.
refusal-malformed-package = { $problem ->
    [unknown-member] في المسألة «{ $where }»، وهو ما لا يعرفه docs/spec/package.md.
    [twice] في المسألة «{ $where }» مرتين. ولكل طرف وحكم واختيار اسم خاص به.
    [group] تسمّي المسألة الفئة «{ $where }»، وليست بين فئاتها.
    [party] في المسألة خط أحمر للطرف «{ $where }»، وليس بين أطرافها.
    [choice] في المسألة خط أحمر أو عرض على «{ $where }»، وليس بين اختياراتها.
    [unheard] تقول المسألة إن «{ $where }» لم يُسمع، ولها منه خط أحمر.
   *[shape] المسألة ليست كما في docs/spec/package.md، عند «{ $where }».
}
