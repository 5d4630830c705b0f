// Any origin may ask, because only the bearer token counts: no cookies, so no page can borrow a signed-in user.
import type { MiddlewareHandler } from 'hono';

export const allowEveryOrigin: MiddlewareHandler = async (c, next) => {
  c.header('Access-Control-Allow-Origin', '*');
  c.header('Access-Control-Expose-Headers', 'Retry-After, X-Request-Id');
  c.header('Cache-Control', 'no-store');
  if (c.req.method !== 'OPTIONS') return next();
  c.header('Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE');
  c.header('Access-Control-Allow-Headers', 'Authorization, Content-Type, Content-Encoding');
  c.header('Access-Control-Max-Age', '7200');
  // Chromium asks this before a page or an extension may reach a loopback address.
  c.header('Access-Control-Allow-Private-Network', 'true');
  return c.body(null, 204);
};
