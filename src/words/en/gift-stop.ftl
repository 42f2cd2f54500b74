# The heading of the stop.
stop-title = Take a moment
# What no office ever does.
stop-rule = No company, office or police asks to be paid with gift cards. Whoever does is stealing. Once a code is claimed the money is gone.
# What to do.
stop-ask = If somebody you have not met asked you to send this, or told you to hurry or to tell nobody, stop here and talk to someone you trust.
# The button.
stop-back = Do not send it
# The button.
stop-go = I know this person: send it
