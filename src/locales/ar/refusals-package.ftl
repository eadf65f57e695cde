# ما يرفضه الباحث عن الحُزَم، في الصفحات وفي سطر الأوامر.
refusal-unknown-choice = «{ $where }» ليس حكماً متنازعاً عليه ولا واحداً من الاختيارات هنا. استعمل حكماً، أو تعديلاً قائماً، أو PROVISION=CHOICE.
refusal-choice-of-several = أكثر من حكم واحد فيه الاختيار «{ $where }». بيّن أيها، هكذا: PROVISION=CHOICE.
refusal-packages-later = تُحسب الآن أسئلة أخرى عدة. اسأل من جديد بعد دقيقة.
refusal-package-failed = انتهى الحساب قبل أن يوجد جواب. اسأل من جديد.
refusal-package-too-large = المتنازع عليه هنا أكثر مما تُحسب له الحُزَم. والحدود: الأحكام { $provisions }، والأطراف { $parties }، والخطوط الحمراء { $lines }.
refusal-no-choice-left = ما أُبقي وأُسقط لا يترك اختياراً في { $where }. تراجع عن أحد هذه الافتراضات.
refusal-malformed-floor = «{ $where }» ليست حصّة. استعمل كسراً من 0 إلى 1، مثل 1/2.
refusal-not-a-red-line = «{ $where }» ليس رقم فعل يرسم خطاً أحمر هنا.
refusal-too-many-wishes = السؤال الواحد يقبل { $max } افتراضاً على الأكثر. اسأل بأقل.
refusal-malformed-package = { $problem ->
    [json] «{ $where }» ليس JSON سليماً. صحّحه؛ وما ينبغي أن يكون فيه في docs/spec/package.md.
    [object] المسألة ليست كائن JSON واحداً. وما ينبغي أن يكون فيها في docs/spec/package.md.
    [many] في المسألة أكثر مما ينبغي عند «{ $where }»: والحدّ { $max }.
    [unknown-member] في المسألة «{ $where }»، وهو ما لا يعرفه docs/spec/package.md.
    [twice] في المسألة «{ $where }» مرتين. ولكل طرف وحكم واختيار اسم خاص به.
    [group] تسمّي المسألة الفئة «{ $where }»، وليست بين فئاتها.
    [party] في المسألة خط أحمر للطرف «{ $where }»، وليس بين أطرافها.
    [choice] في المسألة خط أحمر أو عرض على «{ $where }»، وليس بين اختياراتها.
    [unheard] تقول المسألة إن «{ $where }» لم يُسمع، ولها منه خط أحمر.
   *[shape] المسألة ليست كما في docs/spec/package.md، عند «{ $where }».
}
