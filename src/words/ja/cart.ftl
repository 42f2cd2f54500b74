empty = カートは空です
empty-next = 今コードを追加しておくと、最初の商品を入れたときに使われます。
to-shop = 商品を見る
lines = 商品
codes = ギフトカードとプロモコード
code = ギフトカードまたはプロモコード
apply = 適用
applied = 適用したコード
by-themselves = 自動で適用
remove-label = 削除
remove = 削除：{ $what }
removed = { $what }をカートから削除しました。
code-removed = { $code }をカートから外しました。
undo = 元に戻す
summary = 注文内容
items = 商品
discounts = 割引
delivery = 配送
tax = 税
tax-included = 税（内税）
total = 合計
from-balance = 残高から
due = お支払い額
check-out = 購入手続きへ
estimate = このデバイスで計算した概算です。ショップに確認しています。
estimate-offline = このデバイスで計算した概算です。オンラインに戻るとショップに確認します。
unreachable = ショップに接続できませんでした。カートの中身は安全に保管されています。
again = もう一度試す
loading = カートを読み込んでいます
once = 1回だけ
every = { $weeks ->
    [1] 毎週
   *[other] { $weeks }週間ごと
  }
rhythm-of = お届けの頻度：{ $name }
quantity-of = { $name }の数量
being-paid = このカートはお支払いの処理中です。処理が終わると、また編集できます。
to-order = 注文を見る
too-much = 1回の注文で販売できる数を超えています。カートは元のままです。
others = ほかの組み合わせ
choose = この組み合わせを使う
no-codes = コードを使わない
best-again = 最もお得な組み合わせに戻す
your-choice = お選びの組み合わせです。
code-unknown = このコードは見つかりませんでした。もとの表示と1文字ずつ見比べてください。
code-unreachable = ショップに接続できませんでした。コードは入力欄に残っています。少し待ってからもう一度お試しください。
code-offline = オフラインです。コードは入力欄に残っています。オンラインに戻ったら適用してください。
code-garbled = ショップ以外から応答がありました。接続を確認して、もう一度お試しください。

on-sale-until = セールは{ $until }まで
counted = { $left ->
    [0] 売り切れのため、合計に含めていません。
   *[other] 残り{ $left }点です。合計は{ $left }点で計算しています。
  }
share-of = { $amount } { $promo }
best-of-codes = { NUMBER($codes) }個のコードの最もお得な組み合わせです。
see-others = ほかの{ NUMBER($others) }通りを見る
other-total = 正しい合計は{ $total }です。先ほどの表示は概算でした。
total-and-due = 合計{ $total }、お支払い額{ $due }。
credit-comes = { $worth }分の特典がもらえます。{ NUMBER($days) }日間使えます。
