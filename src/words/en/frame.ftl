# The link that jumps over the navigation.
skip = Skip to the content
# The navigation, to a screen reader.
navigation = Main
# To the code field.
redeem = Redeem
# To the balance. Also the heading there.
balance = Balance
# To the form. Also the heading there.
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
# The languages at the foot of every page, to a screen reader.
languages = Language
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
# To what is sold. Also the heading there.
shop = Shop
# To the form of a gift.
gifts = Gifts
# To the cart. Also the heading there.
cart = Cart
# To the account. Also the heading there.
account = Account
# To the orders. Also the heading there.
orders = Your orders
# The strip while there is no line.
offline = You are offline. Codes are still checked here, and your balance is as you last saw it. Redeeming waits for the line.

# The heading of a page, and its name in the tab. Those that are not here are named like the links to them.
redeem-heading = Redeem a code
# The heading of the page where several codes are redeemed at once, and its name in the tab.
many = Redeem several codes
# The heading of the list of licences that were bought, and its name in the tab.
licences = Licences
# The heading of the page of one licence, and its name in the tab.
licence = Licence
# The heading of the page where the cart is paid for, and its name in the tab.
checkout = Check out
# The heading of the page of one order, and its name in the tab: with the order's number.
order = Order { $id }
# The heading of the form of a gift, and its name in the tab.
send-gift = Send a gift
# The heading of the page of one gift that was sent, and its name in the tab.
gift = Gift
# The heading of the page for who got a gift, and its name in the tab.
claim = You have a gift
# The heading of the page that a forgotten password leads to, and its name in the tab.
reset = Choose a new password
# The heading of the page that the link in an e-mail leads to, and its name in the tab.
confirm = Confirm your e-mail
# The heading of the list, and the way to it.
sent-gifts = Gifts you sent
# Under the heading.
shop-lead = Things worth giving and keeping. Codes and your balance come off in the cart.
# Under the heading of the cart.
cart-lead = One box for gift cards and promo codes. The best combination is found for you.
# Under the heading of the form for a gift.
gift-lead = Choose a picture, an amount and the day. It arrives by e-mail, or as a link that you pass on.
# Under the heading of the balance.
balance-lead = What you have, what runs out when, and every entry behind it.
# Under the heading where several codes are redeemed at once.
many-lead = Paste a list or drop a file. Every code is checked on this device before anything is sent.
# Under the heading of the list of licences.
licences-lead = Codes that you bought by the dozen. Hand out each seat, and see which are taken.
# Under the heading where the cart is paid for.
checkout-lead = You see what is left to pay before you place the order. Nothing is charged earlier.
# Under the heading of the orders.
orders-lead = What you ordered, what paid for it, and what can still be cancelled.
# Under the heading of the gifts that were sent.
sent-gifts-lead = Which have arrived, which are on their way, and which you can still take back.
# Under the heading of a gift that came.
claim-lead = Once it is in your balance you spend it like everything else there.
# Under the heading of the account.
account-lead = Where you are signed in, what protects your account, and how the shop reaches you.
# Under the heading of the help.
help-lead = A few short questions. Most end with an answer here, without waiting for anybody.
# Under the heading of the form.
sign-in-lead = Your balance and your cards are kept with your account.
# Under the heading of the form for another password.
reset-lead = Afterwards you are signed out everywhere, and sign in with the new one.
# Under the heading where an e-mail is confirmed.
confirm-lead = The link in our letter shows the shop that the address is yours.
# How many items are in the cart, beside the link to it, to a screen reader.
items = { $items ->
    [one] { $items } item
   *[other] { $items } items
  }
# The heading of the page, its name in the tab, and the way to it.
help = Help
