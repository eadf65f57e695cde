# What is sent by e-mail. Links stand between these sentences, on lines of their own.

mail-sign-in-subject = Your link to sign in
mail-sign-in-lead = This link signs you in to { $site }:
mail-confirm-subject = Confirm your e-mail address
mail-confirm-lead = This link confirms that this address is to be yours on { $site }. Open it in the browser in which you are signed in there:
mail-link-lasts = { $minutes ->
    [one] It works once, within one minute.
   *[other] It works once, within { $minutes } minutes.
  }
mail-link-unasked = If you did not ask for it, do nothing. Nobody can use it without this message.
mail-invitation-subject = An invitation to a negotiation
mail-invitation-lead = You are invited to take part in “{ $negotiation }” on { $site }, for { $party }:
mail-invitation-lasts = { $days ->
    [one] The invitation can be accepted once, within one day.
   *[other] The invitation can be accepted once, within { $days } days.
  }
mail-invitation-public = What you do there in the name of a party is public and stays so. Your name and this address are kept apart from it and can be deleted.
