// Looks into the browser's own sidebar in Firefox, and into our frame in a page. The protocol does not offer a sidebar as a
// page, so the browser's window is asked to open it and to run a few lines in it; that needs `-remote-allow-system-access`.
import type { Browser } from 'puppeteer-core';

/** One of our pages that is no tab. */
export interface Shown {
  text(): Promise<string>;
  /** Presses the first button whose name begins so. */
  press(name: string): Promise<void>;
}

interface Node {
  context: string;
  url: string;
  children?: Node[];
}
interface Connection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

const connectionOf = (browser: Browser): Connection => (browser as unknown as { connection: Connection }).connection;

async function tree(browser: Browser, scope: object = {}): Promise<Node[]> {
  const { result } = await connectionOf(browser).send('browsingContext.getTree', scope);
  return (result as { contexts: Node[] }).contexts;
}

async function run(browser: Browser, context: string, expression: string): Promise<string> {
  const { result } = await connectionOf(browser).send('script.evaluate', {
    expression,
    target: { context },
    awaitPromise: true,
  });
  const answer = result as { result?: { value?: string }; exceptionDetails?: { text: string } };
  if (answer.exceptionDetails !== undefined) throw new Error(answer.exceptionDetails.text);
  return answer.result?.value ?? '';
}

const readText = 'document.body.innerText';
const pressing = (name: string): string =>
  `(() => { const one = [...document.querySelectorAll('button')].find((button) => button.innerText.startsWith(${JSON.stringify(name)})); one?.click(); return one === undefined ? 'no such button' : ''; })()`;

async function pressOrThrow(evaluate: (expression: string) => Promise<string>, name: string): Promise<void> {
  const why = await evaluate(pressing(name));
  if (why !== '') throw new Error(`${name}: ${why}`);
}

/** The frame of ours in the page at this address, once it is there. */
export async function frameIn(browser: Browser, url: string): Promise<Shown | undefined> {
  const page = (await tree(browser)).find((one) => one.url === url);
  const frame = page?.children?.find((one) => one.url.startsWith('moz-extension:'));
  if (frame === undefined) return undefined;
  const evaluate = (expression: string): Promise<string> => run(browser, frame.context, expression);
  return { text: () => evaluate(readText), press: (name) => pressOrThrow(evaluate, name) };
}

/** Opens the browser's sidebar beside the tab in front. */
export async function openSidebar(browser: Browser, id: string): Promise<Shown> {
  const [window] = await tree(browser, { 'moz:scope': 'chrome' });
  if (window === undefined) throw new Error('Firefox shows no window.');
  await run(browser, window.context, `SidebarController.show(${JSON.stringify(id)}).then(() => '')`);
  const evaluate = (expression: string): Promise<string> => {
    // Our pages evaluate no strings: the lines run beside the page and are handed its document.
    const lines = `sendAsyncMessage('told', (({ document }) => ${expression})(content))`;
    const inside = `data:,${encodeURIComponent(lines)}`;
    return run(
      browser,
      window.context,
      `new Promise((resolve) => {
        const panel = document.getElementById('sidebar').contentDocument.getElementById('webext-panels-browser');
        const told = ({ data }) => { panel.messageManager.removeMessageListener('told', told); resolve(data); };
        panel.messageManager.addMessageListener('told', told);
        panel.messageManager.loadFrameScript(${JSON.stringify(inside)}, false);
      })`,
    );
  };
  return { text: () => evaluate(readText), press: (name) => pressOrThrow(evaluate, name) };
}
