import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import type { Reader } from '../../shared/database/database.js';
import { OuterChoice } from '../consolidation/outer-choice.entity.js';
import { Passage } from '../consolidation/passage.entity.js';
import type { ProposalItem } from './proposal-item.js';

/** Reads what an umbrella says now, as what can be frozen: two statements. */
@Injectable()
export class ProposalItems {
  async read(via: Reader, consultationId: string): Promise<readonly ProposalItem[]> {
    const passages = await via.find(Passage, {
      where: { consultationId, removedAt: IsNull() },
      order: { place: 'ASC', position: 'ASC', id: 'ASC' },
    });
    const choices = await via.find(OuterChoice, {
      where: { consultationId, choice: Not(IsNull()) },
      order: { place: 'ASC' },
    });
    return [...passages.map(itemOfPassage), ...choices.flatMap(itemOfChoice)];
  }
}

function itemOfPassage({ id, kind, place, text, version, dissenterInvitationId }: Passage): ProposalItem {
  return { key: `passage:${id}`, kind, place, text, version, dissenter: dissenterInvitationId };
}

function itemOfChoice({ place, choice, version }: OuterChoice): readonly ProposalItem[] {
  return choice === null
    ? []
    : [{ key: `choice:${place}`, kind: 'choice', place, text: choice, version, dissenter: null }];
}
