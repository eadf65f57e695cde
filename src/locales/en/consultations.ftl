# Home consultations: opening one, voting, what was answered, the reply, the result in the negotiation.

api-room-consultation = Home consultations
api-consultations = The home consultations that parties have announced, with the results they cite

act-consult = { $party } asks those at home about { $target }: “{ $question }”
act-consult-result = { $party } cites what its consultation “{ $question }” came to.
act-open-consultation = { $party } opens a consultation: “{ $question }” Votes are taken until { $when } UTC.
act-pose = { $whose ->
    [voter] Voter { $voter } adds statement { $number }.
   *[own] { $party } puts statement { $number } to be voted on.
  }
act-votes = { $count ->
    [one] One vote is entered.
   *[other] { $count } votes are entered.
  }
act-close-consultation = The deadline has passed: the consultation is closed.
act-reply = { $party } replies { $answer ->
    [yes] and says that it decided: yes.
    [no] and says that it decided: no.
   *[later] and has not decided yet.
  }
kind-consult = home consultation
kind-consult-result = result of a home consultation
kind-open-consultation = opening of a consultation
kind-pose = statement to vote on
kind-votes = votes in a consultation
kind-close-consultation = closing of a consultation
kind-reply = reply to a consultation
deed-consult = ask those at home
deed-consult-result = cite what a home consultation came to
deed-open-consultation = open the consultation
deed-pose = put statements to be voted on
deed-votes = enter votes
deed-close-consultation = close the consultation
deed-reply = publish its reply


answer-agree = Yes
answer-pass = Not sure
answer-disagree = No
answer-count-agree = yes
answer-count-pass = not sure
answer-count-disagree = no
choice-agree = Agree
choice-pass = Pass
choice-disagree = Disagree
choice-count-agree = { $count ->
    [one] agrees
   *[other] agree
  }
choice-count-pass = { $count ->
    [one] passes
   *[other] pass
  }
choice-count-disagree = { $count ->
    [one] disagrees
   *[other] disagree
  }

consultation-kind = Home consultation
consultation-open = open until { $when } UTC
consultation-ending = the deadline was { $when } UTC; the last votes are being counted
consultation-closed = closed, { $when } UTC
consultation-asks-public = { $party } asks the public.
consultation-asks-invited = { $party } asks those whom it has invited.
consultation-about = It is about a text under negotiation: <negotiation>read it where it stands</negotiation>.
consultation-text = The exact text
consultation-question = The question
consultation-sign-in = Sign in to vote
consultation-invited-only = Only those who were invited vote here, by the link they were sent. Everybody can read.
consultation-voter = You vote as number { $number }, in the group “{ $group }”. You can change a vote until the deadline. <votes>Your votes, and the proof that they are counted</votes>
consultation-public = Before you vote
consultation-public-words = Public at once, and not erasable: each vote, under a number, with the group you choose and the second in which it was entered. All votes under one number can be seen together.
consultation-private-words = Not public: who has which number. Only this server knows, outside the record, and it can be deleted once the consultation is over.
consultation-group = Your group
consultation-group-hint = You choose it once. Nobody checks it, and it is shown as what people said of themselves.
consultation-answer-first = Answer the question first. Then you can vote on the statements.
consultation-statements = { $count ->
    [0] Statements
    [one] One statement
   *[other] { $count } statements
  }
consultation-statements-note = Vote on as many as you like. “Pass” is a vote too: you saw it and take no side.
consultation-statement = Statement { $number }
consultation-by-party = by the party that asks
consultation-by-voter = by voter { $number }
consultation-by-group = Statement { $number } by group
consultation-pose = Add a statement
consultation-pose-does = It is entered under your number { $number }, for everybody to vote on. It can be withheld later, for reasons that are made public; that it was there stays on record.
consultation-pose-text = The statement
consultation-pose-hint = One thought, in a sentence that people can agree or disagree with. At most { $max } characters.
consultation-pose-send = Add it for good
consultation-figures = What was answered
consultation-figures-caption = Answers to the question by group
consultation-counts = { $voters ->
    [0] Nobody has voted so far.
    [one] One person has voted
   *[other] { $voters } people have voted
  }{ $voters ->
    [0] {""}
   *[other] ; { $taken ->
        [one] one vote was entered
       *[other] { $taken } votes were entered
      }, changed ones among them. The latest vote counts, once.
  }
