named-symbol = 「{ $symbol }」
check-symbol = { NUMBER($nth) }文字目をご確認ください。{ $symbol }ではありませんか？
check-swap = { NUMBER($nth) }文字目と{ NUMBER($next) }文字目をご確認ください。順番が逆ではありませんか？
filled-one = { NUMBER($nth) }文字目に入るのはこの文字だけです。カードと合っていますか？
filled-several = 読めない文字に入るのはこの文字だけです。カードと合っていますか？
perhaps-symbol = { $symbol }ではありませんか？
too-many-unreadable = { NUMBER($count) }文字が?になっています。補えるのは2文字までです。あと1文字、読み取ってみてください。

read-pairs = { $pairs }として読み取りました。このコードに{ $letters }は使われません。
read-as = { $letter }を{ $symbol }
and-pair = { $pairs }、{ $pair }
or-letter = { $letters }や{ $letter }
