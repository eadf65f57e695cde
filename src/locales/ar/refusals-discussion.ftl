# ما يُرفض من البيانات والاعتراضات المعاد تقديمها وما يُحجب.

refusal-not-its-wording = الاقتباس من نص غير الذي تتكلم عنه.
refusal-statement-empty = لا بيان بلا كلمات.
refusal-not-a-restatement = يُعاد تقديم الاعتراض { $where } على صيغة لاحقة لما قُدّم عليه، لا على غيره.
refusal-unknown-ground = لا ينص الإجراء على سبب للإشراف اسمه { $where }.
refusal-not-a-statement = لا يحجب المشرفون إلا البيانات، و{ $where } ليس بياناً.
refusal-moderation-only-hides = المشرف يخفي البيان ولا يمحوه.
refusal-procedure-duplicate-ground = سبب الإشراف { $where } معلن مرتين.
refusal-procedure-moderation-without-appeal = نُصّ على إشراف ولم يُنصّ على طعن فيما يحجبه.
