// Titles of a sitemap's pages: offered, read on a click, stopped with what came, and never put into another file.
import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import type { WizardStep } from '../../../components/catalogue/import-model.ts';
import type { OpenFile } from '../../../components/catalogue/reader.ts';
import type { TitlesDoor } from '../../../components/page-titles/titles-door.ts';
import { createTitlesModel } from '../../../components/page-titles/titles-model.ts';
import type { PageTitle } from '../../../lib/model/page-title.ts';

const addresses = ['https://a.example/1', 'https://a.example/2', 'https://a.example/3'];
const title = (name: string): PageTitle => ({ title: name, summary: '', language: '' });

function shop(door: Partial<TitlesDoor> = {}) {
  const giveBack = vi.fn(async () => undefined);
  const taken: [string, PageTitle][][] = [];
  const sitemap = (): OpenFile =>
    ({
      pages: async () => addresses,
      withTitles: async (titles: ReadonlyMap<string, PageTitle>) => {
        taken.push([...titles]);
        return sitemap();
      },
    }) as OpenFile;
  const file = signal<OpenFile | undefined>();
  const step = signal<WizardStep>('choose');
  const renew = vi.fn(async (next: OpenFile) => {
    file.value = next;
  });
  const model = createTitlesModel(
    {
      plan: (urls) => ({
        sites: [{ host: 'a.example', pattern: 'https://a.example/*', addresses: [...urls] }],
        ...{ pages: 3, all: 3, plain: 0 },
      }),
      allow: async () => ({ giveBack }),
      read: async (sites, stop, onRead) => {
        for (const url of sites.flatMap((site) => site.addresses)) {
          stop.throwIfAborted();
          onRead(url, url.endsWith('3') ? undefined : title(url));
        }
      },
      ...door,
    },
    { file, step, renew },
  );
  const open = async (): Promise<void> => {
    file.value = sitemap();
    step.value = 'columns';
    await expect.poll(() => model.offer.value?.pages).toBe(3);
  };
  return { model, file, step, taken, renew, giveBack, open };
}

test('a sitemap is offered to be read, and what was read goes into the file', async () => {
  const { model, taken, giveBack, open } = shop();
  await open();
  await model.start();
  expect(taken).toEqual([addresses.slice(0, 2).map((url) => [url, title(url)])]);
  expect(model.saying.value).toEqual({
    tone: 'good',
    text: 'Read: the titles of 2 of 3 pages. The others keep the titles made of their addresses.',
  });
  expect(model.offer.value).toBeUndefined();
  expect(giveBack).toHaveBeenCalledOnce();
});

test('another format is not offered', async () => {
  const { model, file, step } = shop();
  file.value = {} as OpenFile;
  step.value = 'columns';
  await Promise.resolve();
  expect(model.offer.value).toBeUndefined();
});

test('denied, no page is read and the offer stays', async () => {
  const { model, taken, open } = shop({ allow: async () => Promise.reject(new Error('no gesture')) });
  await open();
  await model.start();
  expect(model.saying.value?.text).toMatch(/did not allow it/);
  expect(taken).toEqual([]);
  expect(model.offer.value).toBeDefined();
});

test('stopped, what came is kept', async () => {
  const { model, taken, open } = shop({
    read: async (_, stop, onRead) => {
      onRead(addresses[0] ?? '', title('one'));
      model.cancel();
      stop.throwIfAborted();
    },
  });
  await open();
  await model.start();
  expect(taken).toEqual([[[addresses[0], title('one')]]]);
  expect(model.saying.value?.text).toBe('Stopped after 1 of 3 pages. The title that came is kept.');
});

test('the next step ends it, and nothing is changed behind it', async () => {
  const { model, step, renew, open } = shop({
    read: async (_, stop, onRead) => {
      onRead(addresses[0] ?? '', title('one'));
      step.value = 'changes';
      stop.throwIfAborted();
    },
  });
  await open();
  await model.start();
  expect(renew).not.toHaveBeenCalled();
  expect(model.progress.value).toBeUndefined();
});
