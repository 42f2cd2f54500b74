# Over the panel.
title = Scan a code
# What the camera shows, to a screen reader.
picture = What the camera sees
# While the camera comes on.
starting = Starting the camera. Your browser may ask you first.
# While it looks for a code.
hold = Hold the code in the frame.
# While it is off.
off = The camera is off.
# While a photo is read.
reading = Looking for a code in your photo.
# Said when there is one.
found = Code found.
# The switch.
light = Light
# The button.
use-camera = Use the camera
# The button.
use-photo = Use a photo
# The button.
stop = Stop
# Under the buttons.
local = Pictures stay on this device. You can also paste or drop a screenshot here.
# There is no code in a photo.
nothing = We found no code in this photo. Go closer, with more light and the whole code in the picture, or type the code.

# The camera is not there: why, then what to do. The browser was told to refuse it.
camera-refused = The camera is not allowed here. Allow it in your browser's settings for this page, use a photo, or type the code.
# The same, where the shop was opened inside of another app.
camera-refused-to-app = The camera is not allowed in this app. Take a photo and use that, open the shop in Safari, or type the code.
# The same, where there is none.
camera-missing = No camera was found on this device. Use a photo, or type the code.
# The same, where another program has it.
camera-busy = Something else is using the camera. Close that and try again, use a photo, or type the code.
# The same, where the page came by http.
camera-insecure = Browsers give the camera to secure pages only, and this one is not. Use a photo, or type the code.

# A picture can't be looked at: why, then what to do. A part of the page is missing.
not-fetched = What reads pictures could not be fetched. Try again when you are online, reload the page, or type the code.
# The same, where the file is something else.
no-picture = Your browser can not open this file as a picture. Use a JPEG or PNG, or type the code.
# The same, where the browser is too old.
old-browser = This browser can not read pictures. Type the code, or use another browser.
