guest = ログインすると注文を表示できます。
empty = 最初の注文がここに表示されます
to-shop = 商品を見る
orders = 注文
older = 以前の注文を表示
receipt = 控え
items = 商品
unreachable = ショップに接続できませんでした。注文は安全に保管されています。
again = もう一度試す
loading = 注文を読み込んでいます
not-found = この注文は、お使いのアカウントにありません。
all = すべての注文
cancel-label = 取り消す
cancel-order = 注文全体を取り消す
confirm-cancel = 取り消して返金
keep = 取り消さない
cancelled-label = 取り消し済み
cancel-lost = ショップに接続できませんでした。もう一度取り消しても、二重に処理されることはありません。
refunds = 返金
subscriptions = 定期購入
to-balance = 残高を見る
to-cart = カートに戻る
go-to-challenge = 支払いを承認
pause = 一時停止
go-on = 再開
end = 終了
only-balance = 残高で全額払えるときだけ
placed-label = 注文日時
delivered-to = お届け先
credit = もらえる特典
balance-after = 支払い後の残高
paid-by = 支払い方法
paused = 一時停止中
to-card = カードへ

state-paying = 支払い処理中
state-challenge = 承認待ち
state-paid = 支払い済み
state-released = 未払い
state-cancelled = 取り消し済み

next-paying = 支払いが通ったかどうかを確認しています。{ $clock }まですべて確保しています。操作は必要ありません。
next-challenge = カード会社がご本人の確認を求めています。{ $clock }まですべて確保しています。
nothing-taken = 引き落としはありません。残高は元に戻り、カートとコードもそのままです。

paid-aloud = 注文{ $order }、{ $total }、支払い済み。
state-aloud = 注文{ $order }、{ $total }。{ $state }。
placed = 注文{ $order }を受け付けました。
moved-to = 注文{ $order }：{ $state }。

card-ending = 末尾が{ $last_four }のカード
provider = 決済会社
card = カード

and-more = { $first }、ほか{ NUMBER($more) }点
so-many = { $name } × { NUMBER($quantity) }

cancel = 取り消す：{ $name }
cancel-item-to-balance = { $name }を取り消しますか？{ $worth }が残高に入ります。
cancel-item-back = { $name }を取り消しますか？{ $worth }が元の支払い方法に戻ります。
cancel-order-to-balance = 注文{ $order }を取り消しますか？{ $worth }が残高に入ります。
cancel-order-back = 注文{ $order }を取り消しますか？{ $worth }が元の支払い方法に戻ります。
item-cancelled = { $name }を取り消しました。支払った分は返金の手続き中です。
order-cancelled = 注文{ $order }を取り消しました。支払った分は返金の手続き中です。

next-on = 次回：{ $date }
pays-balance-first = 先に残高から支払い、残りはカードで支払います。
pays-balance-only = 残高で全額払えるときだけ注文します。足りない回は見送ります。
pause-of = 一時停止：{ $name }
go-on-with = 再開：{ $name }
end-of = 終了：{ $name }
