// Snippets that come with Touchline: five situations, in English and German. Added on a click, and the rep's own from then on.
import type { SnippetDraft } from '../model/snippet.ts';

type Shipped = SnippetDraft & { id: string };

export const shippedSnippets: readonly Shipped[] = [
  {
    id: 'shipped-invitation-en',
    name: 'Invitation after reading a profile',
    subject: '',
    text: 'Hi {{person.firstName|there}}, I work with teams like yours at {{account|other companies}} and read your posts with interest. Happy to connect.',
    language: 'en',
    channels: ['note'],
  },
  {
    id: 'shipped-invitation-de',
    name: 'Einladung nach Blick ins Profil',
    subject: '',
    text: 'Hallo {{person.firstName|zusammen}}, ich arbeite mit Teams wie dem von {{account|anderen Unternehmen}} und lese Ihre Beiträge gern. Ich freue mich auf den Austausch.',
    language: 'de',
    channels: ['note'],
  },
  {
    id: 'shipped-material-en',
    name: 'Send what was asked for',
    subject: '',
    text: 'Hi {{person.firstName|there}},\n\nas promised, here is the {{asset.type}} “{{asset.title}}”:\n{{asset.url}}\n\nIf one point is worth a closer look, tell me which.\n\n{{own.name|}}',
    language: 'en',
    channels: ['email', 'message', 'inmail'],
  },
  {
    id: 'shipped-material-de',
    name: 'Versprochene Unterlage schicken',
    subject: '',
    text: 'Hallo {{person.firstName|zusammen}},\n\nwie besprochen („{{asset.title}}“, {{asset.type}}):\n{{asset.url}}\n\nWenn ein Punkt daraus wichtig ist, sagen Sie mir gern, welcher.\n\n{{own.name|}}',
    language: 'de',
    channels: ['email', 'message', 'inmail'],
  },
  {
    id: 'shipped-nudge-en',
    name: 'No answer yet',
    subject: '',
    text: 'Hi {{person.firstName|there}},\n\nI come back to “{{thread.subject|my last message}}”. Is it still on your list, or is now the wrong time? A short no helps me, too.\n\n{{own.name|}}',
    language: 'en',
    channels: ['email', 'message'],
  },
  {
    id: 'shipped-nudge-de',
    name: 'Noch keine Antwort',
    subject: '',
    text: 'Hallo {{person.firstName|zusammen}},\n\nich komme auf „{{thread.subject|meine letzte Nachricht}}“ zurück. Ist das noch ein Thema, oder passt es gerade nicht? Auch ein kurzes Nein hilft mir.\n\n{{own.name|}}',
    language: 'de',
    channels: ['email', 'message'],
  },
  {
    id: 'shipped-meeting-en',
    name: 'Propose a call',
    subject: 'A call about {{thread.subject|your plans}}',
    text: 'Hi {{person.firstName|there}},\n\nwould 20 minutes this week or next help to go through your questions? Choose a time that suits you: {{own.calendar}}\n\n{{own.name|}}',
    language: 'en',
    channels: ['email', 'message', 'inmail'],
  },
  {
    id: 'shipped-meeting-de',
    name: 'Gespräch vorschlagen',
    subject: 'Gespräch zu {{thread.subject|Ihren Plänen}}',
    text: 'Hallo {{person.firstName|zusammen}},\n\nhelfen 20 Minuten in dieser oder der nächsten Woche, um Ihre Fragen durchzugehen? Suchen Sie sich gern eine Zeit aus: {{own.calendar}}\n\n{{own.name|}}',
    language: 'de',
    channels: ['email', 'message', 'inmail'],
  },
  {
    id: 'shipped-thanks-en',
    name: 'Thanks for connecting',
    subject: '',
    text: 'Thank you for connecting, {{person.firstName|and hello}}. What are you working on these days?',
    language: 'en',
    channels: ['message'],
  },
  {
    id: 'shipped-thanks-de',
    name: 'Dank für die Vernetzung',
    subject: '',
    text: 'Danke für die Vernetzung, {{person.firstName|das freut mich}}. Woran arbeiten Sie gerade?',
    language: 'de',
    channels: ['message'],
  },
];
