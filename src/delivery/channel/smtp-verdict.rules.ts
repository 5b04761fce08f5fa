import type { HandoverStage } from '../message/attempt.entity.js';
import type { Handover } from './mail-channel.js';

/** What an SMTP conversation left us knowing when it ended. */
export interface Conversation {
  /** The command that was answered or waited for, as nodemailer names it; it is `CONN` for every broken connection. */
  readonly command: string | null;
  /** The reply code, when a reply was understood. */
  readonly code: number | null;
  /** What was said, or what went wrong. */
  readonly said: string;
  /** How much of the message had gone out. */
  readonly content: 'none' | 'some' | 'all';
}

const ENVELOPE = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);

/**
 * The verdict on a hand-over that did not go well. Until the whole message has gone out, the other side cannot have taken it
 * (RFC 5321, 4.1.1.4: nothing is accepted before the line with the dot), so trying again is safe. After that, only a reply
 * of 4xx or 5xx says that it was not taken; silence, a broken connection and nonsense say nothing.
 */
export function verdictOn(conversation: Conversation): Handover {
  const stage = stageOf(conversation);
  return { outcome: outcomeOf(conversation, stage), stage, code: conversation.code, response: conversation.said };
}

/** The verdict on a conversation that ended with a positive reply. Praise for half a message is no receipt. */
export function verdictOnSuccess(response: string, content: Conversation['content']): Handover {
  const code = Number(response.slice(0, 3)) || null;
  return { outcome: content === 'all' ? 'accepted' : 'uncertain', stage: 'answer', code, response };
}

function stageOf({ command, content }: Conversation): HandoverStage {
  if (content === 'all') return 'answer';
  if (content === 'some') return 'content';
  if (command === 'API') return 'preparing';
  return command !== null && ENVELOPE.has(command) ? 'envelope' : 'connecting';
}

function outcomeOf(conversation: Conversation, stage: HandoverStage): Handover['outcome'] {
  const { code } = conversation;
  switch (stage) {
    case 'preparing':
      // nodemailer itself found the address or the message unusable; that will not change
      return 'rejected';
    case 'connecting':
      // the relay will not talk to us, whatever the message: a password, a certificate, a stop of its own
      return 'postponed';
    case 'envelope':
    case 'content':
      return isFinal(code) ? 'rejected' : 'postponed';
    case 'answer':
      if (isFinal(code)) return 'rejected';
      return isRefusal(code) ? 'postponed' : 'uncertain';
  }
}

function isRefusal(code: number | null): boolean {
  return code !== null && code >= 400 && code < 600;
}

/** 503 says that the conversation was out of step, not that the message is refused. */
function isFinal(code: number | null): boolean {
  return code !== null && code >= 500 && code < 600 && code !== 503;
}
