// `npm test`: set-up, then scripts/test.ts.
import { runWithPinnedNode } from './setup.mjs';

runWithPinnedNode('scripts/test.ts', process.argv.slice(2));
