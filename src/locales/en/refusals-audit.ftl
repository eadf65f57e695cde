refusal-too-many-compared = At most { $max } negotiations are compared at once.
