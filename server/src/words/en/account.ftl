# The button of letters about the balance.
see-balance = See your balance
# The button of letters that tell of a change.
see-account = See your account
# The subject when an account was frozen.
frozen-subject = Your account at { $shop } is frozen
# An account was frozen.
frozen = Hello { $name }, your account at { $shop } was frozen on { $moment }.
# What that means.
frozen-means = Nothing is taken out of your balance until you unfreeze it. Cards and refunds still come in, and an order that was being paid at that moment still goes through.
# Where it was somebody else. Account is the page of that name.
frozen-not-you = If it was not you who froze it, somebody else is signed in to your account: sign them out under Account, and change your password.
# The subject when an account was unfrozen.
unfrozen-subject = Your account at { $shop } can be used again
# An account was unfrozen.
unfrozen = Hello { $name }, your account at { $shop } was unfrozen on { $moment }, with your password. Your balance can be spent again.
# Where it was somebody else.
unfrozen-not-you = If it was not you, freeze it again at once, and tell the shop.
# The subject when a part of the balance runs out.
runs-out-subject = { $amount } of your balance runs out on { $date }
# A part of the balance runs out soon. Of points the amount says that they are points.
runs-out = Hello { $name }, { $amount } { $bucket ->
    [gift] from gift cards
    [refund] from refunds
    [promotional] of promotional credit
    [restricted] of restricted credit
   *[points] of what you collected
  } runs out on { $date }.
# What can be done with it, of points.
good-points = Points become credit on your balance page.
# What it may pay for.
good-for-any = It is good for anything but gift cards.
# The same where only some shelves of the shop sell what it may pay for: their names.
good-for-only = It is good for { $categories } alone.
# How it is spent, and how to hear no more of it.
runs-out-hint = At checkout it is spent before what keeps longer. If you would rather not hear of this, switch it off on your balance page.
