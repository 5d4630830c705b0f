// `node scripts/looks.ts [--quick] [SCENE …]`: a picture of every designed state of the built extension, in the widths and places in which it is shown,
// light and dark, into .output/looks/. Pictures are for eyes; nothing is compared.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openStage, type Stage } from '../tests/e2e/stage.ts';
import { root } from './build.ts';
import { ownPages, scenes, serveScenes } from './looks/scenes.ts';
import type { Scene } from './looks/seat.ts';
import { frameSeat, type OpenSeat, panelSeat } from './looks/seats.ts';

const folder = join(root, '.output', 'looks');
const themes = ['light', 'dark'] as const;
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
/** One width and the panel are enough for a quick look. */
const widths = process.argv.includes('--quick') ? [360] : [360, 320, 480];

const stage = await openStage({ serve: serveScenes });
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
try {
  for (const scene of scenes.filter(({ name }) => isWanted(name))) await picture(stage, scene);
  for (const path of ownPages.filter((name) => isWanted(name.replace('.html', '')))) await pictureOwn(stage, path);
} finally {
  await stage.close();
}
console.log(`Pictures: ${folder}`);

async function picture({ session, own }: Stage, scene: Scene): Promise<void> {
  if (scene.isCatalogueEmpty) await session.ask(own, 'catalogue.clear', {});
  if (scene.url !== '') {
    for (const width of scene.isOnce === true ? widths.slice(0, 1) : widths) {
      await session.ask(own, 'settings.set', { change: { width } });
      await shoot(await frameSeat(session, scene.url), scene, `frame-${width}`);
    }
  }
  await shoot(await panelSeat(session, own, scene.url), scene, 'panel');
  if (scene.isCatalogueEmpty) await session.ask(own, 'hub.pull', {});
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
  for (const colorScheme of themes) {
    await shown.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await shown.screenshot({ animations: 'disabled', path: join(folder, `${scene.name}-${place}-${colorScheme}.png`) });
  }
  await seat.close();
  console.log(`${scene.name} · ${place}`);
}

async function pictureOwn({ session }: Stage, path: string): Promise<void> {
  const page = await session.openOwn(path);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.screenshot({
        path: join(folder, `${path.replace('.html', '')}-${width}-${colorScheme}.png`),
        fullPage: true,
      });
    }
  }
  await page.close();
  console.log(path);
}
