// Sentences for the sidebar when a page does not say for certain whom it shows.
export const doubt = {
  page: 'The page and its address name different people, so nobody is shown. Wait for the page, or reload it.',
  post: 'The page and its address name different posts, so nobody is shown. Wait for the page, or reload it.',
  talk: 'Two places in this conversation name different people, so nobody is shown. Open the conversation again.',
  invite: 'This invitation is for somebody else than the profile on the page, so nobody is shown.',
  bubbles: 'Several conversations are open. Click into the one you mean.',
} as const;
