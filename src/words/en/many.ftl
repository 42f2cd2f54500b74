# The field.
codes = Codes
# Under the field's name.
codes-hint = One on each line, or a whole e-mail. A security code goes behind its number.
# The button.
all = Redeem all
# The button, while it is under way.
stop = Stop
# The button, once it was stopped.
go-on = Go on
# The button.
file = Choose a file
# Under the buttons.
drop = A text or CSV file; or drop it here. The codes stay on this page and are kept nowhere.
# The table.
results = Results
# A column.
nth = No.
# A column.
code = Code
# A column.
state = What became of it
# A column.
worth = Worth
# The link.
download = Download receipt
# The button.
anew = Begin a new list
# The link for one code.
one = Redeem one code
# The link to what was bought in bulk.
licences = Licences you bought
# For guests.
guest = Sign in first, so that we know whose balance it is. The list stays on this page.
# A file that could not be read.
unreadable = The file could not be read. Open it, copy what is in it, and paste it here.
# No code in the text.
none = There is no code in this text.
# While it is asked what became of a code.
finding = We are finding out whether this went through
# A code on its way.
sending = Being redeemed
# A code that can be sent.
ready = Ready
# A code from before a reload that never arrived.
lost = Not sent before the page was reloaded. Paste it again, and it goes on from here.
# After a reload.
again = The page was reloaded in the middle. What was sent is in the table; codes are kept nowhere, so paste the rest again.
# Offline.
offline = You are offline. Nothing is lost: it goes on when you are back and press Go on.
# A promo code in the list.
promo = A promo code. Use it on your cart; it is not for the balance.

# Under the field: how many of the codes in it can be sent. `$figure` is the same number as it is written. After it may stand
# `without-code` and `left-over`.
found-codes = { $ready ->
    [one] { $figure } code can be redeemed.
   *[other] { $figure } codes can be redeemed.
  }
# The same, and in how many of them something is wrong. `$figure` and `$look-figure` are the same numbers as they are written.
found-and-look = { $ready ->
    [one] { $figure } code can be redeemed
   *[other] { $figure } codes can be redeemed
  }, { $look ->
    [one] { $look-figure } needs a look
   *[other] { $look-figure } need a look
  }.
# After one of the two before this: how many lines were passed over. `$figure` is the same number as it is written.
without-code = { $lines ->
    [one] { $figure } line has no code in it.
   *[other] { $figure } lines have no code in them.
  }
# After these: the field has more codes than a list takes. How many too many; `$figure` is the same number as it is written.
left-over = A list has up to 1,000 codes. { $count ->
    [one] { $figure } at the end is left for the next one.
   *[other] { $figure } at the end are left for the next one.
  }
# Under the bar: how many codes are done, of how many.
done-of = { $done } of { $all } done
# Over the bar: the amount that came in, or several, of several currencies, joined by `and-amount`.
added-to-balance = { $amounts } added to your balance
# Joins amounts: those so far, and one more.
and-amount = { $amounts } and { $amount }

# Said when it has ended or was stopped: one or more of the four after this, joined by `and-part`.
ended = { $parts }.
# How many codes were redeemed. `$figure` is the same number as it is written.
part-redeemed = { $count ->
    [one] { $figure } redeemed
   *[other] { $figure } redeemed
  }
# How many had been redeemed to the same balance before. `$figure` is the same number as it is written.
part-already = { $count ->
    [one] { $figure } already in your balance
   *[other] { $figure } already in your balance
  }
# How many the shop has refused. `$figure` is the same number as it is written.
part-refused = { $count ->
    [one] { $figure } refused
   *[other] { $figure } refused
  }
# How many were not sent. `$figure` is the same number as it is written.
part-not-sent = { $count ->
    [one] { $figure } not sent
   *[other] { $figure } not sent
  }
# Joins them: those so far, and one more.
and-part = { $parts }, { $part }

# While it waits after too many wrong codes: for how many seconds, 89 at most. It counts down.
waiting-seconds = Waiting { NUMBER($seconds) } s, so that nothing is locked. It goes on by itself.
# The same for longer: the hour until which it does.
waiting-until = Waiting until { $clock }, so that nothing is locked. It goes on by itself while this page is open.

# In the column of what became of a code: another issuer is asked for the card. The issuer's name.
on-its-way = On its way: { $issuer } is checking the card
# In the column of what became of a code: it had been redeemed to the same balance before.
already = Already in your balance
# In the column of what became of a code: it went to this part of the balance. They are called as in `bucket.ftl`.
added-to = Added to { $bucket ->
    [refund] Refunds
    [promotional] Promotional
    [restricted] Only for some goods
    [points] Points
   *[gift] Gift cards
  }
# In the column of what became of a code: it stands in another row too, of this number.
same-code = The same code as number { $nth }. It counts once.
