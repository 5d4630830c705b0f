// Short texts by intent, written for training and testing: what a prospect might write, English and German. A line is one text.

export const texts: Readonly<Record<string, string>> = {
  price: `
What would this cost us per seat if we start with 40 people?
Your quote is 14% higher than last year, can you do anything about that?
Finance wants to know the total price over three years including setup.
Is there a discount if we pay annually up front?
We only have 20k left in the budget, what could we get for that?
The price is too high for a company of our size, honestly.
Could you send me an offer for 250 licences with volume pricing?
How does billing work, per user or per transaction?
My CFO asks for the return on investment and when it pays back.
Are there any hidden costs like onboarding or support fees?
We compared the monthly fees and yours are the most expensive.
Please split the quote into licence, implementation and maintenance.
What are the payment terms, and is a 30 day invoice possible?
Can we start with the cheaper plan and upgrade later?
Why is the enterprise tier twice as expensive as the pro tier?
We need to cut spending by ten percent, so every invoice is looked at.
Is the pilot free of charge or do you charge for it?
Our purchasing department expects at least 10 percent off the list price.
What does it cost to add another warehouse to the contract?
I need a business case with numbers before I can ask for budget.
Was kostet das bei 60 Nutzern im Jahr?
Der Preis liegt deutlich über unserem Budget, da muss noch etwas gehen.
Können Sie uns bitte ein Angebot über 15 Lizenzen schicken?
Gibt es einen Rabatt, wenn wir gleich für drei Jahre unterschreiben?
Die Konditionen sind für uns als Mittelständler zu teuer.
Wie setzen sich die Kosten zusammen, gibt es eine Einrichtungsgebühr?
Der Einkauf möchte noch einmal über die Preise verhandeln.
Unser Geschäftsführer fragt, wann sich die Investition rechnet.
Bitte um Angebot inklusive Staffelpreise ab 100 Stück.
Die Preiserhöhung um acht Prozent können wir so nicht akzeptieren.
Wie hoch sind die laufenden Gebühren nach dem ersten Jahr?
Wir zahlen beim jetzigen Anbieter 30 Euro pro Nutzer, können Sie da mithalten?
Ist die Testphase kostenlos oder wird sie berechnet?
Welche Zahlungsbedingungen haben Sie, geht auch 60 Tage Ziel?
Für dieses Jahr ist das Budget leider aufgebraucht, was wäre die kleinste Variante?
Ich brauche eine Wirtschaftlichkeitsrechnung für die Freigabe der Mittel.
Was spart uns das unter dem Strich pro Monat?
Das Kostenvoranschlag liegt mir vor, aber die Schulung scheint mir sehr teuer.
Rechnen Sie nach Verbrauch ab oder pauschal?
Der Rechnungsbetrag ist höher als im Angebot, bitte erklären Sie die Kosten.
`,
  security: `
Where is our data stored and who has access to it?
Do you have a SOC 2 Type II report that you can share under NDA?
Our CISO will not approve anything without a penetration test summary.
Is the data encrypted at rest and in transit?
We are in healthcare, so I need to know about HIPAA before we go on.
Legal is asking for the data processing agreement and the list of subprocessors.
How do you deal with GDPR requests for deletion?
Does the tool support single sign-on and multi factor authentication?
Works council wants to be sure nobody is monitored individually.
What happens to our data when the contract ends?
Are you ISO 27001 certified?
Security found that the extension asks for broad permissions, why is that?
Can the servers be kept inside the EU?
Which vulnerabilities did your last audit find and how fast were they fixed?
We had a phishing incident last month, so everyone here is nervous about access rights.
Our privacy officer wants to see your records of processing.
Do your people have access to customer records in production?
How are backups protected against ransomware?
Please describe your incident response process and notification times.
Is personal data used to train your models?
Wo liegen die Daten und wer kommt dran?
Wie steht es um die DSGVO, wenn Gespräche aufgezeichnet werden?
Unsere Datenschutzbeauftragte braucht den Vertrag zur Auftragsverarbeitung.
Haben Sie eine ISO 27001 Zertifizierung oder einen Prüfbericht?
Der Betriebsrat befürchtet, dass einzelne Mitarbeiter überwacht werden.
Die IT-Sicherheit gibt das ohne Penetrationstest nicht frei.
Sind die Daten verschlüsselt, auch in der Sicherung?
Stehen die Server in Deutschland oder gehen Daten in die USA?
Welche Unterauftragnehmer setzen Sie ein?
Wie lange werden personenbezogene Daten gespeichert und wann gelöscht?
Nach dem Cyberangriff im Frühjahr prüft die Revision jeden neuen Dienst.
Gibt es ein Berechtigungskonzept und Zwei-Faktor-Anmeldung?
Als Bank unterliegen wir der Aufsicht, das muss revisionssicher sein.
Bitte senden Sie mir Ihr Löschkonzept und die technischen Maßnahmen.
Können Ihre Techniker unsere Kundendaten einsehen?
Wie schnell melden Sie einen Sicherheitsvorfall?
Die Rechtsabteilung hat Bedenken wegen des Datenschutzes.
Plugins sind bei uns aus Sicherheitsgründen verboten.
Wird die Einwilligung der Kunden sauber dokumentiert?
Unser Informationssicherheitsbeauftragter hat noch Fragen zur Zugriffskontrolle.
`,
  competitor: `
We already have Northpeak, why would we buy another tool?
How do you compare with the other two vendors we are looking at?
We are also talking to Brightlane, what makes you different?
Our team is used to the current provider and sees no reason to switch.
The contract with our present vendor ends in March, so we look at alternatives.
Somebody said the competing product does the same for less money.
Do you have an honest comparison with the market leader?
What do customers say who moved from Vantora to you?
We evaluated you against three other suppliers last year and chose someone else.
My boss prefers the incumbent because they are bigger.
Why not just use the module that comes with our CRM?
What can you do that Quillbase cannot?
We tried a rival product in 2021 and it was a disaster, how are you better?
Two of the younger guys keep pushing for the open source alternative.
Is it true that you are weaker in reporting than your competitors?
They showed us a demo yesterday and it looked very similar to yours.
We would have to migrate away from the old system of another vendor.
Which of your customers replaced Halvex and how did it go?
The shortlist is you and one other company, make your case.
Our consultants recommend a different supplier.
Wir haben seit zwei Jahren ein anderes System im Einsatz, wozu noch eins?
Wie unterscheiden Sie sich vom Wettbewerb?
Wir sprechen parallel mit zwei weiteren Anbietern.
Mein Chef sagt, dafür haben wir doch schon Nordwerk.
Der Mitbewerber bietet dasselbe günstiger an.
Warum sollten wir von unserem jetzigen Anbieter wechseln?
Gibt es einen ehrlichen Vergleich mit dem Marktführer?
Der Vertrag mit dem bisherigen Dienstleister läuft aus, wir prüfen Alternativen.
Was können Sie, was Talvex nicht kann?
Die Konkurrenz hat uns gestern eine sehr gute Demo gezeigt.
In der engeren Auswahl sind Sie und ein weiterer Hersteller.
Die Kollegen bevorzugen das Produkt eines anderen Herstellers.
Wir haben uns letztes Jahr gegen Sie und für den Wettbewerber entschieden.
Kennen Sie Kunden, die von Brightlane zu Ihnen umgestiegen sind?
Statt Ihrer Lösung könnten wir auch das Modul unseres ERP nehmen.
Ein Berater hat uns ein Konkurrenzprodukt empfohlen.
Was spricht für Sie im Vergleich zu den großen Anbietern?
Wir nutzen derzeit Halvex und sind eigentlich zufrieden.
Der Wechsel vom alten Anbieter macht uns Sorgen.
Andere Anbieter haben diese Funktion schon lange.
`,
  timing: `
This is not a priority before the next fiscal year.
How long does an implementation take from signature to go-live?
We need it running by the first of September at the latest.
Please come back to me in Q3, we are in the middle of a merger.
The project has been postponed until the new CIO has started.
There is a freeze until the end of the year, nothing new can start.
What is the fastest we could be live?
Our busy season starts in October, so rollout must be finished before.
The decision has slipped to the next board meeting.
We cannot take this on right now, the team is fully booked until summer.
When could your people start if we signed this month?
The deadline for us is the end of March because the old system is switched off.
How many weeks should I plan for the migration?
Nothing will happen before the reorganisation is done.
I do not want a six month project.
Let us pick this up again next spring.
We are on a tight timeline, kick-off has to be in two weeks.
Is delivery before the 5th possible? The party is on the 14th.
How long does it hurt until people are productive again?
The roadmap for this year is full, maybe next year.
Das schieben wir auf das nächste Geschäftsjahr.
Wie lange dauert die Einführung bis zum Produktivstart?
Vor dem Sommer passiert bei uns nichts mehr.
Wir müssen bis spätestens Ende März umgestellt haben.
Der Projektstart hat sich verschoben, bitte melden Sie sich im Herbst.
Ab wann könnten Ihre Leute anfangen?
Die Entscheidung fällt erst in der nächsten Vorstandssitzung.
Bis zum Jahresende gilt bei uns ein Projektstopp.
Wie viele Wochen müssen wir für die Umstellung einplanen?
Im Moment haben wir dafür keine Kapazität, frühestens im zweiten Halbjahr.
Das Altsystem wird zum 30. Juni abgeschaltet, bis dahin muss alles laufen.
Wir haben es eilig, der Zeitplan ist sehr eng.
Nach der Fusion sehen wir weiter, vorher geht gar nichts.
Kann bis zum 12. geliefert werden?
Das Thema ist gerade nicht dringend, vielleicht nächstes Jahr.
Unsere Hochsaison beginnt im Oktober, vorher muss der Rollout fertig sein.
Wann wäre der frühestmögliche Starttermin für die Umsetzung?
Die Roadmap ist für dieses Jahr voll.
Der neue Leiter fängt erst im April an, so lange ruht das Projekt.
Wir brauchen eine Lösung noch in diesem Quartal.
`,
  technical: `
Does your API support webhooks for status changes?
How do we connect it to SAP, is there a standard interface?
Our Salesforce is heavily customised, will the sync still work?
What is the battery life of the sensor at minus 20 degrees?
Can it run on premises inside our own Kubernetes cluster?
Which file formats can be imported, and is there a size limit?
We get a timeout error when the nightly job writes more than 10,000 rows.
Does the app work offline and sync later?
How many requests per second can the gateway handle?
Is there a REST endpoint to export the raw data?
Which browsers and operating systems are supported?
Our pipeline takes four hours, can the builds run in parallel?
How does the model deal with items that have no history?
Can the fields be mapped to custom objects?
We use Python and Postgres, is there an SDK?
What latency do you see between the sensor and the dashboard?
Does the integration with Slack post to private channels?
How accurate is the forecast for products with few sales?
Can two systems write to the same record without conflicts?
What radio standard does the device use and how far does it reach?
Gibt es eine Schnittstelle zu SAP oder müssen wir selbst programmieren?
Läuft die Software auch im eigenen Rechenzentrum ohne Internet?
Wie genau ist der Sensor und wie lange hält die Batterie?
Welche Dateiformate kann man importieren?
Unsere Datenbank ist Oracle 19, wird das unterstützt?
Der nächtliche Lauf bricht mit einem Fehler ab, woran kann das liegen?
Kann man eigene Felder anlegen und auswerten?
Funktioniert die App auch ohne Netz und gleicht später ab?
Wie wird die Anbindung an unser Warenwirtschaftssystem gelöst?
Braucht es einen eigenen Server oder läuft das in der Cloud?
Wie viele Geräte schafft ein Gateway gleichzeitig?
Gibt es eine API, mit der wir die Rohdaten abholen können?
Unser Salesforce ist stark angepasst, geht der Abgleich trotzdem?
Welche Anforderungen hat die Installation an Netzwerk und Firewall?
Lassen sich die Skripte versionieren und automatisch testen?
Welche Reichweite hat der Funk in einer Halle aus Stahl?
Wie geht das Modell mit neuen Artikeln ohne Historie um?
Kann die Konfiguration als Code hinterlegt werden?
Unterstützen Sie den Import aus Excel und CSV?
Mit welcher Verzögerung kommen die Messwerte im System an?
`,
  rfp: `
Please find attached our RFP, answers are due by Friday noon.
We are running a tender for a new platform and would like to invite you.
Could you fill in the supplier questionnaire with 84 rows?
Section 3 asks for your company profile and three references.
The request for information contains 40 mandatory requirements.
Please answer yes, no or partially to each of the requirements in the sheet.
Your bid has to be handed in through the procurement portal.
The evaluation criteria are listed in chapter 5 of the document.
We need your response to the vendor assessment before we can shortlist you.
Clarification questions to the tender can be sent until the 10th.
Attached is the specification, please return the compliance matrix.
As a public body we have to publish a call for tenders.
Please complete the due diligence questionnaire and return it signed.
Lot 2 of the tender covers maintenance and support.
The proposal must not exceed 30 pages, see the instructions to bidders.
Which of the criteria in the RFI can you not meet?
Kindly confirm that you intend to submit an offer in response to the RFP.
The scoring is 60 percent quality and 40 percent price.
We send the same list of questions to all bidders.
Here are the answers to the bidder questions.
Anbei unsere Ausschreibung, Abgabe ist am Freitag um zwölf.
Bitte füllen Sie den beigefügten Fragebogen mit 84 Zeilen aus.
Wir laden Sie ein, an unserem Vergabeverfahren teilzunehmen.
Die Leistungsbeschreibung und das Leistungsverzeichnis liegen bei.
Bieterfragen können bis zum 10. gestellt werden.
Bitte nennen Sie drei Referenzen wie in Abschnitt 4 gefordert.
Als öffentlicher Auftraggeber müssen wir das ausschreiben.
Das Lastenheft enthält 120 Anforderungen, bitte jede mit ja oder nein beantworten.
Ihr Angebot muss über die Vergabeplattform eingereicht werden.
Die Zuschlagskriterien sind 60 Prozent Qualität und 40 Prozent Preis.
Wir benötigen die Eigenerklärung und den Lieferantenfragebogen zurück.
Los 2 der Ausschreibung betrifft Wartung und Support.
Bitte die Anforderungsliste im Excel ergänzen und bis Montag zurücksenden.
Im Rahmen der Markterkundung bitten wir um Beantwortung folgender Fragen.
Die Bewertungsmatrix finden Sie in Anlage 3.
Bitte bestätigen Sie, dass Sie ein Angebot zur Ausschreibung abgeben.
Die Selbstauskunft für Lieferanten ist Voraussetzung für die Zulassung.
Welche der Muss-Kriterien im Pflichtenheft erfüllen Sie nicht?
Der Teilnahmewettbewerb endet am 3. des Monats.
Alle Bieter erhalten denselben Fragenkatalog.
`,
  introduction: `
Hi there, I found you through a colleague and would like to learn more about what you do.
I am the new head of logistics and would like to get to know our suppliers.
Could you give me a short overview of your product?
Let me introduce you to Dana, who looks after operations on our side.
Thanks for connecting, what exactly does your company offer?
We met briefly at the fair and I would be interested in a first conversation.
Who would be the right person on your side to talk to?
I saw your post about forecasting and would like to hear more.
We are a family business with 180 people and just starting to look at this topic.
Can you tell me in two lines what you do for companies like ours?
Nice to meet you last week, I took over the team in September.
My colleague Sam will join, he is responsible for data with us.
I would like to understand whether this could be something for us at all.
You were recommended to me by a former colleague.
We have never worked with you before, how does it usually start?
I am looking for an example from somebody roughly like us.
Happy to have an introductory call to see whether there is a fit.
I lead a team of seven and we bring 40,000 visitors to our site each month.
Just joined the company and I am getting an overview of our tools.
Is that something you do in general?
Ich bin die neue Leiterin Einkauf und möchte Sie gern kennenlernen.
Eine Kollegin hat Sie empfohlen, was genau machen Sie?
Können Sie mir kurz erklären, was Ihre Lösung leistet?
Wir haben uns auf der Messe kurz getroffen, ich würde gern mehr erfahren.
Darf ich Ihnen Herrn Keller vorstellen, er betreut bei uns die Technik.
Wer ist bei Ihnen der richtige Ansprechpartner für uns?
Wir sind ein Familienbetrieb mit 180 Leuten und stehen noch ganz am Anfang.
Ich habe Ihren Beitrag gelesen und würde gern mehr darüber wissen.
Seit September leite ich das Team und verschaffe mir gerade einen Überblick.
Haben Sie ein Beispiel von einem Unternehmen wie unserem?
Für ein Erstgespräch wäre ich offen, mich interessiert das Thema.
Danke für die Vernetzung, womit beschäftigt sich Ihre Firma?
Schicken Sie mir doch bitte etwas allgemeine Information über Ihr Unternehmen.
Mich würde interessieren, ob das für uns überhaupt in Frage kommt.
Wir haben bisher nicht zusammengearbeitet, wie läuft das bei Ihnen ab?
Meine Kollegin kümmert sich bei uns um die Daten und kommt dazu.
Ich suche einen Überblick über Lösungen in diesem Bereich.
Bieten Sie so etwas grundsätzlich an?
Ich bin über einen Artikel auf Sie aufmerksam geworden.
Stellen Sie sich und Ihr Produkt gern einmal vor.
`,
  chatter: `
Thursday at two is fine, please add Callum to the invite.
Thanks a lot, talk to you next week!
Happy holidays to you and the whole team!
Sorry for the slow reply, half of us were out with flu.
Can we move the call to 15:00? I have to see the dentist.
Perfect, invite went out a minute ago.
Haha, the dog was the highlight of my week.
I am off from Monday and back on the 6th, have a lovely break.
Congratulations on the new baby!
The room is booked and parking is behind the building.
See you on Friday then, safe travels.
Great, that works for me. Cheers!
How was the match on Sunday? We lost again.
Running five minutes late, sorry, traffic is terrible.
Please use my new mobile number from now on.
The billing address has changed, please update your records.
Thank you, received with thanks.
Was lovely to see you at the dinner, my regards to your wife.
The link does not open, can you resend the invitation?
Speak in the new year!
Please put our purchase order number on the invoice, otherwise it gets rejected.
Could you reissue the last invoice with the new legal entity?
The VAT number on your invoice is wrong, we need a corrected one.
Our bank details have changed, please update your records before the next payment.
Which cost centre should this go to, the invoice number ends in 431?
We got a reminder although the invoice was paid two weeks ago.
Dienstag um 15 Uhr passt mir gut.
Vielen Dank und schönes Wochenende!
Frohe Weihnachten und einen guten Rutsch!
Entschuldigen Sie die späte Antwort, ich war krank.
Können wir den Termin auf Donnerstag verschieben? Ich muss zum Arzt.
Einladung ist raus, bis dann.
Der Raum ist gebucht, parken bitte hinten.
Ich bin ab Montag im Urlaub und am 6. wieder da.
Herzlichen Glückwunsch zum Geburtstag!
Kommen Sie gut nach Hause, die Bahn streikt ja schon wieder.
Prima, so machen wir es. Viele Grüße
Ich bringe Kuchen mit, bis Freitag.
Danke für die Nachricht, habe ich erhalten.
Meine Handynummer hat sich geändert, bitte notieren.
Leider stehe ich im Stau und komme zehn Minuten später.
War ein netter Abend gestern, Grüße an Ihre Frau.
Der Link geht nicht auf, können Sie die Einladung noch einmal senden?
Die Rechnungsanschrift hat sich geändert, bitte korrigieren Sie das.
Das Wetter bei uns ist auch furchtbar, hoffentlich wird es am Wochenende besser.
Alles klar, wir hören uns im neuen Jahr.
Auf der Rechnung fehlt unsere Bestellnummer, bitte um Rechnungskorrektur.
Bitte stellen Sie die Rechnung auf die neue Firmierung aus.
Unsere Kreditorenbuchhaltung braucht eine Gutschrift für die Rechnungsnummer 4711.
Wir haben eine Mahnung bekommen, obwohl schon bezahlt ist.
Bitte die neue Kostenstelle auf der Rechnung vermerken.
Die Umsatzsteuer-ID auf der Rechnung stimmt nicht.
`,
};
