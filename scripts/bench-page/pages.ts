// Two made pages of realistic size (about 5,000 nodes) that behave as the hosts do: the address changes first, the content
// follows, and something moves all the time. They have the anchors of the real pages and nobody's data.

export type MadeHost = 'gmail' | 'linkedin';

export const startOf: Record<MadeHost, string> = {
  gmail: 'https://mail.google.com/mail/u/0/',
  linkedin: 'https://www.linkedin.com/in/ada-quill0/',
};

/** What the page offers to the bench on `globalThis.made`. */
export interface Made {
  /** Moves to view number `n`; its anchors come after `delay` ms. */
  go(n: number, delay: number): void;
  /** 50 changes a second, or none. */
  churn(isOn: boolean): void;
  /** Epoch ms at which the anchors of a view were there. */
  readyAt: Record<number, number>;
}

const shared = `
const h = (tag, attributes = {}, ...children) => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
};
const size = (count) => Math.ceil(count * scale);
const filler = (count, salt) => {
  const box = h('div', { class: 'f' });
  for (let n = 0; n < count / 4; n++)
    box.append(h('div', { class: 'r' + (n % 7) }, h('span', { title: 'Row ' + n + salt }, 'Entry ' + n), h('a', { href: '#' + n }, 'more'), h('i')));
  return box;
};
let timer;
const made = globalThis.made = {
  readyAt: {},
  go(n, delay) {
    move(n);
    const arrive = () => { draw(n); made.readyAt[n] = performance.timeOrigin + performance.now(); };
    if (delay === 0) arrive(); else setTimeout(arrive, delay);
  },
  churn(isOn) {
    clearInterval(timer);
    let n = 0;
    if (isOn) timer = setInterval(() => {
      n += 1;
      const rows = document.querySelector('.f').children;
      const row = rows[(n * 37) % rows.length];
      if (n % 5 === 0) row.firstChild.setAttribute('title', 'Row ' + n);
      else row.replaceChildren(h('span', { title: 'Row ' + n }, 'Entry ' + n), h('a', { href: '#' + n }, 'more'), h('i'));
    }, 20);
  },
};
`;

const gmail = `${shared}
const own = 'robin.vale@seller.example';
const move = (n) => { location.hash = '#inbox/FMfcgzQbench' + n; };
const message = (n, m) => {
  const mine = m % 3 === 1;
  const email = mine ? own : 'ada.quill' + n + '@firm' + n + '.example';
  const id = (0x18f3c48e00000000n + BigInt(n) * 64n + BigInt(m));
  return h('div', { role: 'listitem' }, h('div', { class: 'adn', 'data-message-id': '#msg-f:' + id, 'data-legacy-message-id': id.toString(16) },
    h('h3', {}, h('span', { class: 'gD', email, name: mine ? 'Robin Vale' : 'Ada Quill' + n, 'data-hovercard-id': email }, mine ? 'Robin Vale' : 'Ada Quill' + n)),
    h('span', { class: 'g3', title: 'Nov 24, 2026, 9:0' + m + ' AM', alt: 'Nov 24' }, '9:0' + m),
    h('span', { class: 'hb' }, 'to ', h('span', { class: 'g2', email: mine ? 'ada.quill' + n + '@firm' + n + '.example' : own, name: 'x' }, 'x')),
    h('div', { class: 'ii gt' }, h('div', { class: 'a3s' }, ...Array.from({ length: size(20) }, (_, p) => h('p', {}, 'Paragraph ' + p + ' of mail ' + m + ' in thread ' + n + ': the dock times and the yard.'))))));
};
const draw = (n) => {
  const id = 0x18f3c48e00000000n + BigInt(n) * 64n;
  document.title = 'Dock times ' + n + ' - ' + own + ' - Mail';
  document.querySelector('.main').replaceChildren(h('div', { role: 'main' }, h('div', {},
    h('h2', { class: 'hP', 'data-thread-perm-id': 'thread-f:' + id, 'data-legacy-thread-id': id.toString(16) }, 'Dock times ' + n),
    h('div', { role: 'list' }, ...Array.from({ length: 12 }, (_, m) => message(n, m))))));
};
document.body.append(h('div', { role: 'banner' }, h('a', { href: '#', 'aria-label': 'Account: Robin Vale (' + own + ')' }, 'RV')), filler(size(4000), ''), h('div', { class: 'main' }));
made.go(0, 0);
`;

const linkedin = `${shared}
const move = (n) => history.pushState({}, '', '/in/ada-quill' + n + '/');
const p = (text) => h('p', {}, text);
const draw = (n) => {
  const key = 'com.linkedin.sdui.profile.card.refACoAAPRACTICE' + String(n).padStart(8, '0');
  document.title = 'Ada Quill' + n + ' | LinkedIn';
  document.querySelector('#workspace').replaceChildren(
    h('section', { componentkey: key + 'Topcard' }, h('a', { componentkey: 'ProfileVerificationTriggerRef-ada-quill' + n }, h('h2', {}, 'Ada Quill' + n)),
      p('· 2nd'), p('VP Operations at Firm' + n), p('Firm' + n + ' · School' + n), h('div', {}, p('Bergen, Norway'), h('a', { href: '/in/ada-quill' + n + '/overlay/contact-info/' }, 'Contact info')), p('1,204 followers')),
    h('section', { componentkey: key + 'About' }, h('h2', {}, 'About'), p('Ships and yards, number ' + n)),
    h('section', { componentkey: key + 'ExperienceTopLevelSection' }, h('div', { componentkey: 'entity-collection-item-1' }, p('VP Operations'), p('Firm' + n + ' · Full-time'))),
    filler(size(1200), ' of ' + n));
};
document.body.append(filler(size(3600), ''), h('main', { id: 'workspace' }), h('div', { id: 'interop-outlet' }));
document.querySelector('#interop-outlet').attachShadow({ mode: 'open' });
made.go(0, 0);
`;

/** The page for an address of one of the two hosts; nothing else is served. `scale` 1 is realistic, less is quicker. */
export function madePage(url: string, scale = 1): string | undefined {
  const script = url.startsWith(startOf.gmail)
    ? gmail
    : url.startsWith('https://www.linkedin.com/in/')
      ? linkedin
      : undefined;
  return (
    script &&
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Made</title></head><body><script>const scale = ${scale};${script}</script></body></html>`
  );
}
