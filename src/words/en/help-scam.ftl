# A question.
who-asked = Who asked for it?
# Under it.
rule = No office, bank, company or shop is paid with gift cards. Whoever asks for a code is stealing.
# Its answers.
by-authority = A tax office, the police or a court
# The same.
by-support = Support for my computer, phone or bank
# The same.
by-boss = My boss, or somebody with a job for me
# The same.
by-family = A relative or friend in need
# The same.
by-prize = Somebody with a prize, a loan or an inheritance
# The same.
by-other = Somebody else, or I do not know
# How the scam goes.
names-authority = That is the false office. Real ones write letters, wait for an answer, and take no gift cards.
# The same.
names-support = That is the false support. Real companies do not call, and need no codes to repair or pay anything back.
# The same.
names-boss = That is the false boss. Call the person on the number that you have always had. Nobody earns money by buying cards for others.
# The same.
names-family = That is the false relative. Call the number that you have always had before you do anything.
# The same.
names-prize = That is the fee before the prize. Whoever has to pay first never gets anything.
# The same.
names-other = Somebody who hurries you, wants it kept secret, or wants codes read out is a thief, whatever the story.
# A question.
what-happened = What has happened so far?
# Its answers.
code-told = I told, sent or showed somebody a code
# The same.
gift-sent = I sent a gift
# The same.
account-open = Somebody may be in my account
# The same.
asked-only = Nothing yet
# The heading of what is to be done.
do-now = Do this now, from the top
# For who is not signed in.
guest-more = Signed in you can also freeze your account, take back gifts and have a card blocked.

# What is to be done.
redeem-first = Redeem the card yourself
# Under it.
redeem-first-why = If nobody was quicker, its value is safe once it is in your balance.
# What is to be done.
freeze = Freeze your account
# Under it.
freeze-why = Nothing can be spent from it until you unfreeze it. Nothing is lost.
# It is.
is-frozen = Your account is frozen. Nothing can be spent from it.
# What is to be done.
sign-out = Sign out everywhere else
# Under it.
sign-out-why = Whoever else is in your account is out of it at once.
# There is nowhere else.
nowhere-else = You are signed in here and nowhere else.
# No answer came.
sign-out-lost = The shop did not answer. Press again: that does no harm.
# What is to be done.
password = Choose another password
# Under it, with the e-mail.
password-why = A letter to { $email } brings a link. When you have chosen, every other place is signed out.
# The button.
send-link = Send me the link
# It is on its way.
link-sent = The letter is on its way. Its link works for half an hour.
# What is to be done.
take-back = Take back gifts that nobody has claimed
# Under it.
take-back-why = What was paid goes back to your payment card, and the code stops working.
# There is none.
none-to-take-back = There is none that can be taken back.
# No answer came.
gifts-lost = The shop did not say which gifts there are.
# A gift: how much, when it was paid, and for whom.
gift-row = { $amount } for { $name }, { $date }
# The same where the name is not known any more.
gift-row-unnamed = { $amount }, { $date }
# What is to be done.
block = Have the card blocked
# Under it.
block-why = Tell the shop the last four characters of the code. It sees whether the card can still be stopped.
# The button.
ask-to-block = Tell the shop
# What is to be done.
stop = Answer no more
# Under it.
stop-why = Hang up, buy nothing more, and let nobody hurry you. Keep messages, receipts and the cards: they are evidence.
# What is to be done.
tell = Tell others
# To whom: at once.
tell-bank = Your bank, if you paid by card or transfer. It may still stop it.
# The same.
tell-police = The police. The number of your report there helps the bank and the shop.
# The same: before the link to an agency of the country.
tell-agency = Who collects such cases in your country:
# The same where no such agency is known here.
tell-consumer = The consumer protection agency of your country.
