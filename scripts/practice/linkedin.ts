// Practice profiles, one in each of the host's two renderers. Strangers stand at the side, as on the real page.
import { type PracticeProfile, profiles } from './cast.ts';
import { banner, bannerStyle, escapeText as e } from './markup.ts';

const style = `
*{box-sizing:border-box}html{color-scheme:light}
body{margin:0;font:14px/20px system-ui,sans-serif;color:#24231f;background:#f4f3ef}a{color:#2f5fb3}
header{display:flex;gap:20px;align-items:center;height:52px;padding:0 28px;background:#fff;border-bottom:1px solid #e5e3dd}
header b{font-size:16px}header a{color:#55534c;text-decoration:none}
.grid{display:grid;grid-template-columns:minmax(0,1fr) 260px;gap:20px;max-width:1020px;margin:20px auto;padding:0 20px}
.card{background:#fff;border:1px solid #e5e3dd;border-radius:10px;padding:20px 24px;margin-bottom:14px}
.cover{height:92px;margin:-20px -24px 0;border-radius:10px 10px 0 0;background:linear-gradient(120deg,#cfdbe6,#e9e4d8)}
.face{width:96px;height:96px;border-radius:50%;margin-top:-56px;border:4px solid #fff;background:#5b6b86;color:#fff;font:600 32px/88px system-ui;text-align:center}
h1,h2.person{font-size:23px;line-height:30px;margin:10px 0 0;font-weight:600}h2.part{font-size:17px;margin:0 0 10px}
p{margin:2px 0}.soft{color:#6b6962}.row{display:flex;gap:10px;align-items:baseline;flex-wrap:wrap}
.acts{margin-top:14px;display:flex;gap:8px}.pill{border:1px solid #4a5a78;border-radius:16px;padding:5px 16px;color:#22304a;text-decoration:none;background:#fff;font:inherit;cursor:pointer}
.pill.main{background:#4a5a78;color:#fff}aside .card{padding:14px 16px}aside a{display:block;color:#24231f;text-decoration:none;padding:4px 0}
ul{list-style:none;padding:0;margin:0}.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
${bannerStyle}`;

const initials = (name: string): string => e(name.replace(/[^\p{Lu}]/gu, '').slice(0, 2));
const strangers = [
  ['Mara Quill', 'mara-quill'],
  ['Theo Fenn', 'theo-fenn'],
] as const;
const strangerLinks = strangers
  .map(([name, slug]) => `<a href="https://www.linkedin.com/in/${slug}/">${name}</a>`)
  .join('');

function page(profile: PracticeProfile, body: string): string {
  return `<!doctype html>
<html lang="${profile.lang}"><head><meta charset="utf-8"><title>${e(profile.name)} | LinkedIn</title><style>${style}</style></head>
<body>${banner('LinkedIn')}<header><b>Practice network</b>${profiles
    .map((one) => `<a href="https://www.linkedin.com/in/${one.slug}/">${e(one.name)}</a>`)
    .join('')}</header>${body}</body></html>`;
}

/** Hashed classes, keys on every part; the dialog of an invitation lives in an open shadow root. */
function sdui(p: PracticeProfile): string {
  const key = `com.linkedin.sdui.profile.card.ref${p.memberId}`;
  return page(
    p,
    `<main id="workspace"><div class="grid"><div>
<section class="card" componentkey="${key}Topcard"><div class="cover"></div><div class="face" aria-hidden="true">${initials(p.name)}</div>
<a componentkey="ProfileVerificationTriggerRef-${p.slug}"><h2 class="person _b0712e9a">${e(p.name)}</h2></a>
<p class="soft">· ${p.degree}nd</p><p>${e(p.headline)}</p><p>${e(p.company)} · ${e(p.school)}</p>
<div class="row"><p class="soft">${e(p.location)}</p><a href="/in/${p.slug}/overlay/contact-info/">Contact info</a></div>
<p class="soft">1,204 followers</p>
<div class="acts"><a class="pill main" href="/preload/custom-invite/?vanityName=${p.slug}" aria-label="Invite ${e(p.name)} to connect" data-practice="invite">Connect</a>
<a class="pill" href="/messaging/compose/?profileUrn=urn%3Ali%3Afsd_profile%3A${p.memberId}&amp;recipient=${p.memberId}">Message</a></div></section>
<section class="card" componentkey="${key}About"><h2 class="part">About</h2><p>${e(p.about)}</p></section>
<section class="card" componentkey="${key}ExperienceTopLevelSection"><h2 class="part">Experience</h2><div componentkey="entity-collection-item-1">
<p>${e(p.title)}</p><p>${e(p.company)} · Full-time</p><p class="soft">Mar 2021 – Present</p></div></section>
</div><section componentkey="${key}SuggestedForYou"><aside><div class="card"><h2 class="part">People you may know</h2>${strangerLinks}</div></aside></section></div></main>
<div id="interop-outlet" data-testid="interop-shadowdom"><template shadowrootmode="open"></template></div>
<script>${inviteScript}</script>`,
  );
}

