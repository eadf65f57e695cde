# Being told by e-mail of what one follows.

follow-mail = { $kind ->
    [awaits] Tell me by e-mail
    [provision] Follow this provision by e-mail
    [party] Follow this party by e-mail
    [theme] Follow this theme by e-mail
   *[negotiation] Follow this negotiation by e-mail
}
follow-mail-often = One message a day at most, and only when something is new.
follow-mail-on = You are told by e-mail.
follow-mail-stop = Stop
follow-mail-sign-in = Sign in to be told by e-mail.
follow-mail-address = Give your account an e-mail address to be told by e-mail.

following-title = What you follow
following-lead = You get one message about all of it together, and only when something is new. Nobody else sees this list.
following-none = Nothing yet. The pages of a negotiation, of a provision, a party and a theme have a button for it.
following-stop = Stop
following-not-here = { $log }, which this server does not have
following-whole = The whole negotiation
following-rhythm = How often
following-every = A message
following-every-day = each day
following-every-week = each Monday
following-hour = At
following-hour-at = { $time } UTC
following-save = Save
following-no-address = Your account has no e-mail address, so nothing is sent.
account-following = What you follow
account-following-see = <see>What you are told of by e-mail, and how often</see>.

stop-title = Stop messages
stop-one = Messages about this stop:
stop-all = All messages about what you follow stop:
stop-do = Stop them
stop-nothing = There is nothing left to stop: no messages come under this link.
stop-done = Done. These messages have stopped.
stop-again = You can follow it again at any time, from its page.

digest-subject = { $site }: { $count ->
    [one] one new thing in what you follow
   *[other] { $count } new things in what you follow
}
digest-lead = What is new on { $site } in what you follow. Times are UTC.
digest-in = In “{ $title }”:
digest-on-provision = On { $subject }:
digest-on-theme = On the theme { $subject }:
digest-on-party = On { $subject }:
digest-on-negotiation = In the record:
digest-on-awaits = New among what awaits { $subject }:
digest-ahead = In the next seven days:
digest-more = { $count ->
    [one] and one more: see the link above
   *[other] and { $count } more: see the link above
}
digest-why = You get this message because you follow this on { $site }, { $every ->
    [day] once a day
   *[week] once a week
} at most. What you follow, and how often you are told:
digest-stop-one = To stop messages about { $kind ->
    [awaits] what awaits { $subject }
    [theme] the theme { $subject }
    [negotiation] the whole negotiation
   *[other] { $subject }
} in “{ $title }”, without signing in:
digest-stop-all = To stop all messages of this kind, without signing in:
