// `npm start`: hub, browser and practice pages together. With a display you play; without one, or with --tour, it drives
// the main job itself, says what it saw, and fails if any step did not happen.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { startHub } from '../hub/start.ts';
import { StartRefused } from '../hub/start-refused.ts';
import { readCatalogue } from '../lib/importers/index.ts';
import type { Asset } from '../lib/model/asset.ts';
import { findBrowser } from './browser.ts';
import { buildIfNeeded, root } from './build.ts';
import { launch, type Session } from './launch.ts';
import { startPages } from './practice/index.ts';
import { tour } from './tour.ts';

const usage = 'Usage: npm start [-- --tour] [-- --catalogue FILE.csv|FILE.json] [-- --port 4417]';

class Stop extends Error {}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        tour: { type: 'boolean', default: false },
        catalogue: { type: 'string' },
        port: { type: 'string', default: '4417' },
      },
    });
    if (!/^\d{1,5}$/.test(values.port)) throw new Error(`--port takes a number, not ${values.port}.`);
    return values;
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

function hasDisplay(): boolean {
  if (process.env.CI !== undefined) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The user's file, or the sample. Rows with errors are named and left out. */
function loadCatalogue(file: string | undefined): Asset[] {
  const path = file ?? join(root, 'public', 'sample-catalogue.json');
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new Stop(`${path} cannot be read. Nothing was started. Check the path after --catalogue.`);
  }
  const { assets, errors, rows } = readCatalogue(basename(path), text);
  for (const { line, field, message } of errors.slice(0, 20))
    console.error(`${basename(path)}:${line}: ${field}: ${message}`);
  if (errors.length > 20) console.error(`… and ${errors.length - 20} more`);
  if (assets.length === 0)
    throw new Stop(`${basename(path)} holds no usable asset (${rows} rows read). Nothing was started.`);
  if (errors.length > 0) console.error(`${errors.length} problems; ${assets.length} of ${rows} rows are used.`);
  return assets;
}

async function play(session: Session): Promise<void> {
  for (const url of startPages) {
    const page = await session.context.newPage();
    await page.goto(url);
  }
  console.log('The browser is open: answer a mail in the practice inbox, or look at the practice profiles.');
  console.log('Close the browser, or press Ctrl+C, to end.');
  await new Promise<void>((resolve) => {
    session.context.on('close', () => resolve());
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

async function main(): Promise<void> {
  const options = readArguments();
  const isTour = options.tour || !hasDisplay();
  const assets = loadCatalogue(options.catalogue);
  const browser = findBrowser();
  if ('problem' in browser) throw new Stop(browser.problem);
  console.log(`Browser: ${browser.path}`);
  const extension = buildIfNeeded('chrome');
  // A tour starts from an empty hub on any free port, so that it can run beside a hub in use and always sees the same.
  const hub = await startHub(
    isTour
      ? { port: 0, catalogue: assets }
      : { data: join(root, '.touchline', 'hub'), port: Number(options.port), catalogue: assets },
  );
  console.log(`Hub: ${hub.url}, ${assets.length} assets`);
  const session = await launch({ executablePath: browser.path, extension, isHeadless: isTour });
  try {
    const setUp = await session.openOwn('options.html');
    await session.ask(setUp, 'hub.connect', { url: hub.url, token: hub.token });
    await session.ask(setUp, 'hub.pull', {});
    await setUp.close();
    if (isTour) await tour({ session, hub, assets, folder: join(root, '.output', 'tour') });
    else await play(session);
  } finally {
    await session.close();
    await hub.close();
  }
}

try {
  await main();
} catch (error) {
  const isExpected = error instanceof Stop || error instanceof StartRefused;
  console.error(isExpected ? error.message : error);
  process.exit(1);
}
