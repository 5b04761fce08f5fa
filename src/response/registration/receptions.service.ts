import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Database, type Reader, type Transaction } from '../../shared/database/database.js';
import type { ResponseVersion } from '../submission/response-version.entity.js';
import type { ReceivedBy } from './received-by.js';
import { Reception } from './reception.entity.js';

type Sealed = Omit<Reception, 'sha256'>;

/** Writes down how an entered answer came, sealed together with the version, and reads it again. */
@Injectable()
export class Receptions {
  constructor(private readonly database: Database) {}

  /** In the transaction that writes the version. */
  async write(transaction: Transaction, version: ResponseVersion, by: ReceivedBy): Promise<Reception> {
    const unsealed = receptionOf(version.id, by);
    const reception = transaction.create(Reception, { ...unsealed, sha256: receptionDigestOf(unsealed, version) });
    await transaction.insert(Reception, reception);
    return reception;
  }

  /** How a version came; null for one that the body submitted itself, or that was entered before this was kept. */
  async of(versionId: string, via: Reader = this.database.reader): Promise<Reception | null> {
    return via.findOneBy(Reception, { versionId });
  }
}

/** The seal of how an answer came: SHA-256 in hexadecimal over all of it and the seal of the version. */
export function receptionDigestOf(reception: Sealed, version: Pick<ResponseVersion, 'sha256'>): string {
  const { mailId, mailSha256, mailReceivedAt } = reception;
  const content = JSON.stringify({
    form: 'hoering-reception-1',
    version: [reception.versionId, version.sha256],
    channel: reception.channel,
    consent: [reception.consentedBy, reception.consentedOn?.toString() ?? null],
    isReadBack: reception.isReadBack,
    meeting: [reception.place, reception.present],
    journalNumber: reception.journalNumber,
    mail: [mailId, mailSha256, mailReceivedAt?.toISOString() ?? null],
  });
  return createHash('sha256').update(content).digest('hex');
}

/** True when neither the reception nor the version it belongs to is other than it was. */
export function isReceptionIntact(reception: Reception, version: Pick<ResponseVersion, 'sha256'>): boolean {
  return reception.sha256 === receptionDigestOf(reception, version);
}

function receptionOf(versionId: string, by: ReceivedBy): Sealed {
  const nothing = {
    versionId,
    channel: by.channel,
    consentedBy: null,
    consentedOn: null,
    isReadBack: false,
    place: null,
    present: null,
    journalNumber: null,
    mailId: null,
    mailSha256: null,
    mailReceivedAt: null,
  };
  switch (by.channel) {
    case 'email':
      return by.mail === null
        ? nothing
        : { ...nothing, mailId: by.mail.id, mailSha256: by.mail.sha256, mailReceivedAt: by.mail.receivedAt };
    case 'post':
      return { ...nothing, journalNumber: by.journalNumber || null };
    case 'telephone': {
      const { consentedBy, consentedOn, isReadBack } = by;
      return { ...nothing, consentedBy, consentedOn, isReadBack };
    }
    case 'meeting':
      return { ...nothing, place: by.place, present: by.present.join('\n') };
  }
}
