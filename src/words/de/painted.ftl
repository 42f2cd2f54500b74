description = Geschenkkarten und Aktionscodes einlösen und das Guthaben ansehen. Codes werden auf Ihrem Gerät geprüft, ein Tippfehler kostet nichts.
stopped = Diese Seite ist stehen geblieben
stopped-means = Auf dieser Seite ist etwas schiefgegangen. Ihr Guthaben ist beim Shop sicher, und was Sie schon gesendet haben, wird nicht zweimal gesendet. Laden Sie die Seite neu, um weiterzumachen: War ein Code unterwegs, klärt die Seite zuerst, was daraus wurde.
no-script = Scrip läuft in Ihrem Browser
no-script-means = Codes werden auf Ihrem Gerät geprüft, damit ein Tippfehler nichts kostet. Schalten Sie JavaScript für diese Seite ein, um weiterzumachen.
