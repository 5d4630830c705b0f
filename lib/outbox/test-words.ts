// What came back from a test, in one sentence that says what to do. A test changes nothing, whatever the answer. Pure.
import type { PlainResponse } from '../connectors/connector.ts';

export interface TestReport {
  isTaken: boolean;
  sentence: string;
}

const refused = (sentence: string): TestReport => ({ isTaken: false, sentence });

export function testReport(response: PlainResponse): TestReport {
  if (response.kind === 'unreachable')
    return refused(
      'The address could not be reached. Check that it is right and that you are online. Nothing was changed.',
    );
  if (response.kind === 'timeout')
    return refused('The address did not answer within 15 seconds. It may have the event. Try again, or ask its owner.');
  const { status } = response;
  const said = `The endpoint answered ${status}`;
  if (status >= 200 && status < 300)
    return { isTaken: true, sentence: `The test event arrived: the endpoint answered ${status}.` };
  if (status === 401 || status === 403)
    return refused(`${said}: it does not accept the signature. Give it the secret of this webhook, then test again.`);
  if (status === 404 || status === 405)
    return refused(`${said}: nothing takes events at this address. Check the address.`);
  if (status === 410) return refused(`${said}: it wants no more events. Ask its owner before you send touches there.`);
  if (status === 429 || status === 503) return refused(`${said}: it is busy. Wait a minute, then test again.`);
  if (status >= 500) return refused(`${said}: it has a problem of its own. Its owner can say more.`);
  if (status >= 400)
    return refused(
      `${said}: it refused the event. Its owner can say what it expects; “Exact request” shows what it gets.`,
    );
  return refused(`${said} and wants to send us elsewhere. Enter the address that it ends at.`);
}
