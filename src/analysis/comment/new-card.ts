import { newId } from '../../shared/database/id.js';
import { ChangedMeanwhile } from '../../shared/errors/domain-error.js';
import type { Range } from '../text/coverage.rules.js';
import type { BenchWork } from './comment-bench.js';
import { CommentCard } from './comment-card.js';
import { Comment } from './comment.entity.js';

/**
 * A comment that a person draws on a passage, not yet put on the bench. Refused with `ChangedMeanwhile` on a reading of the text
 * that a newer one has replaced while the person looked at it.
 */
export function newCard(bench: BenchWork, text: string, range: Range): CommentCard {
  if (bench.source.isSuperseded) throw new ChangedMeanwhile();
  const { consultationId, hostId, versionId, id: sourceId, edition } = bench.source;
  const comment = bench.transaction.create(Comment, {
    id: newId(),
    consultationId,
    hostId,
    versionId,
    sourceId,
    kind: 'comment',
    setAsideKind: null,
    origin: 'person',
    carriedFromId: null,
    memo: '',
    edition,
    version: 1,
    createdAt: bench.at,
    createdByName: bench.actor.name,
    removedAt: null,
  });
  comment.cover(text, range);
  return new CommentCard(comment, []);
}
