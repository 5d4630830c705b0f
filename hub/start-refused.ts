// The hub cannot start for a reason its owner can remove. The message is shown as it is.

export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}