consultation-groups-for = Of { $heard ->
    [one] the one group that was heard
   *[other] { $heard } groups that were heard
  }, { $for ->
    [0] none has
    [one] one has
   *[other] { $for } have
  } more for yes, and { $against ->
    [0] none
    [one] one
   *[other] { $against }
  } more for no. Each group counts the same, whatever its size.
consultation-not-heard = Nobody has answered of:
consultation-self-declared = Groups are as voters named them for themselves. These are answers of those who chose to answer, and no survey.
consultation-reply = The party’s reply
consultation-no-reply = The consultation is over. The party has not replied yet.
consultation-reply-later = You can reply once the deadline has passed.
consultation-reply-write = Publish your reply
consultation-reply-answer = What your party decided
consultation-reply-text = Your reply, with your reasons
consultation-replies-before = { $count ->
    [one] one earlier reply is on record
   *[other] { $count } earlier replies are on record
  }
consultation-decided-yes = It decided: yes.
consultation-decided-no = It decided: no.
consultation-decided-later = It has not decided yet.
consultation-decided-none = It has not replied yet.
consultation-yours = Your consultation
consultation-links = Links for those you invite
consultation-links-does = Whoever has a link votes with it, as one voter, without an account. Who gets which is known to you alone; the server keeps no list.
consultation-links-made = { $made ->
    [0] No links were made so far.
    [one] One link was made so far
   *[other] { $made } links were made so far
  }{ $made ->
    [0] {""}
   *[other] ; { $used ->
        [0] none of them has voted.
        [one] one of them has voted.
       *[other] { $used } of them have voted.
      }
  }
consultation-links-count = How many (at most { $max })
consultation-links-send = Make them
consultation-links-once = { $count ->
    [one] This link is shown once. Copy it now.
   *[other] These { $count } links are shown once. Copy them now, and give each person one.
  }
consultation-links-list = Links, one a line
consultation-check = Count again
consultation-check-words = { $taken ->
    [0] Every vote will be in the log of this consultation.
    [one] The vote is in the log of this consultation.
   *[other] All { $taken } votes are in the log of this consultation.
  } Anybody can <verify>verify it</verify> and count again; <acts>every act</acts> is public.
consultation-withheld = { $count ->
    [0] No statement was withheld.
    [one] One text <list>was withheld</list>.
   *[other] { $count } texts <list>were withheld</list>.
  }

votes-title = Your votes
votes-nobody = No votes are known to be yours here.
votes-lead = You vote as number { $number }. Only this server knows that it is you.
votes-caption = Your votes as they stand
votes-on = On
votes-vote = Vote
votes-where = In the log
votes-coming = Taken and kept; it is entered within seconds. Load this page again.
votes-at = { $act }, as number { $position } in it. <receipt>The receipt</receipt> proves that this act is in the log.
votes-back = Back to the consultation
votes-forget = Forget who I am
votes-forget-words = The server then no longer knows that this number is yours. Your votes stay in the record. It cannot be undone.
votes-forget-send = Forget it for good

consultations-title = Home consultations
consultations-lead = A party that must ask at home first does so in the open: on an exact text, until a date, with the answers by group and its reply.
consultations-none = No party has opened one.
consultations-all = All home consultations
consultations-on = on { $target }
consultations-open = open until { $when } UTC
consultations-awaited = over since { $when } UTC; its result is not on record here yet
consultations-cited = closed, { $when } UTC
consultations-source = From the log { $origin } at { $size ->
    [one] one act
   *[other] { $size } acts
  }, root { $root }…
