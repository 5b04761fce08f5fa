import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import type { IncomingDetails } from '../../delivery/incoming/incoming-mail.service.js';
import { Database } from '../../shared/database/database.js';
import { caseNumbersIn, HEARING_SIGNS, namesTitle, shortCaseNumber, type HearingSign } from './hearing-signs.rules.js';

const MOST_HEARINGS = 300;
const MOST_PLACES = 100;

/** A hearing that receives answers, and by what the mail seems to be about it; null for one that nothing speaks for. */
export interface HearingCandidate {
  readonly consultation: Consultation;
  readonly sign: HearingSign | null;
}

/** Finds out which hearing of its host a mail may be an answer to. Four statements, and none that changes anything. */
@Injectable()
export class HearingFinder {
  constructor(private readonly database: Database) {}

  /** Every hearing of the host that receives answers: those that something speaks for first, the strongest sign before. */
  async candidates({ mail, opened, message }: IncomingDetails): Promise<readonly HearingCandidate[]> {
    const { reader } = this.database;
    const hearings = await reader.find(Consultation, {
      where: { hostId: mail.hostId, state: In(['open', 'closed', 'summarised']) },
      order: { openedAt: 'DESC', id: 'DESC' },
      take: MOST_HEARINGS,
    });
    const lastPlace = message && (await reader.findOneBy(Invitation, { id: message.recipientRef }));
    const isGuess = mail.foundBy === 'address';
    const invitedTo = await this.hearingsWithAddress(mail.fromAddress, mail.hostId);
    const text = `${mail.subject}\n${opened.mail?.text ?? ''}`;
    const numbers = caseNumbersIn(text);
    const signsOf = ({ id, title, caseNumber }: Consultation): readonly boolean[] => [
      lastPlace?.consultationId === id && !isGuess,
      numbers.has(shortCaseNumber(caseNumber)),
      namesTitle(text, title),
      invitedTo.has(id),
      lastPlace?.consultationId === id,
    ];
    const found = hearings.map((consultation) => {
      const signs = signsOf(consultation);
      return { consultation, sign: HEARING_SIGNS.find((_, at) => signs[at]) ?? null };
    });
    const rankOf = ({ sign }: HearingCandidate): number =>
      sign === null ? HEARING_SIGNS.length : HEARING_SIGNS.indexOf(sign);
    return found.toSorted((left, right) => rankOf(left) - rankOf(right));
  }

  private async hearingsWithAddress(address: string, hostId: string): Promise<ReadonlySet<string>> {
    if (address === '') return new Set();
    const places = await this.database.reader
      .createQueryBuilder(Invitation, 'place')
      .where('place.hostId = :hostId', { hostId })
      .andWhere('LOWER(place.email) = :address', { address: address.toLowerCase() })
      .orderBy('place.createdAt', 'DESC')
      .addOrderBy('place.id', 'DESC')
      .limit(MOST_PLACES)
      .getMany();
    return new Set(places.map(({ consultationId }) => consultationId));
  }
}
