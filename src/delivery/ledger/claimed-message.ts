import type { Message } from '../message/message.entity.js';
import type { MessageAttachment } from '../message/message-attachment.entity.js';

/** A message in a worker's hands, as it was when claimed, with its files in order. */
export interface ClaimedMessage {
  readonly message: Message;
  readonly attachments: readonly MessageAttachment[];
}
