import { describe, expect, test } from 'vitest';
import { longestAddress, mailtoOf } from '../../../components/sidebar/mailto.ts';

const read = (href: string) => {
  const url = new URL(href);
  return {
    to: decodeURIComponent(url.pathname),
    subject: url.searchParams.get('subject'),
    body: url.searchParams.get('body'),
  };
};

describe('a mail link', () => {
  test('gives back what went in: umlauts, signs of the address itself, other scripts, line breaks', () => {
    const mail = {
      to: 'ann+sales@northwind.example',
      subject: 'Kühlkette & Verderb: 100 % „sicher“?',
      body: 'Grüße 😀\n冷链\n\na=b&c=d#e',
    };
    const { href, isCut } = mailtoOf(mail);
    expect(isCut).toBe(false);
    expect(href).toMatch(/^mailto:ann%2Bsales@northwind\.example\?subject=[^ ]+&body=[^ ]+$/);
    expect(read(href)).toEqual({ ...mail, body: mail.body.replaceAll('\n', '\r\n') });
  });

  test('stands without an address, and survives half a character', () => {
    const { href } = mailtoOf({ to: '', subject: 'x', body: 'broken \ud83d here' });
    expect(href.startsWith('mailto:?subject=x')).toBe(true);
    expect(read(href).body).toBe('broken \ufffd here');
  });

  test.each([
    ['plain words', 'Long words about a cold chain. '.repeat(200)],
    ['characters of nine signs each', '冷链物流'.repeat(300)],
    ['characters of twelve signs each', '😀'.repeat(500)],
  ])('too long with %s is cut to what every program takes, and keeps its last line', (_, text) => {
    const link = 'Title: https://collateral.example/a';
    const { href, isCut } = mailtoOf({ to: 'ann@northwind.example', subject: 'Title', body: `${text}\n${link}` });
    expect(isCut).toBe(true);
    expect(href.length).toBeLessThanOrEqual(longestAddress);
    const { body } = read(href);
    expect(body?.endsWith(`…\r\n${link}`)).toBe(true);
    expect(body).not.toContain('\ufffd');
    expect(body?.length).toBeGreaterThan(100);
  });

  test('cuts one long line, and a subject that alone would be too long', () => {
    const { href, isCut } = mailtoOf({ to: '', subject: '链'.repeat(500), body: 'word '.repeat(900) });
    expect(isCut).toBe(true);
    expect(href.length).toBeLessThanOrEqual(longestAddress);
    expect(read(href).body?.endsWith('…')).toBe(true);
  });
});
