refusal-too-many-compared = يُقارن { $max } من المفاوضات معاً على الأكثر.
