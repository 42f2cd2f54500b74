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

# Why it is stopped: an amount.
large-to-new = { $amount } is a large gift to somebody you have not sent one to before.
# Why it is stopped: how many with these, more than ten.
many-today = These would be { NUMBER($today) } gifts within a day.

# Why it is stopped: the message says what these scammers ask for. The scam by its name, and how it goes.
scam-authority = The false office. Your message speaks of a fine, a tax or a bail. Callers who pretend to be the police or a tax office want gift cards, because nobody can get them back.
# The same.
scam-support = The false support. Your message speaks of a repair, a virus or a refund. Callers who pretend to be a computer company want gift cards for help that is none.
# The same.
scam-boss = The false boss. Your message speaks of cards for clients or colleagues. Messages that pretend to be from a superior who can't talk right now are a trick: call the person.
# The same.
scam-family = The false relative. Your message speaks of an emergency or a new number. Call the number you have always had before you send anything.
# The same.
scam-prize = The fee before the prize. Your message speaks of a prize, a loan or an inheritance. Whoever has to pay first never gets anything.
# The same.
scam-read-out = The code that is to be read out. Your message asks for the numbers or a photo of a card. Whoever sees a code can spend it at once.
# The same.
scam-secret = The secret. Your message asks to tell nobody. A gift needs no secrets; a thief does.

# How long it waits, if it is sent all the same: as `Today, 14:02`, or `Nov 18, 14:02`.
cools = Sent all the same, it waits until { $until }. Until then you can take it back with one tap.
