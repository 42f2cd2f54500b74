points-label = ポイント
convert = ポイントを交換
receipt = 控え
more = さらにポイントを交換
empty = 交換するポイント数を入力してください。
odd = 整数を数字で入力してください。
converting = ポイントを残高に交換しています
finding = 交換できたかどうかを確認しています。もう一度交換しないでください。
not-through = 交換できませんでした。ポイントはすべて残っています。もう一度お試しください。
offline = オフラインです。交換はオンラインに戻るとできます。
frozen = アカウントは凍結中です。凍結を解除するとポイントを交換できます。
no-rate = お使いの地域ではポイントを交換できません。ポイントはそのまま残ります。

step-becomes = { NUMBER($points) }ポイントごとに{ $worth }になります。交換後は元に戻せません。
up-to = { NUMBER($most) }ポイントまで交換できます。
become-and-left = { NUMBER($spent) }ポイントが{ $worth }になります。{ $left ->
    [0] ポイントは残りません
   *[other] 残りは{ $left }ポイントです
  }。
fewest = { NUMBER($points) }ポイントから交換でき、{ $worth }になります。
in-steps = { NUMBER($step) }ポイント単位で交換できます。{ NUMBER($less) }か{ NUMBER($more) }を入力してください。
have-only = 今あるのは{ NUMBER($have) }ポイントです。{ NUMBER($most) }以下を入力してください。

became = { NUMBER($points) }ポイントが{ $worth }になりました。
now-and-left = 使える残高は{ $available }、残りは{ NUMBER($left) }ポイントです。
rate-changed = 交換レートが変わり、このポイントは今{ $worth }になります。まだ交換していません。よければもう一度ボタンを押してください。
fewer-now = 今あるのは{ $available }で、入力した数に足りません。交換はしていません。
