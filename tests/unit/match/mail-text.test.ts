import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../lib/match/text/language.ts';
import { bodyOf, passagesOf, subjectOf } from '../../../lib/match/text/mail-text.ts';

describe('the body of a mail', () => {
  it('loses greeting, signature and mobile footer', () => {
    const text = 'Hi Tom,\n\nwe need sensors.\n\nBye for now\nPriya\n\nSent from my iPhone';
    expect(bodyOf(text)).toBe('we need sensors.');
  });

  it('loses German greeting and closing', () => {
    const text = 'Sehr geehrter Herr Teske,\n\nwir brauchen Sensoren.\n\nMit freundlichen Grüßen\ni. A. Gerlinde';
    expect(bodyOf(text)).toBe('wir brauchen Sensoren.');
  });

  it.each(['On Wed, Priya wrote:\n> old', '-----Original Message-----\nold', 'Am 3. Mai schrieb Tom:\nold', '> old'])(
    'loses a quote that starts with %j',
    (quote) => {
      expect(bodyOf(`New words here.\n\n${quote}`)).toBe('New words here.');
    },
  );

  it('keeps thanks at the start of a sentence and far from the end', () => {
    expect(bodyOf('Thanks for the deck, the write-offs are our problem.')).toContain('write-offs');
  });
});

it('strips reply marks of a subject in both languages', () => {
  expect(subjectOf('AW: Re: Fwd: WG: Budget: round two')).toBe('Budget: round two');
});

it('splits passages at sentences and joins what is too short to say anything', () => {
  const text =
    'We bin four percent of chilled goods every single week, and it hurts. Really. Buyers order from a sheet with a rolling average and gut feeling.';
  expect(passagesOf(text)).toEqual([
    'We bin four percent of chilled goods every single week, and it hurts.',
    'Really. Buyers order from a sheet with a rolling average and gut feeling.',
  ]);
});

it('tells English from German and stays silent when it cannot', () => {
  expect(languageOf('This is the thing that we would like to have')).toBe('en');
  expect(languageOf('Das ist die Sache, die wir nicht haben wollen')).toBe('de');
  expect(languageOf('CRM 2026')).toBeUndefined();
});
