import type { WrittenEmail } from '../../delivery/email/email-writer.js';
import type { MessageChannel } from '../../delivery/message/message.entity.js';
import { channelFor } from '../dispatch-list.js';

/** What goes to a body beside the letter itself, and which way. */
export type SentText = WrittenEmail & { readonly channel: MessageChannel };

/**
 * The e-mail that carries a letter; or, where the letter goes on paper, the same without text: nobody gets the e-mail, and
 * so it holds no place for the secret link either. The address on the envelope is read from the register when it is
 * printed, since it is often found after the list is frozen.
 */
export function asSent(email: WrittenEmail): SentText {
  const channel = channelFor({ email: email.toAddress });
  return channel === 'smtp' ? { ...email, channel } : { ...email, channel, toAddress: '', textBody: '', htmlBody: '' };
}
