// `node scripts/looks.ts [--quick] [--lang=de|ar] [--forced] [SCENE …]`: a picture of every designed state of the built extension, in the widths and
// places in which it is shown, light and dark, into .output/looks/. `--lang=ar`: the pseudo-locale, right to left; `--forced`: the system's colours.
// Each of the two has a folder of its own: .output/looks-de-forced/. Pictures are for eyes; nothing is compared.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openStage, type Stage } from '../tests/e2e/stage.ts';
import { root } from './build.ts';
import { type OwnScene, ownScenes, seedOutbox } from './looks/own-scenes.ts';
import { ownPages, scenes, serveScenes } from './looks/scenes.ts';
import type { Scene } from './looks/seat.ts';
import { frameSeat, type OpenSeat, panelSeat, usualModes } from './looks/seats.ts';

const words = process.argv.slice(2);
const language = words.find((word) => word.startsWith('--lang='))?.slice('--lang='.length) ?? 'en';
if (language !== 'en' && language !== 'de' && language !== 'ar') throw new Error('Languages are: en, de, ar.');
const isForced = words.includes('--forced');
const suffix = `${language === 'en' ? '' : `-${language}`}${isForced ? '-forced' : ''}`;
const folder = join(root, '.output', `looks${suffix}`);
const themes: readonly { name: string; media: Parameters<Page['emulateMedia']>[0] }[] = isForced
  ? [{ name: 'forced', media: { colorScheme: 'dark', forcedColors: 'active' } }]
  : (['light', 'dark'] as const).map((colorScheme) => ({ name: colorScheme, media: { colorScheme } }));
const wanted = words.filter((word) => !word.startsWith('--'));
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
/** One width and the panel are enough for a quick look. */
const widths = process.argv.includes('--quick') ? [360] : [360, 320, 480];

const stage = await openStage({ serve: serveScenes, allowed: ['http://127.0.0.1/*'], language });
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
try {
  for (const scene of scenes.filter(({ name }) => isWanted(name))) await picture(stage, scene);
  for (const path of ownPages.filter((name) => isWanted(name.replace('.html', ''))))
    await pictureOwn(stage, { name: path.replace('.html', ''), path, enter: async () => undefined });
  await pictureOutbox(stage);
} finally {
  await stage.close();
}
console.log(`Pictures: ${folder}`);

async function picture(stage: Stage, scene: Scene): Promise<void> {
  const { session, own } = stage;
  await scene.prepare?.(stage);
  if (scene.isCatalogueEmpty) await session.ask(own, 'catalogue.clear', {});
  if (scene.settings) await session.ask(own, 'settings.set', { change: scene.settings });
  if (scene.url !== '' && scene.isPanelOnly !== true) {
    for (const width of scene.isOnce === true ? widths.slice(0, 1) : widths) {
      await session.ask(own, 'settings.set', { change: { width } });
      await shoot(await frameSeat(session, scene.url), scene, `frame-${width}`);
    }
  }
  await shoot(await panelSeat(session, own, scene.url), scene, 'panel');
  if (scene.isCatalogueEmpty) await session.ask(own, 'hub.pull', {});
  if (scene.settings) await session.ask(own, 'settings.set', { change: usualModes });
}

async function shoot(seat: OpenSeat, scene: Scene, place: string): Promise<void> {
  const shown = 'setViewportSize' in seat.sidebar ? seat.sidebar : seat.page;
  if (shown === undefined) return;
  await shown.bringToFront();
  try {
    await scene.enter(seat);
  } catch (error) {
    console.error(`${scene.name} · ${place} was not reached: ${String(error).split('\n')[0]}`);
    process.exitCode = 1;
  }
  for (const theme of themes) {
    await shown.emulateMedia({ ...theme.media, reducedMotion: 'reduce' });
    await shown.screenshot({ animations: 'disabled', path: join(folder, `${scene.name}-${place}-${theme.name}.png`) });
  }
  await seat.close();
  console.log(`${scene.name} · ${place}`);
}

async function pictureOutbox(stage: Stage): Promise<void> {
  const wantedScenes = ownScenes.filter(({ name }) => isWanted(name));
  if (wantedScenes.length === 0) return;
  const receiver = await seedOutbox(stage);
  for (const scene of wantedScenes) await pictureOwn(stage, scene);
  await receiver.close();
}

async function pictureOwn({ session }: Stage, { name, path, part, enter }: OwnScene): Promise<void> {
  const page = session.spoken(await session.openOwn(path));
  try {
    await enter(page);
  } catch (error) {
    console.error(`${name} was not reached: ${String(error).split('\n')[0]}`);
    process.exitCode = 1;
  }
  for (const width of [1280, 480, 360]) {
    await page.setViewportSize({ width, height: 800 });
    for (const theme of themes) {
      await page.emulateMedia({ ...theme.media, reducedMotion: 'reduce' });
      const picture = join(folder, `${name}-${width}-${theme.name}.png`);
      if (part === undefined) await page.screenshot({ animations: 'disabled', path: picture, fullPage: true });
      else await page.locator(part).screenshot({ animations: 'disabled', path: picture });
    }
  }
  await page.close();
  console.log(name);
}
