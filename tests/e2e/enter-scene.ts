// A state of the sidebar as the pictures have it, in a tab as narrow as a panel: what it needs is laid out before, and put back after.
import type { Page } from 'playwright-core';
import type { Scene } from '../../scripts/looks/seat.ts';
import { type OpenSeat, panelSeat, usualModes } from '../../scripts/looks/seats.ts';
import type { Stage } from './stage.ts';

/** Shows the scene, lets `look` see it, and leaves the stage as it was found. @param width in pixels */
export async function inScene(
  stage: Stage,
  scene: Scene,
  width: number,
  look: (sidebar: Page, seat: OpenSeat) => Promise<void>,
): Promise<void> {
  const { session, own } = stage;
  await scene.prepare?.(stage);
  if (scene.isCatalogueEmpty) await session.ask(own, 'catalogue.clear', {});
  if (scene.settings) await session.ask(own, 'settings.set', { change: scene.settings });
  const seat = await panelSeat(session, own, scene.url, width);
  const sidebar = seat.sidebar as Page;
  await sidebar.bringToFront();
  try {
    await scene.enter(seat);
    await look(sidebar, seat);
  } finally {
    await seat.close();
    if (scene.isCatalogueEmpty) await session.ask(own, 'hub.pull', {});
    if (scene.settings) await session.ask(own, 'settings.set', { change: usualModes });
  }
}
