// Each host's composers with what must stand in them after an insertion. `|` is the caret.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/build.ts';

export interface Row {
  name: string;
  /** Below tests/fixtures/hosts, without its date and ending. */
  fixture: string;
  change?: (html: string) => string;
  editor: string;
  /** The real editor that takes the place of the fixture's bare one, with these lines in it. */
  real?: string;
  lines?: readonly string[];
  /** Nothing = the rep was never in it. */
  caret?: readonly [line: number, at: number];
  /** The guide, or a snippet by its name. */
  insert: string;
  stands: string;
  subject?: { field: string; stands: string };
}

export function pageOf({ fixture, change = (html) => html }: Row): { url: string; html: string } {
  const [host = '', name = ''] = fixture.split('/');
  const file = join(root, 'tests', 'fixtures', 'hosts', host, `2026-11-${name}`);
  const { url } = JSON.parse(readFileSync(`${file}.json`, 'utf8')) as { url: string };
  return { url, html: change(readFileSync(`${file}.html`, 'utf8')) };
}

const link = 'Cold chain guide';
const plainLink = 'Cold chain guide: https://collateral.northlight-systems.example/doors';
const summary = 'Two pages on open doors.';
const hello = (name: string): string => `Hi ${name},\n\nsee you.|`;
const without = (subject: string) => (html: string) => html.replace(`value="${subject}"`, 'value=""');

