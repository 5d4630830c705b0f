// Everything the user can set. A missing or broken value falls back to its default, one by one.
import * as v from 'valibot';
import { tOf } from '../i18n/t.ts';
import { hostIds } from './context.ts';
import { daySchema, timeSchema } from './next-step.ts';
import { sensitiveSettingsSchema } from './off-record.ts';

/* @__NO_SIDE_EFFECTS__ */
const withDefault = <const S extends v.GenericSchema>(schema: S, value: v.InferInput<S>) =>
  v.fallback(v.optional(schema, value as never), value as never);

const units = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000));

/**
 * The most a channel takes, in UTF-16 units: that is what `maxlength` counts, in a field as in LinkedIn's editors. A mail has
 * no limit, and the smaller limit of the composer itself wins. LinkedIn publishes no table; the figures are those that
 * lettercounter.org (note, InMail) and linkedhelper.com (message, post) give in 2026, the comment's that of LinkedIn's help.
 */
export const defaultBudgets = {
  /** Note of an invitation: 200 for free accounts, 300 with Premium or Sales Navigator. */
  note: 200,
  inmailSubject: 200,
  inmail: 1_900,
  comment: 1_250,
  message: 8_000,
  post: 3_000,
};
const budgetsSchema = v.object({
  note: withDefault(units, defaultBudgets.note),
  inmailSubject: withDefault(units, defaultBudgets.inmailSubject),
  inmail: withDefault(units, defaultBudgets.inmail),
  comment: withDefault(units, defaultBudgets.comment),
  message: withDefault(units, defaultBudgets.message),
  post: withDefault(units, defaultBudgets.post),
});
export type Budgets = v.InferOutput<typeof budgetsSchema>;

/** What the social seller can set a daily goal for. */
export const goalKinds = ['connect', 'message', 'comment', 'reaction', 'email', 'post'] as const;
export type GoalKind = (typeof goalKinds)[number];
/** The highest goal. */
export const mostADay = 500;
const goal = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostADay));
/** Touches a day for each kind; absent or 0 = no goal. */
export const goalsSchema = v.partial(
  v.object({ connect: goal, message: goal, comment: goal, reaction: goal, email: goal, post: goal }),
);
export type Goals = v.InferOutput<typeof goalsSchema>;

export const settingsSchema = v.object({
  /** Hosts that are switched off: nothing is read or injected there. */
  hostsOff: withDefault(v.array(v.picklist(hostIds)), []),
  /** `dock` makes room beside the page, `overlay` lies on top of it. */
  placement: withDefault(v.picklist(['dock', 'overlay']), 'dock'),
  /** CSS pixels. */
  width: withDefault(v.pipe(v.number(), v.integer(), v.minValue(320), v.maxValue(480)), 360),
  isCollapsed: withDefault(v.boolean(), false),
  /** Launcher's distance from the top of the window, 0–1 of its height. */
  launcherTop: withDefault(v.pipe(v.number(), v.minValue(0.05), v.maxValue(0.95)), 0.5),
  theme: withDefault(v.picklist(['system', 'light', 'dark']), 'system'),
  /** Opt-in: a profile read for some seconds becomes a `profile_view` touch, once a day per person. */
  logProfileViews: withDefault(v.boolean(), false),
  /** Seconds a touch waits before it leaves the browser, so that it can be undone without a trace. */
  undoSeconds: withDefault(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(900)), 300),
  /** Days a touch is kept on this device once it is delivered; 0 = for good. */
  touchDays: withDefault(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3_650)), 0),
  /** Days the ledger of what left this browser is kept. */
  departureDays: withDefault(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3_650)), 90),
  /** Domains whose people are colleagues, beside the domain of the own address. */
  ownDomains: withDefault(v.array(v.pipe(v.string(), v.maxLength(253))), []),
  /** Outcomes that the rep may give a touch, in the order in which they are offered. */
  dispositions: withDefault(
    v.pipe(v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60))), v.maxLength(40)),
    /* @__PURE__ */ ['interested', 'meeting', 'later', 'noAnswer', 'notInterested', 'wrongPerson'].map((word) =>
      tOf('outbox.disposition', word),
    ),
  ),
  /** Words that make a conversation look private: then it is asked before anything is logged. */
  sensitive: withDefault(sensitiveSettingsSchema, {}),
  /** Domains of customers: a `customer` asset goes there without a question. */
  customerDomains: withDefault(v.array(v.pipe(v.string(), v.maxLength(253))), []),
  /** Pairs of languages (`fr>en`) for which the browser's translator is not offered again. */
  untranslated: withDefault(v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(20)), []),
  /** For the merge field `own.name`; empty = as the page names the sender. */
  ownName: withDefault(v.pipe(v.string(), v.maxLength(200)), ''),
  /** For the merge field `own.calendar`: where a meeting is booked; empty = none. */
  calendarLink: withDefault(v.pipe(v.string(), v.maxLength(2_000)), ''),
  /** Hosts in quiet mode: nothing is put into the page; the sidebar stands in the browser's own panel. */
  quietHosts: withDefault(v.array(v.picklist(hostIds)), []),
  /** Hosts whose two modes were explained and chosen from. */
  modesChosen: withDefault(v.array(v.picklist(hostIds)), []),
  /** Touches a day for each kind; absent or 0 = no goal. */
  goals: withDefault(goalsSchema, { connect: 5, message: 5, comment: 3 }),
  /** Days of the week on which next steps fall due; 1 = Monday … 7 = Sunday. */
  workingDays: withDefault(
    v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))), v.minLength(1), v.maxLength(7)),
    [1, 2, 3, 4, 5],
  ),
  /** Single days off. */
  daysOff: withDefault(v.pipe(v.array(daySchema), v.maxLength(200)), []),
  /** IANA name of the zone in which days begin and end; empty = the computer's. */
  timeZone: withDefault(v.pipe(v.string(), v.maxLength(60)), ''),
  /** Where the welcome page goes on: 1–4, 5 = its end. */
  welcomeStep: withDefault(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)), 1),
  /** When the rep's day begins, `HH:MM`: from then on it is said what is due. */
  dayStartsAt: withDefault(timeSchema, '09:00'),
  /** Opt-in: the browser says in the morning how many next steps are due. */
  notifyDue: withDefault(v.boolean(), false),
  /** Working days without an answer before a follow-up is proposed; 0 = never. */
  noReplyDays: withDefault(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(90)), 4),
  /** See `defaultBudgets`. */
  budgets: withDefault(budgetsSchema, defaultBudgets),
});
export type Settings = v.InferOutput<typeof settingsSchema>;
export const defaultSettings: Settings = v.parse(settingsSchema, {});
