# The shelves, to a screen reader.
shelves = Shelves
# All shelves.
all = Everything
# Instead of a price.
sold-out = Sold out
# No answer, and nothing was seen before.
unreachable = The shop did not answer. Nothing is lost: try again in a moment.
# No answer, and something was seen before.
as-seen = The shop did not answer. This is what was sold when you last looked.
# The button.
again = Try again
# While waiting.
loading = Fetching what is sold
# Before a price that was higher, to a screen reader.
before = instead of
# It can be subscribed to.
subscribable = Comes again by itself, if you like
# The button: before and after the name, which is only heard.
add-label = Add{ " " }
# The button: before and after the name, which is only heard.
to-cart = to cart

# Said when something was added to the cart, with its name.
added = { $name } is in your cart.
# A tag on an item: how many of it are in the cart.
in-cart = { NUMBER($quantity) } in your cart
# On an item: how long a sale runs; the day, or the hour where it is today.
on-sale-until = On sale until { $until }
# On an item of which few are left.
left = { $left ->
    [0] Sold out
    [one] Only { $left } left
   *[other] Only { $left } left
  }