export const rows: readonly Row[] = [
  {
    name: 'Gmail, new message: above the signature, with its subject',
    fixture: 'gmail/compose-dialog-over-list',
    change: without('Temperature log for lane 7'),
    editor: '[g_editable=true]',
    insert: 'With a subject',
    stands: `${hello('Lena')}\nRobin Vale\nNorthlight Systems`,
    subject: { field: 'input[name=subjectbox]', stands: 'About your doors' },
  },
  {
    name: 'Gmail, inline reply from right to left: where the caret was',
    fixture: 'gmail/thread-he-inline-reply',
    editor: '[g_editable=true]',
    caret: [0, 9],
    insert: 'guide',
    stands: `שלום נועה${summary}\n${link}|`,
  },
  {
    name: 'Gmail, pop-out: the subject that stands there stays',
    fixture: 'gmail/compose-popout-es',
    editor: '[g_editable=true]',
    caret: [0, 10],
    insert: 'With a subject',
    stands: `Hola Pilar${hello('Pilar')}`,
    subject: { field: 'input[name=subjectbox]', stands: 'Horarios de muelle' },
  },
  {
    name: 'Outlook, inline reply: above signature and quote',
    fixture: 'outlook/thread-fr-inline-reply',
    editor: '[id^=editorParent_] [contenteditable=true]',
    insert: 'guide',
    stands: `${summary}\n${link}|\n\nRobin Vale\nNorthlight Systems\n\nDe : Léa Fontaine\ncombien coûte`,
  },
  {
    name: 'Outlook, new mail in roosterjs: with its subject',
    fixture: 'outlook/compose-es-new-in-pane',
    change: without('Registro de temperatura del carril 7'),
    editor: '[id^=editorParent_] [contenteditable=true]',
    real: 'rooster',
    lines: ['Hola Lena,', 'adjunto el registro.'],
    caret: [0, 10],
    insert: 'With a subject',
    stands: `Hola Lena,${hello('Lena')}\nadjunto el registro.`,
    subject: { field: '#MSG_c0_SUBJECT', stands: 'About your doors' },
  },
  {
    name: 'LinkedIn, message',
    fixture: 'linkedin/messaging-page-en',
    editor: 'form.msg-form [role=textbox]',
    caret: [0, 0],
    insert: 'guide',
    stands: `${summary}\n${plainLink}|`,
  },
  {
    name: 'LinkedIn, comment in TipTap',
    fixture: 'linkedin/post-permalink-sdui-fr',
    editor: '[data-testid=ui-core-tiptap-text-editor-wrapper] [contenteditable=true]',
    real: 'tiptap',
    lines: ['Bravo,', 'Élodie'],
    caret: [0, 6],
    insert: 'guide',
    stands: `Bravo,${summary}\n${plainLink}|\nÉlodie`,
  },
  {
    name: 'LinkedIn, comment in Quill',
    fixture: 'linkedin/comment-ember-quill',
    editor: '.comments-comment-box .ql-editor',
    real: 'quill-1',
    caret: [0, 0],
    insert: 'guide',
    stands: `${summary}\n${plainLink}|`,
  },
  {
    name: 'LinkedIn, post in Quill in the shadow root',
    fixture: 'linkedin/sharebox-interop-vi',
    editor: '[data-test-modal-id=sharebox] .ql-editor',
    real: 'quill-2',
    lines: ['Xin chào'],
    caret: [0, 8],
    insert: 'guide',
    stands: `Xin chào${summary}\n${plainLink}|`,
  },
  {
    name: 'LinkedIn, InMail in the shadow root: with the title as its subject',
    fixture: 'linkedin/inmail-bubble-over-profile',
    change: without('Dock times'),
    editor: 'form:has([name=subject]) [role=textbox]',
    caret: [0, 0],
    insert: 'guide',
    stands: `Hi Tom,\n${summary}\nIt may be useful for Quarry Foods.\n${plainLink}|`,
    subject: { field: 'input[name=subject]', stands: 'Cold chain guide' },
  },
  {
    name: 'LinkedIn, note of 200 in a frame: behind the text that was served with it',
    fixture: 'linkedin/invite-in-frame-over-search-de',
    editor: '#custom-message',
    insert: 'guide',
    stands: `Guten TagHallo Anke, ${summary}\n${plainLink}|`,
  },
  {
    name: 'LinkedIn, note in a frame: before its text, where the caret was put',
    fixture: 'linkedin/invite-in-frame-over-search-de',
    editor: '#custom-message',
    caret: [0, 0],
    insert: 'With a subject',
    stands: `${hello('Anke')}Guten Tag`,
  },
  {
    name: 'LinkedIn, note of 300 in the shadow root',
    fixture: 'linkedin/invite-of-suggested-over-profile-fr',
    change: (html) => html.replaceAll('Nora Stranger', 'Tom Harrow'),
    editor: '#custom-message',
    insert: 'guide',
    stands: `Bonjour Tom,\nCela peut être utile à Quarry Foods. ${summary}\n${plainLink}|`,
  },
  {
    name: 'Sales Navigator, InMail: with the title as its subject',
    fixture: 'salesnav/lead-inmail-form',
    change: without('Your lane 7'),
    editor: 'textarea[name=message]',
    caret: [0, 0],
    insert: 'guide',
    stands: `Hi Tess,\n${summary}\nIt may be useful for Northwind Chill.\n${plainLink}|`,
    subject: { field: 'input[name=subject]', stands: 'Cold chain guide' },
  },
  {
    name: 'Sales Navigator, message without a subject field: behind the draft that was served with it',
    fixture: 'salesnav/inbox-thread-fr',
    editor: 'textarea[name=message]',
    insert: 'With a subject',
    stands: `Voici${hello('Omar')}`,
  },
  {
    name: 'Proton, roosterjs in its frame: with its subject',
    fixture: 'proton/compose-de',
    change: without('Temperaturprotokoll Spur 7'),
    editor: '#rooster-editor',
    real: 'rooster',
    insert: 'With a subject',
    stands: hello('Ines'),
    subject: { field: '[data-testid="composer:subject"]', stands: 'About your doors' },
  },
  {
    name: 'Yahoo, new mail: above the quote, with its subject',
    fixture: 'yahoo/compose-de',
    change: without('Temperaturprotokoll Spur 7'),
    editor: '[data-test-id=rte] [contenteditable=true]',
    insert: 'With a subject',
    stands: `${hello('Ines')}\nAm Montag schrieb Nora`,
    subject: { field: '[data-test-id=compose-subject]', stands: 'About your doors' },
  },
];
