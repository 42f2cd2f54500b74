# Why a code can't be redeemed, or any request not done: what happened, then what to do. Each stands under the field or in a notice, and is said.

# Nothing was typed.
empty = Enter your code.
# A code is too short: how many characters were typed, and how many it has.
too-short = The code has { $have ->
    [one] { $have } character
   *[other] { $have } characters
  }, it needs { NUMBER($need) }. Look for the rest of it.
# A code is too long: how many characters were typed, and how many it has.
too-long = The code has { NUMBER($have) } characters, it needs { NUMBER($most) }. Take out what does not belong to it.
# A character was typed that no code has: its place in the code, and the character.
bad-character = Check the { NUMBER($nth, type: "ordinal") ->
    [one] { $nth }st
    [two] { $nth }nd
    [few] { $nth }rd
   *[other] { $nth }th
  } character: no code has a { $character }.
# The characters of a code do not fit each other.
check-failed = Something in the code is wrong. Compare it with the card, character by character.
# Another number of the card was typed: its serial number.
wrong-number-serial = This is the card's serial number. The code is under the scratch-off strip.
# Another number of the card was typed: the one under the bars.
wrong-number-barcode = This is the number under the bars. The code is under the scratch-off strip.
# Another number of the card was typed: its security code.
wrong-number-pin = This is the security code. Enter the card's number first.
# The card also has a security code, and it is missing.
pin-required = This card also has a security code. Enter it below the number.
# A code is another shop's, of this name.
other-issuer = This code is from { $name }. Redeem it there.
# The same code stands twice in a list.
duplicate-in-batch = This code is in the list twice. It is sent once.
# There is no line.
queued-offline = You are offline. Your code has not been used. It stays in its field; check it when you are back.
# A code is for other regions; which is not known.
other-region = This code is for another region.
# Only who is signed in can do this.
sign-in-required = Sign in to go on. What you typed stays here.
# The account would have more than it may: the amount that it may have, and the amount that it has.
balance-limit = An account holds up to { $limit }, and yours has { $balance }. Spend some of it first; the card keeps its worth.
# The shop never activated the card.
not-activated = This card was never activated at the till. Take it back to where it was bought, with the receipt.
# The card is for another region than the account. Both by their names.
region-mismatch = This card is for { $card } and your account is in { $account }. It can be redeemed by an account there.
# The account is frozen.
frozen = Your account is frozen. Unfreeze it to spend; cards can still be added.
# There is no such thing.
not-found = We know nothing by this name. Check it and try again.
# The card has expired: the date.
expired = This card expired on { $date }. Ask the shop that sold it what can be done.
# The card was redeemed by somebody else, who is never named: the date.
already-redeemed = This card was redeemed on { $date }, into another account. If you bought it, ask the shop with your receipt.
# The card was redeemed to the same account.
already-yours = This card is already in your balance. Nothing to do.
# The shop has switched the card off.
disabled = The shop has switched this card off. Ask the shop why, with the card in hand.
# The card has another currency than the account. Both by their codes: EUR, USD.
currency-mismatch = This card is in { $card } and your account in { $account }. Balances are never converted; an account in { $card } can redeem it.
# The shop examines the card: the date and the hour until which it does.
on-hold = This card is being looked at until { $date }, { $clock }. Try it again then; it keeps its worth.
# A code is not one of this shop's, or can't be redeemed; never told which.
code-not-usable = This code can not be used. Compare it with the card, and check that it is this shop's.
# Too many requests came: how many seconds it takes until they are heard again, from 1 to 90.
wait-seconds = Too many tries in a short time. Wait { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
  }, then try again. Your code stays here.
# The same in minutes, two or more.
wait-minutes = Too many tries in a short time. Wait { NUMBER($minutes) } minutes, then try again. Your code stays here.
# Too many wrong codes came: the hour until which none is taken.
locked = Too many codes did not fit. For safety, trying is paused until { $clock }. Your balance is untouched.
# The page sent something else under the name of what it had sent before.
attempt-key-reused = This was sent before with something else in it. Reload the page and start again.
# The same is being done already.
attempt-running = This is still being worked on. It shows here when it is done.
# The shop can't do it now.
unavailable = The shop can not do this right now. Nothing has happened; try again in a few minutes.
# The page sent what the shop does not understand.
malformed = This page and the shop do not understand each other. Reload the page; nothing has happened.
# A request came from another site.
cross-site = This did not come from the shop's own page. Open the shop and try there.
# The shop says no, and this page does not know its reason.
unknown = The shop said no. Try again later, or ask the shop.

# After the sentence `code-not-usable`, where that was the last try for now.
last-try = That was the last try for now. Wait a minute before the next one.
# After the sentence `code-not-usable`: how many tries are left. A few, one or more.
tries-left = { $count ->
    [one] { $count } try left
   *[other] { $count } tries left
  }, then a pause of a minute.
