// A website as a catalogue links to: pages that are there, moved, gone, failing, closed, slow, and one that never answers.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const page = (title: string, more = ''): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title>${more}</head><body><h1>${title}</h1></body></html>`;
const described = (text: string): string => `<meta name="description" content="${text}">`;

const pages: Record<string, string> = {
  '/ok': page('In order'),
  '/new': page('The new place'),
  '/slow': page('Slow'),
  '/blog/cold-chain': page('Cold chain: what breaks &amp; why', described('Five places where a cold chain breaks.')),
  '/blog/detention': page(
    'Detention fees | Northlight',
    `<meta property="og:title" content="Detention fees are a symptom">${described('Three hours in the yard.')}`,
  ),
  '/blog/kuehlkette': page('Sieben Fragen').replace('en-GB', 'de'),
};
const statuses: Record<string, number> = { '/gone': 404, '/failing': 500, '/closed': 403 };

export class Website {
  /** `GET /ok`, in the order in which they came. */
  readonly asked: string[] = [];
  /** Most requests that were open at the same time. */
  most = 0;
  readonly #server: Server;
  #open = 0;

  private constructor(server: Server) {
    this.#server = server;
    server.on('request', (request, response) => {
      const { method = '', url: path = '' } = request;
      this.asked.push(`${method} ${path}${request.headers.cookie === undefined ? '' : ' with a cookie'}`);
      this.#open += 1;
      this.most = Math.max(this.most, this.#open);
      response.on('close', () => {
        this.#open -= 1;
      });
      if (path.startsWith('/never')) return;
      if (path === '/moved') return void response.writeHead(301, { location: '/new' }).end();
      // Another origin, to which nobody gave a permission.
      if (path === '/away')
        return void response.writeHead(302, { location: `${this.url.replace('127.0.0.1', 'localhost')}/new` }).end();
      const html = pages[path];
      const send = (): void => {
        response.writeHead(html === undefined ? (statuses[path] ?? 404) : 200, { 'content-type': 'text/html' });
        response.end(html ?? '');
      };
      if (path === '/slow') setTimeout(send, 200);
      else send();
    });
  }

  static start(): Promise<Website> {
    // A picture's process ends without waiting for it.
    const server = createServer().unref();
    return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(new Website(server))));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** A sitemap of its blog. */
  get sitemap(): string {
    const paths = Object.keys(pages).filter((path) => path.startsWith('/blog/'));
    const entries = [...paths, '/blog/gone'].map((path) => `<url><loc>${this.url}${path}</loc></url>`);
    return `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</urlset>`;
  }

  /** A catalogue that links to it, the page that never answers last. */
  get catalogue(): string {
    const paths = ['/ok', '/moved', '/gone', '/failing', '/closed', '/slow', '/away', '/never'];
    return `title,type,url\n${paths.map((path, at) => `Probe ${at + 1} ${path.slice(1)},deck,${this.url}${path}`).join('\n')}\n`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
