import type { Actor } from '../../identity/access/actor.js';
import type { Transaction } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { Response } from '../response.entity.js';
import { responsePolicy } from '../response.policy.js';
import { Attachment } from './attachment.entity.js';

/** A file with the answer it belongs to; throws `NotFound` for whoever may not read that answer. */
export async function findAttachment(
  via: Pick<Transaction, 'findOneBy'>,
  actor: Actor,
  attachmentId: string,
): Promise<{ readonly attachment: Attachment; readonly response: Response }> {
  const attachment = await via.findOneBy(Attachment, { id: attachmentId });
  const response = attachment && (await via.findOneBy(Response, { id: attachment.responseId }));
  if (!response || !responsePolicy.mayRead(actor, response)) throw new NotFound('attachment');
  return { attachment, response };
}
