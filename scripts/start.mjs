// `npm start`: set-up, then scripts/start.ts.
import { runWithPinnedNode } from './setup.mjs';

runWithPinnedNode('scripts/start.ts', process.argv.slice(2));
