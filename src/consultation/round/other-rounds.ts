import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Database, type Reader } from '../../shared/database/database.js';
import { formatDay } from '../../shared/language/format.js';
import type { LanguageForm } from '../../shared/language/words.js';
import { PUBLIC_STATES } from '../consultation-status.js';
import { Consultation } from '../consultation.entity.js';
import { stateWords } from '../consultation.words.js';
import { Draft } from '../draft/draft.entity.js';

const MOST_ROUNDS = 20;

/** Another hearing of the same programme, in the words of a letter. */
export interface OtherRound {
  readonly title: string;
  /** The titles of its drafts, with commas between; empty for a hearing without drafts. */
  readonly drafts: string;
  /** `1. juni 2018` */
  readonly deadline: string;
  /** «På høring», «Ferdigbehandlet» */
  readonly status: string;
}

/**
 * The other rounds of a hearing's programme (høringsrunder), for its letter. Names only what everyone may read already
 * (offentleglova § 3): hearings whose page is for everyone, from the day they opened. A letter goes out of the building and is
 * published by those who get it, so a round that is being prepared or only approved is not named, nor one that an association
 * holds for those invited to it.
 */
@Injectable()
export class OtherRounds {
  constructor(private readonly database: Database) {}

  /** The newest twenty, in the order in which they opened; two statements whatever their number. */
  async of(
    { id, hostId, programmeId }: Consultation,
    form: LanguageForm,
    via: Reader = this.database.reader,
  ): Promise<readonly OtherRound[]> {
    if (programmeId === null) return [];
    const same = { id: Not(id), hostId, programmeId, visibility: 'public' } as const;
    const rounds = await via.find(Consultation, {
      where: [
        { ...same, state: In(PUBLIC_STATES) },
        { ...same, state: 'cancelled', openedAt: Not(IsNull()) },
      ],
      order: { openedAt: 'DESC', id: 'DESC' },
      take: MOST_ROUNDS,
    });
    const drafts = await via.find(Draft, {
      where: { consultationId: In(rounds.map((round) => round.id)) },
      order: { position: 'ASC', id: 'ASC' },
    });
    return rounds.reverse().map((round) => ({
      title: round.title,
      drafts: titlesOf(drafts, round.id),
      deadline: round.deadlineOn === null ? '' : formatDay(round.deadlineOn, form),
      status: stateWords[form][round.state],
    }));
  }
}

function titlesOf(drafts: readonly Draft[], consultationId: string): string {
  return drafts
    .filter((draft) => draft.consultationId === consultationId)
    .map((draft) => draft.title)
    .join(', ');
}
