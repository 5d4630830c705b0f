// Everything a device holds about one person, as they may ask for it: a copy that leaves only by the rep's hand.

interface ExportedPerson {
  name: string;
  title: string;
  company: string;
  keys: string[];
  firstSeenAt: string;
  /** Buying role that the rep gave them. */
  role?: string;
  /** Of their record in a CRM. */
  recordUrl?: string;
}

export interface PersonExport {
  /** ISO instant. */
  exportedAt: string;
  person: ExportedPerson;
  /** People whom the rep joined to this one. */
  joined: ExportedPerson[];
  /** Oldest first; each with its changes and where it went. */
  touches: {
    touch: Record<string, unknown>;
    changes: { at: string; changes: { field: string; from: string; to: string }[] }[];
    deliveries: { target: string; op: string; state: string; lastError: string }[];
  }[];
  /** What left this browser about the person, word for word. */
  left: { at: string; target: string; destination: string; op: string; outcome: string; payload: string }[];
  neverLog: { kind: string; label: string; at: string }[];
  /** What was planned for the person, and what became of it. */
  nextSteps: { channel: string; what: string; dueOn: string; state: string; why: string }[];
  cadences: { name: string; startedOn: string; step: number; of: number; state: string; ended: string }[];
  /** Threads and pages for which the person was chosen by hand. */
  places: string[];
}
