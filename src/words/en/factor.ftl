# Under the heading, after the password.
lead = Your account asks for one more thing: the code that your authenticator app shows.
# The way back to the password.
back = Sign in as somebody else
# The code came too late.
over = It took too long, so we ask for your password once more.
# Below the field, a minute before the time is over.
ends = You have one minute left to enter the code.
# The button beside it.
more-time = More time
# Said after it is pressed.
longer = You have five more minutes.
# No answer to the code.
lost = The shop did not answer. Try again with the next code that your app shows.
# The heading of the section.
heading = Second factor
# While there is none.
off = Now your password alone lets you in. With an authenticator app on your phone, who finds out your password still stays outside: we ask for a code that only your phone shows.
# The button.
set-up = Set up an authenticator
# There is one.
on = On
# After it: since which day.
since-day = since { $day }
# How many recovery codes are left: none.
none-left = No recovery code is left. Without your phone you would not get in: get new ones.
# How many recovery codes are left: three at most.
few-left = { $left ->
    [one] { $left } recovery code is left. Get new ones before it is used.
   *[other] { $left } recovery codes are left. Get new ones before they are used.
  }
# How many recovery codes are left: four or more.
many-left = { NUMBER($left) } recovery codes are left.
# The button.
renew = New recovery codes
# The button.
another = Use another authenticator
# The button.
take-off = Switch it off
# The first step.
scan = Scan this with your authenticator app.
# The picture, to who can't see it.
picture = QR code for your authenticator app
# Beside the picture.
by-hand = Or type this into the app, as a key that is based on time:
# The text, to a screen reader.
secret = Key
# The button.
copy-secret = Copy key
# Said when it is.
secret-copied = The key is copied.
# The link.
open-app = The app is on this device
# The second step.
first = Enter the code that the app shows.
# The button.
switch-on = Switch it on
# The heading of the codes.
codes = Your recovery codes
# Under it.
codes-mean = If you lose your phone, each of them lets you in once, together with your password. Those from before are void.
# What is to be done.
once = We show them this once. Keep them where you find them without your phone.
# The button.
copy = Copy codes
# Said when they are.
codes-copied = The codes are copied.
# The link.
download = Download codes
# The button.
print = Print codes
# The button.
kept = I have kept them
# Said when they are there.
now-codes = Your recovery codes are here. Keep them: they are shown this once.
# Said when it is off.
now-off = The second factor is off. Your password alone lets you in.
# The codes were drawn, and never came.
codes-lost = It is on, but you may not have seen its recovery codes. Get new ones: those from before are void then.
# Setting it up took too long.
too-late = More than a day went by. Set it up once more.
