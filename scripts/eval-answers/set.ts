// Questions and answers of a made-up sensor company, written for this test: verified answers, other wordings of their questions in
// both languages, and traps: questions that sound alike but that no answer covers.

/** `id | language | question | answer` */
export const answerLines = `
hosting | en | Where is customer data hosted? | All customer data is stored in two data centres in Frankfurt and Dublin. It never leaves the European Union.
encryption | en | Is data encrypted at rest and in transit? | Yes. AES-256 at rest, TLS 1.3 in transit. Keys are rotated every 90 days and held in a hardware module.
soc2 | en | Do you have a SOC 2 Type II report? | Yes, renewed each spring by an independent auditor. The report can be read under a non-disclosure agreement.
iso | en | Which ISO certifications do you hold? | ISO 27001 for information security and ISO 9001 for quality management, both certified since 2019.
gdpr | en | How do you comply with GDPR? | We act as processor, sign a data processing agreement, keep records of processing and have an appointed data protection officer.
subprocessors | en | Which subprocessors do you use? | Three: a hosting provider, a mail service and a support desk. The list is published and customers are told 30 days before a change.
deletion | en | What happens to our data when the contract ends? | You can export everything for 30 days. Afterwards it is deleted, also from backups after another 60 days.
backup | en | How often are backups taken and how are they tested? | Every hour, kept for 35 days in a second region. A restore is tested every quarter.
rto | en | What are your recovery time and recovery point objectives? | Recovery time objective four hours, recovery point objective one hour, proven in a yearly exercise.
sso | en | Do you support single sign-on? | Yes, SAML 2.0 and OpenID Connect with Azure AD, Okta and Google. Users can be provisioned through SCIM.
mfa | en | Is multi-factor authentication available? | Yes, with authenticator apps and security keys. Administrators can enforce it for everybody.
roles | en | How are user roles and permissions managed? | Five standard roles and own roles, down to single sites and fields. Changes are logged.
audit | en | Is there an audit log of user actions? | Each change is recorded with user, time and old value, kept for two years and exportable.
pentest | en | When was your last penetration test? | In May, by an external firm, without critical findings. We test twice a year and share the summary.
incident | en | How quickly do you report a security incident? | Affected customers are informed within 24 hours, followed by a written report within five days.
uptime | en | What uptime do you guarantee? | 99.9 percent a month. Service credits of up to 25 percent apply below that.
support | en | What are your support hours and response times? | Phone and mail around the clock for critical cases with a first answer in 30 minutes; others on business days within four hours.
languages | en | In which languages is the interface available? | English, German, French, Dutch, Polish and Spanish. More can be added through translation files.
api | en | Do you offer an API? | A documented REST interface with webhooks, 600 calls a minute, and client libraries for Python and TypeScript.
sap | en | How do you integrate with SAP? | Through a certified connector for S/4HANA and ECC that exchanges deliveries, batches and quality notices.
onprem | en | Can the software be installed on our own servers? | Yes, as containers on Kubernetes, also without any internet access. Updates come as signed packages.
battery | en | How long does the sensor battery last? | Five years at one reading every ten minutes, three years in deep-frozen goods. The charge level is reported.
range | en | What is the radio range of the sensors? | About 300 metres in the open and 40 metres between steel shelves. A gateway serves 200 sensors.
accuracy | en | How accurate are the temperature readings? | Plus or minus 0.2 degrees between minus 30 and plus 50, with a calibration certificate for each device.
calibration | en | How often do sensors have to be recalibrated? | Once a year for pharmaceutical goods, otherwise every three years. We exchange devices on site.
gdp | en | Are you compliant with Good Distribution Practice for pharmaceuticals? | Yes. The system is validated according to GAMP 5, and gapless records satisfy the EU guidelines.
offline | en | What happens when a vehicle has no network coverage? | The gateway keeps 30 days of readings and sends them as soon as there is reception. Alarms sound locally.
alerts | en | How are drivers and dispatchers alerted? | By push message, text message, mail or call, with escalation when nobody confirms within ten minutes.
price | en | How is the price calculated? | A monthly fee per active sensor, staggered by volume. Platform and updates are included, hardware is bought or rented.
term | en | What is the minimum contract term? | Twelve months, then renewed yearly unless cancelled three months before the end.
payment | en | What are your payment terms? | Invoice at the beginning of each quarter, payable within 30 days by bank transfer.
trial | en | Can we run a pilot before signing? | Yes, eight weeks with up to 20 sensors, free of charge except for shipping.
rollout | en | How long does the implementation take? | Four to eight weeks for a fleet of 100 vehicles: one week of planning, installation in the yard, one day of training per site.
training | en | What training do you provide? | Online courses for users, a workshop for administrators, and a train-the-trainer day on request.
references | en | Can you name reference customers in the food industry? | Three dairies and two frozen food distributors are happy to take a call. Their case studies are on our website.
financials | en | Is your company financially stable? | Profitable since 2018, owned by its founders, 240 employees, annual report available on request.
sustainability | en | Do you have a sustainability or ESG policy? | Devices are repaired and recycled, our offices run on green electricity, and we report emissions according to the GHG protocol.
insurance | en | What liability insurance do you carry? | Business and cyber liability with ten million euros of cover per event.
ai | en | Is customer data used to train AI models? | No. Models are trained only on data of customers who agreed in writing, and never across customers.
accessibility | en | Is the application accessible according to WCAG? | It conforms to WCAG 2.2 AA; the last report of an external examiner is from March.
betriebsrat | de | Lässt sich die Software betriebsratskonform einsetzen? | Ja. Auswertungen zu einzelnen Fahrern sind abschaltbar, eine Muster-Betriebsvereinbarung liegt bei.
wartung | de | Wie werden Wartungsfenster angekündigt? | Mindestens fünf Werktage vorher per E-Mail; gewartet wird sonntags zwischen zwei und vier Uhr.
ersatz | de | Wie schnell wird ein defekter Sensor ersetzt? | Ersatzgeräte liegen am nächsten Werktag vor Ort, innerhalb der Garantie von drei Jahren kostenlos.
export | de | In welchen Formaten können Messdaten exportiert werden? | Als CSV, Excel und PDF-Nachweis mit digitaler Signatur, einzeln oder nach Zeitplan.
unterauftrag | de | Setzen Sie Subunternehmer für die Montage ein? | In Deutschland montieren eigene Techniker, in anderen Ländern zertifizierte Partner.
`;

