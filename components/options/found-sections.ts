// Tells each section whether the search has found it, without handing it through every one of them.
import { createContext } from 'preact';
import type { FoundSettings } from './find-settings.ts';

/** Nothing = no search: everything is shown. */
export const FoundSections = createContext<FoundSettings | undefined>(undefined);
