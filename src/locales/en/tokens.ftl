# Tokens for programs

account-tokens = Programs
account-tokens-see = <see>Tokens by which a program acts from one of your seats</see>.
tokens-title = Tokens for programs
tokens-lead = A program with a token can do <api>through the API</api> what you may do from one of your seats, and nothing else. It reads nothing of <account>your account</account>.
tokens-none = You have no tokens.
tokens-make = Make a token
tokens-no-seat = A token is for a seat, and you hold none here.
tokens-make-one = Make it
tokens-note = Acts sent with it are yours: public, and for good.
tokens-name-hint = What it is for, so that you know it again.
tokens-seat = Seat
tokens-days = How long it lasts
tokens-lasts = { $days ->
    [one] one day
   *[other] { $days } days
}
tokens-made = Your token
tokens-made-once = Copy it now. It is not shown again, and nobody can look it up: we keep only its hash.
tokens-expires = Lasts until { $when }.
tokens-unused = Not used yet.
tokens-used = Last used { $when }.
tokens-end = End it
refusal-token-needed = Programs send this with a token, in the header Authorization. Make one on your account page.
refusal-token-unknown = This token is not known, has ended, or its seat is no longer held. Make another on your account page.
refusal-token-too-long = A token lasts { $days } days at most.
refusal-token-not-made = A token is for a seat that you hold, and you can have { $max } of them. End one first.
refusal-request-key-reused = The key { $where } was used for another request. Take a new key for a new request.
refusal-request-in-doubt = The same request is being dealt with. Send it again in a moment.
refusal-malformed-request-key = The header Idempotency-Key takes 1 to { $max } visible ASCII characters.
refusal-too-many-requests = That was too much in one minute. Wait { $seconds } seconds and send it again.
