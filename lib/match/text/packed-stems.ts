// Stands for the stems that the build of the extension packs; see own-stems.ts. Nothing = they are made when needed.
import type { PackedStems } from './own-stems.ts';

export const packedStems: PackedStems | undefined = undefined as PackedStems | undefined;
