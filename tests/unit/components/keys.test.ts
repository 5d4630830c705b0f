import { describe, expect, test } from 'vitest';
import { commandOf, type Focus, type Stroke } from '../../../components/sidebar/keys.ts';

const stroke = (key: string, more: Partial<Stroke> = {}): Stroke => ({
  key,
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  isComposing: false,
  ...more,
});

describe('keys of the sidebar', () => {
  test.each<[string, Focus, string | undefined]>([
    ['ArrowDown', 'page', 'next'],
    ['ArrowUp', 'row', 'previous'],
    ['Enter', 'row', 'act'],
    ['Enter', 'page', 'act'],
    ['c', 'row', 'copy'],
    ['C', 'control', 'copy'],
    ['o', 'page', 'open'],
    ['/', 'page', 'search'],
    ['?', 'page', 'keys'],
    ['l', 'page', 'log'],
    ['u', 'control', 'undo'],
    ['Escape', 'text', 'leave'],
    ['x', 'page', 'dismiss'],
    ['z', 'page', undefined],
  ])('%s with the focus on a %s means %s', (key, focus, command) => {
    expect(commandOf(stroke(key), focus)).toBe(command);
  });

  test('leaves Enter to the button that has the focus', () => {
    expect(commandOf(stroke('Enter'), 'control')).toBeUndefined();
  });

  test('acts on the list from the search field, but takes no letter from it', () => {
    expect(commandOf(stroke('ArrowDown'), 'search')).toBe('next');
    expect(commandOf(stroke('Enter'), 'search')).toBe('act');
    expect(commandOf(stroke('c'), 'search')).toBeUndefined();
    expect(commandOf(stroke('?'), 'search')).toBeUndefined();
  });

  test('takes nothing but Esc from a text that is being written', () => {
    for (const key of ['c', 'ArrowDown', 'Enter', '/']) expect(commandOf(stroke(key), 'text')).toBeUndefined();
  });

  test('switches the view by Alt and the physical digit, whatever the layout makes of it', () => {
    expect(commandOf(stroke('¡', { altKey: true, code: 'Digit1' }), 'text')).toBe('now');
    expect(commandOf(stroke('3', { altKey: true, code: 'Digit3' }), 'page')).toBe('library');
  });

  test('stays away from the browser’s own shortcuts and from an open input method', () => {
    expect(commandOf(stroke('c', { ctrlKey: true }), 'page')).toBeUndefined();
    expect(commandOf(stroke('c', { metaKey: true }), 'row')).toBeUndefined();
    expect(commandOf(stroke('Enter', { isComposing: true }), 'search')).toBeUndefined();
  });
});