consultations-cite = Enter the result
consultations-cite-does = “{ $question }”: what was answered, and what you decided, as the log of the consultation says.
consultations-open-title = Ask those at home
consultations-open-does = This opens a log of its own, which your party keeps, and announces it here. You can neither vote for others in it nor end it early.
consultations-open-sign-in = Sign in to open one
consultations-question = The question, to be answered with yes or no
consultations-question-hint = For example: Should we sign this text as it stands?
consultations-target = The text that you ask about
consultations-closes = Votes are taken until (UTC)
consultations-closes-hint = It can be neither brought forward nor put off.
consultations-who = Who votes
consultations-who-public = everybody with an account here
consultations-who-invited = those to whom you give a link
consultations-groups = Groups that voters choose from, one a line
consultations-groups-hint = At most { $max }. Answers are shown group by group, each with the same weight.
consultations-statements = Statements to vote on, one a line, if any
consultations-statements-hint = Each at most { $max } characters, and one thought. You can add more later.
consultations-statements-open = Voters may add statements
consultations-public = Public at once and for good
consultations-public-words = The question, the text, the groups, the deadline, and every vote under a number. Your party is expected to reply and to say what it decided.
consultations-open-send = Open it for good

refusal-consultation-open-already = This log has its consultation already (act { $where }).
refusal-question-missing = Write the question, in at most { $max } characters.
refusal-group-twice = The group { $where } is named twice. Name each once.
refusal-deadline-past = The deadline has passed already. Choose a later one.
refusal-deadline-missing = Say until when votes are taken.
refusal-no-consultation = There is no consultation in this log.
refusal-consultation-closed = The consultation is closed: no more votes are taken.
refusal-consultation-still-open = The consultation is still open. This can be done once the deadline has passed.
refusal-not-the-keeper = Votes and statements of voters are entered by the server alone, never by the party that asks.
refusal-statement-number = Somebody else has just added a statement: the next number is { $next }. Send yours again.
refusal-statement-twice = This statement is there already.
refusal-statements-not-open = Voters add no statements here: the party that asks has not opened it to them.
refusal-statement-missing = Write the statement, in at most { $max } characters.
refusal-unknown-voter = There is no voter { $where } here.
refusal-statement-withheld = Statement { $where } has been withheld. Nobody is asked about it any more, and your vote was not taken.
refusal-unknown-statement = There is no statement { $where } here.
refusal-malformed-votes = These votes are not packed as the rules say.
refusal-too-many-votes = One act holds at most { $max } votes.
refusal-too-many-voters = At most { $max } can vote in one consultation.
refusal-announced-already = This consultation has been announced already.
refusal-unknown-consultation = No consultation { $where } has been announced here.
refusal-consulted-by-another = Only the party that opened the consultation cites its result.
refusal-result-not-newer = A later result is on record already, at { $size } acts.
refusal-result-differs = These figures are not what the log of { $where } comes to at that size.
refusal-consultation-not-here = The log of the consultation { $where } is not on this server, so its result cannot be checked here.
refusal-account-needed = Sign in first: the consultation has to belong to somebody.
refusal-groups-missing = Name the groups, one a line: at least one, at most { $max }.
refusal-too-many-statements = At most { $max } statements.
refusal-too-many-consultations = Your party has opened { $max } consultations here, and can open no more.
refusal-not-asked = Only those who were invited vote here, by the link they were sent.
refusal-sign-in-to-vote = Sign in to vote.
refusal-malformed-vote = Choose one of the three answers.
refusal-own-group-missing = Choose your group first.
refusal-vote-first = Answer the question first; then you can add a statement.
refusal-voting-link-unknown = This link leads to no consultation here. Check that it was copied whole.
refusal-voting-links-range = Between 1 and { $max } links are made at once.
refusal-not-yours-to-invite = Only the party that asks makes links, and only where it asks those it invites.
