import { describe, expect, test } from 'vitest';
import { groupByUse, selectionAfter, step } from '../../../components/sidebar/selection.ts';
import { suggestion } from './samples.ts';

describe('the selected row', () => {
  test('follows its asset when the list changes around it', () => {
    expect(selectionAfter(['a', 'b', 'c'], ['x', 'c', 'b'], 'b')).toBe('b');
  });

  test('moves to whatever stands in its place when its asset is gone', () => {
    expect(selectionAfter(['a', 'b', 'c'], ['a', 'c'], 'b')).toBe('c');
    expect(selectionAfter(['a', 'b', 'c'], ['a'], 'c')).toBe('a');
  });

  test('starts with the first row, and is nothing in an empty list', () => {
    expect(selectionAfter([], ['a', 'b'], '')).toBe('a');
    expect(selectionAfter(['a'], [], 'a')).toBe('');
  });

  test('steps to its neighbours and stops at both ends', () => {
    expect(step(['a', 'b'], 'a', 1)).toBe('b');
    expect(step(['a', 'b'], 'b', 1)).toBe('b');
    expect(step(['a', 'b'], 'a', -1)).toBe('a');
    expect(step(['a', 'b'], 'gone', 1)).toBe('a');
    expect(step([], '', 1)).toBe('');
  });
});

describe('the groups of the list', () => {
  test('stand in the order Send, Know, Answer whatever the ranking', () => {
    const groups = groupByUse([suggestion('1', 'rfp-answer'), suggestion('2', 'battlecard'), suggestion('3', 'deck')]);
    expect(groups.map((group) => group.use)).toEqual(['send', 'know', 'answer']);
  });

  test('keep the ranking inside a group and cut it short', () => {
    const many = Array.from({ length: 9 }, (_, index) => suggestion(`s${index}`, 'deck'));
    expect(groupByUse(many)[0]?.rows.map((row) => row.asset.id)).toEqual(['s0', 's1', 's2', 's3', 's4']);
  });

  test('are left out when empty', () => {
    expect(groupByUse([])).toEqual([]);
  });
});
