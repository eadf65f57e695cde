# Signing in and step-up, and where mail goes.

refusal-too-many-links-from-here = Too many links were asked for from your network. Try again in { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
  }.
refusal-mail-failed = The message could not be sent. Check the address, and try again in { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
  }; whoever runs this site was told.
refusal-step-up-needed = This needs a fresh confirmation that it is you.
refusal-not-typed = The word was not typed as shown, so nothing was deleted. Type it again.
refusal-malformed-sender = TRAVAUX_MAIL_FROM is “{ $where }”, which is not an e-mail address. Write it as talks@example.org.
refusal-sender-missing = A mail server needs a sender. Set TRAVAUX_MAIL_FROM to the address that mail comes from.
