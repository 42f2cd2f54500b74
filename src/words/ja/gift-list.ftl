day-odd = 日付と時刻を選んでください。
day-past = すでに過ぎています。もっとあとの時刻にするか、今すぐ送ってください。
day-far = 今から1年以内の日を選んでください。
twice = 時計が戻る日で、この時刻は2回あります。1回目に届きます。

cell-of = { $column }、{ $row }行目
leave-out-row = 除外：{ $row }行目 { $name }

name-missing = 名前を入力してください。
email-missing = メールアドレスを入力してください。
amount-missing = 金額を入力してください。
from-missing = 誰からのギフトかわかるように、お名前を入力してください。
too-long = { NUMBER($have) }文字あります。{ NUMBER($most) }文字までに短くしてください。
not-an-email = メールアドレスをご確認ください。bo@mail.exampleのような形です。
same-as = { $row }行目に同じアドレスがあります。
not-an-amount = 金額を入力してください（例：25、25.50）。
too-little = 最低金額は{ $least }です。
too-much = 最高金額は{ $most }です。
no-such-zone = この名前のタイムゾーンはありません。Europe/Berlinのように入力してください。

between = { $least }から{ $most }まで。
characters-of = { NUMBER($most) }文字中{ NUMBER($have) }文字
characters-over = { NUMBER($over) }文字超えています

recipients-of = { $count ->
   *[other] { $figure }人
  }
all-ready = { $count ->
   *[other] 受取人{ $figure }人
  }、すべて準備できています。
some-to-mend = { $count ->
   *[other] 受取人{ $figure }人
  }のうち{ $faulty ->
   *[other] { $faulty-figure }人
  }を、直すか除外してください。
too-many-of = 受取人{ $count }人は、1回の注文の上限を超えています。{ $over }人を除外してください。
rows-of = { $whole }行中{ $first }～{ $last }行目

list-empty = このリストには誰もいません。受取人ごとに1行必要です。
list-unclosed = { $line }行目の{ $column }文字目にある引用符が閉じられていません。閉じてからもう一度お試しください。
list-lacks = リストに{ $column ->
    [email] 受取人のメール
    [amount] 個別の金額
    [message] 個別のメッセージ
    [zone] タイムゾーン
   *[name] 受取人の名前
  }の列がありません。追加してもう一度お試しください。
not-read = 読み込まなかった列：{ $names }。

will-see = { $name }に届く内容
will-see-at = { $name }に届く内容（{ $when }）
arrives-at = { $place }時間 { $moment }
skipped = 時計が進む日でこの時刻はないため、{ $at }に届きます。
