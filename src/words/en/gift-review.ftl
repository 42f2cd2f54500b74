# Something is to be mended.
to-mend = Something is to be mended before it can go. It is marked.
# It is through.
paid = Your gift is paid.
# A link is made by the sender.
when-linked = When you hand over the link
# At once.
when-paid = As soon as it is paid
# Not at once.
when-cool = After a pause in which you can take it back
# The promo gives its credit.
code-applies = This code applies.
# The heading of the review.
review-title = Before it goes
# The row.
to = To
# The row.
when-label = When
# The row.
credit-label = Credit for you
# The group.
code-box = Promo code
# The field.
code = Promo code
# The button.
apply = Apply
# The rows.
steps = What happens
# The button.
send = Send gift
# The button that goes through with it, once it is proved who sends.
confirm = Confirm and send
# The button.
back = Change something
# While it is on its way.
sending = Paying for the gift. It goes out once the payment is through.
# When no answer came.
finding = We are finding out whether your gift went through. Do not send it again.
# When it is certain that nothing happened.
not-through = Your gift did not go through. Nothing was taken; you can send it again.
# The payment card said no.
declined = Your card was declined. Nothing was taken and nothing was sent. Try another card, or ask your bank.
# The price changed.
price-changed = The total has changed while you looked. Nothing was taken. This is the new one; send the gift if it suits you.
# No promo has this code.
no-such-code = No promotion has this code. Compare it, or send the gift without it.

# After `when-label`: a day and an hour, which are meant on the clocks of each of the recipients.
on-their-clocks = { $moment }, where each of them is
# After `credit-label`: an amount with a plus, and for how many days it can be spent.
credit-within = { $worth }, to spend within { $days ->
    [one] { $days } day
   *[other] { $days } days
  }

# The first of three under `steps`: the sender hands over a link.
step-link = When it is paid, you make the link on the gift's page, and share it or print it.
# The first of three: it goes by e-mail, at once.
step-message = When it is paid, the message goes out.
# The first of three: it goes by e-mail, on a date.
step-sealed = It waits with us, sealed, until its time.
# The second of three.
step-watch = You see when it was sent, opened and claimed.
# The third of three.
step-change = Until it is claimed you can change it, send it again, or take it back: then all you paid goes back to your card.
