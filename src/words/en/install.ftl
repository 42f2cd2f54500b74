# What the strip is about, to a screen reader.
newer-about = New version
# A newer version waits.
newer = A new version of this page is ready. It begins when you say so.
# The button that lets it begin.
newer-use = Use it now
# The button that leaves it for later.
later = Later
# Something has been sent whose answer is not known.
newer-waits = It begins as soon as what is on its way has arrived.
# The heading of the hint.
title = Keep it at hand
# What it is good for.
why = On your home screen it opens at once, also without a line.
# The button that asks the browser.
install = Install
# The button that leaves it.
not-now = No thanks
# On an iPhone or iPad.
by-sharing = Press Share, then “Add to Home Screen”.
# In Safari on a Mac.
by-dock = In the File menu, choose “Add to Dock”.
# In Firefox on Android.
by-menu = Open the menu of the browser, then “Add to Home screen”.
# Under the button that asks to be told.
tell-what = On this browser, also while the page is closed. Without amounts, names or codes.
# The button that ends it.
tell-no-more = Tell me no more
# Said when it has ended.
not-told = This browser tells you nothing any more.
# The browser, or who sits at it, said no.
tell-refused = This browser did not allow it. Its settings for this site say so, and can be changed there.
# No answer.
tell-lost = The shop did not answer. Try again in a moment.
# The button that asks to be told of a claim.
tell-claimed = Tell me when it is claimed
# This browser tells of claims.
told-claimed = This browser tells you when it is claimed.
# The button that asks to be told of what runs out.
tell-runs-out = Tell me on this browser too
# This browser tells of what runs out.
told-runs-out = This browser tells you too, a week before.
