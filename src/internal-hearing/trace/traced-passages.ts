import { groupedBy } from '../../analysis/suggestion/grouped-by.js';
import type { Passage } from '../consolidation/passage.entity.js';
import type { PassageSource } from '../consolidation/passage-source.entity.js';
import { held } from './destiny.rules.js';
import type { SentOutward } from './endings.js';
import type { Ending, TracedPassage } from './trace.types.js';
import type { TreatedHearing } from './treatments.js';

/** By place, the passages that stand and those that were sent, with what they were made from. `names` is by invitation. */
export function tracedPassages(
  passages: readonly Passage[],
  { comments, sources }: TreatedHearing,
  { endings }: SentOutward,
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly TracedPassage[]> {
  const texts = new Map(comments.map(({ point, text }) => [point, text]));
  const sourcesOf = groupedBy(sources, ({ passageId }) => passageId);
  const shown = passages.filter((passage) => !passage.isRemoved || endings.has(passage.id));
  const traced = shown.map((passage) => {
    const ended = endings.get(passage.id) ?? [];
    const own = (sourcesOf.get(passage.id) ?? []).filter((source) => isShown(source, ended));
    const { dissenterInvitationId } = passage;
    return {
      place: passage.place,
      passageId: passage.id,
      text: passage.text,
      isRemoved: passage.isRemoved,
      dissenter: dissenterInvitationId === null ? null : (names.get(dissenterInvitationId) ?? ''),
      sources: own.map(({ commentId, invitationId, point, treatment }) => ({
        commentId,
        body: names.get(invitationId) ?? '',
        text: texts.get(point) ?? null,
        treatment,
      })),
      endings: ended,
    };
  });
  return groupedBy(traced, ({ place }) => place);
}

/** What the passage was made from when it was sent; of one that was not sent, what it is made from now. */
function isShown(source: PassageSource, endings: readonly Ending[]): boolean {
  if (endings.length === 0) return source.endedAt === null;
  return endings.some(({ submittedAt }) => held(source, submittedAt));
}
