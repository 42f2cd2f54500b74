# The field.
password = Password
# Under the field's name.
password-hint = To make sure that it is you. For five minutes it is not asked for again.
# The field is empty.
empty = Enter your password.
# The field.
code = Code from your app
# Under the field's name.
code-hint = The six digits that your authenticator app shows now.
# The field.
recovery = Recovery code
# Under the field's name.
recovery-hint = One of the ten that you kept. It is good once.
# The button.
by-recovery = Use a recovery code
# The button.
by-app = Use the app
# The field is empty.
code-empty = Enter the code.
# It is no code.
code-length = Your app shows six digits; a recovery code has 15 letters and digits. Check what is missing.
# A second factor was set up meanwhile.
code-too = Your account asks for a code too. Enter the one that your app shows.
# While the shop is asked.
asking = The shop is being asked
# Said when the form is there.
asked = Confirm that it is you to go on.
# No answer to the password.
lost = The shop did not answer. Nothing has changed: try again in a moment.
# No answer, so no file.
no-file = The shop did not answer, so there is no file. Try again in a moment.
# The button that goes through with it.
confirm = Confirm and go on
# The button that does not.
stay = Leave it

# The password is wrong.
not-your-password = This is not your password. Check it and try again.
# After the sentence `second-factor-failed` of `refusal.ftl`: no try is left.
last-try = That was the last try for now.
# After the same: how many tries are left, three at most.
tries-left = { $count ->
    [one] { $count } try left.
   *[other] { $count } tries left.
  }
# Passwords came too often: the hour, or, on another day, the day and the hour, as `Nov 18, 14:02`.
too-often = Too many tries in a short time. Try again after { $moment }.
# Too many codes were wrong: the hour, or, on another day, the day and the hour, as `Nov 18, 14:02`.
paused = Too many codes did not fit, so trying is paused. Try again after { $moment }.
# The password was right, and the code came too late.
once-more = Your password was too long ago. Enter it once more.
