# Nobody is known here.
who = Sign in to go on
# Why a window.
window = It opens a window of this shop. The page around this box does not see your password.
# Opens it.
sign-in = Sign in
# It did not open.
blocked = Your browser did not open the window. Allow windows for this page, then press the button again.
# The ticket did not come through.
not-signed-in = That took too long. Press the button again.
# The window's heading.
title = Use your balance on another page
# What will happen.
lead = The box on the page you came from can then redeem into your balance and show it.
# The window has nobody to go back to.
lost = You are signed in. Close this window, and open the page that you came from again.

# The window's button, with the name of who is signed in.
go-on = Go on as { $name }
