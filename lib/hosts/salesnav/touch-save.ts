// A lead or account was saved when its button, unsaved before the user's press, turned after it: its state, or its words
// where the page has no state. Words that are in no table are a question. A menu of lists may stand in between.
import type { TouchPerson } from '../../model/touch.ts';
import type { Attempt, Detector } from '../detect/detector.ts';
import { personOnScreen } from '../detect/draft.ts';
import { all, attr, closest, holds, isConnected, isVisible, textOf } from '../dom.ts';
import type { Page } from '../host.ts';
import { cssOf, locate, scopeOf } from '../locate.ts';
import {
  accountCards,
  leadLinks,
  panels,
  rowCompany,
  rowName,
  rows,
  rowTitle,
  saveControls,
  savedToast,
} from './anchors.ts';
import { read } from './read.ts';
import { words } from './words.ts';

const menuMs = 60_000;
const menuItems = '[id^="hue-menu"] button, [id^="hue-menu"] [role=menuitem], [role=menu] button, [role=menuitem]';
/** The button of what is not saved yet, by language. */
const unsaved: Readonly<Record<string, string>> = {
  en: 'save',
  de: 'speichern',
  fr: 'enregistrer',
  es: 'guardar',
  pt: 'salvar',
  it: 'salva',
  nl: 'opslaan',
};
const saysUnsaved = (control: Element): boolean => Object.values(unsaved).includes(textOf(control, 60).toLowerCase());

interface Subject {
  kind: 'lead_saved' | 'account_saved';
  people: TouchPerson[];
  box: Element;
}

function subjectOf(page: Page, control: Element): Subject | undefined {
  const scope = scopeOf(page, words);
  const row = closest(control, cssOf(rows));
  if (row !== undefined) {
    const at = { ...scope, root: row };
    const [name, id] = [locate(at, rowName, 200), locate(at, leadLinks, 200)];
    const isSure = name !== undefined && id !== undefined && id.state !== 'conflict';
    const person: TouchPerson = {
      name: name?.value ?? '',
      email: '',
      linkedinSlug: '',
      title: locate(at, rowTitle)?.value ?? '',
      company: locate(at, rowCompany)?.value ?? '',
      ...(id !== undefined && { salesNavLeadId: id.value }),
    };
    return { kind: 'lead_saved', people: isSure ? [person] : [], box: row };
  }
  const reading = read(page);
  const isReady = reading.state === 'ready';
  const account = closest(control, cssOf(accountCards));
  if (account !== undefined) {
    const name = isReady ? (reading.facts.find((fact) => fact.name === 'company.name')?.value ?? '') : '';
    const company: TouchPerson = { name, email: '', linkedinSlug: '', title: '', company: name };
    return { kind: 'account_saved', people: name === '' ? [] : [company], box: account };
  }
  const panel = all(page.document, panels).find((one) => holds(one, control));
  const box = panel ?? closest(control, 'main');
  if (box === undefined || reading.view !== 'profile') return undefined;
  const people = isReady && reading.person !== undefined ? [personOnScreen(reading.person)] : [];
  return { kind: 'lead_saved', people, box };
}

const toasts = ({ document }: Page): Element[] => all(document, savedToast).filter(isVisible);

function attemptOf(page: Page, { kind, people, box }: Subject, control: Element): Attempt {
  const controls = (): Element[] => all(box, cssOf(saveControls)).filter(isVisible);
  const place = controls().indexOf(control);
  const now = (): Element | undefined =>
    !isConnected(box) ? undefined : isConnected(control) ? control : controls()[place];
  const said = textOf(control, 60);
  const wasUnsaved = attr(control, 'aria-pressed') === 'false' || saysUnsaved(control);
  const before = new Set(toasts(page));
  const hasTurned = (): boolean => {
    const one = now();
    return one !== undefined && textOf(one, 60) !== '' && textOf(one, 60) !== said;
  };
  return {
    about: box,
    draft: { kind, people, threadId: '', subject: '', note: '', links: [] },
    look() {
      if (!wasUnsaved) return undefined;
      const one = now();
      if (one !== undefined && attr(one, 'aria-pressed') === 'true') return { cue: 'saved-state' };
      if (hasTurned()) return { cue: 'saved-state', holdMs: 300 };
      return toasts(page).some((toast) => !before.has(toast)) ? { cue: 'saved-toast' } : undefined;
    },
    mayBeDone: () => !wasUnsaved && attr(control, 'aria-pressed') === '' && hasTurned(),
  };
}

export function saving(): Detector {
  let asked: { subject: Subject; control: Element; at: number } | undefined;
  return {
    id: 'salesnav-save',
    clicks: `${cssOf(saveControls)}, ${menuItems}`,
    start({ control, at }, page) {
      if (closest(control, cssOf(saveControls)) !== undefined) {
        const subject = subjectOf(page, control);
        asked = subject && { subject, control, at };
        return subject && attemptOf(page, subject, control);
      }
      return asked !== undefined && at - asked.at < menuMs && isConnected(asked.control)
        ? attemptOf(page, asked.subject, asked.control)
        : undefined;
    },
  };
}
