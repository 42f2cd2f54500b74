lead-from-code = 続けて、コードの金額を表示します。コードは入力欄に残っています。
email = メールアドレス
password = パスワード
sign-in = ログイン
lead-from-gift = 続けて、ギフトを残高に追加します。ギフトはそのまま残っています。
name = お名前
region = 地域
password-hint = 8文字以上
new-here = 初めての方はアカウントを作成
known-here = アカウントを持っている
open = アカウントを作成
name-empty = お名前を入力してください。
password-length = 8文字以上のパスワードにしてください。
email-empty = アカウントのメールアドレスを入力してください。
email-odd = メールアドレスをご確認ください。name@example.comのような形です。
password-empty = パスワードを入力してください。
unreachable = ショップに接続できませんでした。入力した内容は残っています。少し待ってからもう一度お試しください。
guest = ログインするとアカウントを表示できます。
who = お客様情報
to-balance = 残高を見る
to-freeze = デバイスをなくした場合は、アカウントを凍結
lost = ショップに接続できませんでした。アカウントは安全に保管されています。
again = もう一度試す
loading = アカウントを読み込んでいます
region-heading = お住まいの地域
change-region = 地域を変更
change-lost = ショップに接続できず、変更されていない可能性があります。もう一度お試しください。二重に変更されることはありません。
offline = オフラインです。オンラインに戻ると変更できます。
places = ログイン中のデバイス
this-device = このデバイス
sign-out = ログアウト
everywhere-else = ほかのデバイスからログアウト
end-lost = ショップに接続できませんでした。一覧に残っているデバイスは、まだログイン中です。
places-lost = ショップに接続できず、デバイスを表示できません。
region-means = 価格、配送、新しいカードは、変更後の地域のものになります。今ある残高は通貨がそのままで、その通貨でだけ使えます。両替されることはありません。

welcome = { $name }さん、ログインしました。
since-and-used = { $since }から・最終利用：{ $seen }
sign-out-named = { $button }、{ $device }
signed-out-on = { $count ->
    [0] すでにログアウトしています。
   *[other] { $count }台のデバイスからログアウトしました。
  }
moved = 地域を{ $region }に変更しました。価格は{ $currency }で表示します。
language-heading = 表示言語
change-language = 言語を変更
