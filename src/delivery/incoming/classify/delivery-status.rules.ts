import { DELIVERY_ACTIONS, type DeliveryAction } from '../../mending/message-evidence.service.js';
import { enhancedStatusIn } from './status-code.rules.js';

/** What a report says became of a message for one recipient. */
export interface Fate {
  readonly action: DeliveryAction;
  /** `5.1.1` (RFC 3463); null when none is given. */
  readonly status: string | null;
  /** What the last server said. */
  readonly diagnostic: string;
  /** The address it was tried at, and the one it was first sent to; empty when the report does not say. */
  readonly recipient: string;
  readonly originalRecipient: string;
}

/** A `message/delivery-status` part (RFC 3464), read. */
export interface DeliveryStatus {
  readonly envelopeId: string | null;
  readonly fates: readonly Fate[];
  /** How many recipients it names with an action that means nothing. */
  readonly unclear: number;
}

type Fields = ReadonlyMap<string, string>;

/** Reads the part. The action decides; the status only explains (RFC 3464, 2.3.3): an expired message failed with 4.2.2. */
export function readDeliveryStatus(text: string): DeliveryStatus {
  const groups = groupsIn(text);
  const about = groups.filter((group) => group.has('action') || group.has('final-recipient'));
  const fates = about.map(fateFrom).filter((fate) => fate !== null);
  const envelopeId = groups.find((group) => group.has('original-envelope-id'))?.get('original-envelope-id') ?? null;
  return { envelopeId, fates, unclear: about.length - fates.length };
}

/** The one fate that concerns a message to this address; null when the report does not agree with itself about it. */
export function fateFor(fates: readonly Fate[], toAddress: string): Fate | null {
  const own = fates.filter((fate) => isSame(fate.recipient, toAddress) || isSame(fate.originalRecipient, toAddress));
  const relevant = own.length > 0 ? own : fates;
  const [first] = relevant;
  return first && relevant.every((fate) => fate.action === first.action) ? first : null;
}

function isSame(left: string, right: string): boolean {
  return left !== '' && left.toLowerCase() === right.toLowerCase();
}

/** Groups of fields with blank lines between. A second recipient begins a group even where the blank line was forgotten. */
function groupsIn(text: string): readonly Fields[] {
  let group = new Map<string, string>();
  const groups = [group];
  for (const line of linesOf(text)) {
    const [name, value] = fieldIn(line);
    if (line === '' || (name === 'final-recipient' && group.has(name)))
      groups.push((group = new Map<string, string>()));
    if (name !== '' && !group.has(name)) group.set(name, value);
  }
  return groups;
}

/** The lines of fields, each with what is folded below it. */
function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    if (/^[ \t]+\S/.test(line)) lines.push(`${lines.pop() ?? ''} ${line.trim()}`);
    else lines.push(line.trimEnd());
  }
  return lines;
}

function fieldIn(line: string): readonly [name: string, value: string] {
  const [, name = '', value = ''] = /^([A-Za-z][A-Za-z0-9-]*)[ \t]*:(.*)$/.exec(line) ?? [];
  return [name.toLowerCase(), value.trim()];
}

function fateFrom(fields: Fields): Fate | null {
  const action = actionFrom(fields.get('action') ?? '');
  const diagnostic = withoutType(fields.get('diagnostic-code') ?? '');
  return (
    action && {
      action,
      status: enhancedStatusIn(fields.get('status') ?? '') ?? enhancedStatusIn(diagnostic),
      diagnostic,
      recipient: addressFrom(fields.get('final-recipient') ?? ''),
      originalRecipient: addressFrom(fields.get('original-recipient') ?? ''),
    }
  );
}

/** The word of the action; some write a comment behind it. */
function actionFrom(value: string): DeliveryAction | null {
  const [word = ''] = value.toLowerCase().split(/[\s(;]/);
  return DELIVERY_ACTIONS.find((action) => action === word) ?? null;
}

/** `rfc822; <post@aas.example>` without the type and the brackets. */
function addressFrom(value: string): string {
  return withoutType(value).replace(/^<|>$/g, '').trim();
}

function withoutType(value: string): string {
  return value.replace(/^\s*[A-Za-z0-9-]+\s*;\s*/, '').trim();
}
