# The button of a letter that confirms an e-mail.
confirm-button = Confirm your e-mail address
# The subject of a letter that confirms an e-mail.
confirm-subject = Confirm your e-mail address for { $shop }
# An e-mail is to be confirmed.
confirm = Hello { $name }, this e-mail address was given for an account at { $shop }. Confirm that it is yours.
# How long its link is good.
confirm-link = The link works once, for three days. Until then everything works but sending gifts.
# For who did not ask for this letter.
leave-it = If you know nothing of this, leave it: without the link nothing happens.
# The button of a letter that makes another e-mail the account's.
new-email-button = Use this e-mail address
# The subject of that letter.
new-email-subject = Use this e-mail address at { $shop }
# An account is to have this e-mail.
new-email = Hello { $name }, your account at { $shop } is to have this e-mail address. Confirm that it is yours.
# How long its link is good.
new-email-link = The link works once, for three days. From then on you sign in with this address, and letters come here.
# The subject of a letter to the e-mail that an account has, when it is to have another.
email-asked-subject = Your account at { $shop } is to have another e-mail address
# An account is to have another e-mail.
email-asked = Hello { $name }, on { $moment } another e-mail address was given for your account at { $shop }. A link went there; once it is opened, you sign in with that address and no longer with this one.
# Where it was the reader.
nothing-here = If it was you, there is nothing to do here.
# Where it was somebody else. Account is the page of that name, and the quoted words stand on a button there.
email-asked-not-you = If it was not you, stop it under Account, with "Keep my address", sign out everywhere else, and choose a new password.
# The subject of a letter to the e-mail that an account had.
email-changed-subject = Your account at { $shop } has another e-mail address
# An account has another e-mail.
email-changed = Hello { $name }, since { $moment } your account at { $shop } has another e-mail address. You no longer sign in with this one, and letters no longer come here.
# Where it was the reader.
nothing-to-do = If it was you, there is nothing to do.
# Where it was somebody else.
email-changed-not-you = If it was not you, and you are still signed in somewhere, freeze your account there at once: then nothing can be taken out of your balance. Tell the shop in any case.
# The button of a letter that leads to another password.
reset-button = Choose a new password
# The subject of that letter.
reset-subject = Choose a new password for { $shop }
# Somebody has forgotten a password.
reset = Hello { $name }, somebody asked for a new password for your account at { $shop }. If it was you, choose one.
# How long its link is good.
reset-link = The link works once, for half an hour. With the new password you are signed out everywhere else.
# Where it was somebody else.
reset-not-you = If it was not you, leave it: your password stays what it is. Nobody from the shop will ask you for this link.
# The subject when another browser signed in.
new-browser-subject = A new sign-in to your account at { $shop }
# Another browser signed in. What it is called follows the colon, as in `device`.
new-browser = Hello { $name }, somebody signed in to your account at { $shop } on { $moment }, in a browser that is new to it: { $browser }.
# Where it was the reader. Account is the page of that name.
new-browser-yours = If it was you, there is nothing to do. Under Account you see everywhere you are signed in.
# The subject when the password was changed.
new-password-subject = Your password for { $shop } was changed
# The password was changed.
new-password = Hello { $name }, the password of your account at { $shop } was changed on { $moment }, by the link in a letter to you.
# What that means.
new-password-means = Everywhere you were signed in you are signed out.
# Where it was somebody else. The quoted words are a link on the sign-in page.
not-you = If it was not you, choose a new password at once: open the sign-in page and follow "Forgotten your password?". That signs out everybody else.
