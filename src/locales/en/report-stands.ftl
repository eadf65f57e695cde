# Of both reports: where the groups stand, what the disagreement is about, who issues it, how it was made; and the one page.

report-section-contention = What the disagreement is about
report-contention-ground = { $about }: { $count ->
    [one] one objection or concern
   *[other] { $count } objections and concerns
  }, { $open ->
    [0] none of them open.
   *[other] { $open } of them open.
  }
report-contention-criterion = { $about } { $count ->
    [one] One judgement
   *[other] { $count } judgements
  }, { $open } of them asking for a change.
report-contention-groups = { $count ->
    [one] Held in one group: { $groups }.
   *[other] Held in { $count } groups: { $groups }.
  }
report-contention-parties = By { $parties }.
report-contention-many = By { $count } parties.
report-contention-unnamed = { $count ->
    [one] One holder is not named by the source.
   *[other] { $count } holders are not named by the sources.
  }

report-section-standing = Where the groups stand
report-standing = On { $subject }: { $groups ->
    [none] nobody has taken a stance.
   *[other] { $groups }.
  }
report-standing-group = { $group } { $verdict } ({ $heard } heard)
report-standing-lowest = Least support in the group { $group }.
report-standing-not-heard = Not heard: { $groups }.
report-standing-open = { $count ->
    [one] One objection to it is open.
   *[other] { $count } objections to it are open.
  }

report-section-issued = Issued by
report-issued = { $publisher } issues this report{ $size ->
    [none] .
   *[other] , as the record stood after { $size } acts.
  }
report-issued-with = Signed too by { $cosigners }.
report-issued-statement = What is recommended:
report-issued-contact = Contact:

report-section-method = Annex: method and limits
report-method-inputs = Computed from the first { $acts } acts of the log { $origin }, less what the head of this report leaves out, with the rules and lists that come with Travaux. Whoever has a copy of that log and of these gets the same report.
report-method-elsewhere = The same language elsewhere was looked for in the negotiations that were at hand, as they are now.
report-method-facts = Every statement of fact names the acts it rests on. What no act says is not said; where sources differ, all of them are given.
report-method-judgements = What a proposal would do, and how it fares, is somebody’s judgement and bears their name, with the strongest reason against it. Judgements are never added up.
report-method-groups = Stakeholder groups weigh the same. A group is for or against if more than half of those heard in it are; one that was not heard is named, and counts as neither. No figure here is a finding of consensus.
report-method-words = Words are looked up in the base text in all their forms. A synonym is not found, and a new word is not a fault.
report-method-observed = This negotiation was recorded by others than those who took part in it. What was not published is not here; names marked reconstructed were inferred.
report-method-hosted = The parties acted in this record themselves. What they said elsewhere is not here.
report-method-limits = Silence is shown as silence. The report says what stands in the record, not why, and not what would have happened otherwise.

short-section-signature = Signature
short-refuse = { $count ->
    [0] Nobody has declared that it will not sign.
    [one] One will not sign: { $parties }.
   *[other] { $count } will not sign: { $parties }.
  }
short-consult = { $count ->
    [0] Nobody must consult at home first.
    [one] One must consult at home first: { $parties }.
   *[other] { $count } must consult at home first: { $parties }.
  }
short-signed = { $count ->
    [0] No signature is on record.
    [one] One has signed: { $parties }.
   *[other] { $count } have signed: { $parties }.
  }
short-words = { $count } of the { $of } words looked up are used by proposals and are not in the text in force{ $count ->
    [0] .
   *[other] : { $words }.
  }
short-word = “{ $term }”
short-undefined = No provision in force defines { $count ->
    [one] one of them.
   *[other] { $count } of them.
  }
short-forums = { $count ->
    [one] One forum deals with the matter already: { $names }.
   *[other] { $count } forums deal with the matter already: { $names }.
  }
short-more = { $count ->
    [one] One more in the whole report.
   *[other] { $count } more in the whole report.
  }
short-link = On one page
short-whole = The whole report

issue-title = Issue this report in your party’s name
issue-does = The report stays what is computed. Your name, what you recommend and how to reach you stand beside it, for everybody and for good.
issue-recommends = What you recommend
issue-contact = How to reach you: an office, not a person
issue-send = Issue it
issue-join = Sign too
issue-leave = Take your signature back
issue-joined-note = Your party signed this report.

report-section-restrictions = Whether the text directly supports restrictions
report-restrictions-supported = A machine read { $direct ->
    [one] one clause that allows
   *[other] { $direct } clauses that allow
  } or require a restriction; they are quoted. What it takes them to mean is for people to say.{ $unread ->
    [0] {""}
   *[other] { " " }Of { $unread } provisions the record has no words to read.
  }
report-restrictions-not-supported = A machine read every provision and found no clause that allows or requires a restriction.{ $mentions ->
    [0] {""}
   *[other] { " " }What only mentions one is quoted.
  }
report-restrictions-cannot-tell = { $read ->
    [0] The record cannot tell: it has no words of this text in a language in which a machine could read its clauses.
   *[other] The record cannot tell: of { $unread ->
      [one] one provision
     *[other] { $unread } provisions
    } it has a summary or nothing, not the words. In those it has, a machine found no clause that allows or requires a restriction.
  }

brief-section-recurs = The same language elsewhere
brief-recurs = { $subject }: { $shared } of the { $union } runs of five words in either text stand in both here and in { $places }; the longest passage in both has { $words } words.
brief-recurs-place = { $id } of { $negotiation }
brief-recurs-looked = Of { $looked } wordings of this negotiation that were looked for word for word, { $found } of this theme also stand elsewhere.
brief-recurs-untold = Of { $count ->
    [one] one more wording
   *[other] { $count } more wordings
  } the record cannot tell: it has a summary, or nothing.
