# The link that jumps over the navigation.
skip = Skip to the content
# The navigation, to a screen reader.
navigation = Main
# To the code field.
redeem = Redeem
# To the balance.
balance = Balance
# To the form.
sign-in = Sign in
# Out.
sign-out = Sign out
# Said when it worked.
signed-out = You are signed out.
# Said when it did not.
still-signed-in = You are still signed in: the shop did not answer. Try again in a moment.
# What the strip is about, to a screen reader.
line = Connection
# At the foot of every page.
foot = Codes are checked on this device first. A typo never counts as a try.
# At the foot of a demonstration.
demo = A demonstration: no real money moves here.
# Where no page stands.
lost = Page not found
# What to do there.
lost-next = Nothing stands at this address. You can redeem a code or look at your balance.
# The way on from there.
lost-link = Redeem a code
# A page is on its way, later than usual.
fetching = Fetching this page
# A page did not come.
not-fetched = This page could not be fetched. It is tried again as soon as there is a line.
# The button that tries it now.
fetch-again = Try again
# The link that begins anew, with the newest app.
reload = Reload
# To what is sold.
shop = Shop
# To the form of a gift.
gifts = Gifts
# To the cart.
cart = Cart
# To the account.
account = Account
# To the orders.
orders = Your orders
# The strip while there is no line.
offline = You are offline. Codes are still checked here, and your balance is as you last saw it. Redeeming waits for the line.
