# In results of search engines, under the page's name.
description = Redeem gift cards and promo codes, and see your balance. Codes are checked on your device; a typo costs nothing.
# The heading when the app has broken.
stopped = This page has stopped
# Under it.
stopped-means = Something on this page broke. Your balance is safe with the shop, and whatever you had already sent is not sent twice. Reload to go on: if a code was on its way, the page first finds out what became of it.
# The heading where scripts are switched off.
no-script = Scrip runs in your browser
# Under it.
no-script-means = It checks codes on your device, so that a typo costs nothing. Switch JavaScript on for this page to go on.
