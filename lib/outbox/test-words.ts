// What came back from a test, in one sentence that says what to do. A test changes nothing, whatever the answer. Pure.
import type { PlainResponse } from '../connectors/connector.ts';
import { t } from '../i18n/t.ts';

export interface TestReport {
  isTaken: boolean;
  sentence: string;
}

const refused = (sentence: string): TestReport => ({ isTaken: false, sentence });

export function testReport(response: PlainResponse): TestReport {
  if (response.kind === 'unreachable') return refused(t('outbox.test.unreachable'));
  if (response.kind === 'timeout') return refused(t('outbox.test.late'));
  const { status } = response;
  if (status >= 200 && status < 300) return { isTaken: true, sentence: t('outbox.test.taken', [status]) };
  if (status === 401 || status === 403) return refused(t('outbox.test.signature', [status]));
  if (status === 404 || status === 405) return refused(t('outbox.test.nothingThere', [status]));
  if (status === 410) return refused(t('outbox.test.gone', [status]));
  if (status === 429 || status === 503) return refused(t('outbox.test.busy', [status]));
  if (status >= 500) return refused(t('outbox.test.broken', [status]));
  return refused(status >= 400 ? t('outbox.test.refused', [status]) : t('outbox.test.elsewhere', [status]));
}
