# Why a restricted document is neither deposited nor released.

refusal-document-missing = Write the document, or choose a text file.
refusal-deposits-full = At most { $max } documents of one party are kept here at once. Release those that are due.
refusal-document-not-here = What was deposited with act { $where } is not kept here for your party, so it cannot be released from here.
