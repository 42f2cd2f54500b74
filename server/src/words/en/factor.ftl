# The subject when a second factor was set up.
on-subject = Your account at { $shop } asks for a second factor
# An authenticator app was set up.
on = Hello { $name }, an authenticator app was set up for your account at { $shop } on { $moment }.
# What that means.
on-means = From now on signing in asks for its code. Keep the recovery codes somewhere safe.
# The subject when the second factor was taken off.
off-subject = Your account at { $shop } no longer asks for a second factor
# The same where passkeys are left, which are one too.
app-off-subject = The authenticator app was taken off your account at { $shop }
# The authenticator app was taken off.
off = Hello { $name }, the authenticator app was taken off your account at { $shop } on { $moment }.
# What that means.
off-means = From now on signing in does not ask for its code.
# The subject when a recovery code was used.
recovery-subject = A recovery code of your account at { $shop } was used
# A recovery code was used.
recovery = Hello { $name }, a recovery code took the place of your authenticator app at { $shop } on { $moment }. It is used up.
# What to do about it. Account is the page of that name.
recovery-means = Under Account you see how many are left, and can have new ones.
