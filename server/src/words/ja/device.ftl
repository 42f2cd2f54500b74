known-on = { $device }の{ $browser }
browser-on = { $device }のブラウザ
unnamed = 種類が不明のブラウザ
