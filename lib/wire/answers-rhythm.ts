// What the background answers about the rhythm of a social seller.
import type { RhythmPeople, RhythmToday } from '../model/rhythm.ts';

export interface RhythmAnswers {
  'rhythm.today': RhythmToday;
  'rhythm.people': RhythmPeople;
  'rhythm.goals': RhythmToday;
}
