// In one word why a page does not say for certain whom it shows; the sentences stand in `host.doubt` of the locales.
export const doubt = { page: 'page', post: 'post', talk: 'talk', invite: 'invite', bubbles: 'bubbles' } as const;
