// Where LinkedIn opens its editors beside messaging: the note of an invitation, a comment, a post; dated 2026-11-24.
import { place } from '../locate.ts';

export const noteField = place(
  'linkedin.noteField',
  ['note-name', 3, '[role=dialog] textarea[name=message], dialog[open] textarea[name=message]'],
  ['note-id', 4, '[role=dialog] textarea#custom-message'],
  ['invite-class', 7, '.send-invite textarea[name=message]'],
);
export const postField = place(
  'linkedin.postField',
  ['sharebox', 4, '[data-test-modal-id="sharebox"] [contenteditable=true]'],
  [
    'sharebox-class',
    7,
    '.share-box-v2__modal .ql-editor[contenteditable=true], .share-box .ql-editor[contenteditable=true]',
  ],
);
export const commentField = place(
  'linkedin.commentField',
  ['comment-test', 4, '[data-testid="ui-core-tiptap-text-editor-wrapper"] [contenteditable=true]'],
  [
    'comment-class',
    7,
    '.comments-comment-box .ql-editor[contenteditable=true], .comments-comment-texteditor [contenteditable=true]',
  ],
  ['editor-class', 7, '.ql-editor[contenteditable=true][role=textbox]'],
);
