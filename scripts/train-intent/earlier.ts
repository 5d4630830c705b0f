// Texts that an earlier model was judged by. It was changed since, so that they judge nothing any more; they are learned from.

export const earlier: Readonly<Record<string, string>> = {
  price: `
Before I take this to the board I need the total for 80 users including everything.
That is more than we wanted to spend. Any room to move?
Könnten Sie die monatlichen Kosten noch einmal aufschlüsseln?
Für diese Summe bekommen wir woanders das Doppelte.
Do you have a plan for small teams that is less expensive?
Der Chef will wissen, was uns der Spaß pro Kopf kostet.
`,
  security: `
Our auditors will ask how long you keep the recordings and who can listen to them.
Is there a certificate for information security you could send over?
Wer von Ihren Leuten kann unsere Patientendaten sehen?
Dürfen wir das nach dem neuen Datenschutzgesetz überhaupt einsetzen?
After the breach at our old provider we look at encryption first.
Wird der Zugriff von außen protokolliert und abgesichert?
`,
  competitor: `
The team loves what Quillbase showed them last week.
Why should we leave a vendor we have worked with for six years?
Ihr Mitbewerber war gestern hier und hat uns fast überzeugt.
Was machen Sie besser als Talvex?
We still use Halvex for that and most people are happy with it.
Im Vergleich mit dem anderen Anbieter schneiden Sie schlechter ab.
`,
  timing: `
We are snowed under until May, so not before then.
When would we see first results if we started in June?
Das hat Zeit bis nach der Umstrukturierung.
Bis wann müssten wir bestellen, damit es zum Saisonstart läuft?
The go-live was moved to November because of the audit.
Erst wenn der neue Vorstand da ist, geht es weiter.
`,
  technical: `
Does the connector handle two-way sync with Dynamics?
How do you detect duplicates when records are imported twice?
Wie viele Messpunkte kann ein Gerät pro Minute senden?
Gibt es ein Plugin für unser Shopsystem oder eine offene Schnittstelle?
Is it possible to run the scanner without an internet connection?
Welche Datenbank steckt dahinter und wie wird sie aktualisiert?
`,
  rfp: `
Please return the completed supplier form together with your bid.
The tender documents can be downloaded from our portal until Monday.
Die Angebotsfrist der Ausschreibung endet am 14., Rückfragen nur schriftlich.
Im Fragebogen fehlen noch Ihre Antworten zu den Zeilen 30 bis 52.
Each requirement must be marked as met, partly met or not met.
Die Vergabe erfolgt in zwei Losen nach den genannten Kriterien.
`,
  introduction: `
A friend at the chamber of commerce told me about you, what is it you do?
I only started here in spring and would like to hear how you work with firms like ours.
Wir kennen uns noch nicht, ich betreue hier seit kurzem das Thema Kühlung.
Könnten Sie sich unserem Team einmal vorstellen?
Could we have a first chat so that I understand what you offer?
Ich habe Ihren Vortrag gehört und möchte mehr über Ihr Angebot erfahren.
`,
  chatter: `
No problem at all, see you at the station around six.
My daughter says hello and thanks for the drawing!
Mittwoch klappt leider nicht, ginge auch Freitag nach dem Mittagessen?
Danke, ist angekommen. Schönen Feierabend!
We are back from the beach, brown as nuts and broke.
Ich sitze noch im Zug, melde mich später.
`,
};
