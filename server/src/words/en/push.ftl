# What a browser tells its owner: no amount, no name and no code, since it may show on a locked screen. A gift was claimed.
claimed = Your gift was claimed
# Under it.
claimed-next = See when, and what you wrote.
# Some of the balance runs out.
runs-out = Some of your balance runs out in a week
# Under it.
runs-out-next = See what it is good for.
