# The map of opinions, and which statement of a consultation is shown next.
api-map = The map of opinions: places, what is typical of each group, what the groups agree on
opinions-lead-negotiation = Which parties take the same sides, drawn from their positions on the contested wordings. An illustration: nothing reads it to decide.
opinions-lead-consultation = Who answers alike, drawn from the votes. An illustration: nothing reads it to decide.
opinions-counts = { $participants ->
    [0] Nobody has voted yet.
    [one] One voter
   *[other] { $participants } voters
  }{ $participants ->
    [0] {""}
   *[other] {" "}with { $votes ->
      [one] one vote that stands
     *[other] { $votes } votes that stand
    } on { $statements ->
      [one] one statement
     *[other] { $statements } statements
    } (votes entered, those changed later among them: { $cast }).
  }
opinions-counts-parties = { $participants } of { $parties } parties have taken a stance on { $statements ->
    [one] one contested wording
   *[other] { $statements } contested wordings
  }: { $votes ->
    [one] one stance
   *[other] { $votes } stances
  }. Support and acceptance count as agreeing, an objection as disagreeing, a concern or a referral elsewhere as passing.
opinions-left-out = { $count ->
    [one] One statement is left out: its words are withheld.
   *[other] { $count } statements are left out: their words are withheld.
  }
opinions-size = Computed from the first { $size } acts; a newer map is on its way.
opinions-too-few = With fewer than { $min } participants a map would mean little: none is drawn. The tables say what there is.
opinions-drawn = The map
opinions-label = A dot for each of { $participants } participants, shaped by the group that they declared; who answers alike is close together. The tables below say the same.
opinions-group-count = ({ $all })
opinions-group-some = ({ $all }; { $shown } drawn, at even distances)
opinions-axes = Left and right, up and down are nothing but the two directions in which answers differ most. From left to right lie { $first } % of how much answers vary, from bottom to top { $second } %; the rest cannot be seen here.
opinions-inexact = The search for these directions was stopped before it came to its end: they are not exact.
opinions-middles = Where each group lies
opinions-middles-caption = The middle of the dots of each group, and how far they are from it on average; 0 and 0 is the middle of the map
opinions-members = Participants
opinions-spread = Mean distance
opinions-places = Where each party lies
opinions-places-caption = Who answers alike has figures alike; of the figures alone nothing follows
opinions-party = Party
opinions-across = Left to right
opinions-up = Bottom to top
opinions-agreed = What the groups agree with
opinions-agreed-words = Every group counts the same, however many it has. A figure near 1 means that nearly everybody agrees in every group that was heard. It is no finding of consensus: one objection can outweigh it.
opinions-agreed-caption = First what the most groups were heard on, then by agreement
opinions-statement = Statement
opinions-agree = Agree
opinions-disagree = Disagree
opinions-lowest = Lowest group
opinions-not-heard = Not heard
opinions-all-heard = none
opinions-agreed-rest = { $count ->
    [one] One statement more is in the data (JSON).
   *[other] { $count } statements more are in the data (JSON).
  }
opinions-present = Present text of { $provision }
opinions-typical = What is typical of each group
opinions-typical-words = First the statement that a group agrees with best, then those on which it answers one way more surely than the others do (at 90 %); with how many of it voted so. With few votes this says little.
opinions-typical-none = Nothing sets it apart from the others.
opinions-group-silent = Nobody of this group was heard.
opinions-way-agree = Agrees
opinions-way-disagree = Disagrees
opinions-so-many = ({ $of } of { $votes })
opinions-inferred = Groups that answers fall into
opinions-inferred-none = None were looked for: { $placed ->
    [0] nobody has
    [one] one participant has
   *[other] { $placed } participants have
  } voted on enough to be placed, or all in the same place.
opinions-unstable = No stable groups. Answers could be put into { $groups }, but when the map is drawn again from other participants of the same kind ({ $resamples } times), these agree with the first only to { $stability }; below { $min } they are not shown.
opinions-stable = Answers fall into { $groups } groups ({ $placed } participants placed). Drawn again from other participants of the same kind ({ $resamples } times), the groups agree with these to { $stability }, where 1 is the same each time; below { $min } they would not be shown.
opinions-inferred-group = Inferred group { $number } ({ $count })
opinions-inferred-words = These groups come from the answers alone. Nobody declared them, and nobody belongs to one.
opinions-limits = What this cannot tell
opinions-limit-decides = Nothing reads this map to decide anything. Decisions follow the rules of procedure.
opinions-limit-flat = A map flattens many questions into two directions. Who is close here may be far apart on what matters.
opinions-limit-came = It shows those who came and voted, under groups that they chose themselves. It is no poll.
opinions-limit-spoke = It shows those who took a stance here. Who has said nothing is nowhere on it.
opinions-limit-heard = A group of which nobody voted is not heard. It is named, and never counted as neutral.
opinions-limit-formulas = The formulas are those of Polis (Small, Bjorkegren, Erkkilä, Shaw and Megill 2021, doi 10.6035/recerca.5516); the axes are exact, and the same everywhere. The command “travaux map” computes them from a copy of the record.
opinions-back-consultation = <back>Back to the consultation</back>
opinions-back-analysis = <back>All analysis</back>

consultation-map = <map>Who answers alike, and what all groups agree on</map>: a map that decides nothing.
consultation-next = Next for you
consultation-next-none = You have voted on every statement. You can change your votes below.
consultation-next-how = Drawn by chance from those that you have not voted on. More likely: statements that few have seen, that people agree with, that set people apart, and that few pass on.
