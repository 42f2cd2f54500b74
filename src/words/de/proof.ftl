password = Passwort
password-hint = Damit wir sicher sind, dass Sie es sind. Danach fragen wir fünf Minuten lang nicht wieder.
empty = Geben Sie Ihr Passwort ein.
code = Code aus Ihrer App
code-hint = Die sechs Ziffern, die Ihre Authenticator-App jetzt zeigt.
recovery = Wiederherstellungscode
recovery-hint = Einer der zehn, die Sie aufbewahrt haben. Er gilt einmal.
by-recovery = Wiederherstellungscode
by-app = App verwenden
code-empty = Geben Sie den Code ein.
code-length = Ihre App zeigt sechs Ziffern, ein Wiederherstellungscode hat 15 Buchstaben und Ziffern. Prüfen Sie, was fehlt.
code-too = Ihr Konto fragt auch nach einem Code. Geben Sie den aus Ihrer App ein.
asking = Der Shop wird gefragt
asked = Bestätigen Sie zum Fortfahren, dass Sie es sind.
lost = Der Shop hat nicht geantwortet. Nichts hat sich geändert: Versuchen Sie es gleich noch einmal.
no-file = Der Shop hat nicht geantwortet, deshalb gibt es keine Datei. Versuchen Sie es gleich noch einmal.
confirm = Bestätigen und weiter
stay = Abbrechen
not-your-password = Das ist nicht Ihr Passwort. Prüfen Sie es und versuchen Sie es noch einmal.
last-try = Das war vorerst der letzte Versuch.
tries-left = { $count ->
    [one] Noch { $count } Versuch.
   *[other] Noch { $count } Versuche.
  }
too-often = Zu viele Versuche in kurzer Zeit. Versuchen Sie es wieder ab { $moment }.
paused = Zu viele Codes haben nicht gepasst, deshalb ist gerade Pause. Versuchen Sie es wieder ab { $moment }.
once-more = Die Eingabe Ihres Passworts ist zu lange her. Geben Sie es noch einmal ein.
