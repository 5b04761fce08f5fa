import { Injectable } from '@nestjs/common';
import { LessThanOrEqual, MoreThan, Not } from 'typeorm';
import type { LinkActor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { digestOf } from '../../shared/security/keyring.js';
import { Clock, secondsAfter } from '../../shared/time/clock.js';
import { AnswersInHand, type AnswerInHand } from '../answer-in-hand.js';
import { scopeKey } from '../answer-key.js';
import { responsePolicy } from '../response.policy.js';
import { tokenOf } from '../typing/typed-form.js';
import type { TypedField } from '../typing/typed-field.entity.js';
import { Presence } from './presence.entity.js';

/** Somebody whose browser has been silent for so long is taken to have gone. */
export const PRESENT_SECONDS = 30;
/** A body has no more than a handful of writers; more than these are not listed. */
const MOST_SHOWN = 30;

/** What a browser says of itself: which part of the form is open, where the person is, and what the page shows. */
export interface Beat {
  readonly sessionId: string;
  /** The page that speaks; the same form opened again is another page. */
  readonly page: string;
  readonly name: string;
  readonly draftId: string | null;
  /** Empty while the person is in no field. */
  readonly place: string;
  /** The tokens of the fields that the page shows, by place; a place left out is one that nobody had touched. */
  readonly bases: ReadonlyMap<string, string>;
}

/** Who else is there, and the fields of the open part that were saved since the page was made. */
export interface Others {
  readonly inHand: AnswerInHand;
  readonly people: readonly Presence[];
  readonly changed: readonly TypedField[];
}

/**
 * Tells the people of one body who is writing where (tilstedeværelse). Rows live for half a minute after the browser last
 * spoke; whoever speaks next removes those that are over. No record and in no audit trail: it says what is, not what was done.
 */
@Injectable()
export class PresenceService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly answers: AnswersInHand,
  ) {}

  /** Notes where somebody is, and gives what they should see. A place that the form does not have is `NotFound`. */
  async beat(link: LinkActor, beat: Beat): Promise<Others> {
    const inHand = await this.answers.find(link, beat.draftId);
    if (!responsePolicy.mayWrite(link, link)) throw new NotAllowed('response.mayWrite');
    if (beat.place !== '' && !placesOf(inHand).has(beat.place)) throw new NotFound('place');
    const scope = scopeKey(inHand.scope);
    const presence = { id: idOf(beat.sessionId), invitationId: link.invitationId, linkId: link.id, scope };
    const { name, place, page } = beat;
    const now = { name, place, page, hasLeft: false, seenAt: this.clock.now() };
    await this.database.write((transaction) => this.note(transaction, { ...presence, ...now }));
    const people = await this.database.reader.find(Presence, {
      where: {
        invitationId: link.invitationId,
        scope,
        seenAt: MoreThan(this.oldest()),
        id: Not(presence.id),
        hasLeft: false,
      },
      order: { name: 'ASC', id: 'ASC' },
      take: MOST_SHOWN,
    });
    return { inHand, people, changed: changedSince(inHand, beat) };
  }

  /**
   * The page was left: nobody need wait half a minute to see it. A page that is not the last to have spoken leaves nothing
   * behind: the person has the form open elsewhere.
   */
  async leave(link: LinkActor, sessionId: string, page: string): Promise<void> {
    const { invitationId } = link;
    const id = idOf(sessionId);
    await this.database.write(async (transaction) => {
      const known = await transaction.findOneBy(Presence, { id });
      if (known && known.page !== page) return;
      const nowhere = { scope: '', name: '', place: '', page, hasLeft: true, seenAt: this.clock.now() };
      await transaction.upsert(Presence, { id, invitationId, linkId: link.id, ...nowhere }, ['id']);
    });
  }

  private async note(transaction: Transaction, presence: Presence): Promise<void> {
    await transaction.delete(Presence, { seenAt: LessThanOrEqual(this.oldest()) });
    const known = await transaction.findOneBy(Presence, { id: presence.id });
    // Said before the page was left, and heard after.
    if (known?.hasLeft === true && known.page === presence.page) return;
    await transaction.upsert(Presence, presence, ['id']);
  }

  private oldest(): Date {
    return secondsAfter(this.clock.now(), -PRESENT_SECONDS);
  }
}

function idOf(sessionId: string): string {
  return digestOf(`presence:${sessionId}`);
}

function placesOf(inHand: AnswerInHand): ReadonlySet<string> {
  return new Set(inHand.parts.flatMap((part) => part.fields.map(({ place }) => place)));
}

function changedSince(inHand: AnswerInHand, { draftId, bases }: Beat): readonly TypedField[] {
  const part = inHand.parts.find(({ draft }) => (draft?.id ?? null) === draftId);
  const shown = new Set(part?.fields.map(({ place }) => place));
  return inHand.content.fields.filter(
    (field) => shown.has(field.place) && tokenOf(field) !== (bases.get(field.place) ?? tokenOf(undefined)),
  );
}
