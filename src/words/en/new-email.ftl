# The button that begins it.
change = Change e-mail address
# The form, to a screen reader.
heading = Change your e-mail address
# The field.
field = New e-mail address
# Under the field's name.
hint = We send a letter there. Only when you open its link do you sign in with the new address.
# The button.
send = Send the letter
# The button that leaves it.
leave = Leave it
# The field is empty.
empty = Enter the e-mail address that you want to use from now on.
# It is the one that the account has.
same = This is the address that you have now. Enter the one that you want instead.
# Another account has it.
taken = Another account has this e-mail address. Use a different one.
# Under it.
waiting-means = Open the link in it within three days. Until then you sign in with the address that you have now.
# The button.
once-more = Send it once more
# The button.
keep = Keep my address
# Said when the account keeps its address.
kept = You keep your e-mail address. The link in the letter does nothing any more.
# No answer.
keep-lost = The shop did not answer, so the letter's link may still work. Try again: that does no harm.
# The e-mail is another account's since the letter went out.
taken-since = Another account uses this e-mail address by now, so yours keeps the one that it has.

# A letter went to another address.
waiting = A letter is on its way to { $email }.
