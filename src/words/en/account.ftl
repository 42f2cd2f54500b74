# Under the heading, when somebody came from a code.
lead-from-code = Then we show what your code is worth. It is still in its field.
# The field.
email = E-mail
# The field.
password = Password
# The button.
sign-in = Sign in
# Under the heading, when somebody came from a gift.
lead-from-gift = Then your gift goes into your balance. It waits for you.
# The field.
name = Your name
# The field.
region = Region
# Under the field.
password-hint = At least 8 characters.
# The way to the other form.
new-here = New here? Make an account
# The way back.
known-here = I have an account
# The button.
open = Make my account
# The field is empty.
name-empty = Enter your name.
# It does not fit.
password-length = Choose a password of 8 characters or more.
# The field is empty.
email-empty = Enter the e-mail address of your account.
# What stands there is no address.
email-odd = Check the e-mail address: it looks like name@example.com.
# The field is empty.
password-empty = Enter your password.
# No answer.
unreachable = The shop did not answer. What you typed is still here: try again in a moment.
# For guests.
guest = Sign in to see your account.
# Who it is, to a screen reader.
who = You
# The link.
to-balance = Your balance
# The link.
to-freeze = Lost a device? Freeze your account
# No answer, and nothing was seen before.
lost = The shop did not answer. Your account is safe with it.
# The button.
again = Try again
# While waiting.
loading = Fetching your account
# The heading.
region-heading = Where you are
# The button.
change-region = Change region
# No answer.
change-lost = The shop did not answer, so this may not have changed. Try again: that does no harm.
# There is no line.
offline = You are offline. This can be changed when the line is back.
# The heading.
places = Signed in on
# Beside the own one.
this-device = This device
# The button.
sign-out = Sign out
# The button.
everywhere-else = Sign out everywhere else
# No answer.
end-lost = The shop did not answer. Look at the list: who still stands there is still signed in.
# No answer, and nothing was seen before.
places-lost = The shop did not answer, so the devices are not known.
# Before it is changed.
region-means = Prices, delivery and new cards are then those of this region. What you have stays in its currency and pays in that alone: it is never converted.

# Said after signing in, with the shopper's name.
welcome = You are signed in, { $name }.
# Under a device that the shopper is signed in on: since when, and when it was last used there. Each is a day with an hour, as `Nov 18, 14:02`, or today with an hour.
since-and-used = Since { $since } · last used { $seen }
# The button beside a device, to a screen reader: what stands on it (`sign-out`), and what the device is called or `this-device`.
sign-out-named = { $button }, { $device }
# Said after signing out on other devices: on how many. None: they were signed out before.
signed-out-on = { $count ->
    [0] Signed out there already.
    [one] Signed out on { $count } device.
   *[other] Signed out on { $count } devices.
  }
# Said when the region has changed: its name, and the currency's three letters, as `EUR`.
moved = Your region is now { $region }. Prices are in { $currency }.
# The heading over the choice of a language.
language-heading = Your language
# The button.
change-language = Change language