/** `id | question in other words` */
export const questionLines = `
hosting | In which country are your servers located?
hosting | Wo liegen unsere Daten, in Deutschland oder in den USA?
encryption | Please describe how you encrypt stored data and data on the wire.
encryption | Werden die Daten verschlüsselt gespeichert und übertragen?
soc2 | Can you share your SOC 2 report?
soc2 | Gibt es einen SOC-2-Prüfbericht, den wir einsehen können?
iso | Are you certified according to ISO 27001?
iso | Welche Zertifizierungen nach ISO liegen vor?
gdpr | Please confirm that you meet the General Data Protection Regulation.
gdpr | Wie stellen Sie die Einhaltung der DSGVO sicher?
subprocessors | List all third parties (subprocessors) that handle personal data.
subprocessors | Welche Unterauftragnehmer verarbeiten Daten?
deletion | How do you delete our data after termination of the contract?
deletion | Was passiert mit den Daten nach Vertragsende, wie werden sie gelöscht?
backup | Describe your backup concept and restore tests.
backup | Wie oft machen Sie eine Datensicherung?
rto | What RTO and RPO do you commit to?
rto | Please state your recovery objectives in case of a disaster.
sso | Does the system work with SAML and Azure AD for single sign-on?
sso | Unterstützt die Lösung SSO über Okta?
mfa | Can we enforce two-factor authentication for all users?
mfa | Ist eine Zwei-Faktor-Authentifizierung möglich?
roles | Describe the roles and permissions concept.
roles | Wie sieht das Berechtigungskonzept mit den Benutzerrollen aus?
audit | Are user changes logged in an audit trail?
audit | Werden Änderungen der Benutzer protokolliert?
pentest | Do external firms perform penetration tests, and when was the latest?
pentest | Wann war der letzte Penetrationstest?
incident | Within what time do you notify customers of a security breach or incident?
incident | Wie schnell melden Sie einen Sicherheitsvorfall?
uptime | Which availability do you guarantee in the SLA (uptime)?
uptime | Welche Verfügbarkeit sichern Sie vertraglich zu?
support | When can we reach support, and how fast is the first response?
support | Welche Supportzeiten und Reaktionszeiten bieten Sie?
languages | Is the user interface available in German and Polish?
languages | In welchen Sprachen gibt es die Oberfläche?
api | Is there a REST API with webhooks?
api | Haben Sie eine dokumentierte Schnittstelle (API)?
sap | Do you have a connector to SAP S/4HANA?
sap | Wie wird SAP angebunden?
onprem | Is an on-premises installation possible in our own data centre?
onprem | Können wir die Software auf eigenen Servern ohne Internet betreiben?
battery | What is the battery life of your sensors?
battery | Wie lange hält die Batterie der Sensoren?
range | How far do the sensors reach by radio?
range | Welche Funkreichweite haben die Sensoren in einer Halle?
accuracy | What is the measuring accuracy for temperature?
accuracy | Wie genau messen die Sensoren die Temperatur?
calibration | At what intervals must the devices be calibrated?
calibration | Wie oft müssen die Fühler kalibriert werden?
gdp | Does the solution satisfy GDP guidelines for pharmaceutical distribution?
gdp | Erfüllen Sie die gute Vertriebspraxis für Arzneimittel?
offline | How are readings kept while a truck is out of network coverage?
offline | Was passiert, wenn das Fahrzeug kein Netz hat?
alerts | In what way do you alert the dispatcher when a threshold is exceeded?
alerts | Wie wird der Disponent alarmiert?
price | Please explain your pricing model, is there a fee per sensor?
price | Wie setzt sich der Preis zusammen?
term | What is the shortest contract term and the notice period?
term | Wie lang ist die Mindestlaufzeit des Vertrags?
payment | Within how many days are invoices payable, what payment terms apply?
payment | Welche Zahlungsbedingungen gelten?
trial | Is a free pilot phase possible?
trial | Können wir vorab eine Testphase mit einigen Sensoren machen?
rollout | How many weeks should we plan for implementation and rollout?
rollout | Wie lange dauert die Einführung bei 100 Fahrzeugen?
training | How do you train our users and administrators?
training | Welche Schulungen bieten Sie für Anwender an?
references | Please name three reference customers from food or dairy.
references | Nennen Sie bitte Referenzen aus der Lebensmittelindustrie.
financials | Provide information about your company's financial stability and number of employees.
sustainability | What is your approach to sustainability and ESG reporting?
sustainability | Gibt es einen Nachhaltigkeitsbericht?
insurance | Please state the amount of your liability insurance cover.
insurance | Wie hoch ist Ihre Haftpflichtversicherung?
ai | Will our data be used for training of AI models?
ai | Werden unsere Daten zum Training von KI verwendet?
accessibility | Do you conform to WCAG accessibility guidelines?
betriebsrat | Is there a template agreement for our works council?
betriebsrat | Was sagen Sie dem Betriebsrat zur Überwachung einzelner Fahrer?
wartung | How and when are maintenance windows announced?
wartung | Wann werden Wartungsarbeiten angekündigt?
ersatz | How fast do you replace a broken sensor?
ersatz | Wie lange dauert es, bis ein kaputter Sensor ersetzt ist?
export | Which formats are available for exporting measurement data?
export | Kann man die Messdaten nach Excel exportieren?
unterauftrag | Do you use subcontractors for installation work?
unterauftrag | Arbeiten Sie bei der Montage mit Subunternehmen?
`;

