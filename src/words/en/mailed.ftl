# The way to another password.
forgotten = Forgotten your password?
# Over the form.
forgotten-lead = We send you a letter with a link. By it you choose a new password.
# The button.
send = Send me the link
# The way back.
to-sign-in = Back to signing in
# What is answered to every e-mail.
sent = If this e-mail address has an account, a letter is on its way to it.
# Under it.
sent-next = Its link is good for half an hour. If nothing comes, look among what your mail takes for spam, and check the address.
# The button.
once-more = Send it once more
# No answer.
not-sent = The shop did not answer, so perhaps no letter is on its way. Try again: that does no harm.
# The page was opened without a link.
no-word = Open the link in your letter. For your safety its word leaves the address at once, and is gone when the page is loaded anew.
# The field.
new-password = New password
# The button.
change = Change my password
# It is changed.
changed = Your password is changed.
# Under it.
changed-next = You are signed out everywhere. Sign in with the new password.
# The link is used or old.
old-reset = This link has been used, or is too old. We send you another one.
# No answer.
reset-lost = The shop did not answer. Your password may be changed by now: try it at signing in, or try again here.
# While the shop is told.
confirming = Confirming your e-mail
# It is confirmed.
confirmed = Your e-mail is confirmed.
# Under it.
confirmed-next = Now you can send gifts too.
# The link is used or old.
old-confirm = This link has been used, or is too old.
# Under it.
another-confirm = Your account says which e-mail address it has, and sends you another letter where one is wanting.
# The way there.
to-account = See your account
# No answer.
confirm-lost = The shop did not answer, so it is not certain that your e-mail is confirmed. Try again: that does no harm.
# On the account's page.
unconfirmed = Your e-mail is not confirmed.
# What waits for it.
unconfirmed-means = Follow the link in the letter that we sent you. Until then you send no gifts.
# The button.
send-again = Send the letter again
# It is on its way.
sent-again = The letter is on its way. Its link is good for three days; the one from before is void.
