import { expect, test } from 'vitest';
import { otherPeople } from '../../../components/sidebar/participants.ts';
import { context } from './samples.ts';

const message = (name: string, email: string, to: { name: string; email: string }[] = []) => ({
  id: email,
  from: { name, email },
  to,
  sentAt: '',
  text: '',
  isMine: false,
});
const thread = (...messages: ReturnType<typeof message>[]) => ({ id: 't', subject: 's', participants: [], messages });

test('offers everybody of the thread but the rep and the one on screen, the latest first', () => {
  const shown = context({
    thread: thread(
      message('Me', 'me@fjord.example', [{ name: '', email: 'bo@acme.example' }]),
      message('Ann Example', 'ANN@northwind.example'),
      message('Bo Berg', 'Bo@acme.example'),
      message('Cy', 'cy@acme.example', [{ name: 'Me', email: 'Me@fjord.example' }]),
    ),
  });
  expect(otherPeople(shown)).toEqual([
    { name: 'Cy', email: 'cy@acme.example' },
    { name: 'Bo Berg', email: 'bo@acme.example' },
  ]);
});

test('takes the name from wherever it is told', () => {
  const shown = context({
    thread: thread(message('Bo Berg', 'bo@acme.example'), message('', 'bo@acme.example')),
  });
  expect(otherPeople(shown)).toEqual([{ name: 'Bo Berg', email: 'bo@acme.example' }]);
});

test('offers nobody where there is no page', () => {
  expect(otherPeople(undefined)).toEqual([]);
});
