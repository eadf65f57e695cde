# What results of evidence engines cannot tell.
evidence-limit-words-not-meaning = It compares words: the same thing said in other words is not found, and the same words may mean something else elsewhere.
evidence-limit-one-language = Both texts are taken to be in one language; a translation shares nothing.
evidence-limit-no-source = It cannot tell who took words from whom, nor where the texts come from: only which texts they are, by their hashes.
evidence-limit-unspaced-scripts = In scripts without spaces words are cut by a dictionary of the machine, so that two machines may differ there.
