// Builds pages from strings: escapes, and the banner that every practice page carries.

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** For text and for attribute values in double quotes. */
export const escapeText = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

/** JSON that may stand in a `<script type="application/json">`. */
export const jsonIn = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

export const bannerStyle = `
.practice{display:flex;gap:8px;align-items:center;justify-content:center;height:28px;font:12px/28px system-ui,sans-serif;
  background:#0B7A4B;color:#fff}
.practice b{font-weight:600}`;

export const banner = (host: string): string =>
  `<div class="practice"><b>Practice page</b><span>This is not ${escapeText(host)}. People are invented and nothing is sent.</span></div>`;

/** Any other address of the host. */
export const plainPage = (host: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Practice page</title><style>body{margin:0;font:14px/20px system-ui,sans-serif;color:#1f1e1b}
main{max-width:520px;margin:64px auto;padding:0 16px}a{color:#0b5cad}${bannerStyle}</style></head>
<body>${banner(host)}<main><p>There is nothing at this address. Try the
<a href="https://mail.google.com/mail/u/0/#inbox">practice inbox</a>, or the profiles of
<a href="https://www.linkedin.com/in/ann-example/">Ann Example</a> and
<a href="https://www.linkedin.com/in/jonas-ebert/">Jonas Ebert</a>.</p></main></body></html>`;
