// More German texts by intent, as varied as english.ts. A line is one text.

export const german: Readonly<Record<string, string>> = {
  price: `
Was kostet das?
preis?
Grob geschätzt, über welche Summe reden wir?
Hallo Herr Brandt, danke für die Vorführung, hat allen gefallen. Bevor ich das intern weitertrage, brauche ich eine Hausnummer: wir wären 70 Leute, davon 20 tägliche Nutzer. Was käme da ungefähr auf uns zu?
Das sprengt unseren Rahmen.
Wir hatten mit höchstens 12.000 gerechnet.
Geht da noch was, wenn wir bis Monatsende unterschreiben?
Rechnen Sie pro Kopf oder pro Standort ab?
was würde uns das im monat kosten
Die Verlängerung ist 15 Prozent teurer als letztes Jahr, wie kommt das?
Ist die Schulung im Paket drin oder kommt das extra?
Unser Controlling will wissen, ab wann sich das trägt.
Können Sie die Zahlung auf zwei Jahre verteilen?
Bitte schicken Sie mir das überarbeitete Angebot mit dem Nachlass, den wir am Telefon besprochen haben.
Was sparen wir damit unterm Strich?
Gibt es für Vereine Sonderkonditionen?
Für einen kleinen Betrieb wie uns ist das eine Menge Geld.
Welches Paket reicht denn für fünf Leute, und was kostet mehr Speicher?
Wenn wir auf 20 Lizenzen runtergehen, wo landen wir dann?
Der Vorstand hat 25.000 freigegeben, mehr ist nicht drin.
Das ist mir ehrlich gesagt zu viel für das, was es kann.
Sind die Reisespesen schon eingerechnet?
Haben Sie auch ein Mietmodell?
Die Anschaffung muss sich in einem Jahr bezahlt machen.
Der Wettbewerb liegt 20 % unter Ihnen, da müssten Sie am Preis noch etwas tun.
Wie sehen die Folgekosten aus, wenn wir wachsen?
Könnten Sie die einzelnen Posten aufschlüsseln?
`,
  security: `
Ist das DSGVO-konform?
Wer hat Zugriff auf die Daten?
Gibt es einen AV-Vertrag?
Unser Datenschutzbeauftragter hat das Projekt gestoppt, weil nicht klar ist, wo die Aufnahmen liegen und wann sie gelöscht werden. Können Sie uns dazu etwas schicken?
Werden die Inhalte verschlüsselt übertragen?
Die Kollegen aus der IT-Sicherheit wollen Ihren letzten Pentest sehen.
Stehen die Server in Deutschland oder in Amerika?
Nach dem Hackerangriff im Frühjahr sind alle vorsichtig. Wie sichern Sie sich gegen Erpressungstrojaner ab?
Was passiert mit unseren Unterlagen, wenn wir kündigen?
Können Administratoren private Nachrichten mitlesen?
Der Betriebsrat fragt, ob man damit einzelne Kollegen kontrollieren kann.
Haben Sie eine ISO-27001-Zertifizierung?
Wie lange werden Protokolle aufbewahrt?
wie ist das mit dem datenschutz
Werden unsere Texte zum Trainieren einer KI verwendet?
Wie läuft die Anmeldung, gibt es einen zweiten Faktor?
Wir verarbeiten Gesundheitsdaten, da gelten strenge Regeln für den Zugriff.
Welche Dienstleister in Drittländern sind eingebunden?
Müssen die Gesprächspartner der Aufnahme zustimmen?
Als Versicherer müssen wir jede Auslagerung der Aufsicht melden und die Kontrollen belegen.
Wer bei Ihnen kann unsere Kundendaten einsehen?
Gab es bei Ihnen schon einmal eine Datenpanne?
Lässt sich nachvollziehen, wer wann was geändert hat?
Kann man Rechte so vergeben, dass die Filialen nur ihre eigenen Zahlen sehen?
Bitte lassen Sie mir Ihr Sicherheitskonzept zukommen.
Auf Anfrage müssen wir alles über eine Person löschen können.
Eine Mitarbeiterin ist auf eine gefälschte Mail hereingefallen, wie hätten Sie das verhindert?
`,
  competitor: `
Wir haben schon was von Nordvia.
Warum sollten wir von Delmora zu Ihnen kommen?
Worin unterscheiden Sie sich von den anderen?
Mit unserem jetzigen Partner sind wir eigentlich ganz zufrieden.
Kurzer Zwischenstand: Am Freitag war noch Orbello bei uns, die Auswertungen kamen gut an. Was halten Sie dagegen?
Ein anderer Lieferant verspricht uns das Gleiche.
Sie sind einer von dreien in der Endrunde.
Das macht bei uns seit Jahren die Firma Hallberg, warum sollten wir etwas ändern?
Wir haben uns dieses Mal für jemand anderen entschieden.
Die Konkurrenz hat die schönere App.
Wie aufwendig ist der Umstieg von Kronova?
Der Vertrag mit dem bisherigen Dienstleister läuft im Juni aus, wir schauen uns um.
Ihre Mitbewerber behaupten, Sie könnten keine Filialen abbilden.
Wir haben uns selbst etwas gebaut, was können Sie besser?
In unserer Branche kaufen alle bei Merkant.
Kommen viele Ihrer Kunden von Tessora?
In meiner alten Firma hatten wir Plexor, das lief gut.
Das ist doch das Gleiche wie bei Lumora, oder?
Gestern hat mir Ihr größter Rivale ein Gespräch angeboten.
Von Microsoft bekommen wir etwas Ähnliches gratis dazu.
Was würden wir verlieren, wenn wir Vintra durch Sie ersetzen?
Im Test war Arbello schneller als Ihr Produkt.
Wo sind andere Hersteller stärker als Sie?
Vor zwei Jahren sind wir von Ihnen weggegangen, was hat sich seitdem getan?
Gibt es eine Gegenüberstellung mit Zentrix?
Das alte System von Dralo soll abgelöst werden.
`,
  timing: `
Jetzt nicht.
Melden Sie sich im Herbst noch mal.
Frühestens nächstes Jahr.
Bei uns steht alles still, bis die Umorganisation durch ist. Außerdem ist die IT bis August mit dem Serverumzug beschäftigt. Kommen Sie bitte danach wieder auf mich zu.
Wie schnell könnten Sie loslegen?
Ab wann könnten wir damit arbeiten?
Das muss vor der Sommersaison laufen, sonst brauchen wir es nicht.
Lassen wir das erst einmal ruhen.
gerade keine zeit dafür, vielleicht q3
Die Entscheidung fällt Ende Januar.
Wir stecken mitten im Jahresabschluss und können uns gerade nichts anschauen.
Wenn wir heute bestellen, wann kommt die Lieferung?
Wie lange dauert die Einarbeitung normalerweise?
Ich gehe im Mai in Elternzeit, danach entscheidet mein Nachfolger.
Der Termin für die Inbetriebnahme ist um drei Wochen nach vorn gerückt.
Alle Projekte sind bis auf Weiteres gestoppt.
Im November kommen die Prüfer, bis dahin muss alles stehen.
Können wir das beschleunigen?
Im Moment haben andere Themen Vorrang.
Nach Ostern würden wir gern in kleinen Schritten anfangen.
Ist das in zehn Tagen machbar?
Bis wann brauchen Sie unsere Zusage?
Der Lenkungskreis tagt erst im Oktober wieder.
Das alte Programm wird zum 31.12. abgestellt.
Derzeit kein guter Zeitpunkt, fragen Sie nach der Messe noch einmal.
Wie sieht ein realistischer Ablauf aus, Woche für Woche?
Zwei Leute haben gekündigt, ich kann gerade nichts Neues anfangen.
`,
  technical: `
Gibt es eine API?
läuft das auch mit outlook
Welche Dateitypen können eingelesen werden?
Hallo zusammen, wir kommen nicht weiter: Der Aufruf liefert einen Fehler 409, sobald zwei Benutzer gleichzeitig speichern. Woran kann das liegen?
Läuft das unter Linux?
Wie spricht Ihr Produkt mit unserem ERP?
Wie viele Zeilen darf ein Import haben?
Was passiert, wenn mitten im Hochladen die Verbindung abreißt?
Reicht Android 9 auf den Tablets noch aus?
Funktioniert der Fühler bei minus 40 Grad?
Können wir Regeln selbst schreiben?
Wie genau ist die Prognose, wenn nur sechs Monate Historie da sind?
Wie bekommen wir die Zahlen nach Power BI?
Können zwei Leute dasselbe Blatt gleichzeitig bearbeiten?
Das Plugin lädt nicht, es kommt Modul nicht gefunden.
Wie viele Kameras hängen an einem Gerät?
Kann man eine Massenänderung rückgängig machen?
Erkennt der Scanner auch beschädigte Etiketten?
Wo stelle ich ein, wie oft abgefragt wird?
Gibt es eine Testumgebung für die Schnittstelle?
Lassen sich die Auswertungen in unser Portal einbetten?
Welche Hardware brauchen wir für einen Standort mit 300 Plätzen?
Bremst das unseren Webshop aus?
Geht das auch ohne Netz, zum Beispiel im Keller?
Wie erkennt das System doppelte Einträge?
Tauscht die App Termine in beide Richtungen aus?
Wie groß ist die Verzögerung zwischen Messung und Alarm?
Tauchen selbst angelegte Spalten auch in Berichten auf?
`,
  rfp: `
Anbei unsere Ausschreibung
Abgabefrist ist der 14. Mai, zwölf Uhr.
Bitte füllen Sie die Spalten C bis F aus.
Sehr geehrte Damen und Herren, hiermit fordern wir Sie zur Abgabe eines Angebots für ein Flottensystem auf. Die Unterlagen finden Sie auf der Vergabeplattform, Rückfragen sind bis zum 3. schriftlich möglich.
In Ihrer Einreichung fehlt die unterschriebene Erklärung aus Anlage 4.
Können Sie die 80 Fragen aus dem Lieferantenbogen beantworten?
Geben Sie zu jedem Punkt an, ob er erfüllt, teilweise erfüllt oder nicht erfüllt ist.
Gewertet wird zu 60 Prozent nach Qualität und zu 40 Prozent nach Preis.
Werden Sie sich beteiligen?
Verspätete Angebote werden ausgeschlossen.
Bitte nennen Sie drei vergleichbare Referenzprojekte im Formblatt 2.
Ihr Angebot wurde leider nicht berücksichtigt.
Los 2 umfasst die Wartung, Los 3 die Schulungen, Sie können auf beide bieten.
Zur Präqualifikation laden Sie bitte Ihre Nachweise hoch.
Das Leistungsverzeichnis wurde berichtigt, siehe Seite 17.
Bitte bestätigen Sie den Eingang der Vergabeunterlagen.
Alle Ausschlusskriterien aus Kapitel 3 müssen erfüllt sein.
Sie sind zur Bieterpräsentation eingeladen.
Unser Einkauf macht eine förmliche Auswahl mit vier Bietern, der Fragebogen kommt morgen.
Die Auswertungskommission bittet um Erläuterung zu Anforderung 4.12.
Dürfen Nachunternehmer im Verfahren später benannt werden?
Reicht die Textform für das Angebot oder brauchen Sie eine Signatur?
Ihr Konzept darf höchstens 30 Seiten haben.
Das Lastenheft umfasst 140 Punkte, bis nächste Woche bräuchten wir Ihre Stellungnahme dazu.
Antwort auf Bieterfrage 7: die Laufzeit beträgt vier Jahre mit Option.
`,
  introduction: `
Was machen Sie eigentlich genau?
Danke für die Vernetzung! Erzählen Sie gern mehr über Ihre Firma.
Woher haben Sie meinen Namen?
Ich bin die neue Werksleiterin und lerne gerade unsere Dienstleister kennen.
Guten Tag Frau Adler, wir haben uns kurz auf der Verpackungsmesse gesprochen. Sie sagten, dass Sie Betrieben wie unserem helfen, das würde ich gern genauer verstehen. Hätten Sie zwanzig Minuten für ein erstes Gespräch?
Ihr Beitrag hat mich neugierig gemacht, was steckt dahinter?
Ein früherer Kollege meinte, ich solle mal mit Ihnen reden.
Haben Sie allgemeines Material über Ihre Leistungen?
Ich habe von Ihnen gehört, weiß aber nicht, was Sie anbieten.
Gibt es eine Broschüre oder ein kurzes Video dazu?
Mein Vorgänger stand mit Ihnen in Kontakt, ich fange da bei null an. Bringen Sie mich auf Stand?
Arbeiten Sie auch mit Firmen aus unserer Branche?
Wir sind ein Start-up mit acht Leuten, sind wir da bei Ihnen richtig?
Darf ich Ihnen Frau Okafor vorstellen, sie verantwortet bei uns die Logistik.
Wer ist bei Ihnen für die Schweiz zuständig?
Ich schaue mich erst einmal um, womit fange ich am besten an?
klingt interessant, erzählen sie mal
Für welche Art von Kunden arbeiten Sie normalerweise?
Ich leite den Einkauf einer Klinikgruppe, wir hatten noch nicht miteinander zu tun.
Eine Vorführung wäre gut, um ein Gefühl dafür zu bekommen.
Ich kenne mich mit dem Thema nicht aus, können Sie es einfach erklären?
Mit wem aus Ihrem Haus spreche ich am besten über Einzelhandel?
Ich recherchiere das für meine Chefin, wo finde ich einen Überblick?
Ich bin Jonas, seit zwei Wochen im Team und ab jetzt Ihr Kontakt.
Freut mich, Sie kennenzulernen.
`,
  chatter: `
Danke!
Alles klar, bis dann
Passt, Dienstag um zehn.
Bin fünf Minuten später da, sorry!
Alles Gute zum Geburtstag!
Gute Besserung für den Kleinen.
Ich bin bis Montag nicht im Büro.
Geht auch 15 Uhr?
Vielen Dank für das nette Mittagessen.
Gute Reise und bis bald in Wien.
Was für ein Spiel gestern!
Haha, genau.
Bitte nutzen Sie ab jetzt meine neue Handynummer.
Die Einwahl klappt bei mir nicht, schicken Sie den Link noch mal?
Ich leite das an meine Kollegin weiter. Gruß, Tim
Frohe Ostern euch allen.
Habe die Einladung auf Mittwoch verschoben.
Kein Stress, das eilt nicht.
Der Anhang fehlte, könnten Sie die Mail noch einmal senden?
Glückwunsch zur neuen Stelle, total verdient!
Die Rechnung ging an die falsche Adresse, bitte an unsere Buchhaltung schicken.
Bitte geben Sie künftig die Bestellnummer 88213 an.
Wir haben umfirmiert, bitte ändern Sie den Namen auf den Rechnungen.
Auf welchem Gleis kommen Sie an?
Klingt gut.
Mein Zug fällt aus, telefonieren wir stattdessen?
Ich war krank und arbeite gerade meine Mails ab.
Die Mahnung haben wir gestern bezahlt, bitte prüfen.
Schönes Wochenende
Ich bringe den Kuchen mit.
Das beantwortet meine Frage, vielen Dank.
`,
  none: `
Wir verlieren jede Woche sechs Paletten Joghurt, weil irgendwo eine Tür offen steht.
Unsere Pflegekräfte sitzen zwei Stunden pro Schicht am Papierkram.
Der Vertrieb pflegt nichts ein, deshalb stimmt die Prognose nie.
Nach dem ersten Jahr springen die Kunden ab, und keiner weiß warum.
Die Hälfte der Alarme ist falsch, niemand schaut mehr hin.
Wir liefern in 40 Länder, und jedes hat eigene Formulare.
Neue Leute brauchen neun Monate bis zum ersten Abschluss.
Die Maschinen stehen zwölf Stunden im Monat.
Im Werk in Brünn haben wir zu viel Ausschuss.
Jedes dritte Paket kommt zurück.
Patienten warten vier Wochen auf einen Termin beim Facharzt.
Wir schreiben viel, aber kaum jemand liest es.
Gute Fahrer sind schwer zu finden.
Unsere Leute sollen Anfragen schneller beantworten.
In den Kantinen wollen wir weniger wegwerfen.
Die meiste Arbeit ist Abtippen von einer Tabelle in die andere.
Die Monteure haben nie das richtige Teil dabei.
Seit der Übernahme haben wir drei Programme für dieselbe Sache.
Meine Leute können verkaufen, aber sie haken nicht nach.
Der Energieverbrauch im alten Gebäude ist enorm.
Wir wachsen schneller, als das Lager mitkommt.
Viele brechen nach dem zweiten Semester ab.
Uns fehlt der Überblick, was in den Werken passiert.
Die Website hat Besucher, aber niemand hinterlässt etwas.
Bei der letzten Kontrolle gab es Lücken in den Kühlprotokollen.
Reklamationen nehmen jeden Winter zu.
Jede Filiale plant ihr Personal selbst, samstags fehlen dann Leute.
Unsere Entwickler warten vierzig Minuten auf jeden Build.
Wir eröffnen elf Läden und müssen das Personal schulen.
Der Bericht über die Molkerei hat mir gefallen, bei uns ist es ähnlich.
`,
};
