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
