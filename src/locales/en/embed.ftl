## Views for other sites to frame

embed-foot = { $negotiation }, as of act { $act }, { $when }. <page>See the whole page</page> · <record>The record</record>
embed-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
  }
embed-code = Embed this on another site
embed-what = Copy one of these into the HTML of an article or a page. Anyone may use it. It works without script and sets no cookies.
embed-live = Follows the record: what it shows changes when the record does
embed-fixed = Stays at the moment that you see here, whatever comes later
embed-withheld = What is withheld from the record later is withheld here too. If the frame is too low, set a greater height.
embed-title = { $what }: { $negotiation }
