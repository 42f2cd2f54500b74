# The button at the door.
sign-in = Sign in with a passkey
# The button where a passkey does as well.
use-label = Use a passkey
# After the password, where a passkey does as well.
lead = Your account asks for one more thing: a passkey, or a code.
# The heading of the section.
heading = Passkeys
# While there is none.
none = A passkey lets you in by your fingerprint, your face or the lock of your device, without a password. It works on this shop's own page and nowhere else, so nobody can ask you for it elsewhere.
# The passkeys are here, and no authenticator app: of the other section.
beside = Your passkeys are your second factor. With an authenticator app on your phone there is another.
# Where there can be none.
not-here = This browser knows no passkeys on this page.
# The field.
name = Name of the passkey
# Under the field's name.
name-hint = So that you know later which one it is: "My phone".
# The field is empty.
name-empty = Give it a name.
# The name is too long.
name-long = A name has up to 60 letters. Make it shorter.
# The button.
add = Add a passkey
# The button of a row.
remove-label = Remove
# Said when it is there.
added = The passkey is there. It lets you in from now on.
# Said when it is gone.
removed = The passkey is removed. Your device may still offer it; there you can delete it too.
# No answer.
lost = The shop did not answer. Look at the list, then try again.

# Under the name of a passkey: the date since which it is there.
since-date = Since { $since }
# The same, and the date on which it was last used.
since-and-used = Since { $since }, used last { $used }
# The button of a row, to a screen reader: it begins with what stands on it (`remove-label`). The passkey's name.
remove = Remove the passkey { $name }
# The shopper or the browser broke it off: what to do.
stopped-left = No passkey was used. Try again, or go on another way.
# One was to be added.
stopped-known = This device has a passkey for your account already.
# It did not work: what to do.
stopped-unable = This browser could not use a passkey here. Go on another way.