const inviteScript = `
const link = document.querySelector('[data-practice=invite]');
const outlet = document.querySelector('#interop-outlet').shadowRoot;
const make = (tag, attributes, text) => { const node = document.createElement(tag); for (const [n, v] of Object.entries(attributes)) node.setAttribute(n, v); if (text) node.textContent = text; return node; };
const pending = () => {
  const control = make('button', { class: 'pill' });
  const clock = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [n, v] of [['data-test-icon', 'clock-small'], ['width', '9'], ['height', '9']]) clock.setAttribute(n, v);
  control.append(clock, 'Pending');
  return control;
};
link.addEventListener('click', (event) => {
  event.preventDefault();
  const veil = make('div', { style: 'position:fixed;inset:0;background:#0006;display:grid;place-items:center;z-index:9' });
  const dialog = make('div', { role: 'dialog', class: 'artdeco-modal send-invite', 'aria-labelledby': 'send-invite-modal', style: 'background:#fff;border-radius:10px;padding:20px;width:440px;font:14px/20px system-ui,sans-serif' });
  const note = make('textarea', { id: 'custom-message', name: 'message', maxlength: '300', rows: '5', style: 'width:100%;font:inherit;margin:10px 0', 'aria-label': 'Note' });
  const close = make('button', { class: 'artdeco-modal__dismiss' }, 'Cancel'); const send = make('button', { class: 'artdeco-button--primary' }, 'Send');
  close.onclick = () => veil.remove();
  send.onclick = () => { veil.remove(); link.replaceWith(pending()); };
  dialog.append(make('h2', { id: 'send-invite-modal', style: 'margin:0;font-size:17px' }, 'Add a note to your invitation?'), note, close, ' ', send);
  veil.append(dialog); outlet.append(veil); note.focus();
});`;

/** Class names of long standing, ids that count up. */
function ember(p: PracticeProfile): string {
  const row = (text: string): string =>
    `<span aria-hidden="true">${e(text)}</span><span class="visually-hidden">${e(text)}</span>`;
  return page(
    p,
    `<div id="ember12" class="ember-view theme--mercado"><div class="grid"><main class="scaffold-layout__main" id="ember31">
<section id="ember34" class="card artdeco-card pv-top-card" data-member-id="${p.memberId}"><div class="cover"></div><div class="face" aria-hidden="true">${initials(p.name)}</div>
<div class="row"><h1 class="text-heading-xlarge inline">${e(p.name)}</h1><span class="dist-value soft">${p.degree}.</span></div>
<div class="text-body-medium break-words">${e(p.headline)}</div>
<ul class="pv-text-details__right-panel"><li><button class="pill" aria-label="${e(p.company)}"><div>${e(p.company)}</div></button></li></ul>
<span class="text-body-small inline t-black--light break-words soft">${e(p.location)}</span>
<a href="https://www.linkedin.com/in/${p.slug}/overlay/contact-info/">Kontaktinfo</a>
<div class="acts"><a class="pill main" href="/messaging/compose/?profileUrn=urn%3Ali%3Afsd_profile%3A${p.memberId}">Nachricht</a></div></section>
<section class="card artdeco-card" id="ember60"><div id="about"></div><h2 class="part">Info</h2><div class="inline-show-more-text"><span aria-hidden="true">${e(p.about)}</span></div></section>
<section class="card artdeco-card" id="ember70"><div id="experience"></div><h2 class="part">Berufserfahrung</h2><ul><li class="artdeco-list__item">
<div>${row(p.title)}</div><div>${row(`${p.company} · Vollzeit`)}</div><div class="soft">${row('März 2019 – heute')}</div></li></ul></section>
</main><aside class="scaffold-layout__aside"><div class="card"><h2 class="part">Weitere Personen</h2>${strangerLinks}</div></aside></div></div>`,
  );
}

/** Nothing for a slug that nobody has. */
export function practiceProfile(slug: string): string | undefined {
  const profile = profiles.find((one) => one.slug === slug);
  return profile && (profile.renderer === 'sdui' ? sdui(profile) : ember(profile));
}
