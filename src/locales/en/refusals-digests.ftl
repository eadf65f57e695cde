refusal-address-needed = Your account has no verified e-mail address yet. Add one on its page, then follow this.
refusal-too-many-followed = You follow { $max } things already. Stop one of them first.
refusal-not-followable = Nothing of this kind can be followed.
refusal-malformed-rhythm = Choose each day or each week, and an hour from 0 to 23.
refusal-stop-unknown = This link does not stop anything: it is not one of ours, or a part of it is missing.
