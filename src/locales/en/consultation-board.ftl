# Home consultations on the signature board and on the page of a party; links to vote by that are sent by e-mail.

did-consults = asked those at home
did-consult-cited = cites what its home consultation came to
board-answered = { $group }: { $yes } yes, { $no } no, { $unsure } not sure.
board-after-consulting = after its home consultation, { $act }
board-consulted = The home consultation that it follows
board-consulted-none = none
board-consulted-choice = “{ $question }” ({ $state ->
    [cited] result cited
   *[open] no result cited yet
  })
refusal-not-consulted = Act { $where } neither announces a home consultation of your party nor cites what one came to.

refusal-votes-not-by-token = A token stands for a seat, and voters have none. Vote signed in, or by your link.

voters-title = Links by e-mail
voters-lead = One row for each person, at most { $max }. Each is sent a link of their own, and is one voter by it.
voters-table = The table
voters-other-table = Another table
voters-columns = { $mail } is needed in every row. { $group } is one of the groups, by name: it is proposed to the voter, who can choose another. { $language } is that of the message. Unless it is said: no group, English.
voters-preview = What will be done
voters-preview-count = { $ready ->
    [0] Nobody is sent a link.
    [one] One person is sent a link.
   *[other] { $ready } people are sent a link.
  } { $refused ->
    [0] {""}
    [one] One row cannot be done.
   *[other] { $refused } rows cannot be done.
  }
voters-done = What was done
voters-done-count = { $done ->
    [0] Nobody was sent a link.
    [one] One person was sent a link.
   *[other] { $done } people were sent a link.
  } { $refused ->
    [0] {""}
    [one] One row could not be done.
   *[other] { $refused } rows could not be done.
  }
voters-group = Group proposed
voters-ready = is sent a link
voters-before = was sent a link before; no other is sent
voters-repeated = the same as a row above
voters-sent = sent
voters-private = No list of people is kept: of each address only a print that nobody can read, so that nobody is sent two links. Which link went to whom is not kept at all.
voters-send = { $count ->
    [one] Send the link
   *[other] Send { $count } links
  }
voters-again = The same table sent again sends nobody a second link.
voters-by-mail = Send links by e-mail, from a table
refusal-voter-column-unknown = “{ $where }” is not a column of this table. There are: e-mail, group, language.
refusal-voter-not-mailed = The message could not be sent. Nothing is left of it: send this row again.
refusal-voters-mailed-full = At most { $max } people are sent links in one consultation.

mail-voting-subject = A question put to you
mail-voting-lead = { $party } asks for your answer on { $site }: “{ $question }”
mail-voting-link = Answer by this link. It is yours alone: whoever has it votes as you.
mail-voting-lasts = Votes are taken until { $when } UTC.
mail-voting-public = Each vote is public, under a number, with the group you choose. That the number is yours is not: the server does not keep to whom it sent which link.
