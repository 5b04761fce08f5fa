import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { Organisation } from '../../register/organisation/organisation.entity.js';
import type { Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { foldForSearch, norwegianSortKey } from '../../shared/language/sorting.js';
import type { ResponseVersion } from '../submission/response-version.entity.js';
import type { BodyBehind } from './body-behind.js';
import { OnBehalf } from './on-behalf.entity.js';

const BATCH = 200;

/**
 * Writes whom a version is given for beside the body itself, each with the body that it is: the one that was chosen, or else
 * the one body of the hearing or of the register by exactly that name. A name that several bodies have stays a free name.
 */
@Injectable()
export class BehindWriter {
  async write(transaction: Transaction, version: ResponseVersion, chosen: readonly BodyBehind[]): Promise<void> {
    const { onBehalfOf, consultationId, id: versionId } = version;
    for (let start = 0; start < onBehalfOf.length; start += BATCH) {
      const names = onBehalfOf.slice(start, start + BATCH);
      const known = await this.known(transaction, consultationId, names, chosen);
      const rows = known.map((body, index) =>
        transaction.create(OnBehalf, { ...body, id: newId(), versionId, consultationId, position: start + index + 1 }),
      );
      await transaction.createQueryBuilder().insert().into(OnBehalf).values(rows).updateEntity(false).execute();
    }
  }

  private async known(
    transaction: Transaction,
    consultationId: string,
    names: readonly string[],
    chosen: readonly BodyBehind[],
  ): Promise<readonly BodyBehind[]> {
    const byChoice = new Map(chosen.map((body) => [foldForSearch(body.name), body]));
    const inHearing = await this.inHearing(transaction, consultationId, names);
    const inRegister = await this.inRegister(transaction, names);
    const named = names.map((name): BodyBehind => {
      const choice = byChoice.get(foldForSearch(name));
      if (choice) return { ...choice, name };
      const invitation = inHearing.get(foldForSearch(name));
      if (invitation) return { name, invitationId: invitation.id, organisationId: invitation.organisationId };
      return { name, invitationId: null, organisationId: inRegister.get(norwegianSortKey(name)) ?? null };
    });
    return this.withInvitations(transaction, consultationId, named);
  }

  private async inHearing(
    transaction: Transaction,
    consultationId: string,
    names: readonly string[],
  ): Promise<ReadonlyMap<string, Invitation>> {
    const where = { consultationId, isPrivatePerson: false, searchText: In(names.map(foldForSearch)) };
    const found = await transaction.findBy(Invitation, where);
    return new Map(onlyOnes(found, ({ searchText }) => searchText));
  }

  private async inRegister(transaction: Transaction, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const where = { mergedIntoId: IsNull(), sortKey: In(names.map((name) => norwegianSortKey(name))) };
    const found = await transaction.findBy(Organisation, where);
    return new Map(onlyOnes(found, ({ sortKey }) => sortKey).map(([key, { id }]) => [key, id]));
  }

  /** A body of the register that is asked in the hearing too has its place there beside it. */
  private async withInvitations(
    transaction: Transaction,
    consultationId: string,
    bodies: readonly BodyBehind[],
  ): Promise<readonly BodyBehind[]> {
    const ids = bodies.flatMap(({ invitationId, organisationId }) =>
      invitationId === null && organisationId !== null ? [organisationId] : [],
    );
    if (ids.length === 0) return bodies;
    const found = await transaction.findBy(Invitation, { consultationId, organisationId: In(ids) });
    const byOrganisation = new Map(found.map(({ id, organisationId }) => [organisationId, id]));
    return bodies.map((body) =>
      body.organisationId === null
        ? body
        : { ...body, invitationId: body.invitationId ?? byOrganisation.get(body.organisationId) ?? null },
    );
  }
}

/** The rows of which there is one alone by that key. */
function onlyOnes<T>(rows: readonly T[], keyOf: (row: T) => string): readonly (readonly [string, T])[] {
  const keyed = rows.map((row) => [keyOf(row), row] as const);
  const counts = new Map<string, number>();
  for (const [key] of keyed) counts.set(key, (counts.get(key) ?? 0) + 1);
  return keyed.filter(([key]) => counts.get(key) === 1);
}
