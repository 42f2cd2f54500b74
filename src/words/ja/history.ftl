history = 履歴
what-label = 内容
when = 日時
amount-label = 金額
after = 残高
balance-after = 取引後の残高
keys = 矢印キーで明細を移動し、Enterキーで開きます。
find = 履歴から探す
search = 履歴を検索
search-hint = カードの下4桁、注文番号、プロモーション、金額
show = 表示
everything = すべて
from = 開始日
to = 終了日
backwards = 終了日が開始日より前になっています。
clear = クリア
none-fits = 該当する明細はありません
none-next = 別の条件で探すか、すべて表示してください。
show-everything = すべて表示
empty = 入出金はまだありません。明細はここに表示されます。
coming = 明細を読み込んでいます
unreachable = ショップに接続できませんでした。読み込み済みの明細はそのまま見られます。
offline = オフラインです。読み込み済みの明細は見られます。残りはオンラインに戻ると読み込みます。
again = もう一度試す
bucket = 残高の種類
card = カード
issuer = 発行元
licence = ライセンス
pays-for = 対象の商品
use-by = 有効期限
never = 期限なし
order = 注文
promo = プロモーション
points = 交換したポイント
opening = このアカウントの最初の残高です。
no-receipt-label = このカードの控えを読み込めませんでした。
export = 書き出し
csv = CSV
json = JSON
confirm-export = 確認してダウンロード
export-all = すべての明細をファイルに保存
export-found = 該当する明細をファイルに保存
export-offline = オフラインです。ファイルは、オンラインに戻るとショップから受け取れます。
add-up = すべての明細を検算
confirm-sum = 確認して検算
stop = 中止
stopped = 途中で中止しました。
cut = 明細を最後まで読み込めなかったため、結果はわかりません。
moved = 検算中に残高が変わり続けました。少し待ってからもう一度検算してください。
off-label = 計算の合わない明細が1件あります
show-it = この明細を表示

entries = { NUMBER($number) }件
of-entries = { NUMBER($whole) }件中{ NUMBER($number) }件
found = { $number ->
    [0] 該当する明細はありません。
   *[other] { $number }件の明細が該当します。
  }
fresh = 新しい明細{ NUMBER($number) }件
refund-of = 返金：注文{ $id }
date-and-clock = { $date } { $clock }
so-far = { $number ->
    [1] 最新の明細は計算が合っています。
   *[other] 最新{ $number }件の明細は計算が合っています。
  }
all-add-up = { $number ->
    [1] 1件だけの明細は計算が合っています。合計は{ $sums }です。
   *[other] 全{ $number }件の明細は計算が合っています。合計は{ $sums }です。
  }
sums-and = と
added-up-of = 検算中：{ NUMBER($whole) }件中{ NUMBER($number) }件…
off-by = { $when }、{ $amount }：記録上の残高は{ $says }、計算上は{ $should }です。
gone-of-it = そのうち{ $gone }は期限切れです。
sum-differs = 明細の合計は{ $sum }ですが、残高は{ $balance }です。
