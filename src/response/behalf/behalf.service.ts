import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { OrganisationReader } from '../../register/organisation/organisation-reader.js';
import { Organisation } from '../../register/organisation/organisation.entity.js';
import { Database } from '../../shared/database/database.js';
import { foldForSearch } from '../../shared/language/sorting.js';
import { AnswersInHand, type AnswerInHand } from '../answer-in-hand.js';
import { StatementService, type Stated } from '../statement/statement.service.js';
import { EMPTY_ANSWER } from '../working-answer.js';
import { namesWith, stillNamed, type BodyBehind } from './body-behind.js';

/** A body that a search finds. */
export interface FoundBody {
  /** What the form sends back: `invitation:<id>` or `organisation:<id>`. */
  readonly value: string;
  readonly name: string;
  /** What tells it from others of the same name; empty when nothing does. */
  readonly detail: string;
}

/** What the form adds: bodies that were chosen, and free names. */
export interface Added {
  readonly chosen: readonly string[];
  readonly names: readonly string[];
}

/** Those that an answer is given for beside the body itself: found in the hearing and in the register, or named freely. */
@Injectable()
export class BehalfService {
  constructor(
    private readonly database: Database,
    private readonly answers: AnswersInHand,
    private readonly statements: StatementService,
    private readonly organisations: OrganisationReader,
  ) {}

  /** Bodies whose name holds the text: those of the hearing first, then the others of the register; not the body itself. */
  async search(inHand: AnswerInHand, text: string): Promise<readonly FoundBody[]> {
    if (foldForSearch(text) === '') return [];
    const invited = await this.statements.bodiesNamed(inHand, text);
    const known = new Set([inHand.invitation, ...invited].map(({ organisationId }) => organisationId));
    const others = await this.organisations.search(text);
    return [
      ...invited.map(({ id, addressedName: name }) => ({ value: `invitation:${id}`, name, detail: '' })),
      ...others
        .filter(({ id, isActive }) => isActive && !known.has(id))
        .map(({ id, name, municipalityNumber, organisationNumber }) => ({
          value: `organisation:${id}`,
          name,
          detail: municipalityNumber ?? organisationNumber ?? '',
        })),
    ];
  }

  /** Adds to those named, if nobody has stated anything since `version` was shown. */
  async add(link: LinkActor, key: string | null, version: number, added: Added): Promise<Stated> {
    const inHand = await this.answers.find(link, key);
    const { onBehalfOf, behind = [] } = inHand.response?.working ?? EMPTY_ANSWER;
    const bodies = await this.chosen(inHand, added.chosen);
    const names = namesWith(onBehalfOf, [...bodies.map(({ name }) => name), ...added.names]);
    const own = foldForSearch(inHand.invitation.addressedName);
    const others = names.filter((name) => foldForSearch(name) !== own);
    const kept = stillNamed([...behind, ...bodies], others);
    return this.statements.state(link, key, version, { onBehalfOf: others, behind: kept });
  }

  async remove(link: LinkActor, key: string | null, version: number, name: string): Promise<Stated> {
    const inHand = await this.answers.find(link, key);
    const { onBehalfOf, behind = [] } = inHand.response?.working ?? EMPTY_ANSWER;
    const left = onBehalfOf.filter((each) => each !== name);
    return this.statements.state(link, key, version, { onBehalfOf: left, behind: stillNamed(behind, left) });
  }

  private async chosen(inHand: AnswerInHand, values: readonly string[]): Promise<readonly BodyBehind[]> {
    const idsOf = (kind: string): string[] =>
      values.flatMap((value) => (value.startsWith(`${kind}:`) ? [value.slice(kind.length + 1)] : []));
    const { reader } = this.database;
    const { consultationId } = inHand.invitation;
    const invitations = await reader.findBy(Invitation, {
      id: In(idsOf('invitation')),
      consultationId,
      isPrivatePerson: false,
    });
    const organisations = await reader.findBy(Organisation, { id: In(idsOf('organisation')) });
    return [
      ...invitations.map(({ id, addressedName: name, organisationId }) => ({ name, invitationId: id, organisationId })),
      ...organisations.map(({ id, name }) => ({ name, invitationId: null, organisationId: id })),
    ];
  }
}
