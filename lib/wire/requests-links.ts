// What a page may ask about link checks: one request a line, its argument checked. The page asks the sites itself, on a click.
import * as v from 'valibot';
import { linkCheckSchema } from '../model/link-check.ts';

export const linksRequests = {
  /** Keeps what was found, in place of what was known of the same addresses. */
  'links.keep': v.object({ checks: v.pipe(v.array(linkCheckSchema), v.maxLength(500)) }),
  /** Every address that was not in order when it was asked last. */
  'links.troubled': v.object({}),
  'links.of': v.object({ url: v.pipe(v.string(), v.maxLength(2_000)) }),
} as const;
