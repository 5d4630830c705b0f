// Who plays in the practice pages. All people and companies are invented; addresses end in `.example`, which nobody owns.

export const rep = { name: 'Robin Vale', email: 'robin.vale@northlight-systems.example' } as const;

export interface PracticeMessage {
  name: string;
  email: string;
  to: { name: string; email: string }[];
  /** As the page shows it. */
  at: string;
  short: string;
  /** Paragraphs. */
  text: string[];
}
export interface PracticeThread {
  /** Hash route: `#inbox/<token>`. */
  token: string;
  /** Hexadecimal, as the host writes it. */
  id: string;
  lang: string;
  subject: string;
  isUnread: boolean;
  messages: PracticeMessage[];
}

const robin = { name: rep.name, email: rep.email };
export const ann = { name: 'Ann Example', email: 'ann.example@northwind-logistics.example' };
const jonas = { name: 'Jonas Ebert', email: 'jonas.ebert@brueckner-lebensmittel.example' };
const priya = { name: 'Priya Raman', email: 'priya.raman@halden-pharma.example' };
const sam = { name: 'Sam Okoro', email: 'sam.okoro@northlight-systems.example' };

export const threads: readonly PracticeThread[] = [
  {
    token: 'FMfcgzQPracticeAnnSpoilage',
    id: '18f3a1b2c3d4e501',
    lang: 'en',
    subject: 'Spoilage on our Rotterdam lane',
    isUnread: true,
    messages: [
      {
        ...robin,
        to: [ann],
        at: 'Mon, 23 Nov 2026, 16:05',
        short: '23 Nov',
        text: [
          'Hi Ann,',
          'Thank you for the time at the cold chain forum. You said late arrivals are one thing, but finding out late is the expensive part. What does a warm load cost you today?',
          'Robin',
        ],
      },
      {
        ...ann,
        to: [robin],
        at: 'Tue, 24 Nov 2026, 09:12',
        short: '09:12',
        text: [
          'Hi Robin,',
          'We lost three reefer loads on the Rotterdam lane in October, about 4 % spoilage in the cold chain, and nobody saw the temperature drift until the truck was at the dock.',
          'We are also talking to FreightHawk. They promise live visibility, but could not tell me how alerts reach the night shift. How do you compare, and do you have a case study from another logistics company with refrigerated transport?',
          'If the numbers hold I would like to show my CFO the return before the budget round in January.',
          'Best,\nAnn Example\nVP Operations, Northwind Logistics',
        ],
      },
    ],
  },
  {
    token: 'FMfcgzQPracticeJonasRampe',
    id: '18f3a1b2c3d4e502',
    lang: 'de',
    subject: 'Wartezeiten an der Rampe',
    isUnread: true,
    messages: [
      {
        ...jonas,
        to: [robin],
        at: 'Di., 24. Nov. 2026, 08:40',
        short: '08:40',
        text: [
          'Guten Tag Frau Vale,',
          'unsere Spediteure warten im Schnitt 70 Minuten an der Rampe, und die Standgelder laufen uns davon. Wir suchen ein Zeitfenstermanagement, das auch kleine Frachtführer ohne eigene Software nutzen können.',
          'Cargoplan liegt uns schon als Angebot vor. Können Sie mir ein Datenblatt zu Northlight Dock auf Deutsch schicken und sagen, wie lange die Einführung in einem Lebensmittelbetrieb dauert?',
          'Mit freundlichen Grüßen\nJonas Ebert\nLeiter Einkauf, Brückner Lebensmittel GmbH',
        ],
      },
    ],
  },
  {
    token: 'FMfcgzQPracticePriyaSecurity',
    id: '18f3a1b2c3d4e503',
    lang: 'en',
    subject: 'Security questionnaire before we go further',
    isUnread: false,
    messages: [
      {
        ...priya,
        to: [robin],
        at: 'Mon, 23 Nov 2026, 11:27',
        short: '23 Nov',
        text: [
          'Hello Robin,',
          'before the pilot I need short answers from you for our vendor security review:',
          '1. Do you hold a SOC 2 Type II report, and how old is it?\n2. Where is our shipment data stored, and can it stay in the EU?\n3. Do you support single sign-on with SAML and automatic deprovisioning?\n4. How long do you keep personal data after the contract ends?\n5. Which sub-processors see our data?',
          'Thanks,\nPriya Raman\nInformation Security Lead, Halden Pharma',
        ],
      },
    ],
  },
  {
    token: 'FMfcgzQPracticeSamLunch',
    id: '18f3a1b2c3d4e504',
    lang: 'en',
    subject: 'Lunch on Friday?',
    isUnread: false,
    messages: [
      {
        ...sam,
        to: [robin],
        at: 'Mon, 23 Nov 2026, 10:02',
        short: '23 Nov',
        text: ['Hey Robin, the new noodle place has opened. Friday at half past twelve? I can ask Mia too.', 'Sam'],
      },
    ],
  },
];

export interface PracticeProfile {
  slug: string;
  /** Each as the host writes its own member ids. */
  memberId: string;
  renderer: 'sdui' | 'ember';
  lang: string;
  name: string;
  headline: string;
  title: string;
  company: string;
  school: string;
  location: string;
  degree: string;
  about: string;
}

export const profiles: readonly PracticeProfile[] = [
  {
    slug: 'ann-example',
    memberId: 'ACoAAPRACTICE000000000000000000000000ANN',
    renderer: 'sdui',
    lang: 'en',
    name: 'Ann Example',
    headline: 'VP Operations at Northwind Logistics | Cold chain, on time and at two degrees',
    title: 'VP Operations',
    company: 'Northwind Logistics',
    school: 'Delft Practice University',
    location: 'Rotterdam, South Holland, Netherlands',
    degree: '2',
    about:
      'I run 240 refrigerated trucks and two cross-docks for food and pharma shippers. I care about spoilage, detention and a night shift that hears of trouble in time.',
  },
  {
    slug: 'jonas-ebert',
    memberId: 'ACoAAPRACTICE0000000000000000000000JONAS',
    renderer: 'ember',
    lang: 'de',
    name: 'Jonas Ebert',
    headline: 'Leiter Einkauf bei Brückner Lebensmittel GmbH',
    title: 'Leiter Einkauf',
    company: 'Brückner Lebensmittel GmbH',
    school: 'Hochschule Musterstadt',
    location: 'Bremen, Deutschland',
    degree: '1',
    about:
      'Einkauf und Eingangslogistik für Tiefkühlware. Thema in diesem Jahr: Wartezeiten an der Rampe und Zeitfenster, die auch kleine Frachtführer nutzen.',
  },
];