/** Nothing in the answers covers these. */
export const trapLines = `
Which colours is the housing available in?
Do you offer discounts for non-profit organisations in the education sector?
Who is your chief executive officer?
Can drivers be paid through the app?
What is the weight of the gateway?
Is there a mobile game for truck drivers?
Which wine would you recommend for the dinner?
Could you move our meeting to Thursday?
Do you ship spare pallets to Norway?
How do I reset the printer in your office?
Do your sensors measure the sugar content of milk?
Is the product approved for use in aircraft cabins?
What is your policy on paternity leave?
Do you plan to open a branch in Brazil?
Which bank do you work with?
Wie alt ist Ihr Unternehmen?
Können Sie uns einen Dolmetscher für die Messe stellen?
Welche Farbe haben die Etiketten?
Liefern Sie auch Kühlaggregate für Sattelauflieger?
Wann haben Sie Betriebsferien?
Wo können wir beim Besuch parken?
Haben Sie noch Plätze für das Fußballturnier?
Gibt es die Software auch für Schulen als Lernspiel?
Wie viele Patente hält Ihr Gründer?
Ist der Aufzug im Gebäude barrierefrei?
`;

/** Written when the thresholds were fixed; nothing was changed after them. */
export const laterTrapLines = `
Do you also rent out forklifts?
What did your company donate to charity last year?
Which school did your head of sales attend?
Can the sensor open the warehouse gate by itself?
Do you sell insurance for refrigerated cargo?
Is parking free at your headquarters?
What is the melting point of the coating?
Do you have a tailgate lift for vans?
Who designed your logo?
Can the app order diesel at a petrol station?
Do drivers get a discount on winter tyres?
Which trade fairs will you attend in spring?
Is your canteen open to visitors?
Could you translate our menu into Polish?
How many women sit on your board?
Verkaufen Sie auch gebrauchte Anhänger?
Wie hoch ist das Einstiegsgehalt bei Ihnen?
Welches Hotel empfehlen Sie in der Nähe?
Kann die App den Reifendruck messen?
Bilden Sie Lehrlinge aus?
Gibt es am Stand Kaffee?
Wer gewinnt dieses Jahr die Meisterschaft?
Nehmen Sie alte Kühlschränke zurück?
Wann spielt die Betriebsmannschaft wieder?
Haben Sie eine Filiale in Lissabon?
`;
