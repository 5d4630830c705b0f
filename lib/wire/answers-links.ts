// What the background answers about link checks.
import type { LinkCheck } from '../model/link-check.ts';

export interface LinksAnswers {
  'links.keep': Record<string, never>;
  'links.troubled': { checks: LinkCheck[] };
  /** Without one where the address was never asked. */
  'links.of': { check?: LinkCheck };
}
