codes = コード
codes-hint = 1行に1つずつ、またはメール全体。セキュリティコードは番号の後ろに入力します。
all = すべて引き換える
stop = 中止
go-on = 続ける
file = ファイルを選択
drop = テキストかCSVのファイルです。ここにドロップもできます。コードはこのページだけにあり、どこにも保存されません。
results = 結果
nth = 番号
code = コード
state = 結果
worth = 金額
download = 控えをダウンロード
anew = 新しいリストを始める
one = コードを1つ引き換える
licences = 購入したライセンス
guest = どの残高に追加するかわかるように、先にログインしてください。リストはこのページに残ります。
unreadable = ファイルを読み込めませんでした。ファイルを開いて内容をコピーし、ここに貼り付けてください。
none = この内容にコードはありません。
finding = 引き換えられたかどうかを確認しています
sending = 引き換え中
ready = 準備完了
lost = ページの再読み込み前に送信されませんでした。もう一度貼り付けると、ここから続きます。
again = 途中でページが再読み込みされました。送信した分は表にあります。コードは保存されないため、残りをもう一度貼り付けてください。
offline = オフラインです。何も失われていません。オンラインに戻って「続ける」を押すと再開します。
promo = プロモコードです。残高には追加できません。カートで使ってください。

found-codes = { $ready ->
   *[other] { $figure }個のコードを引き換えられます。
  }
found-and-look = { $ready ->
   *[other] { $figure }個のコードを引き換えられます
  }。{ $look ->
   *[other] { $look-figure }個は確認が必要です
  }。
without-code = { $lines ->
   *[other] コードのない行が{ $figure }行あります。
  }
left-over = リストのコードは1,000個までです。{ $count ->
   *[other] 最後の{ $figure }個は次のリストに回します。
  }
done-of = { $all }個中{ $done }個完了
added-to-balance = { $amounts }を残高に追加しました
and-amount = { $amounts }、{ $amount }

ended = { $parts }。
part-redeemed = { $count ->
   *[other] 引き換え{ $figure }個
  }
part-already = { $count ->
   *[other] すでに残高にあるコード{ $figure }個
  }
part-refused = { $count ->
   *[other] 受け付けられなかったコード{ $figure }個
  }
part-not-sent = { $count ->
   *[other] 未送信{ $figure }個
  }
and-part = { $parts }、{ $part }

waiting-seconds = 受け付けが止まらないように、{ NUMBER($seconds) }秒待っています。自動で再開します。
waiting-until = 受け付けが止まらないように、{ $clock }まで待っています。このページを開いておくと、自動で再開します。

on-its-way = 追加待ち：{ $issuer }がカードを確認しています
already = すでに残高に入っています
added-to = { $bucket ->
    [refund] 返金
    [promotional] プロモーション特典
    [restricted] 一部の商品専用の残高
    [points] ポイント
   *[gift] ギフトカード
  }に追加しました
same-code = 番号{ $nth }と同じコードです。1回だけ数えます。
