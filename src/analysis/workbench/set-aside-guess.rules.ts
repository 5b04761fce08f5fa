import type { SetAsideKind } from '../comment/comment.entity.js';
import type { BlockKind } from '../../shared/documents/reading/text-block.js';

const GREETING =
  /^(?:(?:med )?(?:vennlig|vennleg|beste?|hjertelig) hilsen|mvh|hilsen|helsing|til helsedirektoratet|kind regards|yours)/i;
const LONGEST_GREETING = 120;

/** What a passage that is set aside with one press most likely is; whoever pressed sees it and can say otherwise. */
export function likelySetAsideKind(blockKind: BlockKind | null, passage: string): SetAsideKind {
  if (blockKind === 'heading') return 'heading';
  const text = passage.trim();
  return text.length <= LONGEST_GREETING && GREETING.test(text) ? 'greeting' : 'background';
}
