shelves = 売り場
all = すべて
sold-out = 売り切れ
unreachable = ショップに接続できませんでした。データは失われていません。少し待ってからもう一度お試しください。
as-seen = ショップに接続できませんでした。前回ご覧になったときの商品を表示しています。
again = もう一度試す
loading = 商品を読み込んでいます
before = 通常価格
subscribable = 定期購入もできます
add-label = カートに
to-cart = 入れる

added = { $name }をカートに追加しました。
in-cart = カートに{ NUMBER($quantity) }点
on-sale-until = セールは{ $until }まで
left = { $left ->
    [0] 売り切れ
   *[other] 残り{ $left }点
  }
