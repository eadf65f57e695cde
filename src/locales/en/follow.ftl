## Feeds and the calendar: being told of what comes

follow = { $kind ->
    [provision] Follow this provision
    [party] Follow this party
    [theme] Follow this theme
   *[negotiation] Follow this negotiation
}
follow-feed = Copy this link into a feed reader, a program or site that tells you when something new is recorded. No account is needed.
follow-dates = Calendar of deadlines and meetings
follow-calendar = Subscribe to this link in a calendar program: dates come into your calendar and change there when they change here.
follow-subtitle = { $kind ->
    [provision] Every act that bears on this provision, the newest first.
    [party] What this party does, and what is said of its proposals, objections and seat, the newest first.
    [theme] Every act that bears on this theme, the newest first.
   *[negotiation] Every act of the record, the newest first.
}
date-ballots-close = Ballots close: { $title }
date-release = To be released: { $title }
date-action = Due from { $owner }: { $title }
date-move = Earliest move on to: { $title }
date-force = Entry into force: { $title }
date-from = { $negotiation }: recorded by act { $act }.
refusal-malformed-before = “before” takes the number of an act.
