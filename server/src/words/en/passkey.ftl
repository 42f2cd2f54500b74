# The subject when a passkey was added.
on-subject = A passkey was added to your account at { $shop }
# A passkey was added: what its owner calls it.
on = Hello { $name }, a passkey was added to your account at { $shop } on { $moment }: "{ $passkey }".
# What that means.
on-means = It signs in without a password. Who signs in with the password is asked for a second factor. Keep the recovery codes somewhere safe.
# The subject when a passkey was taken off.
off-subject = A passkey was removed from your account at { $shop }
# A passkey was taken off: what its owner called it.
off = Hello { $name }, a passkey was removed from your account at { $shop } on { $moment }: "{ $passkey }".
# What that means.
off-means = It signs in no more. Your device may still offer it; there you can delete it too.
# The subject when a passkey was refused that had been used less often than it should have been.
refused-subject = A passkey of your account at { $shop } was refused
# That passkey was refused: what its owner calls it.
refused = Hello { $name }, the passkey "{ $passkey }" of your account at { $shop } was used on { $moment } and refused.
# Why, and what to do. Account is the page of that name.
refused-means = It has been used less often than the shop has seen it used, so there may be a copy of it. Remove it under Account, and add a new one on the device that you have.
# Where it was somebody else. Account is the page of that name, and the quoted words are a link on the sign-in page.
not-you = If it was not you, remove the passkey under Account and choose a new password at once: open the sign-in page and follow "Forgotten your password?". That signs out everybody else.
