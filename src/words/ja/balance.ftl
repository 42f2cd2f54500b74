available = 使える残高
buckets = 残高の種類
empty = 最初のカードがここに表示されます
spent = 残高をすべて使いました
empty-next = コードをお持ちなら、引き換えるとすぐに表示されます。
redeem = コードを引き換える
guest = ログインすると残高と履歴を表示できます。
sign-in = ログイン
unreachable = ショップに接続できませんでした。残高は安全に保管されています。
again = もう一度試す
loading = 残高を読み込んでいます
runs-out = 有効期限
lots-label = 残高の内訳（期限が近い順）
never = 期限なし
nothing-runs-out = 期限のある残高はありません。
more-lots = さらに表示
now = 今
pending-label = 追加待ち
holds = 確保中
came-from = 入手元
left-of-label = 残り
aside = 確保中
pays-for-label = 対象の商品
to-shop = 商品を見る
let-go = 閉じる

changed = 残高が{ $available }になりました。
as-of-clock = { $clock }時点の内容です。ショップにつながると自動で更新されます。それまでは変更できません。
set-aside-for = を確保中（
set-aside-until = 、最長で{ $until }まで）
order = 注文{ $order }

checking = { $issuer }がカード{ $card }を確認しています
checking-since = { $since }に開始。結果はここに自動で表示されます。このページを離れてもかまいません。
came-in = 確認が終わり、カード{ $card }の{ $amount }が残高に入りました。
came-in-from = { $issuer }の確認が終わり、カード{ $card }の{ $amount }が残高に入りました。
not-taken = カード{ $card }は発行元で受け付けられませんでした。残高は変わっていません。
not-taken-by = カード{ $card }は{ $issuer }で受け付けられませんでした。残高は変わっていません。
not-taken-why = { $what }{ $why }

cards = カード{ NUMBER($count) }枚
refunds = 返金{ NUMBER($count) }件
credits = 付与{ NUMBER($count) }件
use-by-date = { $date }まで有効
none-ends = 期限なし
none-ends-before = 最も早い期限は{ $date }
ends-in-days = { $days ->
    [0] 今日まで
    [1] あと1日以内
   *[other] あと{ $days }日
  }
ends-in-months = あと{ NUMBER($months) }か月
ends-in-years = あと{ NUMBER($years) }年

left-of-whole = { $whole }のうち{ $left }
such-as = { $pays }（{ $goods }など）
quoted = 「{ $good }」
or-good = { $goods }、{ $good }
shelves-only = { $shelves }専用
and-shelf = { $shelves }、{ $shelf }

since-day = { $source }（{ $day }から）
source-card = ギフトカード{ $card }
source-order = 注文{ $order }
source-promo = { $name }（注文{ $order }）
source-points = { $points }から交換
source-opening = 開始残高
